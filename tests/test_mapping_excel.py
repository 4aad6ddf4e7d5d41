"""`lnrgen mapping export` and `import`: the mapping as a spreadsheet, and back; a file from elsewhere is untrusted."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from mapping_project import change_meaning, make_mapped, run, states

from generator.model.sheet import Column, Sheet, cell_text
from generator.output.workbook import workbook_bytes
from generator.read.mapping.reader import read_mapping_ledger
from generator.read.workbook.guard import MOST_UNPACKED, RefusedWorkbookError
from generator.read.workbook.reader import read_workbook

FILE = "m.xlsx"
TEXTS = ["=1+1", "+31 6", "-", "@a", "'=x", "''+y", "'tis", "007", "a\nb", "x < y & z", "Ongedifferentieerd ï", "12"]


@pytest.fixture
def mapping(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    made = make_mapped(tmp_path)
    assert run("mapping", "export", FILE) == (0, "", "m.xlsx: 4 concepts.\n")
    return made


def edit(**cells: object) -> None:
    """Write in the sheet as a person does, saved by another program: `date_12` is the cell of concept 12."""
    change(lambda _, at: [at(name.split("_")[0], name.split("_")[1], value) for name, value in cells.items()])


def change(how: Callable[[Any, Any], object]) -> None:
    book = openpyxl.load_workbook(FILE)
    page = book.worksheets[0]
    names = {cell.value: cell.column for cell in page[1]}
    rows = {page.cell(row, names["id"]).value: row for row in range(2, page.max_row + 1)}

    def at(column: str, key: str, value: object) -> None:
        page.cell(rows[key], names[column]).value = value  # type: ignore[assignment]

    how(page, at)
    book.save(FILE)


def entry(mapping: Path, key: str) -> tuple[str, str, str, str, str]:
    one = read_mapping_ledger(mapping / "mapping.yaml").by_key()[key]
    return str(one.state), one.reason, one.reviewer, one.date, one.comment


def refused(*arguments: str) -> list[tuple[str, str]]:
    """The places and messages of what is refused."""
    code, out, err = run("mapping", "import", FILE, "--format", "json", *arguments)
    assert (code, err) == (1, "Nothing was taken over.\n")
    return [
        (f"{one['location']['file']}:{one['location']['line']}", one["message"]) for one in json.loads(out)["findings"]
    ]


def test_the_sheet_is_text_with_a_heading_that_stays(mapping: Path) -> None:
    assert mapping.is_dir()
    page = openpyxl.load_workbook(FILE).worksheets[0]
    names = [cell.value for cell in page[1]]
    assert names == [
        *("label", "group", "conformance", "type", "unit", "definition", "state", "reason", "reviewer", "date"),
        *("comment", "method", "where", "id", "fingerprint", "exported"),
    ]
    assert {cell.number_format for row in page.iter_rows() for cell in row} == {"@"}
    assert {cell.data_type for row in page.iter_rows() for cell in row if cell.value is not None} == {"s"}
    assert (page.freeze_panes, page.auto_filter.ref) == ("B2", "A1:P5")
    hidden = [
        name for name, cell in zip(names, page[1], strict=True) if page.column_dimensions[cell.column_letter].hidden
    ]
    assert hidden == ["id", "fingerprint", "exported"]
    (rule,) = page.data_validations.dataValidation
    assert rule.formula1 == '"todo,mapped,constant,not_recorded,ignored,stale,orphan"'
    assert str(rule.sqref).startswith("G2:G")
    first = [cell.value for cell in page[2]]
    assert first[:7] == [
        "Gewicht",
        "Kind",
        "mandatory",
        "quantity",
        "g",
        "'=Het gewicht, <b>bij</b> geboorte.",
        "mapped",
    ]
    assert first[11:14] == ["KindMapping.gewicht", "/proef/kind/gewicht", "11"]


def test_the_same_mapping_is_the_same_file(mapping: Path, tmp_path: Path) -> None:
    assert mapping.is_dir()
    data = (tmp_path / FILE).read_bytes()
    assert run("mapping", "export", "other.xlsx")[0] == 0
    assert (tmp_path / "other.xlsx").read_bytes() == data
    with zipfile.ZipFile(tmp_path / FILE) as parts:
        assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"2000-01-01T00:00:00Z" in parts.read("docProps/core.xml")


def test_somebodys_work_is_not_written_over(mapping: Path) -> None:
    assert mapping.is_dir()
    assert run("mapping", "export", FILE)[0] == 0
    edit(comment_11="mine")
    code, _, err = run("mapping", "export", FILE)
    assert (code, "--force" in err) == (2, True)
    assert run("mapping", "export", FILE, "--force")[0] == 0
    assert run("mapping", "export", "m.xls")[0] == 2


def test_what_comes_back_untouched_changes_nothing(mapping: Path) -> None:
    before = (mapping / "mapping.yaml").read_bytes()
    assert run("mapping", "import", FILE) == (0, "", "Nothing differs from mapping.yaml.\n")
    edit()
    assert run("mapping", "import", FILE)[0] == 0
    assert (mapping / "mapping.yaml").read_bytes() == before


def test_what_people_wrote_is_shown_and_taken_over(mapping: Path) -> None:
    before = (mapping / "mapping.yaml").read_bytes()
    edit(
        state_12="ignored", reason_12="'=Not in our record", reviewer_12="Jan", date_12=datetime(2026, 11, 23),  # noqa: DTZ001
        comment_11="'-\nsee ticket",
    )  # fmt: skip
    told = (
        "11 Gewicht\n  comment: (nothing) -> - see ticket\n"
        "12 Geslacht\n  state: todo -> ignored\n  reason: (nothing) -> =Not in our record\n"
        "  reviewer: (nothing) -> Jan\n  date: (nothing) -> 2026-11-23\n"
    )
    dry = run("mapping", "import", FILE, "--dry-run")
    assert dry == (0, told, "5 cells of 2 concepts would be taken over.\n")
    assert (mapping / "mapping.yaml").read_bytes() == before
    assert run("mapping", "import", FILE) == (0, told, "5 cells of 2 concepts taken over.\n")
    assert entry(mapping, "12") == ("ignored", "=Not in our record", "Jan", "2026-11-23", "")
    assert entry(mapping, "11") == ("mapped", "", "", "", "-\nsee ticket")
    ledger = (mapping / "mapping.yaml").read_bytes()
    assert run("sync")[0] == 0
    assert (mapping / "mapping.yaml").read_bytes() == ledger
    assert run("mapping", "import", FILE)[2] == "Nothing differs from mapping.yaml.\n"


def test_a_state_with_the_capital_of_a_spreadsheet_is_that_state(mapping: Path) -> None:
    edit(state_11="Mapped ", state_12="Ignored", reason_12="not ours", state_13="Not recorded")
    assert run("mapping", "import", FILE)[0] == 0
    assert [entry(mapping, key)[0] for key in ("11", "12", "13")] == ["mapped", "ignored", "not_recorded"]


def test_a_stale_mapping_is_reviewed_in_the_sheet(mapping: Path, tmp_path: Path) -> None:
    change_meaning(tmp_path)
    run("sync")
    run("mapping", "export", FILE, "--force")
    edit(state_11="mapped")
    assert refused() == [("m.xlsx:2", "It is stale; another state says that somebody looked at it.")]
    edit(state_11="mapped", reviewer_11="Jan", date_11="2026-11-23")
    assert run("mapping", "import", FILE)[0] == 0
    assert entry(mapping, "11") == ("mapped", "", "Jan", "2026-11-23", "")


def test_a_row_whose_concept_changed_is_refused_if_somebody_wrote_in_it(mapping: Path, tmp_path: Path) -> None:
    change_meaning(tmp_path)
    run("sync")
    edit(comment_12="fine")
    assert run("mapping", "import", FILE, "--dry-run")[0] == 0
    edit(comment_11="in grams")
    assert refused() == [("m.xlsx:2", "The concept means something else than when the sheet was written.")]
    assert entry(mapping, "12")[-1] == ""


def test_two_people_do_not_overwrite_each_other(mapping: Path) -> None:
    edit(comment_11="from the sheet")
    assert run("mapping", "review", "11", "--by", "Piet", "--date", "2026-01-01")[0] == 0
    assert refused() == [("m.xlsx:2", "mapping.yaml says something else of it than when the sheet was written.")]
    assert entry(mapping, "11")[2] == "Piet"


def test_all_that_cannot_be_is_refused_at_once(mapping: Path) -> None:
    before = (mapping / "mapping.yaml").read_bytes()

    def mistakes(page: Any, at: Any) -> None:
        at("definition", "11", "My own words")
        at("state", "12", "done")
        at("date", "12", "23-11-2026")
        at("state", "13", "ignored")
        at("comment", "14", "=1+1")
        page.append([None] * 13 + ["999"])
        page.append([cell.value for cell in page[3]])
        page.append(["nothing at all"])

    change(mistakes)
    assert refused() == [
        ("m.xlsx:2", "The column definition was changed; what stands there comes from the specification."),
        ("m.xlsx:3", "'23-11-2026' is no day of the calendar."),
        ("m.xlsx:3", "'done' is no state."),
        ("m.xlsx:4", "KindMapping.naam is written: the state is not_recorded."),
        ("m.xlsx:5", "In the column comment stands a formula."),
        ("m.xlsx:6", "There is no concept '999' in the mapping."),
        ("m.xlsx:7", "The row stands on line 3 as well."),
        ("m.xlsx:8", "The hidden column `id` is empty."),
    ]
    assert (mapping / "mapping.yaml").read_bytes() == before


@pytest.mark.parametrize(
    ("key", "state", "reason", "message"),
    [
        ("12", "mapped", "", "KindMapping.geslacht is still a stub: the state is todo."),
        ("12", "not_recorded", "we do not", "not_recorded is said in the code."),
        ("12", "ignored", "", "It is ignored without a reason."),
        ("12", "stale", "", "stale is not for people to say; it is todo."),
        ("11", "ignored", "no", "KindMapping.gewicht is written: the state is mapped."),
        ("11", "todo", "", "The code of KindMapping.gewicht says mapped."),
        ("13", "not_recorded", "Another reason.", "The reason stands in the code."),
    ],
)
def test_a_state_that_does_not_go_with_the_code(mapping: Path, key: str, state: str, reason: str, message: str) -> None:
    was = states(mapping)
    edit(**{f"state_{key}": state, f"reason_{key}": reason or None})
    assert [told for _, told in refused()] == [message]
    assert states(mapping) == was


def test_rows_may_be_sorted_left_out_and_have_columns_of_ones_own(mapping: Path) -> None:
    def shuffle(page: Any, at: Any) -> None:
        at("comment", "14", "kept")
        rows = [[cell.value for cell in row] for row in page.iter_rows(min_row=2)]
        page.delete_rows(2, 10)
        page.cell(1, 17).value = "our own"
        for row in reversed(rows[1:]):
            page.append([*row, 3.5])

    change(shuffle)
    assert run("mapping", "import", FILE)[2] == "1 cell of 1 concept taken over.\n"
    assert entry(mapping, "14")[-1] == "kept"


def test_a_sheet_that_is_not_ours(mapping: Path, tmp_path: Path) -> None:
    assert mapping.is_dir()
    book = openpyxl.Workbook()
    book.worksheets[0].append(["a", "b"])
    book.worksheets[0].append([1, 2])
    book.save(FILE)
    code, out, _ = run("mapping", "import", FILE)
    assert (code, "MP029" in out, "has no column id" in out) == (3, True, True)
    assert run("mapping", "import", "nowhere.xlsx")[0] == 2
    (tmp_path / FILE).write_bytes(b"PK\x03\x04 nonsense")
    assert run("mapping", "import", FILE)[0] == 3


def sheet(*texts: str) -> bytes:
    return workbook_bytes(Sheet("mapping", (Column("a", 5), Column("b", 5)), tuple((text, "x") for text in texts)))


def test_every_text_comes_back_as_it_was() -> None:
    assert [row.cells["a"] for row in read_workbook(sheet(*TEXTS), "mapping")] == TEXTS


def test_control_characters_and_long_texts_fit_in_a_cell() -> None:
    assert cell_text(" a\x00b\x1b\r\nc ") == "a\ufffdb\ufffd\nc"
    (row,) = read_workbook(sheet(cell_text("x" * 40_000)), "mapping")
    assert row.cells["a"].endswith("x…")


def repacked(how: Callable[[dict[str, bytes]], None], *, packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A sheet whose parts were tampered with."""
    with zipfile.ZipFile(io.BytesIO(sheet("a"))) as parts:
        held = {name: parts.read(name) for name in parts.namelist()}
    how(held)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", packing) as parts:
        for name, data in held.items():
            parts.writestr(name, data)
    return made.getvalue()


def entity(held: dict[str, bytes]) -> None:
    name = "xl/worksheets/sheet1.xml"
    held[name] = b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + held[name]


def utf_16(held: dict[str, bytes]) -> None:
    text = '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'
    held["xl/sharedStrings.xml"] = text.encode("utf-16")


def macros(held: dict[str, bytes]) -> None:
    held["[Content_Types].xml"] = held["[Content_Types].xml"].replace(b"sheet.main+xml", b"sheet.macroEnabled.main+xml")


HOSTILE: dict[str, Callable[[dict[str, bytes]], None]] = {
    "bomb": lambda held: held.update({"xl/media/a.xml": b" " * (MOST_UNPACKED + 1)}),
    "many parts": lambda held: held.update({f"xl/{at}.xml": b"<a/>" for at in range(300)}),
    "entity": entity,
    "utf-16": utf_16,
    "macros": lambda held: held.update({"xl/vbaProject.bin": b"x"}),
    "macro type": macros,
    "links": lambda held: held.update({"xl/externalLinks/externalLink1.xml": b"<a/>"}),
    "objects": lambda held: held.update({"xl/embeddings/oleObject1.bin": b"x"}),
    "no types": lambda held: held.pop("[Content_Types].xml", None) and None,
    "broken xml": lambda held: held.update({"xl/workbook.xml": b"<workbook"}),
    "no workbook": lambda held: held.pop("xl/workbook.xml") and None,
    "far cell": lambda held: held.update(
        {"xl/worksheets/sheet1.xml": held["xl/worksheets/sheet1.xml"].replace(b'r="A1"', b'r="ZZZZ1"')}
    ),
    "far row": lambda held: held.update(
        {"xl/worksheets/sheet1.xml": held["xl/worksheets/sheet1.xml"].replace(b'"A2"', b'"A99999999"')}
    ),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_file_is_refused_or_harmless(kind: str) -> None:
    data = repacked(HOSTILE[kind])
    if kind.startswith("far"):
        try:
            assert len(read_workbook(data, "mapping")) <= 1
        except RefusedWorkbookError:
            return
    else:
        with pytest.raises(RefusedWorkbookError):
            read_workbook(data, "mapping")


@pytest.mark.parametrize("data", [b"", b"\xd0\xcf\x11\xe0" + b"\x00" * 600, b"PK\x05\x06" + b"\x00" * 18])
def test_what_is_no_spreadsheet_is_refused(data: bytes) -> None:
    with pytest.raises(RefusedWorkbookError):
        read_workbook(data, "mapping")


def test_a_size_that_is_a_lie_is_refused() -> None:
    """A header that says less than there is: no more than it says is ever unpacked."""
    data = bytearray(repacked(lambda held: held.update({"xl/z.xml": b"A" * 1_000_000})))
    at = data.rindex(b"xl/z.xml") - 46
    data[at + 24 : at + 28] = (10).to_bytes(4, "little")
    with pytest.raises(RefusedWorkbookError):
        read_workbook(bytes(data), "mapping")
