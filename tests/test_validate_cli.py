"""`lnrgen validate`: what it takes, in how many processes, and what a person sees."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Literal

import jsonschema
import pytest
from cli_helpers import INVALID, VALID, make_project
from typer.testing import CliRunner

from generator.cli import judging
from generator.cli.bindings_check import BindingsCheck
from generator.cli.commands import validate as command
from generator.cli.exits import WorkerError
from generator.cli.main import make_app
from generator.cli.messages import MOST_BYTES, Message, find_messages
from generator.cli.workers import choose_jobs, judged_in

NO_WEIGHT = '<opname xmlns="urn:kamer">\n  <geslacht>M</geslacht>\n</opname>'
POSIX = pytest.mark.skipif(os.name != "posix", reason="signals and links as POSIX has them")


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    make_project(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str, stdin: bytes | None = None) -> tuple[int, str, str]:
    """Exit code, stdout, stderr."""
    done = CliRunner().invoke(make_app(), ["validate", *arguments], input=stdin)
    return done.exit_code, done.stdout, done.stderr


def write(*names: str, text: str = VALID) -> None:
    for name in names:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(text, encoding="utf-8")


def found(*named: str) -> list[str]:
    return [message.name for message in find_messages([*named])]


# What it takes


def test_a_folder_is_searched_to_the_bottom_but_not_behind_the_scenes() -> None:
    write("uit/b.xml", "uit/a/c.XML", "uit/a/d/e.xml", "uit/niet.txt", "uit/.git/f.xml", "uit/._g.xml")
    assert found("uit") == ["uit/a/c.XML", "uit/a/d/e.xml", "uit/b.xml"]
    assert found("uit/.git") == ["uit/.git/f.xml"]
    assert found("uit/._g.xml", "uit/niet.txt") == ["uit/._g.xml", "uit/niet.txt"]


@POSIX
def test_links_to_files_are_followed_and_links_to_folders_are_not() -> None:
    write("elders/a.xml", "uit/b.xml")
    Path("uit/link.xml").symlink_to(Path("elders/a.xml").absolute())
    Path("uit/map").symlink_to(Path("elders").absolute())
    Path("uit/rond").symlink_to(Path("uit").absolute())
    Path("uit/dood.xml").symlink_to("nergens")
    assert found("uit") == ["uit/b.xml", "uit/link.xml"]
    assert found("uit/map") == ["uit/map/a.xml"]
    assert run("uit/dood.xml")[0] == 3


@pytest.mark.parametrize(
    ("pattern", "names"),
    [
        ("uit/*.xml", ["uit/a.xml", "uit/b.xml"]),
        ("uit/**/*.xml", ["uit/a.xml", "uit/b.xml", "uit/c/d.xml"]),
        ("uit/?.xml", ["uit/a.xml", "uit/b.xml"]),
        ("u*", ["uit/a.xml", "uit/b.xml", "uit/c/d.xml"]),
        ("uit/[b]*", ["uit/b.xml"]),
    ],
)
def test_patterns_that_the_shell_left_alone(pattern: str, names: list[str]) -> None:
    write("uit/a.xml", "uit/b.xml", "uit/c/d.xml")
    assert found(pattern) == names


def test_a_name_that_only_looks_like_a_pattern() -> None:
    write("bericht[1].xml", "bericht1.xml")
    assert found("bericht[1].xml") == ["bericht[1].xml"]


def test_each_message_once_in_the_order_of_names() -> None:
    write("uit/b.xml", "uit/a.xml")
    assert found("uit/b.xml", "uit", "./uit/*.xml") == ["uit/a.xml", "uit/b.xml"]


@pytest.mark.parametrize("named", ["leeg", "leeg/*.xml"])
def test_nothing_found_says_what_to_do(named: str) -> None:
    Path("leeg").mkdir()
    code, out, err = run(named)
    assert (code, out) == (2, "")
    assert named in err
    assert "Name the messages, or the folder they are in." in err


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="rights that hold for whoever runs this")
def test_a_folder_that_may_not_be_opened_is_told() -> None:
    write("uit/a.xml", "uit/dicht/b.xml")
    Path("uit/dicht").chmod(0)
    code, out, _ = run("uit")
    Path("uit/dicht").chmod(0o755)
    assert code == 3
    assert "uit/dicht: fout CF002 Het bericht kan niet worden geopend: het mag niet worden gelezen." in out


def test_standard_input() -> None:
    assert run("-", stdin=VALID.encode()) == (0, "1 bericht geldig: kamer 1.0.\n", "")
    code, out, _ = run("-", stdin=INVALID.encode())
    assert code == 1
    assert out.startswith("<stdin>:1:27: fout MS010 ")
    assert run("-", "--stdin-filename", "uit/a.xml", stdin=INVALID.encode())[1].startswith("uit/a.xml:1:27: ")
    assert run("-", stdin=b"")[0] == 3
    assert run("-", "--format", "sarif", stdin=INVALID.encode())[0] == 1
    assert run("-", stdin=b"<" + b" " * MOST_BYTES)[0] == 3


def test_a_name_for_standard_input_without_it() -> None:
    write("a.xml")
    code, _, err = run("a.xml", "--stdin-filename", "b.xml")
    assert code == 2
    assert "Name it with `-`" in err


# What is said


def test_one_line_a_finding_in_both_languages() -> None:
    write("uit/fout.xml", text=INVALID)
    write("uit/gewicht.xml", text=NO_WEIGHT)
    write("uit/goed.xml")
    code, out, err = run("uit")
    assert (code, err) == (1, "")
    assert out.splitlines() == [
        (
            "uit/fout.xml:1:27: fout MS010 Geboortegewicht (concept 2): De waarde van Geboortegewicht valt buiten de "
            "grenzen; verwacht wordt een geheel getal, minstens 200. Te doen: Controleer de waarde en de eenheid. "
            "[/k:opname/k:geboortegewicht]"
        ),
        (
            "uit/gewicht.xml:1:1: waarschuwing KAM001 Geboortegewicht (concept 2): Het gewicht ontbreekt. "
            "Te doen: Vul Geboortegewicht in. [/k:opname]"
        ),
        "1 fout, 1 waarschuwing in 2 van 3 berichten. `lnrgen explain MS010` zegt meer.",
    ]
    english = run("uit", "--language", "en")[1].splitlines()
    assert english[1].startswith("uit/gewicht.xml:1:1: warning KAM001 Birth weight (concept 2): The weight is missing.")
    assert english[-1] == "1 error, 1 warning in 2 of 3 messages. `lnrgen explain MS010` tells more."


def test_what_cannot_be_opened_is_said_in_both_languages() -> None:
    _, dutch, _ = run("nergens.xml")
    assert dutch.startswith(
        "nergens.xml: fout CF002 Het bericht kan niet worden geopend: het is er niet. "
        "Te doen: Controleer het pad en de rechten."
    )
    assert "The message cannot be opened: it is not there." in run("nergens.xml", "--language", "en")[1]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_word_of_the_other_language(language: str) -> None:
    write("uit/fout.xml", text=INVALID)
    write("uit/gewicht.xml", text=NO_WEIGHT)
    _, out, _ = run("uit", "--language", language)
    others = {
        "nl": ("error", "warning", "To do", "message", " of "),
        "en": ("fout ", "waarschuwing", "Te doen", " van "),
    }
    assert [word for word in others[language] if word in out.replace("fout.xml", "")] == []


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux takes any bytes for a name")
@pytest.mark.parametrize("format_", ["text", "json", "sarif", "github", "gitlab", "junit"])
def test_a_file_may_be_called_anything(format_: str) -> None:
    for name in (b"\xff.xml", b"two\nlines.xml", b"::error::x.xml", b"a b%,c.xml", "é.xml".encode()):
        Path(os.fsdecode(name)).write_text(INVALID, encoding="utf-8")
    code, out, err = run(".", "--format", format_)
    assert (code, err) == (1, "")
    assert "%FF.xml" in out or r"\udcff.xml" in out or "\ufffd.xml" in out
    assert not any(line.startswith("::error::") for line in out.splitlines())


# Many, in several processes


@pytest.mark.parametrize("format_", ["text", "sarif"])
def test_the_same_bytes_whatever_the_number_of_processes(format_: str) -> None:
    texts = {"fout": INVALID, "gewicht": NO_WEIGHT, "goed": VALID, "kapot": "<opname"}
    for number, (name, text) in enumerate([*texts.items()] * 4):
        write(f"uit/{number % 3}/{name}{number}.xml", text=text)
    alone = run("uit", "--format", format_, "--jobs", "1")
    assert alone[0] == 3
    assert run("uit", "--format", format_, "--jobs", "3") == alone


def test_how_many_processes() -> None:
    assert choose_jobs(None, 10) == 1
    assert choose_jobs(8, 10) == 8
    assert choose_jobs(8, 3) == 3
    assert choose_jobs(500, 10_000) <= 61
    assert 1 <= choose_jobs(None, 1_000_000) <= (os.cpu_count() or 1)
    write("a.xml")
    assert run("a.xml", "--jobs", "0")[0] == 2


@dataclass(frozen=True)
class DeadlyBench:
    """Whoever is to judge with it ends there and then."""

    language: Literal["nl", "en"] = "nl"

    def judge(self) -> None:
        os._exit(9)


def test_a_worker_that_dies_is_told() -> None:
    with pytest.raises(WorkerError, match="fewer --jobs"):
        list(judged_in(DeadlyBench(), [Message("a.xml"), Message("b.xml")], 2))  # type: ignore[arg-type]


def test_a_dead_worker_is_exit_code_4(monkeypatch: pytest.MonkeyPatch) -> None:
    def die(*_: object) -> None:
        raise WorkerError

    write("a.xml", "b.xml")
    monkeypatch.setattr(command, "judged_in", die)
    code, out, err = run("a.xml", "b.xml", "--jobs", "2")
    assert (code, out) == (4, "")
    assert "did memory run out" in err


@POSIX
def test_an_interrupt_ends_all_of_it(project: Path) -> None:
    """As Ctrl-C in a terminal does: the signal goes to every process of the group."""
    write(*(f"uit/{number}.xml" for number in range(200)))
    os.mkfifo("uit/wacht")  # the first message cannot be read before somebody writes it
    arguments = [sys.executable, "-m", "generator", "validate", "uit/wacht", "uit", "--jobs", "2"]
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).resolve().parent.parent)}
    with subprocess.Popen(
        arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True, cwd=project,
        env=environment, preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509  else a
        # test run in the background, for which the signal is switched off, hands that down
    ) as running:  # fmt: skip
        with Path("uit/wacht").open("wb") as fifo:  # opens when a worker reads: all are at work by then
            os.killpg(running.pid, signal.SIGINT)
            time.sleep(0.1)
            fifo.write(VALID.encode())
        out, err = running.communicate(timeout=60)  # at its end nobody is left that could write
    assert (running.returncode, out) == (130, "")
    assert err == "lnrgen: Stopped. Nothing is left half done.\n"


# The compiled check


class Asked:
    """Stands in for a compiled check that finds nothing wrong, or refuses every message; it counts."""

    rules = frozenset({"KAM001"})

    def __init__(self, *, refuses: bool = False) -> None:
        self.times = 0
        self.refuses = refuses

    def __call__(self, message: bytes) -> list[object] | None:
        assert message
        self.times += 1
        return None if self.refuses else []


@pytest.fixture
def check(monkeypatch: pytest.MonkeyPatch) -> Asked:
    asked = Asked()
    monkeypatch.setattr(judging, "import_check", lambda _: asked)
    return asked


def test_many_messages_are_worth_compiling(check: Asked) -> None:
    write(*(f"uit/{number}.xml" for number in range(command.COMPILED_FROM)))
    assert run("uit", "--jobs", "1")[0] == 0
    assert check.times == command.COMPILED_FROM
    Path("uit/0.xml").unlink()
    assert run("uit")[0] == 0
    assert check.times == command.COMPILED_FROM


def test_judges_that_disagree_are_exit_code_4(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "COMPILED_FROM", 1)
    monkeypatch.setattr(judging, "import_check", lambda _: Asked(refuses=True))
    write("a.xml", "b.xml")
    code, out, _ = run("a.xml", "b.xml", "--fail-on", "never", "--language", "en")
    assert code == 4
    assert out.startswith("a.xml: error DM007 The compiled and the general judgement of this message differ: the")
    code, out, _ = run("a.xml", "b.xml", "--format", "json")
    schema = json.loads(files("generator.cli").joinpath("report.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft7Validator(schema).validate(json.loads(out))
    assert (code, json.loads(out)["exit_code"]) == (4, 4)


def test_a_check_that_cannot_be_made_keeps_nobody_from_judging(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: object) -> None:
        raise KeyError

    monkeypatch.setattr(command, "COMPILED_FROM", 1)
    monkeypatch.setattr(command, "check_code", fail)
    write("a.xml", text=NO_WEIGHT)
    code, out, err = run("a.xml", "--fail-on", "warning")
    assert code == 1
    assert "KAM001" in out
    assert "The compiled check could not be made (KeyError)" in err


def test_bindings_that_fail_refuse() -> None:
    class Failing:
        CHECKED_RULES: frozenset[str] = frozenset()

        @staticmethod
        def from_xml(_: bytes) -> object:
            raise RecursionError

        @staticmethod
        def check(_: object) -> list[object]:
            return []

    assert BindingsCheck(Failing)(b"<a/>") is None  # type: ignore[arg-type]
