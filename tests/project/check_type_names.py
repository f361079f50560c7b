"""Fails where two files define a type of the same name outside anonymous namespaces: the linker would merge what the
compiler makes of them (vectors, destructors), and the program would break where nobody looks."""
import collections
import pathlib
import re
import sys

root = pathlib.Path(sys.argv[1])
places = collections.defaultdict(set)
for folder in ("graph", "mappings", "majors", "exporters", "cli"):
    for path in sorted((root / folder).rglob("*.[ch]pp")):
        text = path.read_text(encoding="utf8")
        text = re.sub(r"\nnamespace \{\n.*?\n\} // namespace\n", "\n", text, flags=re.S)
        for match in re.finditer(r"^(?:struct|class|enum class) (\w+)(?!\w*::)[^;{()]*\{", text, flags=re.M):
            if "::" not in match[0].split("{")[0].split(":")[0] + match[0].split("{")[0]:
                places[match[1]].add(path.relative_to(root).as_posix())
twice = [f"{name}: {', '.join(sorted(files))}" for name, files in sorted(places.items()) if len(files) > 1]
print("\n".join(twice) or f"{len(places)} types, each defined once")
sys.exit(1 if twice or not places else 0)
