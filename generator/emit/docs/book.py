"""From a request to the book that is written: one pass over the dataset, with everything looked up once."""

from __future__ import annotations

from collections import Counter, defaultdict

from generator.emit.docs.addresses import code_anchor
from generator.emit.docs.phrases import CONFORMANCE_MEANINGS, CONFORMANCES, LINKS, TYPES, phrase
from generator.emit.docs.places import Places, location
from generator.emit.docs.predicates import Speaker
from generator.emit.docs.references import References, references, touched
from generator.emit.docs.rule_pages import rule_pages
from generator.emit.docs.safe_text import cell, cell_text, clean_text
from generator.emit.docs.sentence import Reference
from generator.emit.docs.views import Book, CodeListView, CodeView, ConceptView, RuleView, Share
from generator.emit.docs.wording import cardinality_in_words, range_in_words, system_in_words, unit_in_words
from generator.emit.target import Request
from generator.model.dataset import Code, CodeList, Concept, ConceptType, Conformance, Text
from generator.model.qname import local_name, namespace_of
from generator.model.rule import Rule


def book(request: Request) -> Book:
    """Everything the documentation shows of the request's specification."""
    specification = request.specification
    dataset = specification.dataset
    writer = _Writer(request)
    concepts = tuple(writer.concept(concept, ()) for concept in dataset.concepts)
    title = cell_text(dataset.title)
    return Book(
        title=title if str(title) else Text(cell(dataset.id)),
        version=cell(dataset.version),
        package=cell(request.package),
        notice=clean_text(dataset.notice),
        derived=dataset.derived,
        digest=cell(specification.digest),
        root=cell(local_name(specification.root.name)),
        namespace=cell(namespace_of(specification.root.name)),
        documents=tuple(cell(document.path) for document in specification.schema.documents),
        concepts=concepts,
        code_lists=tuple(writer.code_lists.values()),
        rules=tuple(writer.rule(rule) for rule in dataset.rules),
        shares=_shares([concept.conformance for concept in dataset.walk() if not concept.is_group]),
        pages=rule_pages(request.pages),
    )


class _Writer:
    """Writes the views of one specification; it holds what they look up."""

    def __init__(self, request: Request) -> None:
        self._links = request.specification.links
        self._places = Places(request.specification, request.shapes)
        dataset = request.specification.dataset
        self._references: References = references(dataset)
        self._concepts = {concept.id: concept for concept in dataset.walk()}
        self._grown = len({concept.since for concept in self._concepts.values()}) > 1
        self._displays = {codes.id: {code.value: code.display for code in codes.codes} for codes in dataset.code_lists}
        self._speaker = Speaker(self._references.concepts.get, self._value, self._unit)
        self._users: defaultdict[str, list[str]] = defaultdict(list)
        for concept in self._concepts.values():
            if concept.code_list and concept.id in self._links:
                self._users[concept.code_list].append(concept.id)
        self.code_lists = {codes.id: self._code_list(codes) for codes in dataset.code_lists}

    def concept(self, concept: Concept, trail: tuple[Reference, ...]) -> ConceptView:
        """Give the view of a concept and of everything below it."""
        reference = self._references.concepts[concept.id]
        link = self._links.get(concept.id)
        condition = concept.condition
        below = (*trail, reference)
        return ConceptView(
            reference=reference,
            trail=trail,
            is_group=concept.is_group,
            definition=clean_text(concept.definition),
            type=TYPES[concept.type],
            conformance=concept.conformance,
            conformance_name=CONFORMANCES[concept.conformance] if concept.conformance else None,
            cardinality=str(concept.cardinality),
            times=cardinality_in_words(concept.cardinality),
            condition=clean_text(condition.text) if condition else None,
            when=self._speaker.predicate(condition.when) if condition and condition.when is not None else None,
            unit=unit_in_words(concept.unit),
            ucum=cell(concept.unit or ""),
            range=range_in_words(concept.range),
            precision="" if concept.precision is None else str(concept.precision),
            codes=self.code_lists.get(concept.code_list) if concept.code_list else None,
            xpath=cell(link.xpath) if link else "",
            linked_by=LINKS[link.kind] if link else None,
            in_xsd=cell(self._places.in_schema(link)) if link else "",
            in_dataset=cell(location(concept.location)),
            in_code=cell(self._places.in_code(link)) if link else "",
            rules=self._references.rules_of.get(concept.id, ()),
            governs=self._references.governed_by.get(concept.id, ()),
            synonyms=tuple(cell(synonym) for synonym in concept.synonyms),
            status=concept.status,
            since=cell(concept.since or "") if self._grown else "",
            renamed_from=tuple(cell(name) for name in concept.renamed_from),
            concepts=tuple(self.concept(child, below) for child in concept.concepts),
        )

    def rule(self, rule: Rule) -> RuleView:
        """Give the view of a rule."""
        reference = self._references.rules[rule.id]
        known = self._references.concepts
        return RuleView(
            reference=reference,
            severity=rule.severity,
            message=reference.label,
            meaning=self._speaker.rule(rule),
            concerns=tuple(known[concept] for concept in touched(rule) if concept in known),
            in_dataset=cell(location(rule.location)),
        )

    def _code_list(self, codes: CodeList) -> CodeListView:
        users = self._references.users_of.get(codes.id, ())
        names = dict.fromkeys(self._places.code_list_class(self._links[user]) for user in self._users[codes.id])
        return CodeListView(
            reference=self._references.code_lists[codes.id],
            codes=tuple(_code(codes, code) for code in codes.codes),
            open=codes.open,
            used_by=users,
            in_code=", ".join(cell(name) for name in names if name),
            in_dataset=cell(location(codes.location)),
        )

    def _value(self, concept: str, value: str) -> Text:
        """Say a value in words: a code's display, yes or no, a number with its unit."""
        known = self._concepts.get(concept)
        if known is None:
            return Text(cell(value))
        if known.type is ConceptType.BOOLEAN and value in ("true", "false"):
            return phrase(value)
        display = self._displays.get(known.code_list or "", {}).get(value)
        if display is not None and str(display):
            return Text(f"{display.nl} ({value})", f"{display.en or display.nl} ({value})")
        unit = self._unit(concept)
        return Text(f"{value} {unit.nl}", f"{value} {unit.en or unit.nl}") if unit else Text(cell(value))

    def _unit(self, concept: str) -> Text | None:
        known = self._concepts.get(concept)
        return unit_in_words(known.unit) if known else None


def _code(codes: CodeList, code: Code) -> CodeView:
    return CodeView(
        anchor=code_anchor(codes.id, code.value),
        value=cell(code.value),
        code=cell(code.code or ""),
        system=cell(system_in_words(code.system)),
        display=cell_text(code.display),
        status=code.status,
    )


def _shares(conformances: list[Conformance | None]) -> tuple[Share, ...]:
    counted = Counter(conformances)
    total = sum(counted[conformance] for conformance in Conformance) or 1
    shares: list[Share] = []
    before = 0
    for conformance in Conformance:
        count = counted[conformance]
        offset, end = before * 1000 // total, (before + count) * 1000 // total
        shares.append(
            Share(
                conformance, CONFORMANCES[conformance], CONFORMANCE_MEANINGS[conformance], count, offset, end - offset
            )
        )
        before += count
    return tuple(share for share in shares if share.count)
