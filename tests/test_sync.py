"""`lnrgen sync`: a vendor's mapping that survives every release."""

from __future__ import annotations

from pathlib import Path

from sync_support import KIND, OPNAME, Item, contract_for, synced, write_spec

from generator.model.mapping import MappingState
from generator.read.dataset.json_schema import record_schema, schema_text
from generator.read.mapping.format import MAPPING_LEDGER
from generator.sync.telling import findings_of

WRITTEN = b'''# our own file
from .release import Row, contract   # noqa

class Kind( contract.KindMapping[Row] ):
	"""tabs here"""
	def geslacht(self, source):  # by hand
		return  source['sekse']   # two spaces

	def gewicht(self, source):
		return self.geslacht(source) and self._other(source)

	def _other(self, source): return 1
# the end'''


def groups(kind: tuple[Item, ...] = KIND, opname: tuple[Item, ...] = OPNAME) -> dict[tuple[str, str], tuple[Item, ...]]:
    return {("1", "kind"): kind, ("2", "opname"): opname}


def text(files: dict[str, bytes], path: str) -> str:
    return files[path].decode()


def only_added(before: bytes, after: bytes) -> bool:
    """Whether every line of `before` is in `after`, in order, byte by byte (but for the end of the last)."""
    lines = iter(after.splitlines())
    return all(line in lines for line in before.splitlines())


def test_a_new_mapping_has_every_stub_and_is_in_step(tmp_path: Path) -> None:
    specification = write_spec(tmp_path, groups())
    files, plan = synced(specification, {}, None)
    assert {entry.key: entry.state for entry in plan.ledger.concepts} == dict.fromkeys(
        ("11", "12", "13", "21", "22"), MappingState.UNDONE
    )
    again, second = synced(specification, files, plan.ledger)
    assert (again, second.ledger, second.texts) == (files, plan.ledger, {})


def test_a_new_concept_gets_a_stub_in_its_class_and_all_else_keeps_every_byte(tmp_path: Path) -> None:
    old, before = synced(write_spec(tmp_path / "a", groups()), {}, None)
    files = {**old, "proef.py": WRITTEN}
    _, known = synced(write_spec(tmp_path / "a", groups()), files, before.ledger)
    more = (*KIND, ("14", "hoofdomtrek", "Head."))
    made, plan = synced(write_spec(tmp_path / "b", groups(more)), files, known.ledger)
    assert plan.added == ["14"]
    assert only_added(WRITTEN, made["proef.py"])
    lines = text(made, "proef.py").splitlines(keepends=True)
    assert "\tdef hoofdomtrek(self, source: Row) -> str | None:\n" in lines
    assert "from .release import NotMapped\n" in lines


def test_a_renamed_concept_is_renamed_where_the_mapping_uses_it(tmp_path: Path) -> None:
    old, before = synced(write_spec(tmp_path / "a", groups()), {}, None)
    files = {**old, "proef.py": WRITTEN}
    _, known = synced(write_spec(tmp_path / "a", groups()), files, before.ledger)
    other = (("11", "administratief_geslacht", "Sex."), *KIND[1:])
    made, plan = synced(write_spec(tmp_path / "b", groups(other)), files, known.ledger)
    wanted = WRITTEN.replace(b"def geslacht(", b"def administratief_geslacht(").replace(
        b"self.geslacht(", b"self.administratief_geslacht("
    )
    assert made["proef.py"] == wanted
    state = {entry.key: entry.state for entry in plan.ledger.concepts}
    assert state["11"] is MappingState.MAPPED


def test_a_renamed_group_takes_its_class_and_its_place_along(tmp_path: Path) -> None:
    files, before = synced(write_spec(tmp_path / "a", groups()), {}, None)
    renamed = {("1", "pasgeborene"): KIND, ("2", "opname"): OPNAME}
    made, plan = synced(write_spec(tmp_path / "b", renamed), files, before.ledger)
    assert "class Kind(contract.PasgeboreneMapping[Row]):" in text(made, "proef.py")
    assert "    pasgeborene=proef.Kind(),\n" in text(made, "__init__.py")
    assert plan.added == []


def test_a_group_that_is_no_more_leaves_its_code_and_lets_the_mapping_be_imported(tmp_path: Path) -> None:
    files, before = synced(write_spec(tmp_path / "a", groups()), {}, None)
    written = {**files, "proef.py": files["proef.py"].replace(b'raise NotMapped("21"', b"return source['op'] #(\"21\"")}
    _, known = synced(write_spec(tmp_path / "a", groups()), written, before.ledger)
    made, plan = synced(write_spec(tmp_path / "b", {("1", "kind"): KIND}), written, known.ledger)
    assert "class Opname(contract.RemovedMapping[Row]):" in text(made, "proef.py")
    assert "opname=" not in text(made, "__init__.py")
    assert "return source['op']" in text(made, "proef.py")
    states = {entry.key: entry.state for entry in plan.ledger.concepts}
    assert (states["21"], states["22"]) == (MappingState.ORPHAN, MappingState.ORPHAN)
    back, again = synced(write_spec(tmp_path / "a", groups()), made, plan.ledger)
    assert "class Opname(contract.OpnameMapping[Row]):" in text(back, "proef.py")
    assert "opname=proef.Opname()" in text(back, "__init__.py")
    assert {entry.key: entry.state for entry in again.ledger.concepts}["21"] is MappingState.MAPPED


def test_prune_takes_untouched_stubs_alone(tmp_path: Path) -> None:
    files, before = synced(write_spec(tmp_path / "a", groups()), {}, None)
    touched = {**files, "proef.py": files["proef.py"].replace(b'raise NotMapped("12"', b'raise NotMapped("our own"')}
    fewer = write_spec(tmp_path / "b", groups(KIND[:1]))
    made, plan = synced(fewer, touched, before.ledger, pruning=True)
    assert plan.pruned == ["proef.py:Kind.lengte"]
    assert "our own" in text(made, "proef.py")
    assert "def lengte" not in text(made, "proef.py")


def test_what_a_concept_left_behind_when_it_moved_is_told_until_it_is_gone_and_pruned_if_untouched(
    tmp_path: Path,
) -> None:
    files, before = synced(write_spec(tmp_path / "a", groups()), {}, None)
    written = {**files, "proef.py": files["proef.py"].replace(b'raise NotMapped("12"', b'return source["g"] or ("12"')}
    _, known = synced(write_spec(tmp_path / "a", groups()), written, before.ledger)
    later = write_spec(tmp_path / "b", groups(KIND[:1], (*OPNAME, *KIND[1:])))
    moved, plan = synced(later, written, known.ledger)
    _, contract = contract_for(later)
    told = [(one.rule, one.concept) for one in findings_of(plan, contract, "mapping") if one.concept in {"12", "13"}]
    assert told == [("MP005", "12"), ("MP001", "13"), ("MP003", "13")]
    filled = {**moved, "proef.py": moved["proef.py"].replace(b'raise NotMapped("12"', b'return source["h"] or ("12"')}
    assert filled != moved
    same, plan = synced(later, filled, plan.ledger)
    assert same == filled
    orphans = [each for each in findings_of(plan, contract, "mapping") if each.rule == "MP003"]
    assert [each.concept for each in orphans] == ["12", "13"]
    assert "moved to OpnameMapping" in orphans[0].message
    pruned, plan = synced(later, filled, plan.ledger, pruning=True)
    assert plan.pruned == ["proef.py:Kind.lengte"]
    assert text(pruned, "proef.py").count("def lengte") == 1
    assert text(pruned, "proef.py").count("def gewicht") == 2
    by_hand = text(pruned, "proef.py")
    start = by_hand.index("    def gewicht")
    end = by_hand.index("\n\n\n", start)
    pruned["proef.py"] = (by_hand[:start] + "    pass\n" + by_hand[end:]).encode()
    _, plan = synced(later, pruned, plan.ledger)
    assert not [each for each in findings_of(plan, contract, "mapping") if each.rule == "MP003"]
    assert not any(entry.left or entry.left_stub for entry in plan.ledger.concepts)


def test_a_changed_meaning_makes_a_written_mapping_stale_and_a_stub_not(tmp_path: Path) -> None:
    old, before = synced(write_spec(tmp_path / "a", groups()), {}, None)
    files = {**old, "proef.py": WRITTEN}
    _, known = synced(write_spec(tmp_path / "a", groups()), files, before.ledger)
    changed = tuple((key, name, "Something else.") for key, name, _ in KIND)
    specification = write_spec(tmp_path / "b", groups(changed))
    _, plan = synced(specification, files, known.ledger)
    states = {entry.key: entry.state for entry in plan.ledger.concepts}
    assert (states["11"], states["12"], states["13"]) == (MappingState.STALE, MappingState.STALE, MappingState.UNDONE)
    _, contract = contract_for(specification)
    stale = [each for each in findings_of(plan, contract, "mapping") if each.rule == "MP002"]
    assert [(each.concept, str(each.location)) for each in stale] == [
        ("11", "mapping/proef.py:6"),
        ("12", "mapping/proef.py:9"),
    ]


def test_a_comma_or_a_capital_in_a_definition_makes_nothing_stale(tmp_path: Path) -> None:
    old, before = synced(write_spec(tmp_path / "a", groups()), {}, None)
    files = {**old, "proef.py": WRITTEN}
    _, known = synced(write_spec(tmp_path / "a", groups()), files, before.ledger)
    retouched = tuple((key, name, f"  {definition.upper().replace('.', ',')} ") for key, name, definition in KIND)
    _, plan = synced(write_spec(tmp_path / "b", groups(retouched)), files, known.ledger)
    assert MappingState.STALE not in {entry.state for entry in plan.ledger.concepts}


def test_a_file_that_is_not_python_is_left_alone_and_told(tmp_path: Path) -> None:
    specification = write_spec(tmp_path, groups())
    files, before = synced(specification, {}, None)
    broken = {**files, "notes.py": b"<<<<<<< ours\n"}
    made, plan = synced(specification, broken, before.ledger)
    assert made["notes.py"] == b"<<<<<<< ours\n"
    _, contract = contract_for(specification)
    assert [str(each.location) for each in findings_of(plan, contract, "mapping") if each.rule == "MP007"] == [
        "mapping/notes.py:1"
    ]


def test_the_published_schema_is_made_from_the_table(*, update_golden: bool, repository: Path) -> None:
    published = repository / "generator" / "read" / "mapping" / "mapping.schema.json"
    text = schema_text(record_schema("lnrgen mapping states", MAPPING_LEDGER))
    if update_golden:
        published.write_text(text, encoding="utf-8", newline="\n")
    assert published.read_text(encoding="utf-8") == text
