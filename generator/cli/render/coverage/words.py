"""What the formats of a coverage have in common: its words, in Dutch and in English, and how a share is written."""

from __future__ import annotations

from dataclasses import dataclass

from generator.cli.render.words import Language
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


@dataclass(frozen=True, slots=True)
class CoverageWords:
    """Headings, loose words, and sentences with `{...}`. A pair is singular and plural.

    `states` and `conformances` are by the words of mapping.yaml and of the dataset definition; `point` stands between
    units and tenths.
    """

    language: Language
    title: str
    answered_of: str
    answered: str
    what_counts: str
    groups: str
    group: str
    conformance: str
    left: str
    nothing_left: str
    nothing_known: str
    all_concepts: str
    said: tuple[str, ...]
    documentation: str
    tables: str
    table: str
    code_list: str
    codes: str
    codes_filled: str
    drafts: tuple[str, str]
    untouched: tuple[str, str]
    orphans: str
    asked: str
    concept: str
    state: str
    where: str
    unreasoned: str
    too_little: str
    point: str
    states: dict[MappingState, str]
    conformances: dict[str, str]

    def asked_as(self, conformance: str) -> str:
        """How much a concept is asked for: `required`."""
        return self.conformances.get(conformance, conformance)

    def percent(self, tally: Tally) -> str:
        """`60.0 %`."""
        return f"{tally.percent:.1f} %".replace(".", self.point)

    def why_left(self, left: Left) -> str:
        """The state, and what it lacks."""
        state = left.entry.state
        return self.unreasoned if state is MappingState.IGNORED else self.states[state]

    def total_of_tables(self, untouched: int) -> str:
        """`3 code tables not begun`."""
        return self.untouched[untouched != 1].format(count=untouched)


COVERAGE_WORDS: dict[Language, CoverageWords] = {
    "en": CoverageWords(
        language="en",
        title="Mapping of {specification}",
        answered_of="{answered} of {total} concepts are answered.",
        answered="answered",
        what_counts="Answered is what is mapped, a constant, not recorded, or ignored with a reason.",
        groups="Groups",
        group="group",
        conformance="Conformance",
        left="What is left",
        nothing_left="Nothing: every concept is answered.",
        nothing_known="There is no mapping yet. lnrgen sync begins one; from then on this page tells how far it is.",
        all_concepts="All concepts",
        said=("reason", "reviewer", "date", "comment"),
        documentation="Documentation",
        tables="Code tables",
        table="code table",
        code_list="code list",
        codes="codes",
        codes_filled="codes filled in",
        drafts=("draft", "drafts"),
        untouched=("1 code table without a code of yours", "{count} code tables without a code of yours"),
        orphans="{count} no longer asked",
        asked="asked",
        concept="concept",
        state="state",
        where="where",
        unreasoned="ignored without a reason",
        too_little="{percent} is answered, {minimum} % is wanted.",
        point=".",
        states={
            MappingState.MAPPED: "mapped",
            MappingState.CONSTANT: "constant",
            MappingState.NOT_RECORDED: "not recorded",
            MappingState.IGNORED: "ignored",
            MappingState.STALE: "stale",
            MappingState.UNDONE: "todo",
            MappingState.ORPHAN: "no longer asked",
        },
        conformances={},
    ),
    "nl": CoverageWords(
        language="nl",
        title="Koppeling van {specification}",
        answered_of="{answered} van {total} concepten zijn beantwoord.",
        answered="beantwoord",
        what_counts="Beantwoord is wat gekoppeld is, een vaste waarde heeft, niet wordt vastgelegd, of wordt genegeerd "
        "met een reden.",
        groups="Groepen",
        group="groep",
        conformance="Hoe nodig",
        left="Nog te doen",
        nothing_left="Niets: elk concept is beantwoord.",
        nothing_known="Er is nog geen koppeling. Die begint met lnrgen sync; daarna staat hier hoe ver ze is.",
        all_concepts="Alle concepten",
        said=("reden", "nagekeken door", "datum", "opmerking"),
        documentation="Documentatie",
        tables="Codetabellen",
        table="codetabel",
        code_list="waardelijst",
        codes="codes",
        codes_filled="codes ingevuld",
        drafts=("voorlopig", "voorlopig"),
        untouched=("1 codetabel zonder een code van u", "{count} codetabellen zonder een code van u"),
        orphans="{count} niet meer gevraagd",
        asked="gevraagd",
        concept="concept",
        state="stand",
        where="waar",
        unreasoned="genegeerd zonder reden",
        too_little="{percent} is beantwoord, {minimum} % is gewenst.",
        point=",",
        states={
            MappingState.MAPPED: "gekoppeld",
            MappingState.CONSTANT: "vaste waarde",
            MappingState.NOT_RECORDED: "niet vastgelegd",
            MappingState.IGNORED: "genegeerd",
            MappingState.STALE: "verouderd",
            MappingState.UNDONE: "te doen",
            MappingState.ORPHAN: "niet meer gevraagd",
        },
        conformances={
            "mandatory": "verplicht",
            "required": "indien bekend",
            "conditional": "voorwaardelijk",
            "optional": "optioneel",
            "unstated": "niet vermeld",
        },
    ),
}


def share(tally: Tally) -> str:
    """`12/20`."""
    return f"{tally.answered}/{tally.total}"
