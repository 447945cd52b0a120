# What the validators share: the program, the folder of what they install, and reports of two runs. Sourced, not run.
#
# FACTLINT names a program that is built already; FACTLINT_VALIDATORS names another folder for what is installed, which may be
# kept between runs (about 500 MB).

set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
tools=${FACTLINT_VALIDATORS:-$root/target/validators}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# fail WHAT: says it and ends. A validator that cannot run has validated nothing, so that is a failure, too.
fail() {
    printf '%s: %s\n' "$0" "$*" >&2
    exit 1
}

# The program that is looked at.
if [ -z "${FACTLINT:-}" ]; then
    (cd "$root" && cargo build --quiet --locked)
    FACTLINT=$root/target/debug/factlint
fi
[ -x "$FACTLINT" ] || fail "FACTLINT names no program: $FACTLINT"

. "$here/tools.sh"

# report FORMAT FILE FOLDER: the report of the claims in a folder. Findings are no failure here, nor is a source that cannot
# be read; a crash is.
report() {
    code=0
    (cd "$3" && "$FACTLINT" check --claims "$(claims_of "$3")" --format "$1" --today 2026-01-01) >"$2" || code=$?
    [ "$code" -le 2 ] || fail "factlint ended with $code on $3"
    [ -s "$2" ] || fail "the $1 report of $3 is empty"
}

# The claims file of a folder, which has just one.
claims_of() {
    for file in "$1"/*.yaml; do
        basename "$file"
    done
}

# hostile FOLDER: makes it.
hostile() {
    "$tools/python/bin/python" "$here/hostile.py" "$1"
}
