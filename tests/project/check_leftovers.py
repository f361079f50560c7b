"""Fails on leftovers: TODO marks, printing outside cli/, files that have outgrown 400 lines, CR line ends, tests that no
tests.cmake lists."""
import pathlib
import re
import sys

root = pathlib.Path(sys.argv[1])
wrong = []
files = 0
for folder in ("graph", "mappings", "majors", "exporters", "cli", "tests", "bench", "scripts", "docs"):
    for path in sorted((root / folder).rglob("*")):
        if not path.is_file() or path.suffix not in {".cpp", ".hpp", ".def", ".py", ".sh", ".cmake", ".md", ".json"}:
            continue
        files += 1
        name = path.relative_to(root).as_posix()
        text = path.read_text(encoding="utf8")
        if "\r" in text:
            wrong.append(f"{name}: CR line ends")
        lines = text.split("\n")
        if path.suffix in {".cpp", ".hpp", ".py"} and len(lines) > 401:
            wrong.append(f"{name}: {len(lines) - 1} lines, more than 400")
        if name.endswith("check_leftovers.py"):
            continue
        for number, line in enumerate(lines, 1):
            if re.search(r"\b(TODO|FIXME|XXX)\b", line):
                wrong.append(f"{name}:{number}: {line.strip()}")
            printing = re.search(r"std::(cout|cerr|clog)\b|\bprintf\(", line)
            if printing and path.suffix in {".cpp", ".hpp"} and folder not in {"cli", "tests", "bench", "scripts"}:
                wrong.append(f"{name}:{number}: prints outside cli/")
listed = "\n".join(path.read_text(encoding="utf8") for path in sorted((root / "tests").rglob("tests.cmake")))
for path in sorted((root / "tests").rglob("*_test.cpp")):
    name = path.relative_to(root / "tests").as_posix()
    if name not in listed:
        wrong.append(f"tests/{name}: in no tests.cmake")
print("\n".join(wrong) or f"{files} files without leftovers")
sys.exit(1 if wrong or files == 0 else 0)
