#!/usr/bin/env python3
"""How fast documents are read: pages of a PDF a second, beside `pdftotext -layout` of the same file, and many standards
as text in one run.

    python3 bench/readers.py build/kezheng [FILE.pdf] [COUNT]

Without a PDF the one of the tests is taken; COUNT (default 10000) is how many text standards are made from the invented
one of the tests. Times are the least of five runs (one run for the many files), wall clock.
"""
import pathlib
import subprocess
import sys
import tempfile
import time

FIXTURES = pathlib.Path(__file__).resolve().parent.parent / "tests" / "fixtures"
PROGRAM = pathlib.Path(sys.argv[1]).resolve()
PDF = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else FIXTURES / "coffee.pdf"
COUNT = int(sys.argv[3]) if len(sys.argv) > 3 else 10_000


def least(command, runs=5):
    times = []
    for _ in range(runs):
        begin = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
        times.append(time.perf_counter() - begin)
    return min(times)


def pages_of(pdf):
    info = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True, check=True).stdout
    return int(next(line.split()[1] for line in info.splitlines() if line.startswith("Pages:")))


def read_pdf():
    pages = pages_of(PDF)
    alone = least(["pdftotext", "-layout", PDF, "-"])
    boxes = least(["pdftotext", "-bbox-layout", PDF, "-"])
    ours = least([PROGRAM, "ingest", PDF, "--json", "--quiet", "--id", "measured"])
    print(f"{PDF.name}: {pages} pages")
    for name, seconds in (("pdftotext -layout", alone), ("pdftotext -bbox-layout", boxes), ("kezheng ingest", ours)):
        print(f"  {name:24}{seconds * 1000:9.1f} ms{pages / seconds:9.0f} pages/s{seconds / alone:7.2f} ×")


def read_many():
    text = (FIXTURES / "coffee.txt").read_text(encoding="utf8")
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder, "standards")
        source.mkdir()
        for number in range(COUNT):
            (source / f"s{number:05}.txt").write_text(text.replace("咖啡制作", f"咖啡制作{number}"), encoding="utf8")
        seconds = least([PROGRAM, "ingest", source, "-o", f"{folder}/out/", "--quiet"], 1)
    print(f"{COUNT} text standards: {seconds:.1f} s, {COUNT / seconds:.0f} a second")


read_pdf()
read_many()
