"""How an export words what became of it, and what keeps it from beginning."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from export_support import export, make_project

from generator.cli.export_report import report_of
from generator.export.job import Job
from generator.export.loading import Loaded
from generator.export.outcome import Reason
from generator.export.rules import FAILED, MISSING, UNREADABLE
from generator.export.source import DriverMissingError, SourceFailedError, SourceUnlikeError, opened
from generator.export.summary import MOST, Gap, Gathered, Summary
from generator.export.telling import findings_of
from generator.findings import Finding, Severity

SHOWN = ["1-1", "2-1", "3-1", "4-1", "5-1"]
JOB = Job("", "", "", "", "", "", indent=False)


@pytest.fixture(scope="module")
def project(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_project(repository, tmp_path_factory.mktemp("telling"))


def told(*refused: Gathered, lacking: tuple[Gathered, ...] = ()) -> list[Finding]:
    return list(findings_of(Summary(0, 0, 1, refused, lacking, ())))


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        (Reason(MISSING, "error", "1", "Geslacht"), "Geslacht: there is no value, and the message cannot do without."),
        (Reason(UNREADABLE, "error", said="Two rows."), "the rows contradict each other (Two rows.)."),
        (Reason("LNR026", "error", "1", "Duur", said="Out of range."), "LNR026: Out of range."),
    ],
)
def test_sentences_end_once_and_episodes_that_are_not_shown_are_counted(reason: Reason, words: str) -> None:
    many, few = told(Gathered(reason, count=25, shown=SHOWN), Gathered(reason, count=1, shown=SHOWN[:1]))
    assert many.message == f"25 messages not sent: {words} Episodes: 1-1, 2-1, 3-1, 4-1, 5-1 and 20 more."
    assert few.message == f"1 message not sent: {words} Episodes: 1-1."


def test_what_was_sent_all_the_same_is_told_alike() -> None:
    reason = Reason("LNR060", "warning", "1", "Type partus", said="Check it.")
    (finding,) = told(lacking=(Gathered(reason, "required", 6, SHOWN),))
    assert finding.message == (
        "6 messages sent all the same: Type partus (required): LNR060: Check it. "
        "Episodes: 1-1, 2-1, 3-1, 4-1, 5-1 and 1 more."
    )


def test_the_report_names_more_of_them_than_the_terminal() -> None:
    gathered = Gathered(Reason(MISSING, "error", "1", "Geslacht"))
    for number in range(MOST + 50):
        gathered.add(f"{number}-1")
    (finding,) = told(gathered)
    assert finding.message.endswith(f"Episodes: 0-1, 1-1, 2-1, 3-1, 4-1 and {MOST + 45} more.")
    (reason,) = report_of(Summary(0, 0, 250, (gathered,), (), ()))["reasons"]
    assert (len(reason["shown"]), reason["messages"]) == (MOST, MOST + 50)


def gap(number: int, conformance: str, state: str = "todo") -> Gap:
    return Gap(str(number), f"Item {number}", "/x", conformance, state, "")


def test_what_no_message_holds_is_told_each_by_itself_only_while_it_is_little() -> None:
    few = [gap(number, "required") for number in range(5)]
    some = list(findings_of(Summary(1, 0, 0, (), (), (*few, gap(9, "required", "not_recorded")))))
    assert [one.concept for one in some] == ["0", "1", "2", "3", "4"]
    many = (*few, *few, gap(5, "conditional"), gap(6, ""))
    (one,) = findings_of(Summary(1, 0, 0, (), (), many))
    assert one.message == (
        "12 concepts are in none of the messages, for your mapping leaves them undone: "
        "10 required, 1 conditional, 1 unstated."
    )
    assert (one.severity, one.concept) == (Severity.WARNING, None)
    assert "`lnrgen coverage` lists each" in one.action
    (quiet,) = findings_of(Summary(1, 0, 0, (), (), tuple(gap(number, "optional") for number in range(6))))
    assert quiet.severity is Severity.INFO


def test_a_code_that_no_table_has_is_mended_in_the_table_and_another_error_in_the_code() -> None:
    code, other = told(
        Gathered(Reason(FAILED, "error", said="UnmappedCode at mapping/child.py:37: geslacht.csv has no row"), count=1),
        Gathered(Reason(FAILED, "error", said="KeyError at mapping/child.py:37"), count=1),
    )
    assert code.action.startswith("Write the EPD's code in the column source of that table")
    assert other.action.startswith("Mend the method at that line")
    assert str(code.location) == str(other.location) == "mapping/child.py:37"


def loaded(error: Exception) -> Loaded:
    """A mapping whose `connect` fails like this."""

    @contextmanager
    def connect(source: str) -> Iterator[Any]:
        raise error
        yield source

    return cast("Loaded", SimpleNamespace(episodes=SimpleNamespace(connect=connect)))


class NoSuchModuleError(Exception):
    """As SQLAlchemy calls it."""


@pytest.mark.parametrize(
    ("error", "kind", "words"),
    [
        (ModuleNotFoundError("hush", name="psycopg"), DriverMissingError, "pip install 'psycopg[binary]'"),
        (ModuleNotFoundError("hush", name="pyodbc"), DriverMissingError, "the module pyodbc, which is not installed"),
        (NoSuchModuleError("hush"), SourceUnlikeError, "Write sqlite:///, postgresql+psycopg://"),
        (ValueError("hush"), SourceFailedError, "Opening --source failed: ValueError"),
    ],
)
def test_what_an_address_lacks_is_named_and_its_text_left_out(
    error: Exception, kind: type[Exception], words: str
) -> None:
    with pytest.raises(kind) as caught, opened(JOB, loaded(error)):
        pass
    assert words in str(caught.value)
    assert "hush" not in str(caught.value)


def test_a_day_is_written_as_in_the_report(project: Path) -> None:
    wrong = export(project, "--source", "epd.db", "--out", "none", "--since", "31-01-2026")
    assert wrong.returncode == 2
    assert "Write it as 2026-01-31" in wrong.stderr
    none = export(project, "--source", "epd.db", "--out", "none", "--since", f"{date.max.year}-01-01")
    assert (none.returncode, none.stdout) == (0, "")
    assert none.stderr == "No closed episode was found from 9999-01-01 on: nothing was written.\n"


def test_the_release_may_be_chosen_where_the_command_line_cannot_be_changed(project: Path) -> None:
    options = ["--source", "epd.db", "--out", "chosen"]
    wrong = export(project, *options, environment={"LNRGEN_RELEASE": "lnr-2.0"})
    assert wrong.returncode == 2
    assert "--release takes one that is generated: lnr_3_0" in wrong.stderr
    assert export(project, *options, environment={"LNRGEN_RELEASE": "lnr-3.0"}).returncode == 0


def test_what_no_message_can_do_without_is_told_with_its_line(project: Path) -> None:
    folder = project / "begun"
    folder.mkdir()
    (folder / "__init__.py").write_text(
        "from generated.lnr_3_0.mapping import DatasetMapping, NotMapped, contract\n\n\n"
        "class Patient(contract.KindDemografischeGegevensPatientMapping[object]):\n"
        "    def identificatienummer(self, source):\n"
        '        raise NotMapped("90255", "Nummer", "/x")\n\n\n'
        "MAPPING = DatasetMapping(kind_demografische_gegevens_patient=Patient())\n",
        encoding="utf-8",
    )
    (folder / "episodes.py").write_bytes((project / "examples" / "mapping" / "episodes.py").read_bytes())
    done = export(project, "--source", "epd.db", "--out", "begun-out", "--mapping", "begun")
    assert done.returncode == 2
    assert "begun/__init__.py:5  error  MP001 concept-not-mapped" in done.stderr
    assert "Write KindDemografischeGegevensPatientMapping.identificatienummer." in done.stderr
    assert "  error  MP001 concept-not-mapped\n    Geboortedatum van het kind is not mapped yet" in done.stderr
    assert "no message can do without these" in done.stderr
    assert not (project / "begun-out").exists()
