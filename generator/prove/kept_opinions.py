"""Opinions kept in the user's cache folder, so that a second look at the same change needs no judge at all.

An opinion is found again only for the same bytes of schema and message, the same root and XSD version, and the same
judges; and only in a folder that nobody but the user can write in, since it is believed.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from lxml import etree

from generator.prove.judges import Judges
from generator.prove.opinion import Opinion
from generator.read.kept import Kept, entry_name, made_by

if TYPE_CHECKING:
    from generator.model.schema import Schema

_MOST_FILES = 64
_MOST_OPINIONS = 4_000
_PACKAGE = Path(__file__).resolve().parents[1]


@dataclass(slots=True)
class KeptOpinions:
    """The opinions of the judges of one schema: known from before, else asked for and kept by `save`."""

    judges: Judges
    kept: Kept
    _known: dict[str, Opinion] | None = field(default=None, init=False)
    _fresh: bool = field(default=False, init=False)

    @property
    def schema(self) -> Schema:
        """The schema by which is judged."""
        return self.judges.schema

    def opinion(self, message: bytes) -> Opinion:
        """What the judges say of a message."""
        if self._known is None:
            self._known = self._load()
        key = hashlib.sha256(message).hexdigest()
        if key not in self._known:
            self._known[key] = self.judges.opinion(message)
            self._fresh = True
        return self._known[key]

    def save(self) -> None:
        """Keep what was asked; of very many the newest stay."""
        if not self._fresh or self._known is None or not self.kept.is_private():
            return
        newest = list(self._known.items())[-_MOST_OPINIONS:]
        rows = {key: [one.libxml2, one.xmlschema, *one.why] for key, one in newest}
        self.kept.save(self._entry(), json.dumps(rows, separators=(",", ":")).encode(), _MOST_FILES)

    def _load(self) -> dict[str, Opinion]:
        data = self.kept.load(self._entry()) if self.kept.is_private() else None
        try:
            rows = json.loads(data) if data else {}
            return {key: Opinion(row[0], row[1], tuple(row[2:])) for key, row in rows.items() if _is_row(row)}
        except (ValueError, AttributeError, LookupError, RecursionError):
            return {}

    def _entry(self) -> str:
        schema, root = self.judges.schema, self.judges.root
        return entry_name(schema.digest, schema.documents[0].path, schema.version, str(root.name), _judges()) + ".told"


def _is_row(row: object) -> bool:
    if not isinstance(row, list) or not all(isinstance(reason, str) for reason in row[2:]):
        return False
    return all(one is None or isinstance(one, bool) for one in (row[0], row[1]))


@cache
def _judges() -> str:
    """Another judge, or another way to ask, gives another name."""
    ours = (*sorted((_PACKAGE / "prove").glob("*.py")), *sorted((_PACKAGE / "read" / "xsd").glob("*.py")))
    texts = tuple(sorted((_PACKAGE / "sample" / "text").glob("*.py")))
    libxml2 = ".".join(map(str, etree.LIBXML_VERSION))
    return entry_name(
        libxml2, made_by((*ours, *texts, _PACKAGE / "read" / "xml.py"), "xmlschema", "elementpath", "lxml")
    )
