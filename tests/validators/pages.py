"""Takes the files to copy out of a page: fenced blocks whose first line names a file behind the language.

    pages.py PAGE FOLDER

A block of a language without a name is not a file to copy. The names are printed.
"""

import re
import sys
from pathlib import Path

FENCE = re.compile(r"^```\w+ (\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)

page, folder = Path(sys.argv[1]), Path(sys.argv[2])
for name, text in FENCE.findall(page.read_text(encoding="utf-8")):
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    print(name)
