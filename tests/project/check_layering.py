"""Fails where an #include crosses a line of the picture in ARCHITECTURE.md, Boost.Graph or JSON gets into a header, or a
source does not begin with its own header (which shows that the header compiles on its own)."""
import pathlib
import re
import sys

ALLOWED = {
    "graph": {"graph"},
    "mappings": {"mappings", "graph"},
    "majors": {"majors", "graph"},
    "exporters": {"exporters", "graph"},
    "cli": {"cli", "mappings", "majors", "exporters", "graph"},
}
HEAVY = {  # header that must stay out of headers: where it may stand
    "boost/graph": re.compile(r"^graph/detail/"),
    "nlohmann/": re.compile(r"^(exporters/json/json_value|mappings/standards/case_items)\.hpp$"),
    "CLI/": re.compile(r"$^"),
    "graphviz/": re.compile(r"$^"),
    "unicode/": re.compile(r"$^"),
}

root = pathlib.Path(sys.argv[1])
wrong = []
files = 0
for folder, allowed in ALLOWED.items():
    for path in sorted((root / folder).rglob("*.[ch]pp")):
        files += 1
        name = path.relative_to(root).as_posix()
        lines = path.read_text(encoding="utf8").split("\n")
        header = path.with_suffix(".hpp")
        if path.suffix == ".cpp" and header.exists():
            own = f'#include "{header.relative_to(root).as_posix()}"'
            first = next((line for line in lines if line.startswith("#include")), "")
            if first != own:
                wrong.append(f"{name}:1: the first include is not {own}")
        for number, line in enumerate(lines, 1):
            match = re.match(r'\s*#\s*include\s*[<"]([^>"]+)[>"]', line)
            if not match:
                continue
            included = match[1]
            top = included.split("/")[0]
            if top in ALLOWED and top not in allowed:
                wrong.append(f"{name}:{number}: {folder}/ may not include {included}")
            if path.suffix == ".hpp":
                for heavy, place in HEAVY.items():
                    if included.startswith(heavy) and not place.search(name):
                        wrong.append(f"{name}:{number}: {included} in a header")
print("\n".join(wrong) or f"{files} files keep to the picture")
sys.exit(1 if wrong or files == 0 else 0)
