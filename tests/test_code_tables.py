"""Code tables: kept in step by `sync`, looked up by generated code, and what is wrong with them told."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from code_list_support import ONSET, SEX, kept, lists_of, write_lists
from mapping_support import package_of, write_package

from generator.findings import Severity, UnreadableError
from generator.model.neutral_text import neutral, plain
from generator.read.specification import read_specification
from generator.sync.code_telling import table_findings

HEAD = "source,target,relation,status,by,date,comment\n"
SEX_TABLE = HEAD + ",M,equivalent,draft,,,Man\n,F,equivalent,draft,,,Vrouw\n,007,equivalent,draft,,,'=cmd()\n"


def told(plan: Any) -> list[tuple[str, str]]:
    """Rule and place of each finding."""
    return sorted((one.rule, str(one.location).rpartition("/")[2]) for one in table_findings(plan, "mapping"))


@pytest.fixture
def lookups(tmp_path: Path) -> Any:
    """The look-ups of the small specification, with its tables in `codes`."""
    specification = write_lists(tmp_path / "spec", {"sex": SEX, "onset": ONSET})
    package = package_of(specification, tmp_path)
    (tmp_path / "codes").mkdir()
    return package, package.mapping.Lookups(tmp_path / "codes"), tmp_path / "codes"


def test_a_new_list_gets_a_table_with_every_code_and_no_source(tmp_path: Path) -> None:
    specification = write_lists(tmp_path, {"sex": SEX})
    files, plan = kept(specification, {})
    assert files["sex.csv"].decode() == SEX_TABLE
    assert plan.added == {}
    again, second = kept(specification, files)
    assert (again, second.texts) == (files, {})


def test_a_new_code_is_put_at_the_end_and_every_other_byte_stays(tmp_path: Path) -> None:
    files, _ = kept(write_lists(tmp_path / "a", {"sex": SEX}), {})
    mine = b'\xef\xbb\xbfSource;Target;comment;own\r\n01;M;"a;\r\nb";x\r\nv ;F;;'
    more = write_lists(tmp_path / "b", {"sex": (*SEX, ("4", "UN", "s", "Geen; van beide"))})
    made, plan = kept(more, {**files, "sex.csv": mine})
    assert made["sex.csv"] == mine + b'\r\n;007;\'=cmd();\r\n;UN;"Geen; van beide";\r\n'
    assert plan.added == {"sex": ["007", "UN"]}


def test_a_code_that_was_taken_away_is_told_and_its_row_stays(tmp_path: Path) -> None:
    files, _ = kept(write_lists(tmp_path / "a", {"sex": SEX}), {})
    table = (HEAD + "V,F,equivalent,approved,,,\nX,Q,equivalent,approved,,,\nM,M,equivalent,approved,,,\n").encode()
    fewer = write_lists(tmp_path / "b", {"sex": SEX[:1]})
    made, plan = kept(fewer, {**files, "sex.csv": table})
    assert made["sex.csv"] == table
    assert told(plan) == [("MP020", "sex.csv:3"), ("MP024", "sex.csv:2")]
    _, third = kept(fewer, made)
    assert told(third) == told(plan)


def test_a_code_that_means_something_else_now_is_told_once(tmp_path: Path) -> None:
    files, _ = kept(write_lists(tmp_path / "a", {"onset": ONSET}), {})
    mine = files | {"onset.csv": (HEAD + "v,1,equivalent,approved\nl,2,equivalent,approved\n").encode()}
    swapped = (("1", "", "", "Laat"), ("2", "", "", "Laat"), ("3", "", "", "Vroeg"))
    made, plan = kept(write_lists(tmp_path / "b", {"onset": swapped}), mine)
    assert told(plan) == [("MP022", "onset.csv:4"), ("MP024", "onset.csv:2")]
    changed = next(one for one in table_findings(plan, "mapping") if one.rule == "MP024")
    assert changed.message == "The code '1' was Vroeg and is Laat now."
    _, later = kept(write_lists(tmp_path / "b", {"onset": swapped}), made)
    assert told(later) == [("MP022", "onset.csv:4")]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("kernset-geboortezorg-2.3/xsd/ada_kernset_geboortezorg.xsd", "kernset-geboortezorg-2.3.5/xsd"),
        ("lnr-history/v03-2020-02-11/xsd/ada_kernset_neonatologie.xsd", "lnr-3.0/xsd"),
    ],
)
def test_the_tables_of_a_real_release(corpora: Path, old: str, new: str) -> None:
    """Every row that was filled in stays where it was, and what is told is the true difference of the lists."""
    before = read_specification(xsd=corpora / old)
    after = read_specification(xsd=corpora / new / Path(old).name)
    files, first = kept(before, {})
    filled = {
        name: data if name == "lists.json" else data.replace(b"\n,", b"\nE,").replace(b",draft,", b",approved,")
        for name, data in files.items()
    }
    made, plan = kept(after, filled)
    assert all(made[name].startswith(data) for name, data in filled.items() if name != "lists.json")
    assert kept(after, made)[1].texts == {}
    was = {first.serving[one.name]: {code.target for code in one.codes} for one in first.lists}
    now = {plan.serving[one.name]: {code.target for code in one.codes} for one in plan.lists}
    added = {name: now[name] - was[name] for name in now if name in was and now[name] - was[name]}
    assert {name: set(codes) for name, codes in plan.added.items()} == added
    gone = [finding for finding in table_findings(plan, "m") if "no longer has" in finding.message]
    assert len(gone) == sum(len(was[name] - now[name]) for name in was if name in now)


def test_what_is_wrong_with_a_table_is_told_with_its_line(tmp_path: Path) -> None:
    specification = write_lists(tmp_path, {"sex": SEX})
    rows = "M,M,equivalent,approved\nm,M,same,approved\nM,F,equivalent,approved,,2026-02-30\nV,F,wider,draft\nz,7\nq,\n"
    _, plan = kept(specification, {"sex.csv": (HEAD + rows).encode()})
    assert told(plan) == [
        ("MP020", "sex.csv:6"),
        ("MP021", "sex.csv:4"),
        ("MP022", "sex.csv:8"),
        ("MP023", "sex.csv:5"),
        ("MP026", "sex.csv:3"),
        ("MP026", "sex.csv:4"),
        ("MP026", "sex.csv:7"),
    ]
    zeros = next(one for one in table_findings(plan, "mapping") if one.rule == "MP020")
    assert zeros.action == "A spreadsheet program dropped zeros: write '007'."


@pytest.mark.parametrize(
    ("data", "line"), [(b"source,target\nM\xff,M\n", 2), (b"bron,doel\n", 1), (b'source,target\n"M"x,M\n', 2), (b"", 1)]
)
def test_a_table_that_cannot_be_read_is_left_alone(tmp_path: Path, data: bytes, line: int) -> None:
    specification = write_lists(tmp_path, {"sex": SEX})
    made, plan = kept(specification, {"sex.csv": data})
    assert made["sex.csv"] == data
    assert told(plan) == [("MP025", f"sex.csv:{line}")]


def test_lists_with_the_very_same_codes_share_a_table_until_they_differ(tmp_path: Path) -> None:
    both = {"sex": SEX, "partner": SEX, "onset": ONSET, "other": (("1", "", "", "Anders"), ("2", "", "", "Nog anders"))}
    files, plan = kept(write_lists(tmp_path / "a", both), {})
    assert sorted(files) == ["lists.json", "onset.csv", "other.csv", "sex.csv"]
    assert plan.serving == {"sex": "sex", "partner": "sex", "onset": "onset", "other": "other"}
    mine = files | {"sex.csv": (HEAD + "m,M,equivalent,approved,Jan,,ok\n,F\n,007\n").encode()}
    apart = {**both, "partner": (*SEX[:2], ("3", "UN", "s", "Onbekend"))}
    made, _ = kept(write_lists(tmp_path / "b", apart), mine)
    assert made["partner.csv"].decode() == (
        HEAD + "m,M,equivalent,approved,Jan,,ok\n,F,,,,,\n,UN,equivalent,draft,,,Onbekend\n"
    )
    assert made["sex.csv"] == mine["sex.csv"]


def test_a_list_with_a_new_name_takes_its_table_along(tmp_path: Path) -> None:
    files, _ = kept(write_lists(tmp_path / "a", {"sex": SEX}), {})
    mine = files | {"sex.csv": (HEAD + "m,M,equivalent,approved,Jan,,ok\n,F\n,007\n").encode()}
    made, plan = kept(write_lists(tmp_path / "b", {"gender": SEX}), mine)
    assert made["gender.csv"].startswith((HEAD + "m,M,equivalent,approved,Jan,,ok\n").encode())
    assert made["sex.csv"] == mine["sex.csv"]
    assert told(plan)[-1] == ("MP027", "sex.csv:1")


def test_a_table_that_was_taken_away_by_hand_is_not_made_again(tmp_path: Path) -> None:
    specification = write_lists(tmp_path, {"sex": SEX, "onset": ONSET})
    files, _ = kept(specification, {})
    del files["sex.csv"]
    made, _ = kept(specification, files)
    assert "sex.csv" not in made
    assert kept(specification, {})[0] == kept(specification, {})[0]
    with pytest.raises(UnreadableError, match=r"lists\.json:2"):
        kept(specification, {"lists.json": b"{\n<<<<<<< ours\n"})


def test_a_code_is_named_with_its_system_where_it_would_not_be_told_apart(tmp_path: Path) -> None:
    twice = (("a", "1", "s", "Een"), ("b", "1", "t", "Ander een"), ("1", "", "", "Los"))
    (one,) = lists_of(write_lists(tmp_path / "spec", {"sex": twice}))
    assert [code.target for code in one.codes] == ["s|1", "t|1", "|1"]
    package = package_of(write_lists(tmp_path / "spec", {"sex": twice}), tmp_path)
    targets = package.mapping.Lookups.sex.targets()
    assert {name: str(member) for name, member in targets.items()} == {
        name: code.value for name, code in one.aliases().items()
    }


def test_what_a_table_may_say_is_what_a_look_up_understands(repository: Path, tmp_path: Path) -> None:
    specification = read_specification(folder=repository / "spec" / "lnr-3.0")
    found = package_of(specification, tmp_path).mapping.Lookups
    for one in lists_of(specification):
        targets = getattr(found, one.name).targets()
        assert {name: str(member) for name, member in targets.items()} == {
            name: code.value for name, code in one.aliases().items()
        }, one.name


def test_a_look_up_gives_the_member_and_keeps_zeros(lookups: Any) -> None:
    package, tables, folder = lookups
    (folder / "sex.csv").write_text(
        HEAD + "01,M,equivalent,approved\n1,F,equivalent,approved\nv,F,narrower,draft\n'-,007\n,M\nold,gone\n",
        encoding="utf-8",
    )
    codes = package.module("bindings").codes
    assert tables.sex("01") is codes.Sex.M
    assert [tables.sex(1), tables.sex("1 "), tables.sex("v")] == [codes.Sex.F] * 3
    assert tables.sex("-").code == "007"
    assert tables.sex.if_any(None) is tables.sex.if_any(" ") is None
    assert tables.sex.if_any("v") is codes.Sex.F
    assert tables.sex is tables.sex


def test_an_unmapped_code_is_a_named_error_without_the_code(lookups: Any) -> None:
    package, tables, folder = lookups
    (folder / "sex.csv").write_text(HEAD + "m,M\nold,gone\n", encoding="utf-8")
    for given in ("geheim", "old", ""):
        with pytest.raises(package.mapping.UnmappedCode) as caught:
            tables.sex(given)
        error = caught.value
        assert str(error) == "sex.csv has no row for this source code of Sex, the list of Sex (concept 11)."
        assert (error.code_list, error.table) == ("sex", "sex.csv")
        assert error.__cause__ is error.__context__ is None


def test_an_unmapped_code_in_a_mapping_names_concept_list_and_line(lookups: Any) -> None:
    package, tables, folder = lookups
    (folder / "sex.csv").write_text(HEAD + "m,M\n", encoding="utf-8")

    class Proef(package.contract.ProefMapping):  # type: ignore[misc, name-defined]
        def sex(self, source: str) -> Any:
            return tables.sex(source)

    mapping = package.mapping.DatasetMapping(proef=Proef())
    assert "<sex>1</sex>" in package.xml(package.mapping.assemble(mapping, "m"))
    with pytest.raises(package.mapping.MappingError) as caught:
        package.mapping.assemble(mapping, "geheim")
    message = str(caught.value)
    assert message.startswith("Sex (concept 11) at /proef/sex: the mapping raised UnmappedCode at ")
    assert "sex.csv has no row for this source code of Sex" in message
    assert "geheim" not in message
    assert "test_code_tables.py:" in message


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"source,target\nm,M\nv,F\nm,F\n", r"sex.csv:4: this source code has another target on line 2"),
        (b"source\nm\n", r"sex.csv:1: the first line must name the columns"),
        (b"source,target\nm,M\xe9\n", r"sex.csv:2: this is not UTF-8"),
        (b'source,target\n"m"x,M\n', r"sex.csv:2: this is not CSV"),
    ],
)
def test_a_table_at_fault_is_an_error_with_file_and_line(lookups: Any, data: bytes, message: str) -> None:
    package, tables, folder = lookups
    (folder / "sex.csv").write_bytes(data)
    with pytest.raises(package.mapping.CodeTableError, match=message):
        tables.sex("m")
    with pytest.raises(package.mapping.CodeTableError, match=r"onset\.csv is not there"):
        tables.onset("x")


def test_a_source_of_two_releases_has_a_target_in_each(lookups: Any) -> None:
    """Perined accepts two versions side by side: the row of the other release is no second target in this one."""
    _, tables, folder = lookups
    (folder / "sex.csv").write_text(HEAD + "m,M\nm,MALE\n", encoding="utf-8")
    assert tables.sex("m").code == "M"


def test_an_own_table_goes_before_a_shared_one(tmp_path: Path) -> None:
    package = package_of(write_lists(tmp_path / "spec", {"sex": SEX, "partner": SEX}), tmp_path)
    folder = tmp_path / "codes"
    folder.mkdir()
    (folder / "sex.csv").write_text(HEAD + "m,M\n", encoding="utf-8")
    assert package.mapping.Lookups(folder).partner("m").code == "M"
    (folder / "partner.csv").write_text(HEAD + "m,F\n", encoding="utf-8")
    assert package.mapping.Lookups(folder).partner("m").code == "F"


def test_a_list_without_an_enum_is_looked_up_as_text(tmp_path: Path) -> None:
    folder = tmp_path / "spec"
    write_lists(folder, {"sex": SEX})
    xsd = (folder / "proef.xsd").read_text(encoding="utf-8")
    start, end = xsd.index("<xs:enumeration"), xsd.index("</xs:restriction>")
    (folder / "proef.xsd").write_text(xsd[:start] + xsd[end:], encoding="utf-8")
    package = package_of(read_specification(folder=folder), tmp_path)
    (tmp_path / "sex.csv").write_text(HEAD + "m,M\n", encoding="utf-8")
    assert package.mapping.Lookups(tmp_path).sex("m") == "1"


def test_the_type_checker_knows_what_a_look_up_gives(tmp_path: Path) -> None:
    folder = tmp_path / "generated" / "proef_1"
    write_package(write_lists(tmp_path / "spec", {"sex": SEX, "onset": ONSET}), folder)
    (tmp_path / "use.py").write_text(
        "from generated.proef_1.bindings import codes\n"
        "from generated.proef_1.mapping.stubs.release import lookups\n"
        "right: codes.Sex = lookups.sex('m')\n"
        "wrong: codes.Onset = lookups.sex('m')\n"
        "none: codes.Sex = lookups.sex(None)\n",
        encoding="utf-8",
    )
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", "use.py"],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert [line.partition(": ")[0] for line in done.stdout.splitlines()] == ["use.py:4", "use.py:5"], done.stdout


@pytest.mark.parametrize("text", ["=1+1", "+31", "-", "@a", "\tx", "\rx", "'=a", "''=a", "'tis", "", "0012", "a=b"])
def test_a_neutral_cell_comes_back_as_it_was(text: str) -> None:
    assert plain(neutral(text)) == text
    assert not neutral(text).startswith(("=", "+", "-", "@", "\t", "\r"))


def test_only_what_must_be_mended_is_an_error(tmp_path: Path) -> None:
    _, plan = kept(write_lists(tmp_path, {"sex": SEX}), {"sex.csv": (HEAD + "m,M\n").encode()})
    assert all(one.severity is not Severity.ERROR for one in table_findings(plan, "mapping"))
    assert json.loads(plan.texts["codes/lists.json"])["lists"]["sex"]["table"] == "sex"
