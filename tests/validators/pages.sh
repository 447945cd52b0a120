#!/bin/sh
# Takes the files to copy out of README.md and docs/integrations, holds them to their schemas, and runs them as a user would.
#
#   tests/validators/pages.sh

. "$(dirname "$0")/common.sh"
export FACTLINT RUNNER_TEMP="$work/runner"
mkdir -p "$work/bin"
ln -s "$FACTLINT" "$work/bin/factlint"
PATH=$work/bin:$PATH

# copy PAGE: makes $work/user anew, a repository with the example, this one as tools/factlint, and the files of a page.
copy() {
    user=$work/user
    rm -rf "$user" "$RUNNER_TEMP"
    mkdir -p "$user/tools/factlint" "$RUNNER_TEMP"
    cp -R "$root/sources" "$root/claims.yaml" "$user"
    cp "$root/claims.schema.json" "$root/action.yml" "$user/tools/factlint"
    python "$here/pages.py" "$root/$1" "$user" >"$work/files.txt"
    [ -s "$work/files.txt" ] || fail "the page $1 has no file to copy"
}

# unmet: adds a claim that is not met.
unmet() {
    printf '  - 12 moons\n' >>"$user/claims.yaml"
}

# ends CODE COMMAND...: the command, in the user's repository, ends with the code; what it prints is kept.
ends() {
    expected=$1
    shift
    code=0
    (cd "$user" && "$@") >"$work/told.txt" 2>&1 || code=$?
    [ "$code" = "$expected" ] || fail "$* ends with $code, not $expected: $(cat "$work/told.txt")"
}

for page in README.md docs/integrations/github-actions.md; do
    copy "$page"
    check-jsonschema --quiet --builtin-schema vendor.github-workflows "$user"/.github/workflows/*.yml
    # Of low severity is that `./` could be `$/`, which GitHub does not look up in a submodule.
    (cd "$user" && zizmor --offline --quiet --min-severity medium .github/workflows) >"$work/told.txt" 2>&1 || fail "$(cat "$work/told.txt")"
    for workflow in "$user"/.github/workflows/*.yml; do
        ends 0 python "$here/steps.py" "$workflow" .
    done
    unmet
    for workflow in "$user"/.github/workflows/*.yml; do
        ends 1 python "$here/steps.py" "$workflow" .
        grep -q '^::error file=claims.yaml,line=' "$work/told.txt" || fail "$workflow writes no annotation"
    done
done
[ -s "$user/facts.sarif" ] && [ -s "$user/facts.html" ] || fail "the workflow wrote no reports"

copy docs/integrations/gitlab-ci.md
for pipeline in "$user"/.gitlab-ci*.yml; do
    check-jsonschema --quiet --builtin-schema vendor.gitlab-ci "$pipeline"
    rm -f "$user/facts.xml"
    ends 0 python "$here/steps.py" "$pipeline" .
    [ -s "$user/facts.xml" ] || fail "$pipeline wrote no report"
done
[ -s "$user/facts.html" ] || fail "the pipeline wrote no page"
unmet
ends 1 python "$here/steps.py" "$user/.gitlab-ci.yml" .

copy docs/integrations/shell.md
for script in check-facts.sh facts-as-reviewed.sh; do
    sh -n "$user/$script"
done
ends 0 sh check-facts.sh
ends 0 make facts
git -C "$user" init --quiet
ends 0 sh facts-as-reviewed.sh
git -C "$user" add --all
ends 0 sh facts-as-reviewed.sh
# The line of the crontab, without the time and the mail.
mkdir "$user/archive"
cp -R "$root/sources" "$root/claims.yaml" "$user/archive"
nightly=$(sed -n 's/^15 4 \* \* \* //p' "$user/crontab")
ends 0 sh -c "$nightly"
[ ! -s "$work/told.txt" ] || fail "cron would mail although all is met: $(cat "$work/told.txt")"
[ -s "$user/archive/facts.html" ] && [ -s "$user/archive/facts.json" ] || fail "the nightly run wrote no reports"
printf '  - 12 moons\n' >>"$user/archive/claims.yaml"
ends 1 sh -c "$nightly"
[ -s "$work/told.txt" ] || fail "cron would mail nothing although a claim is not met"
unmet
rm -f "$user/facts.html"
ends 1 sh check-facts.sh
grep -q 'see facts.html' "$work/told.txt" && [ -s "$user/facts.html" ] || fail "the script does not say what to read"
# A baseline lets that claim be, and no other one.
ends 0 factlint baseline
ends 0 sh check-facts.sh
printf '  - 13 moons\n' >>"$user/claims.yaml"
ends 1 sh check-facts.sh
rm "$user/factlint-baseline.json"
ends 2 make facts
ends 1 sh facts-as-reviewed.sh
rm -r "$user/sources"
ends 2 sh check-facts.sh
ends 2 sh facts-as-reviewed.sh

copy docs/integrations/pre-commit.md
for config in "$user"/.pre-commit-config*.yaml; do
    pre-commit validate-config "$config"
done

copy docs/integrations/editors.md
for file in "$user"/.vscode/*.json; do
    python -m json.tool "$file" >/dev/null
done
unmet
# What `init` writes has to be right in an editor, too, and its schema is the one beside the page's own file.
mkdir "$user/fresh"
cp -R "$root/sources" "$user/fresh"
ends 0 factlint init fresh
cp "$user/fresh/claims.schema.json" "$user"
node "$here/editor.mjs" "$user" "$FACTLINT"

copy docs/integrations/rust.md
[ "$(cat "$work/files.txt")" = "Cargo.toml
tests/facts.rs" ] || fail "the page rust has other files than were looked at"
echo "pages: every file to copy is valid and does what its page says"
