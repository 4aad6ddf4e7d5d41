"""The words of a comparison, in Dutch and in English."""

from __future__ import annotations

from dataclasses import dataclass

from generator.cli.render.sections import Section
from generator.cli.render.words import Language


@dataclass(frozen=True, slots=True)
class DriftWords:
    """Sentences with `{given}` (by which messages are made) and `{taking}` (which must accept them), and loose words.

    A pair is singular and plural. `headings` and `explained` are by section: what it is called, and what it means.
    """

    incompatible: str
    compatible: str
    equivalent: str
    undecided: str
    receiver: str
    breaks: tuple[str, str]
    proven: tuple[str, str]
    accepted_some: str
    accepted_all: str
    but: str
    but_meanings: tuple[str, str]
    open_places: tuple[str, str]
    bilingual: str
    both: str
    neither: str
    unknown: str
    yes: str
    no: str
    headings: dict[Section, str]
    explained: dict[Section, str]
    accepted: str
    until: str
    for_ever: str
    reason: str
    concept: str
    at: str
    change: str
    source: str
    to_do: str
    proof: str
    proven_at: str
    value: str
    met: str
    also: str
    with_it: str
    and_more: str
    nothing: str
    gone: str
    proven_compatible: str
    hits: str
    more_hits: str
    more: str
    whole: str
    none: str
    new: str


DRIFT_WORDS: dict[Language, DriftWords] = {
    "en": DriftWords(
        incompatible="Messages made by {given} can be refused by {taking}: {breaks}",
        compatible="Every message made by {given} is accepted by {taking}",
        equivalent="{given} and {taking} allow the same messages",
        undecided="No message made by {given} is known to be refused by {taking}, but {places}",
        receiver="You receive messages: others make them by {given}, you read them by {taking}.",
        breaks=("1 break", "{count} breaks"),
        proven=(", proven by a message", ", each proven by a message"),
        accepted_some=" ({count} accepted)",
        accepted_all=", all accepted",
        but=", but {meanings}",
        but_meanings=("1 meaning has changed", "{count} meanings have changed"),
        open_places=("1 place could not be decided", "{count} places could not be decided"),
        bilingual="Bilingual window",
        both="there are messages that both accept.",
        neither="no message is accepted by both.",
        unknown="whether a message can be accepted by both could not be decided.",
        yes="yes",
        no="no",
        headings={
            Section.BREAK: "Breaking",
            Section.UNDECIDED: "Not decided",
            Section.MEANING: "Meaning changed",
            Section.INCOMPLETE: "Incomplete",
            Section.COMPILE: "Code to adapt",
            Section.NOTED: "To look at",
            Section.OTHER: "Other",
        },
        explained={
            Section.BREAK: "messages are refused",
            Section.UNDECIDED: "messages may be refused",
            Section.MEANING: "still accepted, but it says something else now",
            Section.INCOMPLETE: "accepted, but not all that is asked for is there",
            Section.COMPILE: "the generated code changes",
            Section.NOTED: "",
            Section.OTHER: "no message is touched",
        },
        accepted="Accepted",
        until="until",
        for_ever="for ever",
        reason="because",
        concept="concept",
        at="at",
        change="change",
        source="source",
        to_do="to do",
        proof="proof",
        proven_at="{given} accepts this message, {taking} refuses it at {path}",
        value="value",
        met="at {count} places",
        also="{count} more of the same cause",
        with_it="also",
        and_more="and {count} more",
        nothing="new",
        gone="gone",
        proven_compatible="proven compatible",
        hits="hits",
        more_hits="and {count} more of your own",
        more="-v shows them",
        whole="the whole message",
        none="Nothing has changed.",
        new="New",
    ),
    "nl": DriftWords(
        incompatible="Berichten volgens {given} kunnen worden geweigerd door {taking}: {breaks}",
        compatible="Elk bericht volgens {given} wordt door {taking} aanvaard",
        equivalent="{given} en {taking} staan dezelfde berichten toe",
        undecided="Voor zover bekend wordt geen bericht volgens {given} door {taking} geweigerd, maar {places}",
        receiver="U ontvangt berichten: anderen maken ze volgens {given}, u leest ze volgens {taking}.",
        breaks=("1 breuk", "{count} breuken"),
        proven=(", met een bericht bewezen", ", elk met een bericht bewezen"),
        accepted_some=" (waarvan {count} geaccepteerd)",
        accepted_all=", alle geaccepteerd",
        but=", maar {meanings}",
        but_meanings=("1 betekenis is veranderd", "{count} betekenissen zijn veranderd"),
        open_places=("over 1 plaats is geen uitspraak mogelijk", "over {count} plaatsen is geen uitspraak mogelijk"),
        bilingual="Tweetalige periode",
        both="er zijn berichten die beide aanvaarden.",
        neither="geen bericht wordt door beide aanvaard.",
        unknown="of een bericht door beide kan worden aanvaard, is niet uit te maken.",
        yes="ja",
        no="nee",
        headings={
            Section.BREAK: "Breekt",
            Section.UNDECIDED: "Niet uit te maken",
            Section.MEANING: "Betekenis veranderd",
            Section.INCOMPLETE: "Onvolledig",
            Section.COMPILE: "Code aan te passen",
            Section.NOTED: "Om naar te kijken",
            Section.OTHER: "Overig",
        },
        explained={
            Section.BREAK: "berichten worden geweigerd",
            Section.UNDECIDED: "berichten worden misschien geweigerd",
            Section.MEANING: "nog steeds aanvaard, maar er staat nu iets anders",
            Section.INCOMPLETE: "aanvaard, maar niet alles wat wordt gevraagd is er",
            Section.COMPILE: "de gegenereerde code verandert",
            Section.NOTED: "",
            Section.OTHER: "geen bericht wordt geraakt",
        },
        accepted="Geaccepteerd",
        until="tot",
        for_ever="voorgoed",
        reason="want",
        concept="concept",
        at="bij",
        change="verschil",
        source="bron",
        to_do="te doen",
        proof="bewijs",
        proven_at="{given} aanvaardt dit bericht, {taking} weigert het bij {path}",
        value="waarde",
        met="op {count} plaatsen",
        also="nog {count} door dezelfde oorzaak",
        with_it="ook",
        and_more="en nog {count}",
        nothing="nieuw",
        gone="vervallen",
        proven_compatible="bewezen verenigbaar",
        hits="raakt",
        more_hits="en nog {count} van uzelf",
        more="-v toont ze",
        whole="het hele bericht",
        none="Er is niets veranderd.",
        new="Nieuw",
    ),
}


def count_in_words(words: tuple[str, str], count: int) -> str:
    """`1 break`, `4 breaks`."""
    return words[count != 1].format(count=count)


def proven_at(words: DriftWords, given: str, taking: str, path: str, value: str | None) -> str:
    """How a witness proves its finding, without a full stop."""
    said = words.proven_at.format(given=given, taking=taking, path=path)
    return said if value is None else f'{said} ({words.value} "{value}")'
