"""The process that helps the gate: it may be killed or be wrong, and nothing gets through."""

from __future__ import annotations

import hashlib
import subprocess

import pytest

from generator.cli import gate_helper
from generator.cli.gate_helper import GateHelper
from generator.generated_file import GeneratedFile
from generator.output import gate
from generator.output.gate import GateError

FINE = [GeneratedFile(f"bindings/m{number}.py", f"A = {number}\n" * (number + 1)) for number in range(6)]


@pytest.fixture(autouse=True)
def _two_processors_and_much_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gate_helper, "processors", lambda: 2)
    monkeypatch.setattr(gate_helper, "_WORTH_IT", 0)


def process_of(helper: GateHelper) -> subprocess.Popen[bytes]:
    assert helper._process is not None
    return helper._process


def test_half_is_judged_there(monkeypatch: pytest.MonkeyPatch) -> None:
    judged: list[str] = []
    whole = gate.check_files

    def noted(files: list[GeneratedFile], shipped: frozenset[str], elsewhere: frozenset[str] = frozenset()) -> None:
        judged.extend(elsewhere)
        whole(files, shipped, elsewhere)

    monkeypatch.setattr(gate_helper, "check_files", noted)
    with GateHelper() as helper:
        helper.check_files(FINE)
    assert judged
    assert set(judged) < {file.path for file in FINE}
    assert process_of(helper).returncode is not None


@pytest.mark.parametrize("place", range(7))
def test_what_is_wrong_is_found_wherever_it_is(place: int) -> None:
    files = [*FINE[:place], GeneratedFile("bindings/wrong.py", "A = 1\nB = eval('1')\n"), *FINE[place:]]
    with GateHelper() as helper, pytest.raises(GateError, match=r"bindings/wrong\.py:2: .*eval"):
        helper.check_files(files)


def test_the_first_of_two_faults_is_told() -> None:
    small, large = "import os\n", "import sys\n" + "A = 1\n" * 20
    for first, second in ((small, large), (large, small)):
        files = [GeneratedFile("a.py", first), GeneratedFile("b.py", second)]
        with GateHelper() as helper, pytest.raises(GateError, match=r"a\.py:1"):
            helper.check_files(files)


@pytest.mark.parametrize("text", ["A = 1\n", "import os\n"])
def test_a_helper_that_is_gone_makes_no_difference(text: str) -> None:
    files = [*FINE, GeneratedFile("x.py", text * 90)]
    with GateHelper() as helper:
        process_of(helper).kill()
        process_of(helper).wait()
        if text.startswith("import"):
            with pytest.raises(GateError):
                helper.check_files(files)
        else:
            helper.check_files(files)


def test_a_helper_that_says_something_else_is_not_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gate_helper, "_CODE", "import sys; sys.stdin.read(); print('all fine')")
    with GateHelper() as helper, pytest.raises(GateError):
        helper.check_files([*FINE, GeneratedFile("x.py", "import os\n" * 90)])


def test_without_a_python_to_start_all_is_judged_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.executable", "/nowhere/python")
    with GateHelper() as helper:
        assert helper._process is None
        helper.check_files(FINE)
        with pytest.raises(GateError):
            helper.check_files([*FINE, GeneratedFile("x.py", "import os\n")])


def test_what_is_shipped_is_not_judged() -> None:
    text = "import os\n" * 90
    shipped = frozenset({hashlib.sha256(text.encode()).hexdigest()})
    with GateHelper() as helper:
        helper.check_files([*FINE, GeneratedFile("runtime.py", text)], shipped)


def test_characters_and_paths_are_judged_as_ever() -> None:
    for wrong in (GeneratedFile("x.py", "A = 1\n# \u202e\n" * 90), GeneratedFile("CON.py", "A = 1\n" * 90)):
        with GateHelper() as helper, pytest.raises(GateError):
            helper.check_files([*FINE, wrong])


def test_one_processor_has_no_helper(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gate_helper, "processors", lambda: 1)
    with GateHelper() as helper:
        assert helper._process is None
        helper.check_files(FINE)
