"""Every fixed text of the documentation, in Dutch and in English: one table, so that both are read and mended together.

Words in braces are filled in by `wording`; no text of a specification ever stands here.
"""

from __future__ import annotations

from typing import Final

from generator.model.dataset import ConceptType, Conformance, Text
from generator.model.rule import Operator, RuleKind
from generator.model.specification import LinkKind

PHRASES: Final[dict[str, Text]] = {
    # the page as a whole
    "specification": Text("Specificatie", "Specification"),
    "version": Text("versie", "version"),
    "skip": Text("Naar de inhoud", "Skip to the content"),
    "language": Text("Taal", "Language"),
    "both": Text("Beide", "Both"),
    "notice": Text("Let op", "Please note"),
    "derived": Text(
        "Deze beschrijving is afgeleid uit de XSD, omdat er geen datasetdefinitie is. De teksten zijn die van de XSD.",
        "This description was derived from the XSD, as there is no dataset definition. Its texts are those of the XSD.",
    ),
    "about": Text(
        "Alles wat in het bericht kan staan: per gegeven de betekenis, de waarden die mogen, wanneer het nodig is "
        "en waar het in de XML staat.",
        "Everything the message can hold: for each item its meaning, the values it may take, when it is needed "
        "and where it stands in the XML.",
    ),
    "message": Text("Bericht", "Message"),
    "root": Text("Begint met", "Starts with"),
    "namespace": Text("Namespace", "Namespace"),
    "files": Text("XSD-bestanden", "XSD files"),
    "digest": Text("Vingerafdruk", "Fingerprint"),
    "groups": Text("groepen", "groups"),
    "items": Text("gegevens", "items"),
    "codes": Text("codes", "codes"),
    "by_conformance": Text("Wanneer is een gegeven nodig?", "When is an item needed?"),
    "tree": Text("Opbouw van het bericht", "Structure of the message"),
    "fold_all": Text("Alles dicht", "Fold all"),
    "unfold_all": Text("Alles open", "Unfold all"),
    "fold": Text("Open of dicht:", "Fold or unfold:"),
    "code_lists": Text("Waardelijsten", "Code lists"),
    "rules": Text("Regels", "Rules"),
    "no_rules": Text("Deze specificatie heeft geen regels.", "This specification has no rules."),
    "no_code_lists": Text("Deze specificatie heeft geen waardelijsten.", "This specification has no code lists."),
    "coverage": Text("Stand van de koppeling", "How far the mapping is"),
    "findings": Text("Bevindingen van lnrgen", "Findings of lnrgen"),
    "page": Text("bevinding", "finding"),
    "about_findings": Text(
        "Wat lnrgen kan melden over specificaties, hun verschillen, berichten en gegenereerde code: wat het betekent, "
        "waarom het ertoe doet en wat eraan te doen is. In het Engels, zoals `lnrgen explain` het zegt.",
        "What lnrgen may tell about specifications, their differences, messages and generated code: what it means, why "
        "it matters, and what to do. In English, as `lnrgen explain` says it.",
    ),
    "back": Text("Terug naar het overzicht", "Back to the overview"),
    "top": Text("Naar boven", "Back to top"),
    # search
    "search": Text("Zoeken", "Search"),
    "search_hint": Text("Naam, nummer, code of XPath", "Name, number, code or XPath"),
    "search_help": Text(
        "Toets / om te zoeken, pijltjes om te kiezen, Esc om te sluiten.",
        "Press / to search, arrows to choose, Esc to close.",
    ),
    "no_result": Text("Niets gevonden. Probeer een deel van het woord.", "Nothing found. Try a part of the word."),
    "one_result": Text("1 resultaat", "1 result"),
    "results": Text("{count} resultaten", "{count} results"),
    "more_results": Text("De eerste {shown} van {count} resultaten", "The first {shown} of {count} results"),
    # a concept
    "group": Text("groep", "group"),
    "item": Text("gegeven", "item"),
    "code": Text("code", "code"),
    "rule": Text("regel", "rule"),
    "code_list": Text("Waardelijst", "Code list"),
    "concept": Text("Concept", "Concept"),
    "no_definition": Text("Geen omschrijving opgegeven.", "No definition given."),
    "type": Text("Soort", "Type"),
    "unit": Text("Eenheid", "Unit"),
    "range": Text("Bereik", "Range"),
    "precision": Text("Decimalen", "Decimals"),
    "conformance": Text("Nodig", "Needed"),
    "cardinality": Text("Aantal", "Occurs"),
    "condition": Text("Voorwaarde", "Condition"),
    "when": Text("Geldt als", "Holds if"),
    "values": Text("Waarden", "Values"),
    "more_values": Text("nog {count}", "{count} more"),
    "xpath": Text("XPath", "XPath"),
    "linked_by": Text("Gekoppeld via", "Linked by"),
    "no_link": Text("staat niet in het bericht", "not in the message"),
    "copy": Text("Kopieer", "Copy"),
    "copied": Text("Gekopieerd", "Copied"),
    "in_xsd": Text("In de XSD", "In the XSD"),
    "in_dataset": Text("In de dataset", "In the dataset"),
    "in_code": Text("In code", "In code"),
    "governs": Text("Bepaalt mede", "Decides on"),
    "used_by": Text("Gebruikt bij", "Used by"),
    "unused": Text("Geen enkel gegeven gebruikt deze lijst.", "No item uses this list."),
    "parts": Text("Onderdelen", "Parts"),
    "synonyms": Text("Ook wel", "Also known as"),
    "since": Text("Sinds", "Since"),
    "renamed_from": Text("Heette eerder", "Formerly"),
    "draft": Text("concept", "draft"),
    "deprecated": Text("vervalt", "deprecated"),
    # a code list
    "open": Text("open lijst: andere codes mogen ook", "open list: other codes are allowed too"),
    "closed": Text("gesloten lijst", "closed list"),
    "code_column": Text("Code", "Code"),
    "meaning_column": Text("Betekenis", "Meaning"),
    "value": Text("Waarde", "Value"),
    "system": Text("Stelsel", "System"),
    "dutch": Text("Nederlands", "Dutch"),
    "english": Text("Engels", "English"),
    # a rule
    "error": Text("fout", "error"),
    "warning": Text("waarschuwing", "warning"),
    "info": Text("ter informatie", "information"),
    "meaning": Text("Wat getoetst wordt", "What is tested"),
    "concerns": Text("Gaat over", "Concerns"),
    # cardinality
    "exactly": Text("precies {minimum} keer", "exactly {minimum} times"),
    "exactly_once": Text("precies één keer", "exactly once"),
    "at_most": Text("hooguit {maximum} keer", "at most {maximum} times"),
    "at_most_once": Text("hooguit één keer", "at most once"),
    "any_number": Text("zo vaak als nodig", "as often as needed"),
    "at_least_times": Text("minstens {minimum} keer", "at least {minimum} times"),
    "at_least_once": Text("minstens één keer", "at least once"),
    "from_to_times": Text("{minimum} tot {maximum} keer", "{minimum} to {maximum} times"),
    "never": Text("komt niet voor", "does not occur"),
    # range
    "from_to": Text("{minimum} t/m {maximum}", "{minimum} to {maximum}"),
    "from": Text("vanaf {minimum}", "from {minimum}"),
    "up_to": Text("t/m {maximum}", "up to {maximum}"),
    # predicates
    "and": Text(" en ", " and "),
    "or": Text(" of ", " or "),
    "not": Text("niet ({part})", "not ({part})"),
    "always": Text("altijd", "always"),
    "true": Text("ja", "yes"),
    "false": Text("nee", "no"),
    "guard": Text("{rule}, als {when}", "{rule}, if {when}"),
}

TYPES: Final[dict[ConceptType, Text]] = {
    ConceptType.GROUP: Text("groep", "group"),
    ConceptType.STRING: Text("tekst", "text"),
    ConceptType.IDENTIFIER: Text("identificatie", "identifier"),
    ConceptType.CODE: Text("code", "code"),
    ConceptType.BOOLEAN: Text("ja of nee", "yes or no"),
    ConceptType.DATE: Text("datum", "date"),
    ConceptType.DATETIME: Text("datum en tijd", "date and time"),
    ConceptType.QUANTITY: Text("meetwaarde", "quantity"),
    ConceptType.COUNT: Text("geheel getal", "whole number"),
    ConceptType.REFERENCE: Text("verwijzing", "reference"),
}

CONFORMANCES: Final[dict[Conformance, Text]] = {
    Conformance.MANDATORY: Text("verplicht", "mandatory"),
    Conformance.REQUIRED: Text("indien bekend", "if known"),
    Conformance.CONDITIONAL: Text("voorwaardelijk", "conditional"),
    Conformance.OPTIONAL: Text("optioneel", "optional"),
}

CONFORMANCE_MEANINGS: Final[dict[Conformance, Text]] = {
    Conformance.MANDATORY: Text("Altijd aanwezig, nooit leeg.", "Always there, never empty."),
    Conformance.REQUIRED: Text("Aanleveren zodra het bekend is.", "Deliver it when it is known."),
    Conformance.CONDITIONAL: Text("Nodig als de voorwaarde opgaat.", "Needed when its condition holds."),
    Conformance.OPTIONAL: Text("Mag, hoeft niet.", "May be left out."),
}

LINKS: Final[dict[LinkKind, Text]] = {
    LinkKind.XPATH: Text("XPath in de dataset", "XPath in the dataset"),
    LinkKind.CONCEPT_ID: Text("conceptnummer", "concept id"),
    LinkKind.NAME: Text("naam", "name"),
    LinkKind.DERIVED: Text("afleiding uit de XSD", "derivation from the XSD"),
}

TESTS: Final[dict[Operator, Text]] = {
    Operator.PRESENT: Text("{concept} ingevuld is", "{concept} is filled in"),
    Operator.ABSENT: Text("{concept} ontbreekt", "{concept} is absent"),
    Operator.EQUALS: Text("{concept} {values} is", "{concept} is {values}"),
    Operator.IN: Text("{concept} een van {values} is", "{concept} is one of {values}"),
    Operator.AT_LEAST: Text("{concept} ten minste {values} is", "{concept} is at least {values}"),
    Operator.AT_MOST: Text("{concept} ten hoogste {values} is", "{concept} is at most {values}"),
    Operator.BELOW: Text("{concept} kleiner is dan {values}", "{concept} is below {values}"),
    Operator.ABOVE: Text("{concept} groter is dan {values}", "{concept} is above {values}"),
}

RULES: Final[dict[RuleKind, Text]] = {
    RuleKind.REQUIRED_IF: Text("{subject} is nodig als {when}", "{subject} is needed if {when}"),
    RuleKind.ABSENT_IF: Text("{subject} hoort te ontbreken als {when}", "{subject} should be absent if {when}"),
    RuleKind.RANGE: Text("{subject} ligt in het bereik {range}", "{subject} lies in the range {range}"),
    RuleKind.BEFORE: Text("{subject} ligt niet na {other}", "{subject} is not after {other}"),
    RuleKind.AFTER: Text("{subject} ligt niet vóór {other}", "{subject} is not before {other}"),
    RuleKind.EQUALS: Text("{subject} is gelijk aan {other}", "{subject} equals {other}"),
    RuleKind.AT_LEAST_ONE: Text("ten minste één is ingevuld: {all}", "at least one is filled in: {all}"),
    RuleKind.COUNT: Text("{subject}: {times}", "{subject}: {times}"),
    RuleKind.XPATH: Text("bij {subject} geldt {test}", "for {subject} this holds: {test}"),
}

STRICT_RULES: Final[dict[RuleKind, Text]] = {
    RuleKind.BEFORE: Text("{subject} ligt vóór {other}", "{subject} is before {other}"),
    RuleKind.AFTER: Text("{subject} ligt na {other}", "{subject} is after {other}"),
}

UNITS: Final[dict[str, Text]] = {
    "g": Text("gram", "grams"),
    "kg": Text("kilogram", "kilograms"),
    "cm": Text("centimeter", "centimetres"),
    "mm": Text("millimeter", "millimetres"),
    "Cel": Text("°C", "°C"),
    "d": Text("dagen", "days"),
    "wk": Text("weken", "weeks"),
    "mo": Text("maanden", "months"),
    "a": Text("jaren", "years"),
    "h": Text("uur", "hours"),
    "min": Text("minuten", "minutes"),
    "mm[Hg]": Text("mmHg", "mmHg"),
    "[pH]": Text("pH", "pH"),
    "%": Text("procent", "per cent"),
    "{count}": Text("aantal", "number"),
    "{score}": Text("punten", "points"),
    "/min": Text("per minuut", "per minute"),
}
"""UCUM units in words; a unit that is not here is shown as UCUM writes it."""

SYSTEMS: Final[dict[str, str]] = {
    "2.16.840.1.113883.6.96": "SNOMED CT",
    "2.16.840.1.113883.6.73": "ATC",
    "2.16.840.1.113883.6.1": "LOINC",
    "2.16.840.1.113883.6.8": "UCUM",
    "2.16.840.1.113883.6.90": "ICD-10-CM",
    "2.16.840.1.113883.6.3": "ICD-10",
    "2.16.840.1.113883.5.1": "HL7 AdministrativeGender",
    "2.16.840.1.113883.5.1008": "HL7 NullFlavor",
}
"""Well-known code systems (HL7 OID registry), by OID."""


def phrase(key: str) -> Text:
    """Look up the fixed text with that key; KeyError if the table lacks it."""
    return PHRASES[key]
