#!/bin/sh
# Reads our JUnit XML with junitparser, and asks whether its counts are those of its cases.
#
#   tests/validators/junit.sh

. "$(dirname "$0")/common.sh"
hostile "$work/hostile"
for folder in "$root" "$work/hostile"; do
    report junit "$work/report.xml" "$folder"
    python - "$work/report.xml" <<'PYTHON'
import sys
from junitparser import Error, Failure, JUnitXml, Skipped

report = JUnitXml.fromfile(sys.argv[1])
said = [(suite.name, suite.tests, suite.failures, suite.errors, suite.skipped) for suite in report]
for suite in report:
    ends = [type(end) for case in suite for end in case.result]
    found = (len(list(suite)), ends.count(Failure), ends.count(Error), ends.count(Skipped))
    assert found == (suite.tests, suite.failures, suite.errors, suite.skipped), (suite.name, found)
report.update_statistics()
assert said == [(s.name, s.tests, s.failures, s.errors, s.skipped) for s in report]
print(f"junit: {len(said)} suites, {report.tests} cases, {report.failures} failures, {report.errors} errors")
PYTHON
done
