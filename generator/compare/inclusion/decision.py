"""What the decision procedure says: the elements that stand at the same place, and where their languages part.

`given` is the schema by which messages are made, `taking` the one they must pass: OLD and NEW for a sender, the other
way round for a receiver.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from generator.compare.verdict import Verdict
from generator.model.frozen_map import FrozenMap
from generator.model.particle import Element
from generator.model.qname import QName


class BreakKind(StrEnum):
    """What it is that the taking schema refuses in an element."""

    ROOT = "root"
    """The message's root element. `subject` is its name."""
    ELEMENT = "element"
    """A child element where it stands. `subject` is its name, `expected` the names that could have stood there."""
    INCOMPLETE = "incomplete"
    """The element ends, or the text stands alone, where one of `expected` is still to come."""
    TEXT = "text"
    """Text between child elements, or in an element that may hold none."""
    VALUE = "value"
    """The element's own text, by `facet`; `values` are the refused enumeration values, if it is about codes."""
    ATTRIBUTE = "attribute"
    """The attribute `subject` as such."""
    ATTRIBUTE_MISSING = "attribute-missing"
    """That the attribute `subject` is left out."""
    ATTRIBUTE_VALUE = "attribute-value"
    """The value of the attribute `subject`, by `facet`, with `values` as above."""
    NIL = "nil"
    """xsi:nil."""
    TYPE = "type"
    """xsi:type with the type `subject`, or (abstract) that there is none."""


@dataclass(frozen=True, slots=True)
class Break:
    """One way in which an element that is valid by the given schema is not by the taking one.

    `path` leads from the root element to that element, both included. `facet` is the name of the facet that refuses
    (`pattern`, `maxLength`), or `type` for the lexical form of the built-in type, `whiteSpace`, `fixed`, `item` or
    `member`. `value` is the refused value in the witness. `message` is the witness: a whole message, the shortest
    found, as XML text. Of an element that is refused `number` tells which of its name it is in that message, from 1.
    """

    kind: BreakKind
    path: tuple[QName, ...]
    subject: QName | None = None
    expected: tuple[QName, ...] = ()
    facet: str | None = None
    value: str | None = None
    values: tuple[str, ...] = ()
    message: str = ""
    number: int = 1


@dataclass(frozen=True, slots=True)
class Undecided:
    """Something that could not be decided in an element; `why` says it to the user, `subject` names an attribute."""

    path: tuple[QName, ...]
    why: str
    subject: QName | None = None


@dataclass(frozen=True, slots=True)
class ElementPair:
    """An element of the given schema, and the element of the taking one that a message puts at the same place.

    `path` is the shortest way to it, `places` says at how many places of the message (pairs of elements that hold it)
    it is met. `given_type` and `taking_type` are the keys of the types in force, the declared ones or those that
    xsi:type names. `renamed` gives children that go by another name in the taking schema. `given` and `taking` are
    declarations; their names differ where the element itself was renamed. `taking_path` leads to the taking element,
    which stands elsewhere where an element, or one above it, was moved; no message with it there is accepted.
    """

    path: tuple[QName, ...]
    given: Element
    taking: Element
    given_type: str
    taking_type: str
    places: int = 1
    breaks: tuple[Break, ...] = ()
    undecided: tuple[Undecided, ...] = ()
    renamed: FrozenMap[QName, QName] = FrozenMap()
    repeats: bool = False
    unchanged: bool = False
    taking_path: tuple[QName, ...] = ()


@dataclass(frozen=True, slots=True)
class Decision:
    """The answer: `pairs` in the order of the message, breaks and all.

    `bilingual` is a message valid under both schemas, None where there is none (or, with `bilingual_known` false, where
    that could not be decided). `wider` tells whether the taking schema allows messages that the given one does not;
    None where that could not be decided.
    """

    verdict: Verdict
    pairs: tuple[ElementPair, ...]
    bilingual: str | None
    bilingual_known: bool
    wider: bool | None

    @property
    def breaks(self) -> tuple[Break, ...]:
        """All breaks, in the order of the pairs."""
        return tuple(one for pair in self.pairs for one in pair.breaks)

    @property
    def undecided(self) -> tuple[Undecided, ...]:
        """All that could not be decided, in the order of the pairs."""
        return tuple(one for pair in self.pairs for one in pair.undecided)
