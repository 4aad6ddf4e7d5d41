"""What is left of a message that has something wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from .errors import MessageError

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Lenient(Generic[T]):
    """A message read by `from_xml(..., strict=False)`.

    `root` is what could be read of it, None if that is nothing. `noticed` tells what is wrong, in the order of the
    message; empty when it is right. What does not belong in the message is passed over; an element or attribute whose
    value is wrong, or that is missing, is None in its record, even where that may not be, and left out of a list;
    elements in a wrong order are read all the same.
    """

    root: T | None
    noticed: list[MessageError]
