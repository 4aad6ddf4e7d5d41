"""What the judges say of a message."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Opinion:
    """Whether a message is valid under one schema, by each judge; None where it does not judge, `why` says the reason.

    An example of a reason: libxml2 knows no XSD 1.1.
    """

    libxml2: bool | None
    xmlschema: bool | None
    why: tuple[str, ...] = ()

    @property
    def valid(self) -> bool | None:
        """What the judges agree on; None where they disagree, or where none of them judges."""
        said = {one for one in (self.libxml2, self.xmlschema) if one is not None}
        return said.pop() if len(said) == 1 else None

    @property
    def silent(self) -> bool:
        """Whether none of them judges."""
        return self.libxml2 is None and self.xmlschema is None

    def __str__(self) -> str:
        """`libxml2 says valid, xmlschema says invalid`."""
        words = {True: "says valid", False: "says invalid", None: "does not judge"}
        return f"libxml2 {words[self.libxml2]}, xmlschema {words[self.xmlschema]}"


@dataclass(frozen=True, slots=True)
class Agreement:
    """What the judges say of one message under the schema it was made by, and under the one that is to take it."""

    given: Opinion
    taking: Opinion

    @property
    def is_break(self) -> bool:
        """Whether they agree that the message is valid under the one and refused by the other."""
        return self.given.valid is True and self.taking.valid is False

    @property
    def is_bilingual(self) -> bool:
        """Whether they agree that the message is valid under both."""
        return self.given.valid is True and self.taking.valid is True

    @property
    def unheard(self) -> bool:
        """Whether there is a schema under which none of them judges."""
        return self.given.silent or self.taking.silent

    @property
    def why(self) -> tuple[str, ...]:
        """Why a judge does not judge, each reason once."""
        return tuple(dict.fromkeys((*self.given.why, *self.taking.why)))
