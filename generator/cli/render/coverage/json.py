"""A coverage as JSON; its schema is `coverage.schema.json`, printed by `lnrgen schema coverage`."""

from __future__ import annotations

import json
from typing import Any

from generator.cli.render.coverage.words import SHOWN
from generator.sync.coverage import Coverage, Left, Tally


def render_json(coverage: Coverage, minimum: float | None) -> str:
    """JSON, in the order of the message."""
    told = {
        "schema": 1,
        "specification": coverage.specification,
        "minimum": minimum,
        "reached": minimum is None or coverage.total.reaches(minimum),
        **_tally(coverage.total),
        "groups": [
            {"id": group.key, "label": group.label, "contract": group.contract, **_tally(group.tally)}
            for group in coverage.groups
        ],
        "conformance": [{"conformance": name, **_tally(tally)} for name, tally in coverage.conformances.items()],
        "left": [_left(left) for left in coverage.left],
        "code_tables": [
            {
                "list": table.name,
                "label": table.label,
                "file": table.file,
                "filled": table.filled,
                "total": table.total,
                "drafts": table.drafts,
            }
            for table in coverage.tables
        ],
        "orphans": coverage.orphans,
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _tally(tally: Tally) -> dict[str, Any]:
    return {
        "total": tally.total,
        "answered": tally.answered,
        "percent": tally.percent,
        "states": {str(state): tally.states[state] for state in SHOWN},
    }


def _left(left: Left) -> dict[str, Any]:
    place = left.location
    return {
        "concept": left.entry.key,
        "label": left.entry.label,
        "group": left.group,
        "method": f"{left.entry.contract}.{left.entry.method}",
        "conformance": left.conformance,
        "state": str(left.entry.state),
        "file": place.file if place else None,
        "line": place.line if place else None,
    }
