#!/usr/bin/env python3
"""Writes the seed corpora of the fuzz targets (seeds/TARGET/NAME) from the fixtures of the tests, all about an invented
standard. Inputs that once made trouble lie there too, under names that begin with `found-`; they are not touched.

    python3 tests/fuzz/make_seeds.py build/kezheng
"""
import pathlib
import re
import subprocess
import sys
import unicodedata
import zipfile

HERE = pathlib.Path(__file__).parent
FIXTURES = HERE.parent / "fixtures"
PROGRAM = sys.argv[1]
TEXT = (FIXTURES / "coffee.txt").read_text(encoding="utf8")
SHORT = "咖啡制作职业技能等级标准\n6 职业技能要求\n6.2 职业技能等级要求描述\n" + TEXT[TEXT.index("表 1 "):]


def seed(target, name, content):
    folder = HERE / "seeds" / target
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())


def width(text):
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def in_columns(text, begins, size_of):
    """Cells set apart by spaces, requirements wrapped, a form feed before each table."""
    lines = []
    for line in text.split("\n"):
        cells = line.split("\t")
        if len(cells) < 3:
            lines.append(("\f" if line.startswith("表") else "") + line)
            continue
        wrapped = [[cell[i:i + 12] for i in range(0, len(cell), 12)] for cell in cells]
        for i in range(max(map(len, wrapped))):
            out = ""
            for begin, cell in zip(begins, wrapped):
                part = cell[i] if i < len(cell) else ""
                out = (out.ljust(begin + len(out) - size_of(out)) + part) if part else out
            lines.append(out)
    return "\n".join(lines)


seed("text", "utf8", TEXT)
seed("text", "bom", b"\xef\xbb\xbf" + SHORT.encode())
seed("text", "gb18030", SHORT.encode("gb18030"))
seed("text", "utf16", SHORT.encode("utf-16"))
seed("text", "utf16be", SHORT[:200].encode("utf-16-be"))
seed("text", "markup", SHORT.replace("\n", "<br/>\r\n", 9).replace("能", "<p>能&nbsp;", 3))
seed("columns", "wide", in_columns(SHORT, [0, 24, 48], width))
seed("columns", "narrow", in_columns(SHORT, [4, 18, 34], len))
seed("standard", "tables", TEXT)
seed("standard", "flowing", TEXT.replace("\t\t", "").replace("\t", "\n"))
seed("standard", "unnumbered", re.sub(r"(?<=[\n\t])\d(\.\d)*\.? ", "", SHORT))
for path in sorted((FIXTURES / "html").glob("*.html")):
    seed("html", path.stem, path.read_bytes())
seed("html", "list", "<html><body><ol start=3><li>甲<ul><li hidden>乙</ul><li><pre>丙\n  丁</pre></ol><table><caption>表 1</caption>"
     "<tr><td colspan=2 rowspan=0>工作领域<table><tr><td>1.1.1 能。</table></table>&#x4e00;&amp;<del>戊</del>")
seed("mhtml", "related", (FIXTURES / "html" / "archive.mht").read_bytes())
seed("mhtml", "base64", "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html;"
     " charset=gbk\r\nContent-Transfer-Encoding: base64\r\n\r\nPGgxPtOizsQ8L2gxPg==\r\n--b--\r\n")
seed("docx", "coffee", (FIXTURES / "coffee.docx").read_bytes())
seed("docx", "strict", (FIXTURES / "coffee-strict.docx").read_bytes())
for name in ("coffee", "coffee-strict"):
    with zipfile.ZipFile(FIXTURES / f"{name}.docx") as archive:
        parts = [archive.read(f"word/{part}.xml") if f"word/{part}.xml" in archive.namelist() else b""
                 for part in ("document", "numbering", "styles")]
    seed("docx_parts", name, b"\f".join(parts))
for name in ("coffee", "coffee-sideways"):
    words = subprocess.run(["pdftotext", "-bbox-layout", FIXTURES / f"{name}.pdf", "-"], capture_output=True, check=True)
    pages = words.stdout.decode()
    pages = re.sub(r' *</?(flow|block|line)[^>]*>\n', "", pages[pages.index("<doc>"):pages.index("</doc>") + 6])
    pages = re.sub(r"^ *", "", re.sub(r"\.(\d)\d*", r".\1", pages), flags=re.MULTILINE)
    pieces = pages.split("<page")
    seed("pdf", name, pieces[0] + "".join("<page" + piece for piece in pieces[-3:]))
page = bytearray(b"\xff" * (100 * 80))
for y, left, right in ((10, 0, 100), (28, 46, 100), (45, 0, 100), (46, 0, 100)):
    page[y * 100 + left:y * 100 + right] = bytes(right - left)
seed("pictures", "ruled", b"P5\n100 80\n255\n" + page)
seed("pictures", "two", b"P5\n20 2\n255\n" + b"\x80" * 40 + b"P5 9 9 255 " + bytes(81))
file = HERE / "咖啡.txt"
try:
    file.write_text(TEXT, encoding="utf8")
    made = subprocess.run([PROGRAM, "ingest", file, "--json", "--quiet", "--id", "coffee"], capture_output=True, check=True)
finally:
    file.unlink()
seed("json", "coffee", re.sub(rb"\n *", b"", made.stdout))
