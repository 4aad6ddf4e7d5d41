"""Whether a witness is what it is said to be."""

from __future__ import annotations

from typing import Protocol

from generator.prove.opinion import Agreement, Opinion


class Bench(Protocol):
    """Whoever has an opinion of a message under one schema: `Judges`, or `KeptOpinions` of them."""

    def opinion(self, message: bytes) -> Opinion:
        """What the judges say of a message."""


def confirm(witness: str, given: Bench, taking: Bench) -> Agreement:
    """Ask both judges about a message (XML text), under the schema it was made by and the one that is to take it."""
    message = witness.encode()
    return Agreement(given.opinion(message), taking.opinion(message))
