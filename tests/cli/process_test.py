"""What only the real program shows: exit codes, terminals, full and closed outputs, its environment.

usage: process_test.py PROGRAM
"""
import filecmp
import os
import pty
import resource
import signal
import subprocess
import sys
import tempfile
import unittest

PROGRAM = os.path.abspath(sys.argv[1])
NO_COMMAND_ZH = "kezheng: error: 没有命令“brew”\n用法见 kezheng --help\n"
NO_COMMAND_EN = 'kezheng: error: no command "brew"\nsee kezheng --help\n'


def run(*arguments, environment=None, **more):
    """Runs the program with LANG alone in its environment, unless told otherwise."""
    more.setdefault("stdin", subprocess.DEVNULL)
    more.setdefault("stdout", subprocess.PIPE)
    more.setdefault("stderr", subprocess.PIPE)
    variables = dict({"LANG": "zh_CN.UTF-8"} if environment is None else environment)
    if "LSAN_OPTIONS" in os.environ:  # what a sanitized program may leave, see tests/leaks-of-libraries.supp
        variables["LSAN_OPTIONS"] = os.environ["LSAN_OPTIONS"]
    return subprocess.run([PROGRAM, *arguments], env=variables, check=False, **more)


def answer(environment):
    return run("brew", environment=environment).stderr.decode()


def files_below(folder):
    return sorted(os.path.relpath(os.path.join(at, name), folder)
                  for at, _, names in os.walk(folder) for name in names)


class ExitCodes(unittest.TestCase):
    def test_each_outcome_has_its_code(self):
        with tempfile.TemporaryDirectory() as folder:
            standard = os.path.join(folder, "a.txt")
            with open(standard, "w", encoding="utf-8") as file:
                file.write("表 1 咖啡制作职业技能等级要求（初级）\n工作领域 工作任务 职业技能要求\n"
                           "1. 磨豆\n1.1 称量\n1.1.1 能称量咖啡豆\n")
            for arguments, code in ((["standards"], 0), (["ingest", standard], 0), (["ingest", standard, "--strict"], 1),
                                    (["brew"], 2), ([], 2), (["show", "espresso"], 3)):
                with self.subTest(arguments=arguments):
                    self.assertEqual(run(*arguments).returncode, code)

    def test_it_answers_without_arguments_and_without_a_name(self):
        self.assertEqual(subprocess.run([""], executable=PROGRAM, env={}, capture_output=True, check=False).returncode, 2)


class Language(unittest.TestCase):
    def test_the_first_variable_that_is_set_decides(self):
        for environment, wanted in (({}, NO_COMMAND_ZH), ({"LANG": "C"}, NO_COMMAND_ZH), ({"LANG": ""}, NO_COMMAND_ZH),
                                    ({"LANG": "en_US.UTF-8"}, NO_COMMAND_EN),
                                    ({"LANG": "en_US.UTF-8", "LC_ALL": "zh_CN.UTF-8"}, NO_COMMAND_ZH),
                                    ({"LANG": "zh_CN.UTF-8", "LC_ALL": "en_US.UTF-8"}, NO_COMMAND_EN),
                                    ({"LANG": "zh_CN.UTF-8", "LC_MESSAGES": "en_US.UTF-8"}, NO_COMMAND_EN),
                                    ({"LANG": "en_US.UTF-8", "LC_ALL": ""}, NO_COMMAND_EN)):
            with self.subTest(environment=environment):
                self.assertEqual(answer(environment), wanted)

    def test_the_locale_changes_no_byte_of_the_data(self):
        wanted = run("export", "--format", "json").stdout
        self.assertGreater(len(wanted), 100_000)
        for locale in ("C", "en_US.UTF-8", "tr_TR.UTF-8"):
            self.assertEqual(run("export", "--format", "json", environment={"LC_ALL": locale}).stdout, wanted)


class Terminal(unittest.TestCase):
    def stderr_on_terminal(self, *arguments):
        try:
            ours, theirs = pty.openpty()
        except OSError as error:
            self.skipTest(f"this machine has no terminals: {error}")
        try:
            run(*arguments, stderr=theirs)
            return os.read(ours, 4096).decode().replace("\r\n", "\n")
        finally:
            os.close(ours)
            os.close(theirs)

    def test_colour_on_a_terminal_alone(self):
        painted = NO_COMMAND_ZH.replace("error", "\x1b[31merror\x1b[0m")
        self.assertEqual(self.stderr_on_terminal("brew"), painted)
        self.assertEqual(run("brew").stderr.decode(), NO_COMMAND_ZH)

    def test_colour_as_the_user_says(self):
        plain = "kezheng: error: 图中没有“跟单元”；是否指“跟单员”？\n"
        painted = plain.replace("error", "\x1b[31merror\x1b[0m")
        self.assertEqual(self.stderr_on_terminal("show", "跟单元", "--color", "never"), plain)
        self.assertEqual(run("show", "跟单元", "--color", "always").stderr.decode(), painted)

    def test_no_binary_file_on_a_terminal(self):
        picture = ("export", "--node", "b2b/1/1", "--format")
        try:
            ours, theirs = pty.openpty()
        except OSError as error:
            self.skipTest(f"this machine has no terminals: {error}")
        try:
            for arguments in ((*picture, "png"), (*picture, "pdf"), (*picture, "png", "-o", "-"),
                              ("export", "--format", "xlsx")):
                with self.subTest(arguments=arguments):
                    done = run(*arguments, stdout=theirs)
                    said = "".join(line for line in done.stderr.decode().splitlines(keepends=True)
                                   if not line.startswith("=="))  # a sanitizer's own words
                    self.assertEqual((done.returncode, said),
                                     (2, "kezheng: error: 结果是二进制文件，终端无法显示；请用 -o 写成文件，"
                                         "或转给别的程序\n用法见 kezheng --help\n"))
            self.assertEqual(run("--version", stdout=theirs).returncode, 0)
            self.assertTrue(os.read(ours, 4096).startswith(b"kezheng"))  # and nothing before it
        finally:
            os.close(ours)
            os.close(theirs)
        self.assertTrue(run(*picture, "png").stdout.startswith(b"\x89PNG"))


class Outputs(unittest.TestCase):
    def test_a_full_stdout_is_a_failure(self):
        for arguments in (["standards"], ["export", "--format", "json"], ["--help"], ["--version"]):
            with self.subTest(arguments=arguments), open("/dev/full", "wb") as full:
                done = run(*arguments, stdout=full)
                self.assertEqual((done.returncode, done.stderr.decode()),
                                 (3, "kezheng: error: 无法写到标准输出\n"))

    def test_a_closed_stdout_is_a_failure(self):
        done = run("standards", stdout=None, preexec_fn=lambda: os.close(1))
        self.assertEqual((done.returncode, done.stderr.decode()), (3, "kezheng: error: 无法写到标准输出\n"))

    def test_a_write_that_fails_leaves_the_old_file_and_nothing_beside_it(self):
        def small_disk():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))

        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "graph.json")
            with open(path, "w", encoding="utf-8") as file:
                file.write("old")
            done = run("export", "--format", "json", "-o", path, "--force", preexec_fn=small_disk,
                       restore_signals=False)
            self.assertEqual((done.returncode, done.stderr.decode()),
                             (3, f"kezheng: error: 无法写入：{path}（File too large）\n"))
            self.assertEqual(os.listdir(folder), ["graph.json"])
            with open(path, encoding="utf-8") as file:
                self.assertEqual(file.read(), "old")

    def test_dev_stdout_is_standard_output(self):
        done = run("standards", "-o", "/dev/stdout", "--quiet")
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, run("standards").stdout, b""))


class Solver(unittest.TestCase):
    def test_close_says_that_it_approximates_where_the_solver_is_missing(self):
        with open(PROGRAM, "rb") as file:
            program = file.read()
        self.assertIn(b"libCbcSolver", program)
        with tempfile.TemporaryDirectory() as folder:
            without = os.path.join(folder, "kezheng")
            with open(without, "wb") as file:
                file.write(program.replace(b"libCbcSolver", b"libXbcSolver"))
            os.chmod(without, 0o755)
            close = subprocess.run([without, "close", "example", "--require", "R"], capture_output=True, check=False,
                                   env={"LANG": "en_US.UTF-8"}, stdin=subprocess.DEVNULL)
            self.assertEqual(close.returncode, 0)
            self.assertIn(b"integer programs was not found, and an approximation is used", close.stderr)
            self.assertIn(b"hours in all; not proven to be the least", close.stdout)
            # what is proven all the same needs no excuse
            proven = subprocess.run([without, "close", "example", "--level", "2"], capture_output=True, check=False,
                                    env={"LANG": "en_US.UTF-8"}, stdin=subprocess.DEVNULL)
            self.assertIn(b"hours in all, proven to be the least", proven.stdout)
            self.assertNotIn(b"approximation", proven.stderr)
        self.assertIn("已证明最少".encode(), run("close", "example", "--require", "R").stdout)


class Demo(unittest.TestCase):
    def test_two_runs_write_the_same_bytes(self):
        with tempfile.TemporaryDirectory() as folder:
            one, other = os.path.join(folder, "one"), os.path.join(folder, "other")
            self.assertEqual(run("demo", one).returncode, 0)
            # Another folder, another time zone, reversed standards.
            done = run("demo", other, "--standard", "overseas", "--standard", "b2b", cwd=folder,
                       environment={"LANG": "zh_CN.UTF-8", "TZ": "Asia/Shanghai"})
            self.assertEqual(done.returncode, 0)
            names = files_below(one)
            # standards, graph in three formats, index page, overlap in three formats and three pictures; pictures of 2 standards,
            # 5 of 6 levels (the sixth cannot be read on one page: its areas stand for it), 23 areas in two formats
            # and the worked example: its files, the templates, what the commands say of it
            example = [name for name in names if name.startswith("curriculum/")]
            self.assertEqual(len(names) - len(example), 2 + 3 + 1 + 6 + 2 * (2 + 5 + 23))
            self.assertGreater(len(example), 0)
            self.assertEqual(names, files_below(other))
            same, different, failed = filecmp.cmpfiles(one, other, names, shallow=False)
            self.assertEqual((different, failed), ([], []))
            self.assertEqual(len(same), len(names))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
