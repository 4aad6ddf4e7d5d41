"""How the rules of this family word their findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.pairing.likeness import normalised
from generator.compare.pairing.pairing import ConceptPair
from generator.findings import Finding, Impact, Location, Proof, Severity, fingerprint

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.compare.pairing.placed import Placed
    from generator.compare.rules.ds.code_changes import CodeChanges
    from generator.model.dataset import Code, CodeList, Concept

_LONGEST = 160
Weight = tuple[Severity, Impact]
REFUSED: Weight = (Severity.ERROR, Impact.REJECT)
MEANS_ELSE: Weight = (Severity.ERROR, Impact.SILENT_WRONG)
MAY_MEAN_ELSE: Weight = (Severity.WARNING, Impact.SILENT_WRONG)
LESS_TOLD: Weight = (Severity.WARNING, Impact.INCOMPLETE)
MORE_POSSIBLE: Weight = (Severity.INFO, Impact.INCOMPLETE)
OTHER_CODE: Weight = (Severity.WARNING, Impact.COMPILE)
OTHER_NAME: Weight = (Severity.INFO, Impact.COMPILE)
HARMLESS: Weight = (Severity.INFO, Impact.NONE)


def tell(  # noqa: PLR0913  a finding has that many sides
    rule: str,
    name: str,
    about: ConceptPair | Placed,
    message: str,
    action: str,
    *,
    old: str | None,
    new: str | None,
    weight: Weight,
) -> Finding:
    """A finding about one concept: how it was, and how it is."""
    placed, before = (about.new, about.old) if isinstance(about, ConceptPair) else (about, about)
    link = placed.link or before.link
    return Finding(
        rule=rule,
        name=name,
        severity=weight[0],
        message=message,
        action=action,
        location=placed.concept.location,
        concept=placed.concept.id,
        label=str(placed.concept.label),
        xpath=link.xpath if link else None,
        old=old,
        new=new,
        impact=weight[1],
        proof=Proof.HEURISTIC,
        fingerprint=fingerprint(rule, placed.concept.id, old, new),
    )


def tell_of_list(  # noqa: PLR0913  a finding has that many sides
    rule: str,
    name: str,
    changes: CodeChanges,
    message: str,
    action: str,
    *,
    old: str | None,
    new: str | None,
    weight: Weight,
) -> Finding:
    """A finding about a code list: at the first concept that uses it, counted for all."""
    pair = changes.pairs[0]
    return Finding(
        rule=rule,
        name=name,
        severity=weight[0],
        message=message,
        action=action,
        location=changes.new.location,
        concept=pair.new.concept.id,
        label=str(pair.new.concept.label),
        xpath=pair.new.link.xpath if pair.new.link else None,
        old=old,
        new=new,
        impact=weight[1],
        proof=Proof.HEURISTIC,
        fingerprint=fingerprint(rule, f"{pair.new.concept.id} {changes.new.id}", old, new),
        places=len(changes.pairs),
    )


def tell_of_dataset(  # noqa: PLR0913  a finding has that many sides
    rule: str,
    name: str,
    message: str,
    action: str,
    *,
    old: str | None,
    new: str | None,
    weight: Weight,
    location: Location | None = None,
    concept: Concept | None = None,
) -> Finding:
    """A finding about the dataset as a whole, or a rule of it."""
    return Finding(
        rule=rule,
        name=name,
        severity=weight[0],
        message=message,
        action=action,
        location=location,
        concept=concept.id if concept else None,
        label=str(concept.label) if concept else None,
        old=old,
        new=new,
        impact=weight[1],
        proof=Proof.HEURISTIC,
        fingerprint=fingerprint(rule, None, old, new),
    )


def called(concept: Concept) -> str:
    """How a message names a concept."""
    return f"{concept.label} ({concept.id})"


def listed_name(code_list: CodeList) -> str:
    """How a message names a code list."""
    label = str(code_list.label) or code_list.id
    same = normalised(label) == normalised(code_list.id)
    return f"the code list {label}" if same else f"the code list {label} ({code_list.id})"


def shortened(text: str) -> str:
    """A text as a message quotes it; the facts of the finding hold all of it."""
    return repr(text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()} ...")


def codes_shown(codes: Iterable[Code]) -> str:
    """Some codes for people: value and display."""
    return some(
        [f"{code.value!r} {code.display}" if str(code.display) != code.value else repr(code.value) for code in codes]
    )


def some(parts: list[str], most: int = 8) -> str:
    """The first ones, and how many more there are."""
    more = len(parts) - most
    return ", ".join(parts[:most]) + (f" and {more} more" if more > 0 else "")


def number_of(codes: tuple[object, ...], noun: str = "code") -> str:
    """`1 code`, `3 codes`."""
    return f"{len(codes)} {noun}" + ("" if len(codes) == 1 else "s")
