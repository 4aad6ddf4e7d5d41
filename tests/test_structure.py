"""The shape of the project: layers, sizes, one page and one case a rule, and words that must not be there."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.cli.pages import all_pages

FUNCTION_LINES, FILE_LINES = 60, 400


def sources(repository: Path) -> list[Path]:
    return sorted((repository / "generator").rglob("*.py"))


def functions(file: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def imported(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield node.module or ""


def test_layers(repository: Path) -> None:
    pytest.importorskip("importlinter", reason="import-linter comes with the lint extra; .ci/run always runs it")
    done = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()"],
        cwd=repository,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


def test_the_table_of_the_architecture_page_names_the_libraries_of_each_folder(repository: Path) -> None:
    page = (repository / "ARCHITECTURE.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(\w+)/` \|.*\|.*\| (.*) \|$", page, re.MULTILINE)
    said = {folder: set(re.findall(r"[\w.]+", names)) - {"none"} for folder, names in rows}
    used = {
        folder: {
            "ruamel.yaml" if name.startswith("ruamel") else name.partition(".")[0]
            for file in (repository / "generator" / folder).rglob("*.py")
            for name in imported(file)
        }
        - sys.stdlib_module_names
        - {"generator"}
        for folder in said
    }
    assert said == used
    assert set(said) == {path.name for path in (repository / "generator").iterdir() if (path / "__init__.py").is_file()}


def test_no_function_past_sixty_lines(repository: Path) -> None:
    long = [
        f"{file.relative_to(repository)}:{node.lineno} {node.name}"
        for file in sources(repository)
        for node in functions(file)
        if (node.end_lineno or 0) - node.lineno + 1 > FUNCTION_LINES
    ]
    assert long == []


def test_no_file_grows_past_reading(repository: Path) -> None:
    lengths = {f.name: len(f.read_text(encoding="utf-8").splitlines()) for f in sources(repository)}
    assert {name: lines for name, lines in lengths.items() if lines > FILE_LINES} == {}


def test_nothing_is_left_undone(repository: Path) -> None:
    words = re.compile(r"\b(TODO|FIXME|XXX|NotImplementedError)\b")
    found = {file.name: words.findall(file.read_text(encoding="utf-8")) for file in sources(repository)}
    assert {name: left for name, left in found.items() if left} == {}


def test_only_the_command_line_prints_and_exits(repository: Path) -> None:
    speaking = re.compile(
        r"(?<![\w.])(?:print|exit|quit)\(|\bsys\.(?:exit|stdout|stderr)\b|\bos\._exit\b|\bSystemExit\b"
    )
    found = [
        f"{file.relative_to(repository)}: {match.group()}"
        for file in sources(repository)
        if "cli" not in file.parts and file.name != "__main__.py"
        if (match := speaking.search(file.read_text(encoding="utf-8")))
    ]
    assert found == []


def test_only_five_layers_touch_the_disk(repository: Path) -> None:
    touching = re.compile(r"\.(read_text|read_bytes|write_text|write_bytes|mkdir|unlink|rmdir)\(|\bopen\(")
    allowed = {"read", "sync", "output", "export", "cli"}
    found = [
        file.relative_to(repository).as_posix()
        for file in sources(repository)
        if not allowed & set(file.relative_to(repository).parts) and touching.search(file.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_the_other_layers_import_nothing_that_reaches_out(repository: Path) -> None:
    reaching = {
        "os",
        "io",
        "shutil",
        "tempfile",
        "glob",
        "subprocess",
        "socket",
        "urllib",
        "http",
        "ftplib",
        "time",
        "random",
    }
    found = [
        f"{file.relative_to(repository)}: {name}"
        for file in sources(repository)
        if not {"read", "output", "export", "cli"} & set(file.relative_to(repository).parts)
        for name in imported(file)
        if name.partition(".")[0] in reaching
    ]
    assert found == []


def test_every_rule_has_a_page(repository: Path) -> None:
    used = {
        rule
        for file in sources(repository)
        for rule in re.findall(r'"((?:RX|RD|XD|XS|DS|GC|MS|DM|CF|IG|EX)\d{3})"', file.read_text(encoding="utf-8"))
    }
    assert used - set(all_pages()) == set()


def test_every_comparing_rule_has_cases(repository: Path) -> None:
    families = ("DS", "XD")
    rules = {page for page in all_pages() if page.startswith(families)}
    cases = {folder.name.partition("-")[0].upper() for folder in (repository / "tests" / "drift_cases").iterdir()}
    assert rules == {case for case in cases if case.startswith(families) and "." not in case}


def test_a_folder_of_this_machine_is_nowhere(repository: Path) -> None:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=repository, capture_output=True, check=True).stdout.decode()
    here = [str(repository) + "/", str(Path(sys.prefix)) + "/"]
    found = []
    for name in filter(None, listed.split("\0")):
        try:
            text = (repository / name).read_text(encoding="utf-8")
        except (UnicodeDecodeError, FileNotFoundError):
            continue
        if any(folder in text for folder in here):
            found.append(name)
    assert found == []


def test_no_test_module_hides_a_package(repository: Path) -> None:
    """Pytest puts the folder of a test first on the path: a module there called as a package of ours would hide it."""
    packages = {"generated", "generator", "examples", "mapping", "spec", "templates", "tests"}
    hiding = [
        path for path in (repository / "tests").rglob("*.py") if path.stem in packages and "cases" not in path.parts
    ]
    assert hiding == []
