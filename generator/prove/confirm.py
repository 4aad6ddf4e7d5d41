"""Whether a witness is what it is said to be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from generator.prove.known import known_difference
from generator.prove.opinion import Agreement, Opinion

if TYPE_CHECKING:
    from generator.model.schema import Schema


class Bench(Protocol):
    """Whoever has an opinion of a message under one schema: `Judges`, or `KeptOpinions` of them."""

    @property
    def schema(self) -> Schema:
        """The schema."""

    def opinion(self, message: bytes) -> Opinion:
        """What the judges say of a message."""


def confirm(witness: str, given: Bench, taking: Bench) -> Agreement:
    """Ask both judges about a message (XML text), under the schema it was made by and the one that is to take it."""
    message = witness.encode()
    return Agreement(given.opinion(message), taking.opinion(message))


def excuse(witness: str, agreement: Agreement, given: Bench, taking: Bench, *, taken: bool) -> str | None:
    """Why a message is what it is said to be though a judge does not see it so; None where nothing is known.

    `taken`: it is said to be valid by the second schema too (`known.py`).
    """
    return known_difference(witness, agreement, (given.schema, taking.schema), taken=taken)
