#!/bin/sh
# Holds claims files and JSON reports to the two schemas that we publish, and the schemas to theirs.
#
#   tests/validators/json.sh

. "$(dirname "$0")/common.sh"
hostile "$work/hostile"
check-jsonschema --check-metaschema "$root/claims.schema.json" "$root/report.schema.json"
number=0
for folder in "$root" "$work/hostile" "$root"/tests/cases/*/; do
    number=$((number + 1))
    cp "${folder%/}/$(claims_of "$folder")" "$work/claims-$number.yaml"
    report json "$work/report-$number.json" "$folder"
done
check-jsonschema --quiet --schemafile "$root/claims.schema.json" "$work"/claims-*.yaml
check-jsonschema --quiet --schemafile "$root/report.schema.json" "$work"/report-*.json
# What holds for everything would hold for these.
printf 'claims: [{clam: nine goals}]\n' >"$work/wrong.yaml"
printf '{"schema_version": 1}\n' >"$work/wrong.json"
for wrong in "claims $work/wrong.yaml" "report $work/wrong.json"; do
    if check-jsonschema --quiet --schemafile "$root/${wrong%% *}.schema.json" "${wrong#* }" >"$work/told.txt" 2>&1; then
        fail "${wrong%% *}.schema.json lets pass what is wrong"
    fi
done
echo "json: $number claims files and their reports are as the schemas say"
