"""The dataset's check as generated code, seen from here: what it must be able to do, and what we make of its word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from lxml import etree

from generator.findings import Location
from generator.model.dataset import Text
from generator.validate.wording import Kind, Spot, plain, say

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

    from generator.findings import Finding
    from generator.validate.place import Places

JUDGES_DISAGREE = Kind(
    "DM007",
    "judges-disagree",
    Text(
        "Het gecompileerde en het algemene oordeel over dit bericht zijn verschillend: {difference}.",
        "The compiled and the general judgement of this message differ: {difference}.",
    ),
    Text(
        "Dit is een fout van lnrgen, niet van u: meld haar, zonder het bericht zelf. "
        "De andere bevindingen komen van het algemene oordeel.",
        "This is a fault of lnrgen, not yours: report it, without the message itself. "
        "The other findings come from the general judgement.",
    ),
)
INTERNAL = frozenset({JUDGES_DISAGREE.rule})
"""The rules that say lnrgen itself is at fault (exit 4)."""

_REFUSED = Text("het gecompileerde weigert het te lezen", "the compiled one refuses to read it")
_ONLY_COMPILED = Text("alleen het gecompileerde noemt {rules}", "only the compiled one names {rules}")
_ONLY_GENERAL = Text("alleen het algemene noemt {rules}", "only the general one names {rules}")
_EXPAT_READS = frozenset({"UTF-8", "US-ASCII", "ASCII", "ISO-8859-1"})


class Violation(Protocol):
    """One thing the compiled check has against a message."""

    @property
    def rule(self) -> str:
        """The id of the dataset's rule, of a demand of a concept (DM), or of a kind of error against the schema."""


class CompiledCheck(Protocol):
    """Reads a message with the generated bindings and checks it, what the dataset asks of each concept included."""

    @property
    def rules(self) -> AbstractSet[str]:
        """The ids of the dataset's rules that it knows; the others are left to the general judge."""

    def __call__(self, message: bytes) -> Iterable[Violation] | None:
        """Everything wrong with it, nothing if it is right; None if the bindings refuse to read it."""


def broken_rules(check: CompiledCheck, root: etree._Element, message: bytes) -> frozenset[str] | None:
    """The ids of what a message breaks, by the compiled check; None if it refuses to read it."""
    found = check(_for_expat(root, message))
    return None if found is None else frozenset(violation.rule for violation in found)


def disagreement(
    compiled: frozenset[str] | None, general: frozenset[str], aside: AbstractSet[str], places: Places
) -> Finding | None:
    """The finding when the two judgements of a message that the XSD allows differ in more than the rules `aside`."""
    if compiled is None:
        difference = plain(_REFUSED, places.language)
    else:
        sides = ((_ONLY_COMPILED, compiled - general - aside), (_ONLY_GENERAL, general - compiled - aside))
        parts = [say(text, places.language, rules=", ".join(sorted(rules))) for text, rules in sides if rules]
        difference = "; ".join(parts)
    if not difference:
        return None
    return JUDGES_DISAGREE.at(Spot(Location(places.name)), places.language, difference=difference)


def _for_expat(root: etree._Element, message: bytes) -> bytes:
    """The message as it is, or in UTF-8 where only libxml2 knows its encoding or its version of XML."""
    about = root.getroottree().docinfo
    if (about.encoding or "UTF-8").upper() in _EXPAT_READS and about.xml_version in (None, "1.0"):
        return message
    return etree.tostring(root, encoding="utf-8")
