"""`release.py`, the mapping's door to the generated package: it leads to the right one, and gives what mappings use."""

from __future__ import annotations

from pathlib import Path

import pytest
from sync_support import KIND, contract_for, synced, write_spec

from generator.sync.plan import plan_sync

USES = b"""import generated.proef_1.bindings as b  # generated.proef_1 stays in comments
from generated import proef_1, proef_10
from generated.proef_1.bindings import codes
TEXT = "generated.proef_1"
kept = proef_1.bindings, proef_10, generated.proef_1.mapping
"""


def test_the_next_release_is_imported_wherever_the_last_one_was_and_nothing_else_changes(tmp_path: Path) -> None:
    specification = write_spec(tmp_path, {("1", "kind"): KIND})
    files, before = synced(specification, {}, None)
    files["uses.py"] = USES
    named, contract = contract_for(specification)
    plan = plan_sync(
        files, before.ledger, contract, named, "generated.proef_2", former="generated.proef_1"
    )  # fmt: skip
    assert plan.texts["uses.py"] == (
        USES.replace(b"import generated.proef_1", b"import generated.proef_2")
        .replace(b"from generated.proef_1", b"from generated.proef_2")
        .replace(b"import proef_1,", b"import proef_2,")
        .replace(b"kept = proef_1.", b"kept = proef_2.")
        .replace(b"generated.proef_1.mapping", b"generated.proef_2.mapping")
    )
    assert plan.texts["release.py"] == files["release.py"].replace(b"proef_1", b"proef_2")
    assert set(plan.texts) == {"episodes.py", "release.py", "uses.py"}


OLDER = b"""# ours
from generated.proef_1.bindings import codes, records
from generated.proef_1.mapping import DatasetMapping, Identifier, NotMapped, Null, Quantity, contract, not_recorded
from epd import Patient as Row  # our own rows

__all__ = [
    "DatasetMapping", "Identifier", "NotMapped", "Null", "Quantity",  # of the generated package
    "Row",
    "codes",
    "contract",
    "not_recorded",
    "records",
]
# the end"""

MENDED = b'''# ours
from generated.proef_1.bindings import codes, records
from generated.proef_1.mapping import DatasetMapping, Identifier, NotMapped, Null, Quantity, contract, not_recorded
from epd import Patient as Row  # our own rows
from generated.proef_1.bindings import AnyElement, DerivedElement, Nil
from generated.proef_1.mapping import Lookups

__all__ = [
    "AnyElement",
    "DatasetMapping", "DerivedElement",
    "Identifier", "Nil",
    "NotMapped", "Null", "Quantity",  # of the generated package
    "Row",
    "codes",
    "contract",
    "lookups",
    "not_recorded",
    "records",
]
# the end

lookups = Lookups.beside(__name__)
"""Your code tables, in the folder `codes` beside this file: a look-up for each code list of the dataset."""
'''


def released(tmp_path: Path, release: bytes) -> bytes:
    """What becomes of a `release.py` in a mapping that is in step but for it."""
    specification = write_spec(tmp_path, {("1", "kind"): KIND})
    files, before = synced(specification, {}, None)
    made, plan = synced(specification, {**files, "release.py": release}, before.ledger)
    assert made == {**files, "release.py": made["release.py"]}
    again, second = synced(specification, made, plan.ledger)
    assert (again, second.texts, second.ledger) == (made, {}, plan.ledger)
    return made["release.py"]


def test_an_older_release_py_gets_what_a_new_one_gives_and_keeps_every_byte(tmp_path: Path) -> None:
    assert released(tmp_path, OLDER) == MENDED
    assert released(tmp_path, OLDER.replace(b"\n", b"\r\n")) == MENDED.replace(b"\n", b"\r\n")


def test_a_new_mapping_lacks_nothing(tmp_path: Path) -> None:
    files, _ = synced(write_spec(tmp_path, {("1", "kind"): KIND}), {}, None)
    assert released(tmp_path, files["release.py"]) == files["release.py"]


GIVING = b"from generated.proef_1.bindings import AnyElement, DerivedElement, Nil, codes, records\n"
GIVING += b"from generated.proef_1.mapping import DatasetMapping, Identifier, NotMapped, Null, Quantity, contract\n"
GIVING += b"from generated.proef_1.mapping import not_recorded\n"
LOOKED_UP = b'''
lookups = Lookups.beside(__name__)
"""Your code tables, in the folder `codes` beside this file: a look-up for each code list of the dataset."""
'''


@pytest.mark.parametrize(
    ("names", "made"),
    [
        (b"", b""),
        (b"__all__ = []\n", b'__all__ = ["lookups"]\n'),
        (b"__all__ = ['codes', 'records']\n", b"__all__ = ['codes', \"lookups\", 'records']\n"),
        (b"__all__ = ['codes', 'contract']\n", b"__all__ = ['codes', 'contract', \"lookups\"]\n"),
        (b"__all__ = [\n  'codes'  # last\n]\n", b"__all__ = [\n  'codes',  # last\n  \"lookups\",\n]\n"),
        (b"__all__ = sorted(globals())\n", b"__all__ = sorted(globals())\n"),
    ],
)
def test_the_list_of_names_is_kept_in_step(tmp_path: Path, names: bytes, made: bytes) -> None:
    wanted = GIVING + b"from generated.proef_1.mapping import Lookups\n" + made + LOOKED_UP
    assert released(tmp_path, GIVING + names) == wanted


OWN_AFFAIR = {
    "a name it has": b"from epd import lookups\n",
    "a name it speaks of": b"# We do without lookups.\n",
    "a function of that name": b"def lookups(): ...\n",
}


@pytest.mark.parametrize("why", OWN_AFFAIR)
def test_what_release_py_says_already_is_the_vendors_own_affair(tmp_path: Path, why: str) -> None:
    assert released(tmp_path, GIVING + OWN_AFFAIR[why]) == GIVING + OWN_AFFAIR[why]


def test_a_release_py_that_leads_elsewhere_is_not_touched(tmp_path: Path) -> None:
    own = b"from epd.release import *\n"
    assert released(tmp_path, own) == own


def test_with_the_next_release_it_leads_there_and_gives_more(tmp_path: Path) -> None:
    specification = write_spec(tmp_path, {("1", "kind"): KIND})
    files, before = synced(specification, {}, None)
    named, contract = contract_for(specification, "generated.proef_2")
    plan = plan_sync(
        {**files, "release.py": OLDER}, before.ledger, contract, named, "generated.proef_2", former="generated.proef_1"
    )
    assert plan.texts == {
        "release.py": MENDED.replace(b"proef_1", b"proef_2"),
        "episodes.py": files["episodes.py"].replace(b"proef_1", b"proef_2"),
    }
