"""What the formats of a coverage have in common: how a state, a conformance and a share are called."""

from __future__ import annotations

from generator.model.mapping import MappingState
from generator.sync.coverage import Left, Tally

SHOWN = (
    MappingState.MAPPED,
    MappingState.CONSTANT,
    MappingState.NOT_RECORDED,
    MappingState.IGNORED,
    MappingState.STALE,
    MappingState.UNDONE,
)
"""The states of concepts that the specification has, what is done first."""


def state_name(state: MappingState) -> str:
    """`not recorded`."""
    return state.replace("_", " ")


def share(tally: Tally) -> str:
    """`12/20`."""
    return f"{tally.answered}/{tally.total}"


def percent(tally: Tally) -> str:
    """`60.0 %`."""
    return f"{tally.percent:.1f} %"


def why_left(left: Left) -> str:
    """The state, and what it lacks."""
    state = left.entry.state
    return "ignored without a reason" if state is MappingState.IGNORED else state_name(state)
