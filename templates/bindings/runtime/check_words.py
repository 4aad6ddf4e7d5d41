"""What violations of the schema are called, in Dutch and in English; no text ever holds a value of a message."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "type": ("{what} heeft een waarde van het verkeerde soort.", "{what} has a value of the wrong kind."),
    "value": ("{what} bevat niet wat er hoort te staan.", "{what} does not hold what it should."),
    "character": (
        "{what} bevat een teken dat in XML niet mag voorkomen.",
        "{what} holds a character that XML does not allow.",
    ),
    "pattern": ("{what} heeft niet de voorgeschreven vorm: {limit}", "{what} is not of the form asked for: {limit}"),
    "too-complex": (
        "{what} is te lang om aan zijn patroon te toetsen.",
        "{what} is too long to be held against its pattern.",
    ),
    "length": ("{what} is niet {limit} lang.", "{what} is not of length {limit}."),
    "min-length": ("{what} is korter dan {limit}.", "{what} is shorter than {limit}."),
    "max-length": ("{what} is langer dan {limit}.", "{what} is longer than {limit}."),
    "total-digits": ("{what} heeft meer dan {limit} cijfers.", "{what} has more than {limit} digits."),
    "fraction-digits": (
        "{what} heeft meer dan {limit} cijfers achter de komma.",
        "{what} has more than {limit} digits behind the point.",
    ),
    "min-inclusive": ("{what} is kleiner dan {limit}.", "{what} is less than {limit}."),
    "min-exclusive": ("{what} is niet groter dan {limit}.", "{what} is not more than {limit}."),
    "max-inclusive": ("{what} is groter dan {limit}.", "{what} is more than {limit}."),
    "max-exclusive": ("{what} is niet kleiner dan {limit}.", "{what} is not less than {limit}."),
    "explicit-timezone": ("De tijdzone van {what} is {limit}.", "The time zone of {what} is {limit}."),
    "enumeration": (
        "{what} heeft een waarde die niet in de lijst staat ({limit} waarden).",
        "{what} has a value that is not in its list ({limit} values).",
    ),
    "union": (
        "{what} heeft een waarde die bij geen van de toegestane typen hoort.",
        "{what} has a value that none of the types allowed takes.",
    ),
    "fixed": ("{what} heeft niet de vaste waarde uit het schema.", "{what} has not the value the schema fixes."),
    "required": ("{what} is verplicht, maar ontbreekt.", "{what} is required, but is missing."),
    "cardinality": (
        "{what} komt te vaak of te weinig voor; het hoort {limit} te zijn.",
        "{what} occurs too often or too seldom; it should be {limit}.",
    ),
    "choice": (
        "{what} heeft elementen die niet samen voorkomen, of mist er een waaruit te kiezen is.",
        "{what} has elements that do not go together, or misses one to choose from.",
    ),
    "order": (
        "De elementen van {what} staan niet in een volgorde die het schema toestaat.",
        "The elements of {what} are not in an order that the schema allows.",
    ),
    "no-place": ("{what} hoort hier niet.", "{what} does not belong here."),
    "nil": ("{what} mag hier niet nil zijn.", "{what} must not be nil here."),
    "abstract": (
        "{what} is abstract: gebruik een afgeleide klasse of een ander element.",
        "{what} is abstract: use a derived class or another element.",
    ),
    "derivation": (
        "{what} is niet van een type dat hier mag staan.",
        "{what} is not of a type that may stand here.",
    ),
    "block": (
        "{what} is van een afgeleid type dat het schema hier uitsluit.",
        "{what} is of a derived type that the schema rules out here.",
    ),
    "undeclared": (
        "{what} is in het schema niet bekend, en dat wordt hier verlangd.",
        "{what} is not known to the schema, which is asked for here.",
    ),
    "open-content": ("{what} is niet zoals het schema het beschrijft.", "{what} is not as the schema describes it."),
    "circular": ("{what} staat in zichzelf.", "{what} stands in itself."),
}
"""By rule; `{what}` is the item, `{limit}` what the schema says."""


def worded(rule: str, what: str, limit: str) -> tuple[str, str]:
    """Both messages of a violation."""
    nl, en = WORDS[rule]
    if limit in ("required", "prohibited"):
        dutch = {"required": "verplicht", "prohibited": "niet toegestaan"}[limit]
        return nl.format(what=what, limit=dutch), en.format(what=what, limit=limit)
    return nl.format(what=what, limit=limit), en.format(what=what, limit=limit)
