#!/bin/sh
# Holds the action and our own workflow to the schemas of GitHub Actions and to zizmor, and runs the steps of the action, also
# with inputs that try to be commands.
#
#   tests/validators/action.sh

. "$(dirname "$0")/common.sh"
check-jsonschema --quiet --builtin-schema vendor.github-actions "$root/action.yml"
check-jsonschema --quiet --builtin-schema vendor.github-workflows "$root"/.github/workflows/*.yml
zizmor --offline --quiet --persona pedantic "$root/action.yml" "$root"/.github/workflows/*.yml

export FACTLINT
RUNNER_TEMP=$work/runner
export RUNNER_TEMP

# What factlint.toml names as the file of claims; when empty, there is no such file.
configured=

# steps [INPUT=VALUE...]: runs the steps on the example, and keeps their exit code and what they print.
steps() {
    rm -rf "$RUNNER_TEMP" "$work/example"
    mkdir -p "$RUNNER_TEMP" "$work/example"
    cp -R "$root/claims.yaml" "$root/sources" "$work/example"
    printf 'claims:\n  - 12 moons\n' >"$work/example/unmet.yaml"
    [ -z "$configured" ] || printf 'claims = "%s"\n' "$configured" >"$work/example/factlint.toml"
    code=0
    python "$here/steps.py" "$root/action.yml" "$work/example" "$@" >"$work/told.txt" 2>&1 || code=$?
}

# act CODE [INPUT=VALUE...]: the steps end with this code.
act() {
    expected=$1
    shift
    steps "$@"
    [ "$code" = "$expected" ] || fail "the action ends with $code, not $expected, on: $*
$(cat "$work/told.txt")"
}

act 0 sarif=facts.sarif html=facts.html args="--output
junit=a b.xml
-v"
grep -q '^exit-code=0$' "$RUNNER_TEMP/output" || fail "the action has no output exit-code"
grep -q '^# Facts: Paris Call' "$RUNNER_TEMP/summary.md" || fail "the step has no summary"
for written in facts.sarif facts.html "a b.xml"; do
    [ -s "$work/example/$written" ] || fail "the action wrote no $written"
done
act 1 claims=unmet.yaml
grep -q '^::error file=unmet.yaml,line=2,' "$work/told.txt" || fail "the action wrote no annotation"
act 0 claims=unmet.yaml fail=false
grep -q '^exit-code=1$' "$RUNNER_TEMP/output" || fail "a failure that is let pass is not told"
act 1 fail-on=warning
act 1 fail-on=warning claims=unmet.yaml
act 0 fail-on=never claims=unmet.yaml
grep -q '^exit-code=0$' "$RUNNER_TEMP/output" || fail "a finding that does not fail is told as one that does"
act 2 fail-on=never claims=none.yaml
act 2 fail-on=maybe
act 0 working-directory=sources claims=../claims.yaml sources=.
act 2 claims=none.yaml fail=false
configured=unmet.yaml
act 1
grep -q '^::error file=unmet.yaml,line=2,' "$work/told.txt" || fail "the action does not heed factlint.toml"
configured=
act 2 claims=-h
act 2 fail=maybe
act 2 args=--no-such-argument

# None of these may be run, split or taken for another argument.
# shellcheck disable=SC2016
for trick in '$(touch ran)' '`touch ran`' '"; touch ran; "' "'; touch ran; '" '; touch ran' '| touch ran' '*' '${IFS}'; do
    steps "claims=$trick" "sources=$trick" "sarif=$trick" "html=$trick" "fail-on=$trick" "args=$trick"
    [ "$code" = 2 ] || fail "the action ends with $code, not 2, on $trick"
    [ -z "$(find "$work" -name ran)" ] || fail "the action ran $trick"
done
echo "action: valid, and its steps do what they say"
