"""Groups and items that come, go and take each other's names: each piece of code stays with its own concept."""

from __future__ import annotations

import ast
from pathlib import Path

from sync_support import KIND, OPNAME, synced, write_spec

from generator.model.mapping import MappingState

FIRST = {("1", "kind"): KIND, ("2", "opname"): OPNAME}
NESTED = b"""from .release import NotMapped, Row, contract


class Opname(contract.OpnameMapping[Row]):
    def herkomst(self, source):
        return source["h"]

    class Kind(contract.KindMapping[Row]):
        def geslacht(self, source):
            return source["g"]
"""


def methods(raw: bytes) -> dict[str, list[str]]:
    """The methods of each class, in their order."""
    classes = [node for node in ast.walk(ast.parse(raw)) if isinstance(node, ast.ClassDef)]
    return {each.name: [node.name for node in each.body if isinstance(node, ast.FunctionDef)] for each in classes}


def test_a_stub_in_the_last_class_of_a_file_stays_in_it_though_a_class_is_new_behind_it(tmp_path: Path) -> None:
    files, before = synced(write_spec(tmp_path / "a", FIRST), {}, None)
    infuus = ("3", "infuus"), (("31", "temperatuur", "How warm."),)
    released = dict([(("1", "kind"), KIND), infuus, (("2", "opname"), (*OPNAME, ("23", "temperatuur", "How warm.")))])
    made, plan = synced(write_spec(tmp_path / "b", released), files, before.ledger)
    assert set(plan.added) == {"23", "31"}
    assert methods(made["proef.py"]) == {
        "Kind": ["geslacht", "gewicht", "lengte"],
        "Opname": ["opname_datum", "herkomst", "temperatuur"],
        "Infuus": ["temperatuur"],
    }


def test_the_stub_of_an_inner_class_stands_before_that_of_the_class_around_it(tmp_path: Path) -> None:
    files, before = synced(write_spec(tmp_path / "a", FIRST), {}, None)
    files, known = synced(write_spec(tmp_path / "a", FIRST), {**files, "proef.py": NESTED}, before.ledger)
    more = {("2", "opname"): (*OPNAME, ("23", "spoed", "Why.")), ("1", "kind"): (*KIND, ("14", "omtrek", "Head."))}
    made, _ = synced(write_spec(tmp_path / "b", more), files, known.ledger)
    assert methods(made["proef.py"]) == {"Opname": ["herkomst", "spoed"], "Kind": ["geslacht", "omtrek"]}
    assert made["proef.py"].startswith(NESTED.partition(b"class")[0])


def test_an_item_that_moves_to_a_group_which_takes_the_name_of_its_old_one_gets_a_stub_there(tmp_path: Path) -> None:
    files, before = synced(write_spec(tmp_path / "a", FIRST), {}, None)
    written = {**files, "proef.py": files["proef.py"].replace(b'raise NotMapped("12"', b'return source["w"]  # ("12"')}
    _, known = synced(write_spec(tmp_path / "a", FIRST), written, before.ledger)
    released = {("2", "kind"): (*OPNAME, KIND[1])}
    made, plan = synced(write_spec(tmp_path / "b", released), written, known.ledger)
    assert plan.added == ["12"]
    assert methods(made["proef.py"]) == {
        "Kind": ["geslacht", "gewicht", "lengte"],
        "Opname": ["opname_datum", "herkomst", "gewicht"],
    }
    assert b"class Opname(contract.KindMapping[Row]):" in made["proef.py"]
    assert [(entry.key, entry.contract) for entry in plan.following.moved] == [("12", "KindMapping")]
    assert plan.ledger.by_key()["12"].state is MappingState.UNDONE
    again, second = synced(write_spec(tmp_path / "b", released), made, plan.ledger)
    assert (again, second.texts) == (made, {})


def test_a_concept_with_another_id_is_not_taken_for_one_of_the_group_whose_name_it_has_now(tmp_path: Path) -> None:
    files, before = synced(write_spec(tmp_path / "a", FIRST), {}, None)
    released = {("2", "kind"): (*OPNAME, ("99", "gewicht", "Weight."))}
    made, plan = synced(write_spec(tmp_path / "b", released), files, before.ledger)
    assert plan.added == ["99"]
    assert methods(made["proef.py"])["Opname"] == ["opname_datum", "herkomst", "gewicht"]


def body(raw: bytes, method: str) -> str:
    """The last line of a method."""
    lines = raw.decode().partition(f"    def {method}(")[2].splitlines()
    return next(line.strip() for line in lines if "return" in line or "raise" in line)


def test_a_name_that_goes_from_concept_to_concept_leaves_each_code_a_name_of_its_own(tmp_path: Path) -> None:
    files, plan = synced(write_spec(tmp_path / "a", FIRST), {}, None)
    files["proef.py"] = files["proef.py"].replace(b'raise NotMapped("13"', b"return source['l']  # (\"13\"")
    files, plan = synced(write_spec(tmp_path / "a", FIRST), files, plan.ledger)
    second = {("1", "kind"): (("11", "gewicht", "Sex."), KIND[2])}
    files, plan = synced(write_spec(tmp_path / "b", second), files, plan.ledger)
    third = {("1", "kind"): (("13", "gewicht", "Length."),)}
    files, plan = synced(write_spec(tmp_path / "c", third), files, plan.ledger)
    assert methods(files["proef.py"])["Kind"] == ["gewicht_removed2", "gewicht_removed", "gewicht"]
    assert 'NotMapped("11"' in body(files["proef.py"], "gewicht_removed2")
    assert 'NotMapped("12"' in body(files["proef.py"], "gewicht_removed")
    assert "source['l']" in body(files["proef.py"], "gewicht")
    kept = {entry.key: (entry.method, entry.state) for entry in plan.ledger.concepts if entry.contract == "KindMapping"}
    assert kept == {
        "13": ("gewicht", MappingState.MAPPED),
        "11": ("gewicht_removed2", MappingState.ORPHAN),
        "12": ("gewicht_removed", MappingState.ORPHAN),
    }


def test_what_cannot_be_put_aside_is_known_by_its_own_name_still(tmp_path: Path) -> None:
    files, plan = synced(write_spec(tmp_path / "a", FIRST), {}, None)
    helper = b"    def gewicht_removed(self):\n        return 1\n\n    def lengte("
    files["proef.py"] = files["proef.py"].replace(b"    def lengte(", helper)
    second = write_spec(tmp_path / "b", {("1", "kind"): (KIND[0], ("13", "gewicht", "Length."))})
    made, plan = synced(second, files, plan.ledger)
    assert methods(made["proef.py"])["Kind"] == ["geslacht", "gewicht", "gewicht_removed", "lengte"]
    entries = plan.ledger.by_key()
    assert (entries["12"].method, entries["13"].method) == ("gewicht", "lengte")
    again, once_more = synced(second, made, plan.ledger)
    assert (again, once_more.ledger) == (made, plan.ledger)
    freed = {**made, "proef.py": made["proef.py"].replace(b"def gewicht_removed(", b"def _ours(")}
    done, plan = synced(second, freed, plan.ledger)
    assert methods(done["proef.py"])["Kind"] == ["geslacht", "gewicht_removed", "_ours", "gewicht"]
    entries = plan.ledger.by_key()
    assert (entries["12"].method, entries["13"].method) == ("gewicht_removed", "gewicht")
