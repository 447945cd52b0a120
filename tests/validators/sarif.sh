#!/bin/sh
# Asks Microsoft's validator whether our SARIF is what the standard and code scanning want.
#
#   tests/validators/sarif.sh
#
# An error or a warning of the validator fails the run, and so does a run of it that looked at nothing. One warning is known:
# SARIF2005 wants the address of a page about the tool. There is none to give as long as Cargo.toml names no `repository`.

. "$(dirname "$0")/common.sh"
export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1
for multitool in "$NODE_PATH"/@microsoft/sarif-multitool-*/Sarif.Multitool; do
    # npm runs no script that would make it executable.
    chmod u+x "$multitool"
done

known='SARIF2005: runs\[0\].tool.driver: .* does not provide .informationUri'
if grep -q '^repository' "$root/Cargo.toml"; then
    known='nothing at all'
fi
hostile "$work/hostile"
for folder in "$root" "$work/hostile"; do
    report sarif "$work/report.sarif" "$folder"
    "$multitool" validate "$work/report.sarif" --rule-kind "Sarif;Ghas" --level "Error;Warning" >"$work/told.txt" ||
        fail "the validator could not look at the report of $folder: $(cat "$work/told.txt")"
    grep -q "Analysis completed successfully" "$work/told.txt" || fail "$(cat "$work/told.txt")"
    if grep -E ': (error|warning) ' "$work/told.txt" | grep -v "$known" >&2; then
        fail "the report of $folder is not valid"
    fi
    results=$(grep -c '"ruleId"' "$work/report.sarif") || fail "the report of $folder has no result"
    echo "sarif: valid, $results results"
done
