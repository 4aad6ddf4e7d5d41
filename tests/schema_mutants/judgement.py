"""What libxml2 and xmlschema have to say about a decision."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from lxml import etree

from generator.compare.inclusion import decide
from generator.compare.inclusion.decision import Break, Decision, Verdict
from tests.schema_mutants.known import LIBXML2, XMLSCHEMA, Case, named
from tests.schema_mutants.messages import Message
from tests.schema_mutants.sides import Side

_WHOLE = (Verdict.EQUIVALENT, Verdict.COMPATIBLE)


@dataclass(frozen=True)
class Disagreement:
    """A decision that a message proves wrong, or a demand that it does not meet."""

    what: str
    message: str = ""

    def __str__(self) -> str:
        return f"{self.what}\n{self.message}" if self.message else self.what


@dataclass
class Judgement:
    """Both directions of one mutant. `known` counts the known differences of the judges that were met."""

    forward: Decision
    backward: Decision
    disagreements: list[Disagreement] = field(default_factory=list)
    known: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True)
class _Way:
    """One direction: its name, its decision, and the two sides."""

    name: str
    decision: Decision
    given: Side
    taking: Side
    known: Counter[str]

    def is_known(self, judge: str, text: str, *, broken: Break | None = None) -> bool:
        """Whether the other judge agrees with the decision, and the first one is known to differ in such a case.

        Of a witness the given schema takes it and the taking one does not. Of any other message the schema that makes
        the difference is not known, so the two judges need only differ about it under one of the schemas.
        """
        case = Case(etree.fromstring(text.encode()), self.given, self.taking)
        name = named(LIBXML2 if judge == "libxml2" else XMLSCHEMA, case)
        if name is not None and self._other_agrees(judge, text, broken):
            self.known[f"{judge}: {name}"] += 1
            return True
        return False

    def _other_agrees(self, judge: str, text: str, broken: Break | None) -> bool:
        takes = _by_xmlschema if judge == "libxml2" else _by_libxml2
        if broken is not None:
            return takes(self.given, text) and not takes(self.taking, text)
        return any(_by_libxml2(side, text) != _by_xmlschema(side, text) for side in (self.given, self.taking))


def judge(old: Side, new: Side, messages: Iterable[Message], *, rewrite: bool) -> Judgement:
    """Decide both ways, and hold the answers against the messages, each of which `old` has judged before."""
    known: Counter[str] = Counter()
    forward = _Way("old -> new", decide(old.schema, old.root, new.schema, new.root), old, new, known)
    backward = _Way("new -> old", decide(new.schema, new.root, old.schema, old.root), new, old, known)
    seen = [(one, one.taken, new.takes(one.root)) for one in messages]
    found = [
        *_refuted(forward, ((one, old_takes, new_takes) for one, old_takes, new_takes in seen)),
        *_refuted(backward, ((one, new_takes, old_takes) for one, old_takes, new_takes in seen)),
        *_unproven(forward),
        *_unproven(backward),
        *_at_odds(forward.decision, backward.decision),
    ]
    if rewrite:
        found.extend(_not_equivalent(forward))
        found.extend(_not_equivalent(backward))
    return Judgement(forward.decision, backward.decision, found, known)


def _refuted(way: _Way, seen: Iterable[tuple[Message, bool, bool]]) -> Iterator[Disagreement]:
    """Messages that prove a verdict wrong, one of each kind."""
    kinds: set[str] = set()
    for message, given, taking in seen:
        for what in _against(way.decision, given=given, taking=taking):
            if what not in kinds and not way.is_known("libxml2", message.text):
                kinds.add(what)
                yield Disagreement(f"{way.name}: {way.decision.verdict}, but {what}", message.text)


def _against(decision: Decision, *, given: bool, taking: bool) -> Iterator[str]:
    if given and not taking and decision.verdict in _WHOLE:
        yield "libxml2 refuses a message that was valid"
    if taking and not given and (decision.verdict is Verdict.EQUIVALENT or decision.wider is False):
        yield "libxml2 takes a message that was not valid, though it is said to allow no more"
    if taking and given and decision.bilingual is None and decision.bilingual_known:
        yield "there is a message valid under both, though it is said that there is none"


def _unproven(way: _Way) -> Iterator[Disagreement]:
    """Breaks whose witness does not prove anything, and a bilingual message that is none."""
    decision = way.decision
    if (decision.verdict is Verdict.INCOMPATIBLE) != bool(decision.breaks):
        yield Disagreement(f"{way.name}: {decision.verdict} with {len(decision.breaks)} breaks")
    for one in decision.breaks:
        for what in _against_witness(way, one):
            told = f"{one.kind} at {'/'.join(one.path)} ({one.subject or ''} {one.facet or ''} {one.value!r})"
            yield Disagreement(f"{way.name}: {told}: {what}", one.message)
    if decision.bilingual is not None:
        for side, name in ((way.given, "given"), (way.taking, "taking")):
            if not _by_libxml2(side, decision.bilingual) and not way.is_known("libxml2", decision.bilingual):
                what = f"the bilingual message is not valid under the {name} schema"
                yield Disagreement(f"{way.name}: {what}", decision.bilingual)


def _against_witness(way: _Way, one: Break) -> Iterator[str]:
    for judge_, takes in (("libxml2", _by_libxml2), ("xmlschema", _by_xmlschema)):
        wrong = []
        if not takes(way.given, one.message):
            wrong.append(f"{judge_} refuses the witness under the given schema")
        if takes(way.taking, one.message):
            wrong.append(f"{judge_} takes the witness under the taking schema")
        if wrong and not way.is_known(judge_, one.message, broken=one):
            yield from wrong


def _by_libxml2(side: Side, message: str) -> bool:
    return side.takes(etree.fromstring(message.encode()))


def _by_xmlschema(side: Side, message: str) -> bool:
    return side.xmlschema_takes(message)


def _at_odds(forward: Decision, backward: Decision) -> Iterator[Disagreement]:
    """What the two directions say of each other."""
    told = (
        f"old -> new: {forward.verdict}, wider {forward.wider}; new -> old: {backward.verdict}, wider {backward.wider}"
    )
    verdicts = {forward.verdict, backward.verdict}
    if Verdict.EQUIVALENT in verdicts and len(verdicts) > 1:
        yield Disagreement(f"equivalent one way only: {told}")
    for one, other in ((forward, backward), (backward, forward)):
        if one.wider is False and other.verdict is Verdict.INCOMPATIBLE:
            yield Disagreement(f"said to allow no more, yet the other way has a break: {told}")
        if one.wider is True and other.verdict in _WHOLE:
            yield Disagreement(f"said to allow more, yet the other way has no break: {told}")


def _not_equivalent(way: _Way) -> Iterator[Disagreement]:
    decision = way.decision
    if decision.verdict is not Verdict.EQUIVALENT or decision.breaks:
        first = decision.breaks[0] if decision.breaks else None
        what = f"{first.kind} at {'/'.join(first.path)}" if first else "no break"
        yield Disagreement(f"{way.name}: a rewrite is {decision.verdict} ({what})", first.message if first else "")
