# Installs what the validators need, each thing once, at the versions that stand in requirements.txt and package-lock.json.
# Sourced by common.sh.
#
# Python's packages, among them Node, and those of npm go to the folder `$tools`; only Python itself and Chromium come from
# the system, by apt-get where they are missing.

# apt PACKAGE...: installs packages of Debian and its kin, as root or by sudo.
apt() {
    command -v apt-get >/dev/null || fail "install $* first: there is no apt-get here to do it with"
    as_root=
    [ "$(id -u)" = 0 ] || as_root="sudo -n"
    echo "$0: installing $*" >&2
    { $as_root apt-get update -qq &&
        DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends "$@" >/dev/null; } ||
        fail "apt-get cannot install $*; is there a network, and may you install?"
}

# Whether the things of a list are installed already: the list's sum stands beside them.
is_current() {
    [ -f "$2/.installed" ] && [ "$(cat "$2/.installed")" = "$(cksum <"$1")" ]
}

# Puts the packages of requirements.txt into `$tools/python`, and their programs first in the path.
python_tools() {
    if ! is_current "$here/requirements.txt" "$tools/python"; then
        python3 -c 'import venv, ensurepip' 2>/dev/null || apt python3 python3-venv
        rm -rf "$tools/python"
        python3 -m venv "$tools/python" || fail "python3 cannot make an environment in $tools/python"
        "$tools/python/bin/pip" install --quiet --disable-pip-version-check --only-binary :all: \
            --requirement "$here/requirements.txt" ||
            fail "pip cannot install tests/validators/requirements.txt; is there a network?"
        cksum <"$here/requirements.txt" >"$tools/python/.installed"
    fi
    PATH=$tools/python/bin:$PATH
    export PATH
}

# Puts the packages of package-lock.json into `$tools/node`. No script of a package is run.
node_tools() {
    if ! is_current "$here/package-lock.json" "$tools/node"; then
        rm -rf "$tools/node"
        mkdir -p "$tools/node"
        cp "$here/package.json" "$here/package-lock.json" "$tools/node"
        npm ci --prefix "$tools/node" --ignore-scripts --no-audit --no-fund --silent ||
            fail "npm cannot install tests/validators/package-lock.json; is there a network?"
        cksum <"$here/package-lock.json" >"$tools/node/.installed"
    fi
    NODE_PATH=$tools/node/node_modules
    export NODE_PATH
}

# Finds a Chromium that starts, installs one where there is none, and names it in CHROMIUM.
chromium_browser() {
    CHROMIUM=$(find_chromium)
    if [ -z "$CHROMIUM" ]; then
        apt chromium fonts-dejavu-core
        CHROMIUM=$(find_chromium)
    fi
    [ -n "$CHROMIUM" ] || fail "there is no Chromium that starts; install one, or name it in CHROMIUM"
    export CHROMIUM
}

# Ubuntu's package is a stub that starts nothing, so each is asked for its version.
find_chromium() {
    for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome-stable google-chrome; do
        if [ -n "$name" ] && "$name" --version >/dev/null 2>&1; then
            command -v "$name"
            return
        fi
    done
}

python_tools
node_tools
