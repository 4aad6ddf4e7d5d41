"""What the user accepts no longer counts; and what is wrong with an acceptance is told."""

from __future__ import annotations

import json
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest

from generator.cli.accepted_file import add_acceptances
from generator.cli.accepting import this_day
from generator.cli.exits import UsageError
from generator.compare.acceptance import Settled, extent, settle
from generator.findings import Finding, Location, Severity, UnreadableError, fingerprint
from generator.model.acceptance import Acceptance
from generator.read.accepted.format import ACCEPTED
from generator.read.accepted.reader import read_accepted
from generator.read.dataset.json_schema import record_schema, schema_text

TODAY = "2026-11-23"
SCHEMA = json.loads(files("generator.read.accepted").joinpath("accepted.schema.json").read_text(encoding="utf-8"))


def finding(rule: str = "XS003", old: str = "0..1", new: str = "1..1", **others: object) -> Finding:
    made = Finding(rule, "element-required", Severity.ERROR, "Geslacht must be there.", old=old, new=new)
    known = fingerprint(rule, None, old, new)
    return replace(made, fingerprint=known, **others)  # type: ignore[arg-type]


def accepting(one: Finding, **others: object) -> Acceptance:
    made = Acceptance(
        one.rule, one.fingerprint or "", "The ward never holds it.", location=Location("accepted.yaml", 4, 5)
    )
    return replace(made, **others)  # type: ignore[arg-type]


def rules(settled: Settled) -> list[str]:
    return [one.rule for one in settled.hygiene]


def test_what_is_accepted_no_longer_counts() -> None:
    one, other = finding(), finding(old="0..*")
    settled = settle((one, other), (accepting(one, until="2027-01-31"),), TODAY)
    assert settled.left == (other,)
    (accepted,) = settled.accepted
    assert (accepted.finding, accepted.reason, accepted.until) == (one, "The ward never holds it.", "2027-01-31")
    assert settled.hygiene == ()


@pytest.mark.parametrize(
    "changed",
    [
        {"message": "Other words."},
        {"action": "Do something else."},
        {"location": Location("elsewhere.xsd", 99, 1)},
        {"label": "Sex", "xpath": "/a/b"},
        {"severity": Severity.WARNING},
    ],
)
def test_wording_and_lines_never_invalidate_one(changed: dict[str, object]) -> None:
    acceptance = accepting(finding(), places=1)
    settled = settle((replace(finding(), **changed),), (acceptance,), TODAY)  # type: ignore[arg-type]
    assert (settled.left, settled.hygiene) == ((), ())


@pytest.mark.parametrize("changed", [{"old": "0..*"}, {"new": "2..2"}, {"rule": "XS004"}])
def test_other_facts_are_another_finding(changed: dict[str, str]) -> None:
    acceptance = accepting(finding())
    settled = settle((finding(**changed),), (acceptance,), TODAY)
    assert len(settled.left) == 1
    assert rules(settled) == ["IG001"]


def test_the_last_day_still_counts() -> None:
    one = finding()
    assert settle((one,), (accepting(one, until=TODAY),), TODAY).left == ()
    settled = settle((one,), (accepting(one, until="2026-11-22"),), TODAY)
    assert settled.left == (one,)
    assert rules(settled) == ["IG002"]
    assert settled.hygiene[0].location == Location("accepted.yaml", 4, 5)
    assert "2026-11-22" in settled.hygiene[0].message


@pytest.mark.parametrize("reason", ["", "  \n"])
def test_without_a_reason_it_does_not_hold(reason: str) -> None:
    one = finding()
    settled = settle((one,), (accepting(one, reason=reason),), TODAY)
    assert settled.left == (one,)
    assert rules(settled) == ["IG003"]
    assert settled.hygiene[0].severity is Severity.ERROR


def test_one_that_is_unused_and_one_that_stands_there_twice() -> None:
    one = finding()
    twice = accepting(one, location=Location("accepted.yaml", 9, 5))
    settled = settle((one,), (accepting(one), twice, accepting(finding("DS001"))), TODAY)
    assert rules(settled) == ["IG001", "IG001"]
    assert settled.hygiene[0].location == Location("accepted.yaml", 9, 5)


def test_a_renewed_one_holds_beside_an_expired_one() -> None:
    one = finding()
    old = accepting(one, until="2026-01-01")
    assert settle((one,), (old, accepting(one)), TODAY).left == ()


def test_more_places_than_were_looked_at_outgrow_it() -> None:
    one = finding(places=3)
    assert settle((one,), (accepting(one, places=3),), TODAY).left == ()
    assert settle((one,), (accepting(one, places=2),), TODAY).left == (one,)
    assert rules(settle((one,), (accepting(one, places=2),), TODAY)) == ["IG004"]


def test_an_echo_that_was_not_there_outgrows_it() -> None:
    """Folding hides no break: what is accepted is the cause with the echoes it had."""
    echo, cause = finding("DS006"), finding()
    with_echo = replace(cause, folded=(echo,))
    acceptance = accepting(cause, places=extent(cause))
    assert settle((cause,), (acceptance,), TODAY).left == ()
    assert settle((with_echo,), (acceptance,), TODAY).left == (with_echo,)
    assert settle((with_echo,), (accepting(cause, places=extent(with_echo)),), TODAY).left == ()


def test_an_echo_can_be_accepted_by_itself() -> None:
    echo, other = finding("DS006"), finding("DS007")
    cause = replace(finding(), folded=(echo, other))
    settled = settle((cause,), (accepting(echo),), TODAY)
    assert settled.left == (replace(cause, folded=(other,)),)
    assert [one.finding for one in settled.accepted] == [echo]


def write(folder: Path, entries: str) -> Path:
    path = folder / "accepted.yaml"
    path.write_text(f"format: 1\naccepted:\n{entries}", encoding="utf-8")
    return path


GOOD = """\
  - rule: XS003
    fingerprint: "1f0c95e3a7d24b86"
    reason: The ward never holds it.
    until: "2027-12-31"
    by: Jip
    places: 2
"""


def test_reading(tmp_path: Path) -> None:
    path = write(tmp_path, GOOD)
    assert read_accepted(path) == (
        Acceptance(
            "XS003",
            "1f0c95e3a7d24b86",
            "The ward never holds it.",
            "2027-12-31",
            "Jip",
            2,
            Location(path.as_posix(), 3, 5),
        ),
    )


@pytest.mark.parametrize("reason", ["", '    reason: ""\n', "    reason: |\n      one\n      two\n"])
def test_a_reason_is_for_settling_to_judge(tmp_path: Path, reason: str) -> None:
    assert len(read_accepted(write(tmp_path, f'  - rule: XS003\n    fingerprint: "1f0c95e3a7d24b86"\n{reason}'))) == 1


@pytest.mark.parametrize(
    ("entry", "place", "rule"),
    [
        ('rule: XS003, fingerprint: "1f0c95e3a7d24b86", until: "2027-02-30"', "3:59", "RD013"),
        ('rule: XS003, fingerprint: "1f0c95e3a7d24b86", until: 2027-02-28', "3:59", "RD012"),
        ('rule: XS003, fingerprint: "zzz"', "3:32", "RD013"),
        ("rule: XS003, fingerprint: 1234567890123456", "3:32", "RD012"),
        ("rule: XS003", "3:5", "RD010"),
        ('rule: XS003, fingerprint: "1f0c95e3a7d24b86", untill: "2027-02-28"', "3:52", "RD009"),
        ('rule: XS003, fingerprint: "1f0c95e3a7d24b86", places: 0', "3:60", "RD013"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(tmp_path: Path, entry: str, place: str, rule: str) -> None:
    path = write(tmp_path, f"  - {{{entry}}}\n")
    with pytest.raises(UnreadableError) as caught:
        read_accepted(path)
    told = [f"{one.location} {one.rule}" for one in caught.value.findings]
    assert told == [f"{path.as_posix()}:{place} {rule}"]
    assert all(one.action for one in caught.value.findings)


def test_the_published_schema_is_made_from_the_table(*, update_golden: bool, repository: Path) -> None:
    published = repository / "generator" / "read" / "accepted" / "accepted.schema.json"
    text = schema_text(record_schema("lnrgen accepted findings", ACCEPTED))
    if update_golden:
        published.write_text(text, encoding="utf-8", newline="\n")
    assert published.read_text(encoding="utf-8") == text
    jsonschema.Draft7Validator.check_schema(SCHEMA)


def test_a_file_is_begun_with_its_schema_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "accepted.yaml"
    one = accepting(finding(), location=None, until="2027-12-31", by="Jip", places=1)
    add_acceptances(path, [one])
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=accepted.schema.json\n")
    assert json.loads((path.parent / "accepted.schema.json").read_text(encoding="utf-8")) == SCHEMA
    (read,) = read_accepted(path)
    assert replace(read, location=None) == one


def test_what_stands_in_the_file_stays(tmp_path: Path) -> None:
    comments = f"# ours\nformat: 1\naccepted:  # all of them\n{GOOD}  # the end\n"
    path = tmp_path / "accepted.yaml"
    path.write_text(comments, encoding="utf-8")
    add_acceptances(path, [accepting(finding(), places=1)])
    text = path.read_text(encoding="utf-8")
    assert text.startswith(f"# ours\nformat: 1\naccepted:  # all of them\n{GOOD}")
    assert "# the end" in text
    assert [one.rule for one in read_accepted(path)] == ["XS003", "XS003"]
    assert not (tmp_path / "accepted.schema.json").exists()


def test_what_was_accepted_before_is_accepted_anew(tmp_path: Path) -> None:
    path = write(tmp_path, GOOD + "    # why\n")
    add_acceptances(path, [Acceptance("XS003", "1f0c95e3a7d24b86", "Still so.", "", "", 5)])
    (read,) = read_accepted(path)
    assert (read.reason, read.until, read.by, read.places) == ("Still so.", "", "Jip", 5)


@pytest.mark.parametrize("reason", ['a "quote": and # more', "line\nbreak", "é \u4e2d", "- x", "'", "\\"])
def test_any_reason_comes_back_as_it_was(tmp_path: Path, reason: str) -> None:
    path = tmp_path / "accepted.yaml"
    add_acceptances(path, [accepting(finding(), reason=reason)])
    assert read_accepted(path)[0].reason == reason


def test_today(monkeypatch: pytest.MonkeyPatch) -> None:
    assert this_day("2027-02-28") == "2027-02-28"
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert this_day(None) == "1970-01-01"
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "nonsense")
    assert this_day(None) > "2026-01-01"
    with pytest.raises(UsageError):
        this_day("28-02-2027")
