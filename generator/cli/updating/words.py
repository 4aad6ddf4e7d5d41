"""The words of an update, in Dutch and in English."""

from __future__ import annotations

from dataclasses import dataclass

from generator.cli.render.words import Language
from generator.cli.updating.tasks import FOLLOWED, Urgency


@dataclass(frozen=True, slots=True)
class UpdateWords:
    """Headings, loose words, and sentences with `{...}`. A pair is singular and plural.

    `actions` are by what happens to a file (`create`, `update`, `delete`); a pair of sentences is for what is done, and
    for what `--dry-run` would do.
    """

    language: Language
    headings: dict[Urgency, str]
    shown_with: str
    to_do: str
    followed: str
    hits: str
    more_hits: str
    other_places: tuple[str, str]
    would_write: str
    files_written: tuple[str, str]
    actions: dict[str, str]
    file: tuple[str, str]
    newest: tuple[str, str]
    carried: str
    retired: str
    no_mapping: str
    stub: tuple[str, str]
    added: tuple[str, str]


UPDATE_WORDS: dict[Language, UpdateWords] = {
    "en": UpdateWords(
        language="en",
        headings={
            Urgency.BREAKS: "Breaks: messages are refused, or code does not run",
            Urgency.MANDATORY: "Not mapped, and no message goes without",
            Urgency.STALE: "May say the wrong thing: look at it",
            Urgency.NEW: "New: the release asks for more",
            Urgency.ORPHAN: "Left over: nothing calls it any more",
            Urgency.INFO: "Good to know",
        },
        shown_with="-v shows them",
        to_do="To do:",
        followed=FOLLOWED,
        hits="hits",
        more_hits="and hits {places}",
        other_places=("other place", "other places"),
        would_write="Would be written",
        files_written=("Files written", "Files to write"),
        actions={"create": "create", "update": "update", "delete": "delete"},
        file=("file", "files"),
        newest=(
            "{release}: {files} written; {folder}/ is the newest.",
            "{release}: {files} would be written; {folder}/ is the newest.",
        ),
        carried="NEW brings no dataset definition; yours was carried over. `lnrgen check` tells where they disagree.",
        retired="{folder} is no longer generated: Perined accepts the two newest. Its folders stay; delete them when "
        "you like.",
        no_mapping="There is no mapping folder to bring in step; `lnrgen sync` lays one out.",
        stub=("stub", "stubs"),
        added=("{stubs} added to {folder}/.", "{stubs} would be added to {folder}/."),
    ),
    "nl": UpdateWords(
        language="nl",
        headings={
            Urgency.BREAKS: "Breekt: berichten worden geweigerd, of code draait niet",
            Urgency.MANDATORY: "Niet gekoppeld, en geen bericht kan zonder",
            Urgency.STALE: "Zegt misschien iets verkeerds: kijk ernaar",
            Urgency.NEW: "Nieuw: deze versie vraagt meer",
            Urgency.ORPHAN: "Blijft over: niets roept het nog aan",
            Urgency.INFO: "Goed om te weten",
        },
        shown_with="-v toont ze",
        to_do="Te doen:",
        followed="Niets: de gegenereerde code volgt.",
        hits="raakt",
        more_hits="en raakt nog {places}",
        other_places=("andere plaats", "andere plaatsen"),
        would_write="Zou worden geschreven",
        files_written=("Geschreven bestanden", "Te schrijven bestanden"),
        actions={"create": "nieuw", "update": "gewijzigd", "delete": "weg"},
        file=("bestand", "bestanden"),
        newest=(
            "{release}: {files} geschreven; {folder}/ is de nieuwste.",
            "{release}: {files} te schrijven; {folder}/ is de nieuwste.",
        ),
        carried="NEW heeft geen datasetdefinitie; de uwe is meegenomen. `lnrgen check` zegt waar de twee verschillen.",
        retired="{folder} wordt niet meer gegenereerd: Perined aanvaardt de twee nieuwste. De mappen blijven staan tot "
        "u ze weghaalt.",
        no_mapping="Er is geen map met een koppeling om bij te werken; `lnrgen sync` maakt er een.",
        stub=("stub", "stubs"),
        added=("{stubs} toegevoegd aan {folder}/.", "{stubs} toe te voegen aan {folder}/."),
    ),
}
