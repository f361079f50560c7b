"""What the program exports is read by the programs that its users have: each that is installed, the others are named.

usage: clients_test.py PROGRAM
"""
import csv
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree

PROGRAM = os.path.abspath(sys.argv[1])
HOSTILE = ['"引号\' \\N \\l', "<script>alert(1)</script><b>&amp;", "=cmd|' /C calc'!A0", "+1+1", "-2", "@SUM(A1)", "]]>",
           "行一\n行二\t制表", "\u202eevil\u202c \u0007", "长" * 10000, "| 竖线 | `反引号` |", "<http://x> . a \"\"\" b"]


def has_module(name):
    return importlib.util.find_spec(name) is not None


def needs(*programs):
    missing = [name for name in programs if not shutil.which(name)]
    return unittest.skipIf(missing, "not installed: " + ", ".join(missing))


def needs_module(name):
    return unittest.skipUnless(has_module(name), "not installed: Python's " + name)


def run(*command, lang="zh_CN.UTF-8"):
    done = subprocess.run(command, capture_output=True, check=False, env=dict(os.environ, LANG=lang))
    if done.returncode != 0:
        raise AssertionError(f"{command}: {done.returncode}\n{done.stdout.decode(errors='replace')[-2000:]}"
                             f"{done.stderr.decode(errors='replace')[-2000:]}")
    return done.stdout


def hostile_standard():
    skills = [{"id": f"evil/1/1.1.{i + 1}", "printed": text[:50], "statement": text, "title": {"zh": text}}
              for i, text in enumerate(HOSTILE)]
    return {"schema": "kezheng/standard/1", "id": "evil", "title": {"zh": HOSTILE[1]},
            "levels": [{"id": "evil/1", "number": 1, "name": {"zh": HOSTILE[0]}, "areas": [
                {"id": "evil/1/1", "name": {"zh": HOSTILE[2]}, "tasks": [
                    {"id": "evil/1/1.1", "name": {"zh": HOSTILE[6]}, "skills": skills}]}]}],
            "majors": [], "roles": [], "terms": [], "references": {"normative": [], "bibliography": []},
            "diagnostics": []}


class Exports(unittest.TestCase):
    """Every format of the bundled standards and of one whose texts are hostile."""

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        document = os.path.join(cls.folder.name, "evil.json")
        with open(document, "w", encoding="utf-8") as file:
            json.dump(hostile_standard(), file)
        cls.sources = {"bundled": [], "hostile": ["--standard", document]}
        cls.graphs = {name: json.loads(run(PROGRAM, "export", "--format", "json", "--quiet", *arguments))
                      for name, arguments in cls.sources.items()}

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def exported(self, source, form, *more):
        """The path of an export, a file or a folder."""
        path = os.path.join(self.folder.name, f"{source}-{form}" + "".join(more).replace("/", "_"))
        target = path + "/" if form in ("csv", "case") else path + "." + form
        if not os.path.exists(target):
            run(PROGRAM, "export", "--format", form, "--quiet", "-o", target, *more, *self.sources[source])
        return target

    def each(self):
        for source in self.sources:
            with self.subTest(source=source):
                yield source, self.graphs[source]

    def skills(self, graph):
        return [node for node in graph["nodes"] if node["kind"] == "skill"]

    @needs("dot")
    def test_dot_lays_out(self):
        for source, _ in self.each():
            svg = run("dot", "-Tsvg", self.exported(source, "dot", "--view", "all"))
            self.assertNotIn(b"<script", svg)
            self.assertIn(b"</svg>", svg)

    @needs("xmllint")
    def test_xmllint_finds_svg_and_graphml_well_formed(self):
        for source, _ in self.each():
            for form in ("svg", "graphml"):
                run("xmllint", "--noout", "--nonet", "--huge", self.exported(source, form))

    @needs("pdfinfo")
    def test_a_pdf_is_one_page_of_the_whole_paper(self):
        path = os.path.join(self.folder.name, "area.pdf")
        run(PROGRAM, "export", "--format", "pdf", "--quiet", "--node", "b2b/1/1", "-o", path)
        facts = run("pdfinfo", path).decode()
        self.assertIn("Pages:           1\n", facts)
        self.assertIn("595 x 842 pts (A4)\n", facts)

    def test_graphml_has_every_node_and_edge(self):
        for source, graph in self.each():
            root = xml.etree.ElementTree.parse(self.exported(source, "graphml")).getroot()
            space = "{http://graphml.graphdrawing.org/xmlns}"
            self.assertEqual(len(root.findall(f".//{space}node")), len(graph["nodes"]))
            self.assertEqual(len(root.findall(f".//{space}edge")), len(graph["edges"]))

    @needs_module("networkx")
    def test_networkx_reads_graphml_with_types(self):
        import networkx
        for source, graph in self.each():
            read = networkx.read_graphml(self.exported(source, "graphml"))
            self.assertEqual(read.number_of_nodes(), len(graph["nodes"]))
            self.assertEqual(read.number_of_edges(), len(graph["edges"]))
        read = networkx.read_graphml(self.exported("bundled", "graphml"))
        scores = [data["score"] for _, _, data in read.edges(data=True) if data.get("kind") == "matches"]
        self.assertTrue(scores and all(isinstance(score, float) for score in scores))

    @needs("rapper")
    def test_rapper_reads_skos(self):
        for source, graph in self.each():
            triples = run("rapper", "-q", "-i", "turtle", "-o", "ntriples", self.exported(source, "skos")).decode()
            concepts = [line for line in triples.splitlines() if line.endswith("core#Concept> .")]
            self.assertGreaterEqual(len(concepts), len(self.skills(graph)))

    @needs_module("openpyxl")
    def test_openpyxl_reads_the_workbook_and_finds_no_formula(self):
        import openpyxl
        for source, graph in self.each():
            book = openpyxl.load_workbook(self.exported(source, "xlsx"))
            rows = list(book.worksheets[0].iter_rows())
            self.assertEqual(len(rows), len(self.skills(graph)) + 1)
            self.assertFalse([cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row
                              if cell.data_type == "f"])

    def opened_by_libreoffice(self, path):
        """The rows of every sheet of a table, as LibreOffice shows them."""
        out = tempfile.mkdtemp(dir=self.folder.name)
        every_sheet_as_utf8 = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
        run("soffice", "-env:UserInstallation=file://" + os.path.join(self.folder.name, "office"), "--headless",
            "--infilter=CSV:44,34,76,1" if path.endswith(".csv") else "--norestore",
            "--convert-to", every_sheet_as_utf8, "--outdir", out, path, lang="C.UTF-8")
        sheets = {}
        for name in os.listdir(out):
            with open(os.path.join(out, name), encoding="utf-8", newline="") as file:
                sheets[name] = list(csv.reader(file))
        return sheets

    @needs("soffice")
    def test_libreoffice_opens_the_workbook_and_the_tables(self):
        for source, graph in self.each():
            sheets = self.opened_by_libreoffice(self.exported(source, "xlsx"))
            rows = max(sheets.values(), key=lambda sheet: len(sheet) == len(self.skills(graph)) + 1)
            self.assertEqual(len(rows), len(self.skills(graph)) + 1)
            cells = {cell for row in rows for cell in row}
            labels = {node["label"]["zh"] for node in self.skills(graph)}
            if source == "hostile":  # without those that hold control characters and line feeds
                labels = {text for text in HOSTILE if text.isprintable()}
                self.assertGreater(len(labels), 8)
            self.assertLessEqual(labels, cells)
        folder = self.exported("hostile", "csv", "--bom")
        path = os.path.join(folder, "requirements.csv")
        (shown,) = self.opened_by_libreoffice(path).values()
        with open(path, encoding="utf-8-sig", newline="") as file:
            written = list(csv.reader(file))
        self.assertEqual(len(shown), len(written))
        self.assertIn("'" + HOSTILE[2], [cell for row in shown for cell in row])  # text, not run

    def test_a_csv_reader_reads_every_row_and_no_cell_is_a_formula(self):
        for source, graph in self.each():
            folder = self.exported(source, "csv")
            for name in os.listdir(folder):
                with open(os.path.join(folder, name), encoding="utf-8", newline="") as file:
                    rows = list(csv.reader(file))
                self.assertEqual({len(row) for row in rows}, {len(rows[0])}, name)
                self.assertFalse([cell for row in rows for cell in row if cell[:1] in ("=", "+", "-", "@")])
                if name == "requirements.csv":
                    self.assertEqual(len(rows), len(self.skills(graph)) + 1)

    @needs("pandoc")
    def test_pandoc_reads_markdown_as_tables(self):
        for source, graph in self.each():
            tree = json.loads(run("pandoc", "-f", "gfm", "-t", "json", self.exported(source, "md")))
            tables = [block for block in tree["blocks"] if block["t"] == "Table"]
            rows = [len(table["c"][4][0][3]) for table in tables]
            self.assertIn(len(self.skills(graph)), rows)
            self.assertNotIn("RawBlock", [block["t"] for block in tree["blocks"]])

    def test_case_packages_hold_together(self):
        for source, graph in self.each():
            folder = self.exported(source, "case")
            statements = 0
            for name in os.listdir(folder):
                with open(os.path.join(folder, name), encoding="utf-8") as file:
                    package = json.load(file)
                statements += sum(item["CFItemType"] == "职业技能要求" for item in package.get("CFItems", []))
            self.assertEqual(statements, len(self.skills(graph)))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
