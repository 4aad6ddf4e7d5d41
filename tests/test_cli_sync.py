"""`lnrgen sync` as a command: a dry run writes nothing and ends as the run would; a second run finds nothing to do."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from mapping_project import make_mapped, run

MANDATORY = """\
              <xs:element name="gewicht" type="xs:integer"/>
"""
ITEM = """\
      - {id: "14", name: lengte,"""


@pytest.fixture
def mapping(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return make_mapped(tmp_path)


def held(mapping: Path) -> dict[str, bytes]:
    """Every file of the mapping."""
    return {str(path.relative_to(mapping)): path.read_bytes() for path in mapping.rglob("*") if path.is_file()}


def ask_for_more(project: Path) -> None:
    """A release with another mandatory concept."""
    folder = project / "spec" / "proef-1"
    for name, old, new in (
        ("proef.xsd", MANDATORY, MANDATORY + MANDATORY.replace("gewicht", "omtrek")),
        ("dataset.yaml", ITEM, _OMTREK + ITEM),
    ):
        text = (folder / name).read_text(encoding="utf-8")
        assert old in text
        (folder / name).write_text(text.replace(old, new), encoding="utf-8")


_OMTREK = """\
      - {id: "15", name: omtrek, label: {nl: Omtrek}, type: count, cardinality: 1..1, conformance: mandatory,
         link: /proef/kind/omtrek}
"""


def test_a_second_run_finds_nothing_to_do(mapping: Path) -> None:
    before = held(mapping)
    for arguments in (("sync",), ("sync", "--dry-run"), ("sync", "--prune"), ("sync", "--dry-run", "--prune")):
        code, out, err = run(*arguments)
        assert (code, out) == (0, "")
        assert err.startswith("mapping/ is in step with proef 1.\n")
        assert held(mapping) == before


def test_a_dry_run_writes_nothing_and_ends_as_the_run_does(mapping: Path, tmp_path: Path) -> None:
    ask_for_more(tmp_path)
    before = held(mapping)
    code, out, err = run("sync", "--dry-run")
    assert held(mapping) == before
    assert code == 1  # a mandatory concept is not mapped
    assert "+++ b/mapping/proef.py" in out
    assert "+    def omtrek(self, source: Row) -> int:" in out
    assert "would be written" in err
    assert run("sync", "--dry-run", "--fail-on", "never")[0] == 0
    assert run("sync")[0] == 1
    assert b"def omtrek" in held(mapping)["proef.py"]
    assert run("sync")[0] == 0


def test_a_dry_run_gives_a_program_the_report_alone(mapping: Path, tmp_path: Path) -> None:
    ask_for_more(tmp_path)
    code, out, err = run("sync", "--dry-run", "--format", "json")
    assert code == 1
    assert [each["rule"] for each in json.loads(out)["findings"]] == ["MP001"]
    assert "+++ b/mapping/proef.py" in err
    assert b"def omtrek" not in held(mapping)["proef.py"]


def test_what_an_older_release_py_lacks_is_shown_and_then_there(mapping: Path) -> None:
    release = mapping / "release.py"
    whole = release.read_text(encoding="utf-8")
    older = whole.partition("\nlookups = ")[0].replace("Lookups, ", "").replace('    "lookups",\n', "")
    release.write_text(older, encoding="utf-8")
    code, out, _ = run("sync", "--dry-run")
    added = [line[1:] for line in out.splitlines() if line.startswith("+") and not line.startswith("+++")]
    taken = [line for line in out.splitlines() if line.startswith("-") and not line.startswith("---")]
    assert (code, taken) == (0, [])
    assert added[:2] == ["from generated.proef_1.mapping import Lookups", '    "lookups",']
    assert release.read_text(encoding="utf-8") == older
    assert run("sync")[0] == 0
    assert release.read_text(encoding="utf-8").endswith(whole[whole.index("\nlookups = ") :])
    before = held(mapping)
    assert run("sync")[0] == 0
    assert held(mapping) == before


@pytest.mark.parametrize(
    ("path", "text", "code"),
    [("proef.py", "<<<<<<< class Kind(contract.KindMapping[Row]):\n", 1), ("mapping.yaml", "concepts: [\n", 3)],
)
def test_what_cannot_be_read_is_left_as_it_is(mapping: Path, path: str, text: str, code: int) -> None:
    (mapping / path).write_text(text, encoding="utf-8")
    before = held(mapping)
    assert run("sync", "--dry-run")[0] == code
    assert run("sync")[0] == code
    assert held(mapping) == before


def test_of_what_no_message_can_do_without_nobody_is_told_to_leave_it_out(mapping: Path, tmp_path: Path) -> None:
    assert mapping.is_dir()
    ask_for_more(tmp_path)
    found = json.loads(run("sync", "--format", "json")[1])["findings"]
    action = {one["concept"]: one["action"] for one in found if one["rule"] == "MP001"}
    assert action["15"].endswith(".omtrek.")
    assert "not_recorded" not in action["15"]
