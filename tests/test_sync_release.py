"""`lnrgen sync` leads a mapping from the package of one release to that of the next, wherever it is named."""

from __future__ import annotations

from pathlib import Path

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
    assert set(plan.texts) == {"release.py", "uses.py"}
