#!/bin/sh
# Reads our Markdown as GitHub would: no text of a source may become a tag, a link, a picture, a heading or another cell.
#
#   tests/validators/markdown.sh

. "$(dirname "$0")/common.sh"
hostile "$work/hostile"
for folder in "$root" "$work/hostile"; do
    report markdown "$work/report.md" "$folder"
    report json "$work/report.json" "$folder"
    node "$here/markdown.mjs" "$work/report.md" "$work/report.json"
done
