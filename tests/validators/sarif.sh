#!/bin/sh
# Asks Microsoft's validator whether our SARIF is what the standard and code scanning want.
#
#   tests/validators/sarif.sh
#
# An error or a warning of the validator fails the run. One warning is known: SARIF2005 wants the address of a page about
# the tool, which is written as soon as `repository` stands in Cargo.toml.

. "$(dirname "$0")/common.sh"
need npm
program
hostile

if [ ! -d "$tools/node_modules/@microsoft/sarif-multitool" ]; then
    npm install --prefix "$tools" --no-audit --no-fund --silent @microsoft/sarif-multitool@5
fi
multitool=$(find "$tools/node_modules/@microsoft" -name Sarif.Multitool -type f | head -n 1)
# npm does not run the script that would make it executable.
chmod u+x "$multitool"
export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1

for folder in "$root" "$work/hostile"; do
    report sarif "$work/report.sarif" "$folder"
    "$multitool" validate "$work/report.sarif" --rule-kind "Sarif;Ghas" \
        --level "Error;Warning" >"$work/told.txt" || true
    cat "$work/told.txt"
    if grep -E ': (error|warning) ' "$work/told.txt" | grep -qv SARIF2005 || ! grep -q "Analysis completed successfully" "$work/told.txt"; then
        echo "$0: the report of $folder is not valid" >&2
        exit 1
    fi
done
