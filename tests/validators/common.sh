# What the validators share: the program, a folder for what they install, and reports of two runs. Sourced, not run.
#
# FACTLINT names a program that is built already; FACTLINT_VALIDATORS names a folder that is kept between runs.

set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
tools=${FACTLINT_VALIDATORS:-${TMPDIR:-/tmp}/factlint-validators}
mkdir -p "$tools"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Ends well when a program is missing: a machine without it has nothing to say about the format.
need() {
    command -v "$1" >/dev/null || { echo "$0: skipped, there is no $1"; exit 0; }
}

program() {
    if [ -z "${FACTLINT:-}" ]; then
        (cd "$root" && cargo build --quiet)
        FACTLINT=$root/target/debug/factlint
    fi
}

# report FORMAT FILE FOLDER: the report of the claims in a folder. Findings are no failure here.
report() {
    (cd "$3" && "$FACTLINT" check --format "$1" --today 2026-01-01) >"$2" || [ $? -le 2 ]
    test -s "$2"
}

# A folder whose sources try everything that a reader of a report could obey.
hostile() {
    mkdir -p "$work/hostile/sources"
    cat >"$work/hostile/claims.yaml" <<'CLAIMS'
subject: Lake Treaty
claims:
  - 60 countries signed the Lake Treaty
  - id: dissented
    claim: 70 countries signed the Lake Treaty
    expect: {agree: 0}
    dissent:
      - {source: "a*", because: "<b>early</b> ]]> count & {0}", until: 2030-01-31}
  - claim: "The [Lake](http://example.invalid/) Treaty <script>alert(1)</script> {0} has 51 members"
  - the moon of the lake glorbs
CLAIMS
    printf '%s\n' 'Lake <script>document.title="run"</script> news' '' \
        'The Lake Treaty was signed by 51 countries <img src=x onerror=alert(1)> in May | `x` ]]> "&amp;" {{ 7*7 }}.' \
        '::error::obeyed %0A' 'The harbour of <b>Lune</b> was dredged by 14 crews in the spring of 1931, and nobody counted the barges.' \
        >"$work/hostile/sources/a b#?.txt"
    sed 's/14 crews/41 crews/; s/nobody/no one/' "$work/hostile/sources/a b#?.txt" >"$work/hostile/sources/b.txt"
    printf 'The Lake Treaty\000\001\033[31m was \342\200\256signed\n' >"$work/hostile/sources/c.txt"
    printf 'The Lake Treaty \033[31m was \342\200\256signed by 60 countries\357\277\276.\r\n' >"$work/hostile/sources/d.txt"
}
