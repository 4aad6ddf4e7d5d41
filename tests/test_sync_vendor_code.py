"""Vendors' code as vendors write it: what `lnrgen sync` makes of each shape when the release changes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from sync_support import KIND, OPNAME, Item, contract_for, synced, write_spec

from generator.model.mapping import MappingState
from generator.sync.plan import SyncPlan
from generator.sync.telling import findings_of

Groups = dict[tuple[str, str], tuple[Item, ...]]
FIRST: Groups = {("1", "kind"): KIND, ("2", "opname"): OPNAME}
RENAMED = (("11", "sekse", "Sex."), *KIND[1:])
MORE = (*KIND, ("14", "omtrek", "Head."))
HEAD = "from __future__ import annotations\n\nfrom .release import NotMapped, Row, contract\n\n\n"
INIT = "from . import proef\nfrom .release import DatasetMapping\n\nMAPPING = DatasetMapping({})\n"

Vendor = Callable[..., "Told"]


class Told:
    """A mapping after the release changed, and the plan that made it."""

    def __init__(self, files: dict[str, bytes], plan: SyncPlan, rules: dict[str, list[str]]) -> None:
        self.files = files
        self.plan = plan
        self.rules = rules

    def __getitem__(self, path: str) -> str:
        return self.files[path].decode()

    @property
    def states(self) -> dict[str, MappingState]:
        return {entry.key: entry.state for entry in self.plan.ledger.concepts}


@pytest.fixture
def vendor(tmp_path: Path) -> Vendor:
    """A vendor whose `proef.py` (and other files) is this, at the first release, and takes over the next ones."""

    def write(code: str | bytes, *releases: Groups, init: str = "", pruning: bool = False, **others: str) -> Told:
        old = write_spec(tmp_path / "0", FIRST)
        files, plan = synced(old, {}, None)
        raw = code if isinstance(code, bytes) else code.encode()
        files = {**files, "proef.py": raw, **{f"{name}.py": text.encode() for name, text in others.items()}}
        files["__init__.py"] = init.encode() or files["__init__.py"]
        files, plan = synced(old, files, plan.ledger)
        for number, groups in enumerate(releases, 1):
            specification = write_spec(tmp_path / str(number), groups)
            files, plan = synced(specification, files, plan.ledger, pruning=pruning)
        _, contract = contract_for(specification)
        rules: dict[str, list[str]] = {}
        for each in findings_of(plan, contract, "mapping"):
            rules.setdefault(each.rule, []).append(str(each.location))
        again, second = synced(specification, files, plan.ledger)
        assert (again, second.texts) == (files, {})
        return Told(files, plan, rules)

    return write


def kind(items: tuple[Item, ...], opname: tuple[Item, ...] = OPNAME) -> Groups:
    return {("1", "kind"): items, ("2", "opname"): opname}


ALIASES = {
    "the module by another name": (
        "from .release import contract as c\nclass Kind(c.KindMapping[Row]):",
        "c.KindMapping",
    ),
    "the class itself": (
        "from generated.proef_1.mapping.contract import KindMapping\nclass Kind(KindMapping[Row]):",
        "KindMapping[",
    ),
    "the class by another name": (
        "from generated.proef_1.mapping.contract import KindMapping as KM\nclass Kind(KM[Row]):",
        "KM[",
    ),
    "by its whole name": (
        "import generated.proef_1.mapping.contract\nclass Kind(generated.proef_1.mapping.contract.KindMapping[Row]):",
        "mapping.contract.KindMapping",
    ),
    "a name that was given it": ("Base = contract.KindMapping\nclass Kind(Base):", "Base"),
}


@pytest.mark.parametrize("way", ALIASES)
def test_the_contract_is_known_by_any_name(vendor: Vendor, way: str) -> None:
    head, base = ALIASES[way]
    told = vendor(f"{HEAD}{head}\n    def geslacht(self, source):\n        return source\n", kind((*RENAMED, MORE[-1])))
    assert "def sekse(self, source):\n        return source\n\n    def omtrek(self" in told["proef.py"]
    assert told["proef.py"].count("class Kind") == 1
    assert base in told["proef.py"]
    moved = vendor(
        f"{HEAD}{head}\n    def geslacht(self, source): return 1\n", {("1", "baby"): KIND, ("2", "opname"): OPNAME}
    )
    assert "BabyMapping" in moved["proef.py"]
    assert "KindMapping" not in moved["proef.py"]
    assert moved.states["11"] is MappingState.MAPPED or moved.states["11"] is MappingState.CONSTANT


def test_a_class_of_the_vendors_own_with_such_a_name_is_no_contract(vendor: Vendor) -> None:
    own = "from epd.models import KindMapping\n\n\nclass Row(KindMapping):\n    geslacht = 1\n"
    told = vendor(HEAD + "class Kind(contract.KindMapping[Row]):\n    x = 1\n", kind(RENAMED), rows=own)
    assert told["rows.py"] == own


MIXIN = f"""{HEAD}class Shared:
    def geslacht(self, source):  # for both
        return source["x"]


class Kind(Shared, contract.KindMapping[Row]):
    def _use(self, source):
        return self.geslacht(source)


class Opname(Shared, contract.OpnameMapping[Row]):
    pass
"""


def test_a_method_of_a_mixin_is_renamed_with_all_that_use_it(vendor: Vendor) -> None:
    told = vendor(MIXIN, kind(RENAMED))
    assert told["proef.py"] == MIXIN.replace("def geslacht", "def sekse").replace("self.geslacht", "self.sekse")
    assert told.states["11"] is MappingState.MAPPED


def test_a_method_that_another_group_calls_by_its_old_name_gets_a_second_name(vendor: Vendor) -> None:
    both = kind(KIND, (*OPNAME, ("23", "geslacht", "Sex.")))
    told = vendor(MIXIN, both, kind(RENAMED, (*OPNAME, ("23", "geslacht", "Sex."))))
    assert "        return self.sekse(source)\n\n    sekse = Shared.geslacht\n" in told["proef.py"]
    assert "    def geslacht(self, source):  # for both\n" in told["proef.py"]
    assert (told.states["11"], told.states["23"]) == (MappingState.MAPPED, MappingState.MAPPED)


HELPER = f"""{HEAD}class Kind(contract.KindMapping[Row]):
    def geslacht(self, source):
        return source["x"]

    def sekse(self, code):
        return code
"""


def test_a_name_that_is_taken_is_told_until_it_is_free(vendor: Vendor, tmp_path: Path) -> None:
    told = vendor(HELPER, kind(RENAMED), kind(RENAMED))
    assert told["proef.py"] == HELPER
    assert told.rules["MP008"] == ["mapping/proef.py:6"]
    free = {**told.files, "proef.py": HELPER.replace("def sekse", "def code").encode()}
    files, plan = synced(write_spec(tmp_path / "again", kind(RENAMED)), free, told.plan.ledger)
    assert b"def sekse(self, source):\n        return source" in files["proef.py"]
    assert plan.ledger.by_key()["11"].method == "sekse"


def test_names_that_change_in_a_row_wait_for_each_other(vendor: Vendor) -> None:
    code = HELPER.replace(
        "def sekse(self, code)", "def gewicht(self, source):\n        return 1\n\n    def massa(self, code)"
    )
    told = vendor(code, kind((("11", "gewicht", "Sex."), ("12", "massa", "Weight."), KIND[2])))
    assert told["proef.py"] == code
    assert len(told.rules["MP008"]) == 2


def test_what_is_left_of_a_removed_concept_makes_room_for_the_one_that_takes_its_name(vendor: Vendor) -> None:
    code = HELPER.replace("def sekse(self, code)", "def lengte(self, source)")
    told = vendor(code, kind((("11", "lengte", "Sex."), KIND[1])))
    wanted = code.replace("def lengte", "def lengte_removed").replace("def geslacht", "def lengte")
    assert told["proef.py"] == wanted
    assert (told.states["11"], told.states["13"]) == (MappingState.MAPPED, MappingState.ORPHAN)
    back = vendor(code, kind((("11", "lengte", "Sex."), KIND[1])), FIRST)
    assert back["proef.py"] == code


def test_a_concept_that_comes_back_gets_a_stub_if_its_method_went(vendor: Vendor) -> None:
    told = vendor(HEAD + "class Kind(contract.KindMapping[Row]):\n    x = 1\n", kind(KIND[:2]), FIRST)
    assert told.plan.added == ["13"]
    assert "def lengte(self, source: Row)" in told["proef.py"]


def test_two_classes_for_one_contract_both_get_the_stub(vendor: Vendor) -> None:
    code = HEAD + "".join(f"class {name}(contract.KindMapping[Row]):\n    x = 1\n\n\n" for name in ("North", "South"))
    told = vendor(code, kind(MORE))
    assert told["proef.py"].count("def omtrek") == 2


def test_a_generic_base_gets_the_stub_and_the_class_below_it_counts(vendor: Vendor) -> None:
    code = f"""{HEAD}from typing import TypeVar
T = TypeVar("T")


class Base(contract.KindMapping[T]):
    pass


class Kind(Base[Row]):
    def geslacht(self, source):
        return source
"""
    told = vendor(code, kind((*RENAMED, MORE[-1])))
    assert "def omtrek(self, source: T) -> str | None:" in told["proef.py"]
    assert "    def sekse(self, source):\n" in told["proef.py"]
    assert told.states["11"] is MappingState.MAPPED


def test_a_name_bound_in_the_body_of_a_class_is_renamed_wherever_the_body_says_it(vendor: Vendor) -> None:
    code = f"""{HEAD}def lookup(name):
    return lambda self, source: source[name]


class Kind(contract.KindMapping[Row]):
    geslacht = lookup("geslacht")  # not the text
    also = geslacht
    from .rows import gewicht

    class Kept:
        geslacht = 2

        def get(self): return self.geslacht

    def _use(self, source, geslacht=geslacht):
        return source.geslacht or getattr(self, "geslacht") or geslacht
"""
    told = vendor(
        code, kind((("11", "sekse", "Sex."), ("12", "massa", "Weight."), KIND[2])), rows="def gewicht(s, r): ...\n"
    )
    wanted = code.replace('    geslacht = lookup("', '    sekse = lookup("').replace("also = geslacht", "also = sekse")
    wanted = wanted.replace("import gewicht\n", "import gewicht as massa\n").replace("=geslacht):", "=sekse):")
    assert told["proef.py"] == wanted
    assert len(told.rules["MP009"]) == 1  # getattr


def test_what_a_hand_gave_for_a_group_that_went_becomes_a_comment(vendor: Vendor) -> None:
    one = INIT.format("kind=proef.Kind(), opname=proef.Opname(clock(\n    1)), ")
    code = HEAD + "class Kind(contract.KindMapping[Row]): ...\nclass Opname(contract.OpnameMapping[Row]): ...\n"
    told = vendor(code, {("1", "kind"): KIND}, init=one)
    assert "kind=proef.Kind(), # opname=proef.Opname(clock(\n    # 1)),\n" in told["__init__.py"]
    compile(told["__init__.py"], "x", "exec")


def test_a_comment_stays_with_the_argument_it_was_written_for(vendor: Vendor) -> None:
    init = INIT.format("\n    kind=proef.Kind(),  # ours\n    opname=proef.Opname()  # last\n    # end\n")
    code = HEAD + "class Kind(contract.KindMapping[Row]): ...\nclass Opname(contract.OpnameMapping[Row]): ...\n"
    told = vendor(code, {**FIRST, ("3", "ward"): (("31", "naam", "Name."),)}, init=init)
    assert "    opname=proef.Opname(),  # last\n    ward=proef.Ward(),\n    # end\n" in told["__init__.py"]


def test_parts_that_are_given_by_stars_are_told(vendor: Vendor) -> None:
    code = HEAD + "class Kind(contract.KindMapping[Row]): ...\nclass Opname(contract.OpnameMapping[Row]): ...\n"
    init = INIT.format("**proef.PARTS")
    told = vendor(code, {**FIRST, ("3", "ward"): (("31", "naam", "Name."),)}, init=init)
    assert told["__init__.py"] == init
    assert len(told.rules["MP006"]) == 1


def test_a_letter_that_a_file_cannot_hold_is_told_by_its_number(vendor: Vendor) -> None:
    code = (
        "# -*- coding: latin-1 -*-\n# caf\xe9\n".encode("latin-1")
        + (HEAD + "class Kind(contract.KindMapping[Row]): ...\n").encode()
    )
    told = vendor(code, kind((*KIND, ("14", "omtrek", "Maat \u2265 1."))))
    text = told.files["proef.py"].decode("latin-1")
    assert text.startswith("# -*- coding: latin-1 -*-\n# caf\xe9\n")
    assert "def omtrek" in text


UNTOUCHED = '''\
    def lengte(self, source: Row) -> str | None:
        """lengte. Type: string; occurs: at most once."""
        raise NotMapped("13", "lengte", "/proef/kind/lengte")
'''


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"""lengte.', '"""Length.'),
        ("        raise", "        # ask Jan\n        raise"),
        (" None:\n", " None:  # ask Jan\n"),
        (" None:\n", " None:\n        # ask Jan\n"),
        ("source: Row)", "source: Row, unit: str = 'cm')"),
        ('/lengte")\n', '/lengte")  # ask Jan\n'),
        ("    def", "    # ask Jan\n    def"),
    ],
)
def test_a_stub_that_a_hand_touched_is_never_pruned(vendor: Vendor, old: str, new: str) -> None:
    code = f"{HEAD}class Kind(contract.KindMapping[Row]):\n    x = 1\n\n{UNTOUCHED.replace(old, new, 1)}"
    assert vendor(code, kind(KIND[:2]), pruning=True)["proef.py"] == code


def test_a_stub_that_nobody_touched_is_pruned_also_where_it_was_only_laid_out_anew(vendor: Vendor) -> None:
    laid = UNTOUCHED.replace("self, source: Row", "\n        self,\n        source: Row,\n    ").replace("    ", "\t")
    told = vendor(f"{HEAD}class Kind(contract.KindMapping[Row]):\n\tx = 1\n\n{laid}", kind(KIND[:2]), pruning=True)
    assert told["proef.py"] == f"{HEAD}class Kind(contract.KindMapping[Row]):\n\tx = 1\n"


@pytest.mark.parametrize(
    ("old", "new", "goes"),
    [
        ("", "", True),
        ('"""opname', '"""Ours', False),
        (":\n", ":  # ours\n", False),
        ("    def herk", "    # ours\n\n    def herk", False),
    ],
)
def test_a_class_is_pruned_as_a_whole_only_where_nothing_in_it_is_a_hands(
    vendor: Vendor, tmp_path: Path, old: str, new: str, *, goes: bool
) -> None:
    files, _ = synced(write_spec(tmp_path / "first", FIRST), {}, None)
    text = files["proef.py"].decode()
    at = text.index("class Opname")
    told = vendor(text[:at] + text[at:].replace(old, new, 1), {("1", "kind"): KIND}, pruning=True)
    assert ("class Opname" in told["proef.py"]) is not goes
    assert new in told["proef.py"]


def test_a_helper_that_bears_the_name_of_a_new_concept_is_told(vendor: Vendor) -> None:
    told = vendor(HELPER.replace("def sekse", "def omtrek"), kind(MORE))
    assert told.plan.added == []
    assert told.rules["MP012"] == ["mapping/proef.py:10"]
    assert told.states["14"] is MappingState.MAPPED


def test_a_comment_at_the_end_of_a_class_stays_with_the_method_it_follows(vendor: Vendor) -> None:
    code = HELPER + "        # of sekse\n\n    # of Kind\n\n\n# of the file\n"
    told = vendor(code, kind(MORE))
    assert "        # of sekse\n\n    # of Kind\n\n    def omtrek(self" in told["proef.py"]
    assert told["proef.py"].endswith('"/proef/kind/omtrek")\n\n\n# of the file\n')


def test_a_group_that_takes_the_name_of_one_that_went_is_not_taken_for_it(vendor: Vendor) -> None:
    code = HEAD + "class A(contract.KindMapping[Row]): ...\nclass B(contract.OpnameMapping[Row]): ...\n"
    told = vendor(code, {("2", "kind"): OPNAME})
    assert "class A(contract.RemovedMapping[Row]): ...\nclass B(contract.KindMapping[Row]): ...\n" in told["proef.py"]
    back = vendor(code, {("2", "kind"): OPNAME}, {("1", "opname"): KIND, ("2", "kind"): OPNAME})
    assert "class A(contract.OpnameMapping[Row]):\n    ...\n" in back["proef.py"]
    assert "class B(contract.KindMapping[Row]): ...\n" in back["proef.py"]


@pytest.mark.parametrize("row", ["dict[str, Any]", "rows.Admission", "'Row'"])
def test_a_new_class_takes_its_rows_as_the_others_do(vendor: Vendor, row: str) -> None:
    imports = f"from typing import Any\n{HEAD[HEAD.index('from .') :]}from . import rows\n\n"
    code = f"{imports}class Kind(contract.KindMapping[{row}]): ...\n"
    told = vendor(code, {**FIRST, ("3", "ward"): (("31", "naam", "Name."),)}, rows="class Admission: ...\n")
    assert f"class Ward(contract.WardMapping[{row}]):" in told["proef.py"]
    assert f"def naam(self, source: {row}) -> str | None:" in told["proef.py"]
    assert told["proef.py"].startswith(code)


def test_a_group_that_comes_back_finds_the_class_it_had_whatever_happened_to_it_and_to_its_names(
    vendor: Vendor,
) -> None:
    code = """from generated.proef_1.mapping.contract import KindMapping, OpnameMapping
from .release import Row


class Base(KindMapping[Row]):
    def geslacht(self, source):
        return source["x"]


class Kind(Base): ...


class Opname(OpnameMapping[Row]):
    def herkomst(self, source):
        return source["y"]
"""
    init = INIT.format("\n    kind=proef.Kind(),\n    opname=proef.Opname(),\n")
    away: Groups = {("2", "kind"): (("21", "geslacht", "Sex."), OPNAME[1])}
    gone = vendor(code, away, init=init)
    assert "class Base(RemovedMapping[Row]):" in gone["proef.py"]
    assert gone.states["11"] is MappingState.ORPHAN
    back: Groups = {("1", "baby"): RENAMED, **away}
    told = vendor(code, away, back, init=init)
    assert "class Base(BabyMapping[Row]):\n    def sekse(self, source):\n        return source" in told["proef.py"]
    assert "import BabyMapping\n" in told["proef.py"]
    assert "    baby=proef.Kind(),\n" in told["__init__.py"]
    assert told.states["11"] is MappingState.MAPPED
