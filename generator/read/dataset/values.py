"""Takes values out of nodes without complaint: what is wrong has been reported by `check`."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TypeVar

from generator.read.dataset.node import Mapping, Node, Scalar, Sequence
from generator.read.dataset.resolve import Kind, kind_of_plain

_WHOLE = re.compile(r"[0-9]{1,9}")
E = TypeVar("E", bound=StrEnum)


def optional(node: Node | None, key: str) -> str | None:
    """The text behind a key, without outer white space; None when there is none."""
    value = node.get(key) if isinstance(node, Mapping) else None
    if not isinstance(value, Scalar) or (value.plain and kind_of_plain(value.text) is Kind.NULL):
        return None
    return value.text.strip()


def whole(written: str) -> int | None:
    """A whole number of at most nine digits; None for anything else."""
    return int(written) if _WHOLE.fullmatch(written) else None


def text(node: Node | None, key: str) -> str:
    """The text behind a key, or the empty string."""
    return optional(node, key) or ""


def choice(options: type[E], node: Node, key: str) -> E | None:
    """The member of an enumeration behind a key."""
    value = text(node, key)
    return options(value) if value in tuple(options) else None


def truth(node: Node, key: str) -> bool:
    """Whether a key says true."""
    return optional(node, key) == "true"


def mapping(node: Node | None, key: str) -> Mapping:
    """The mapping behind a key, or an empty one."""
    value = node.get(key) if isinstance(node, Mapping) else None
    return value if isinstance(value, Mapping) else Mapping(0, 0)


def items(node: Node | None, key: str) -> list[Node]:
    """The items of the list behind a key."""
    value = node.get(key) if isinstance(node, Mapping) else None
    return value.items if isinstance(value, Sequence) else []


def records(node: Node | None, key: str) -> list[Mapping]:
    """The mappings in the list behind a key."""
    return [item for item in items(node, key) if isinstance(item, Mapping)]


def texts(node: Node | None, key: str) -> tuple[str, ...]:
    """The texts in the list behind a key."""
    return tuple(item.text.strip() for item in items(node, key) if isinstance(item, Scalar))
