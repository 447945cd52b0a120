#!/bin/sh
# Looks at the HTML report in headless Chromium with axe-core: light and dark, wide and narrow, on paper; and holds it to the
# rules of HTML.
#
#   tests/validators/html.sh [SCREENSHOT.png]

. "$(dirname "$0")/common.sh"
chromium_browser
hostile "$work/hostile"
report html "$work/report.html" "$root"
report html "$work/hostile.html" "$work/hostile"
node "$NODE_PATH/html-validate/bin/html-validate.mjs" --config "$here/html-validate.json" "$work/report.html" "$work/hostile.html"
node "$here/html.mjs" "$work/report.html" "$work/hostile.html" "$@"
