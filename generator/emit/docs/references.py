"""The links of the documentation: every concept, code list and rule by its id, and who speaks of whom."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from generator.emit.docs.addresses import code_list_anchor, concept_anchor, file_names, rule_anchor
from generator.emit.docs.safe_text import cell, cell_text
from generator.emit.docs.sentence import Reference
from generator.model.dataset import CodeList, Concept, Dataset, Text
from generator.model.rule import Rule, concepts_of

RULES_PAGE = "rules.md"
LOOSE_PAGE = "message.md"


@dataclass(frozen=True, slots=True)
class References:
    """Links by id.

    `rules_of` gives the rules that touch a concept, `governed_by` the concepts whose condition asks about it,
    `users_of` the concepts that use a code list.
    """

    concepts: dict[str, Reference]
    code_lists: dict[str, Reference]
    rules: dict[str, Reference]
    rules_of: dict[str, tuple[Reference, ...]]
    governed_by: dict[str, tuple[Reference, ...]]
    users_of: dict[str, tuple[Reference, ...]]


def references(dataset: Dataset) -> References:
    """Give everything its place, then tie it together."""
    concepts = _concept_references(dataset)
    code_lists = _code_list_references(dataset.code_lists)
    rules = {r.id: Reference(rule_anchor(r.id), RULES_PAGE, cell(r.id), _message(r)) for r in dataset.rules}
    return References(
        concepts,
        code_lists,
        rules,
        rules_of=_collected([(c, rules[rule.id]) for rule in dataset.rules for c in touched(rule)]),
        governed_by=_collected([(c, concepts[who.id]) for who in dataset.walk() for c in _asked(who)]),
        users_of=_collected([(who.code_list, concepts[who.id]) for who in dataset.walk() if who.code_list]),
    )


def touched(rule: Rule) -> tuple[str, ...]:
    """List the concepts a rule speaks of, its subject first."""
    return tuple(dict.fromkeys((*rule.concepts, *concepts_of(rule.when))))


def _concept_references(dataset: Dataset) -> dict[str, Reference]:
    groups = {concept.id: _title(concept) for concept in dataset.walk() if concept.is_group}
    pages = {concept: f"{name}.md" for concept, name in file_names(groups).items()}
    found: dict[str, Reference] = {}
    stack = [(concept, LOOSE_PAGE) for concept in reversed(dataset.concepts)]
    while stack:
        concept, above = stack.pop()
        page = pages.get(concept.id, above) if concept.is_group else above
        label = cell_text(concept.label)
        label = label if str(label) else Text(cell(concept.name))
        found[concept.id] = Reference(concept_anchor(concept.id), page, cell(concept.id), label)
        stack.extend((child, page) for child in reversed(concept.concepts))
    return found


def _code_list_references(code_lists: tuple[CodeList, ...]) -> dict[str, Reference]:
    pages = file_names({codes.id: codes.id for codes in code_lists})
    return {
        codes.id: Reference(
            code_list_anchor(codes.id),
            f"codes/{pages[codes.id]}.md",
            cell(codes.id),
            cell_text(codes.label) if str(cell_text(codes.label)) else Text(cell(codes.id)),
        )
        for codes in code_lists
    }


def _title(concept: Concept) -> str:
    return concept.id if concept.id.endswith(concept.name) else f"{concept.id}-{concept.name}"


def _message(rule: Rule) -> Text:
    return cell_text(Text(rule.message_nl, rule.message_en))


def _asked(concept: Concept) -> tuple[str, ...]:
    return tuple(dict.fromkeys(concepts_of(concept.condition.when))) if concept.condition else ()


def _collected(pairs: list[tuple[str, Reference]]) -> dict[str, tuple[Reference, ...]]:
    collected: defaultdict[str, dict[Reference, None]] = defaultdict(dict)
    for key, reference in pairs:
        collected[key][reference] = None
    return {key: tuple(found) for key, found in collected.items()}
