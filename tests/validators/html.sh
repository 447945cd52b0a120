#!/bin/sh
# Looks at the HTML report in headless Chromium with axe-core: light and dark, wide and narrow.
#
#   tests/validators/html.sh [SCREENSHOT.png]
#
# On Debian, as root, Chromium is installed when there is none.

. "$(dirname "$0")/common.sh"
need npm
if ! command -v chromium >/dev/null && command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core >/dev/null
fi
need chromium
program
hostile

for package in axe-core@4 playwright-core@1; do
    if [ ! -d "$tools/node_modules/${package%@*}" ]; then
        npm install --prefix "$tools" --no-audit --no-fund --silent "$package"
    fi
done
report html "$work/report.html" "$root"
report html "$work/hostile.html" "$work/hostile"
CHROMIUM=$(command -v chromium) NODE_PATH=$tools/node_modules \
    node "$root/tests/validators/html.mjs" "$work/report.html" "$work/hostile.html" "$@"
