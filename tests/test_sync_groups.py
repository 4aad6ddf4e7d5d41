"""Groups that come, go and take each other's names while their items change: each piece of code finds its own class."""

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
