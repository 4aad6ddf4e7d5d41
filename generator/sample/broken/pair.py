"""A message with one thing wrong, its sound twin, and what there is to say about the two."""

from __future__ import annotations

import json
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Broken:
    """A message that breaks `rule`, a rule id of validate, and nothing else.

    `name` is the rule's readable name, `xpath`, `concept` and `label` say where as validate does, `change` what was
    done. `also` are the ids of other rules that cannot be kept when this one is broken. `sound` is a near message
    with nothing wrong. The values of both are made up.
    """

    rule: str
    name: str
    change: str
    data: bytes
    sound: bytes
    xpath: str | None = None
    concept: str | None = None
    label: str | None = None
    also: tuple[str, ...] = field(default=())


def sidecar(file: str, broken: Broken) -> str:
    """What is wrong with the message in `file`, as JSON; the message is made up, so nothing in it is anybody's."""
    told = {
        "schema": 1,
        "file": file,
        "rule": broken.rule,
        "name": broken.name,
        "also": list(broken.also),
        "concept": broken.concept,
        "label": broken.label,
        "xpath": broken.xpath,
        "change": broken.change,
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"
