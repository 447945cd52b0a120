#!/bin/sh
# Holds our hook to what pre-commit wants, and runs it as a user would: by the file of docs/integrations/pre-commit.md, in a
# repository made from the example.
#
#   tests/validators/precommit.sh

. "$(dirname "$0")/common.sh"
pre-commit validate-manifest "$root/.pre-commit-hooks.yaml"

# The hook is built in an environment of pre-commit's own. Unoptimised, and with a target folder that is kept, that takes a
# minute for the first time and seconds from then on.
export PRE_COMMIT_HOME="$work/home" CARGO_TARGET_DIR="$tools/pre-commit"
export CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_OPT_LEVEL=0 CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16
export GIT_CONFIG_GLOBAL=/dev/null GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@example.org GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@example.org

# commit FOLDER: makes a repository of a folder.
commit() {
    git -C "$1" init --quiet
    git -C "$1" add --all
    git -C "$1" commit --quiet --message=all
}

# The hook is that of the tree as it is, committed or not.
mkdir -p "$work/hook" "$work/example"
(cd "$root" && git ls-files -z --cached --others --exclude-standard | xargs -0 tar -cf - --) | tar -xf - -C "$work/hook"
cp -R "$root/claims.yaml" "$root/sources" "$work/example"
commit "$work/hook"
python "$here/pages.py" "$root/docs/integrations/pre-commit.md" "$work/page" >/dev/null
sed -e "s|https://git.example.org/tools/factlint|$work/hook|" -e "s|v0.1.0|$(git -C "$work/hook" rev-parse HEAD)|" \
    "$work/page/.pre-commit-config.yaml" >"$work/example/.pre-commit-config.yaml"
commit "$work/example"

# hook ARGUMENT...: runs the hook; the output is kept.
hook() {
    (cd "$work/example" && pre-commit run factlint --verbose "$@") >"$work/told.txt" 2>&1
}

hook --all-files || fail "the hook does not pass on the example: $(cat "$work/told.txt")"
grep -q '20 claims, 5 sources, 3 origins' "$work/told.txt" || fail "the hook did not run: $(cat "$work/told.txt")"
printf '  - 12 moons\n' >>"$work/example/claims.yaml"
if hook --files sources/04-newsbrew.txt; then
    fail "the hook lets pass what is not met: $(cat "$work/told.txt")"
fi
grep -q 'exit code: 1' "$work/told.txt" || fail "the hook ends wrongly: $(cat "$work/told.txt")"
hook --files .pre-commit-config.yaml || fail "the hook ends wrongly without files: $(cat "$work/told.txt")"
grep -q 'no files to check' "$work/told.txt" || fail "the hook runs on files that are none of its own: $(cat "$work/told.txt")"
echo "pre-commit: the hook builds, passes and fails as it should"
