"""Writes a folder whose claims, sources and names of files try everything that a reader of a report could obey.

    hostile.py FOLDER
"""

import json
import sys
from pathlib import Path

# What a page, a log, a table, a shell, a template or a sheet could take for its own.
TRICKS = [
    "]]>",
    "<img src=x onerror=alert(1)>",
    "</script><script>alert(2)</script>",
    "</style>--><!--",
    "%0A::error::obeyed",
    "::error title=x::obeyed",
    "##[error]obeyed",
    "| pipe | `tick` |",
    "[link](javascript:alert(3))",
    "![picture](http://example.invalid/x.png)",
    "http://example.invalid/ and www.example.invalid",
    "@somebody #1",
    "{{ 7*7 }}{% raw %}",
    "$(touch ran) `touch ran` ; touch ran",
    "\u202etxt.exe\u202c \u2066isolated\u2069",
    "\u200bzero\ufeffwidth\u00ad",
    "\x1b[31mred\x1b[0m \x07 \x9b31m",
    "line\u2028separator\u2029paragraph\x85next",
    "not a character \ufffe\uffff\U0001ffff",
    "\U0001f469\u200d\U0001f680 e\u0301 \U000e0041",
    "&amp; &lt; &#x27; &quot; \"quoted\" 'so'",
    "{0} {{0}} [0](0) \\n \\",
    "=1+1 +1 -1 @SUM(A1)",
]

# Paths; a slash makes a folder, so that `</script>` can stand in one.
PATHS = [
    "a b#?&=+;,.txt",
    "]]>.txt",
    "</script><img src=x onerror=alert(4)>.txt",
    "%0A%2e%2e%2f::error file=x,line=1::obeyed.txt",
    "line\nbreak\r::error::obeyed\t.txt",
    "escape \x1b[31m\x07.txt",
    "turned \u202etxt.exe.txt",
    "pipe | `tick` [x](javascript:alert(5)) *b* _i_.txt",
    "{{ 7*7 }}{0}.txt",
    "-rf --format=x.txt",
    "=1+1 \"quoted\" 'so' \\ $(touch ran).txt",
    "e\u0301 \U0001f469\u200d\U0001f680 \u65e5\u672c\u8a9e.txt",
    "deep/" * 20 + "x" * 120 + ".txt",
]

CLAIMS = """\
subject: Lake Treaty
claims:
  - 51 countries signed the Lake Treaty
  - 60 countries signed the Lake Treaty
  - id: "dissented ]]> | <b> ::error::"
    claim: 70 countries signed the Lake Treaty
    expect: {agree: 0}
    dissent:
      - {source: "*", because: "<b>early</b> ]]> count & {0} | `x`\\n::error::obeyed", until: 2030-01-31}
  - claim: "The [Lake](http://example.invalid/) Treaty </script><script>alert(6)</script> {0} has 51 members"
    expect: {agree: 9}
  - id: turned
    claim: "the \\u202emoon\\u0007 of the lake glorbs | `x` ]]> %0A::error::obeyed"
  - quote: "we counted </script> the | barges ]]> ourselves"
    by: "<b>Ilse</b> | Maartens"
  - absent: The Lake Treaty was signed by 51 countries
  - {id: mild, claim: 80 countries signed the Lake Treaty, severity: note, tags: ["<b>", "]]>"]}
"""

# One entry that is needed, and one that fits nothing and tries everything.
BASELINE = [
    {"code": "two-facts", "claim": "turned", "evidence": "nothing"},
    {"code": "weekday-clash", "source": "clash.txt", "evidence": "Friday, 8 March 2011"},
    {"code": "]]>::error::obeyed", "claim": "</script><script>alert(7)</script>", "source": "| `x` |", "evidence": TRICKS[14]},
]


def main(folder: Path) -> None:
    sources = folder / "sources"
    sources.mkdir(parents=True)
    (folder / "claims ]]> %0A::error::,;\u202e.yaml").write_text(CLAIMS, encoding="utf-8")
    tricks = "\n\n".join(f"The Lake Treaty {trick} was signed by 51 countries {trick} in May." for trick in TRICKS)
    told = 'Ilse Maartens said, "We counted </script> the | barges ]]> ourselves." '
    for number, path in enumerate(PATHS):
        file = sources / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(f"Lake {path} news\n\n{tricks}\n\n{told}{number} boats came.\n".encode())
    long = "The boats of the lake came home in the evening, and nobody counted them. " * 3000
    (sources / "long.txt").write_text(f"{long}The Lake Treaty was signed by 60 countries. {long}\n", encoding="utf-8")
    (sources / "no-space.txt").write_text("The Lake Treaty was signed by 60 countries: " + "x" * 200_000 + "\n")
    barges = "The harbour of <b>Lune</b> was dredged by {} crews in the spring of 1931, and {} counted the barges.\n"
    (sources / "copy.txt").write_text("::warning::obeyed\n\n" + barges.format(14, "nobody"))
    (sources / "copied.txt").write_text("::warning::obeyed\n\n" + barges.format(41, "no one"))
    (sources / "clash.txt").write_text("The weir broke on Friday, 8 March 2011, and was mended on Sunday, 9 March 2011, at noon.\n")
    baseline = folder / "factlint-baseline.json"
    baseline.write_text(json.dumps({"version": 1, "findings": BASELINE}), encoding="utf-8")
    # Bytes that are no text: these are unreadable, and the reports have to say so.
    (sources / "bytes.txt").write_bytes(b"The Lake Treaty\x00\x01\x02\xff\xfe was signed\n" + bytes(range(256)))
    (sources / "empty.txt").write_bytes(b"")


main(Path(sys.argv[1]))
