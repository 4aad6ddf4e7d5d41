"""What became of an episode, said without any value of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """What became of it. `CLAIMED`: it was given to a worker, and nothing is known yet."""

    CLAIMED = "claimed"
    SENT = "sent"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, order=True)
class Reason:
    """Why a message was refused, or (`severity` warning or info) what it lacks.

    `rule` is a rule of the export (EX), of the dataset, or of the schema; `label` and `where` are the concept's, or a
    place in the vendor's code.
    """

    rule: str
    severity: str
    concept: str = ""
    label: str = ""
    where: str = ""
    said: str = ""


@dataclass(frozen=True, slots=True)
class Key:
    """An episode and the version of its message; `name` is that of its file."""

    episode: str
    version: int
    name: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an episode. `digest` is the SHA-256 of the file, `size` its bytes."""

    key: Key
    state: State
    digest: str = ""
    size: int = 0
    reasons: tuple[Reason, ...] = ()


def refused(key: Key, *reasons: Reason) -> Outcome:
    """The outcome of an episode whose message is not written."""
    return Outcome(key, State.REFUSED, reasons=reasons)
