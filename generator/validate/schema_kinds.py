"""The kinds of findings of the family MS (message against schema), and libxml2's error types that lead to them."""

from __future__ import annotations

from generator.findings import Severity
from generator.model.dataset import Text
from generator.validate.wording import Kind

ROOT_NOT_EXPECTED = Kind(
    "MS003",
    "root-not-expected",
    Text(
        "Het bericht begint met {found}; dit schema verwacht een ander begin{wanted}.",
        "The message starts with {found}; this schema expects another root{wanted}.",
    ),
    Text(
        "Kijk of dit het goede bericht is, bij de goede versie van het schema en met de goede namespace.",
        "See that this is the right message, for the right version of the schema, in the right namespace.",
    ),
)
ELEMENT_NOT_EXPECTED = Kind(
    "MS004",
    "element-not-expected",
    Text(
        "Hier wordt {wanted} verwacht, maar er staat {found}.",
        "Expected here is {wanted}, but {found} was found.",
    ),
    Text(
        "Vul aan wat ontbreekt, zet de elementen in de volgorde van het schema, of haal dit element weg.",
        "Add what is missing, put the elements in the schema's order, or remove this element.",
    ),
)
ELEMENT_MISSING = Kind(
    "MS005",
    "element-missing",
    Text("In {found} ontbreekt {wanted}.", "{found} lacks {wanted}."),
    Text("Vul {wanted} aan.", "Add {wanted}."),
)
TEXT_NOT_ALLOWED = Kind(
    "MS006",
    "text-not-allowed",
    Text("In {found} staat tekst die daar niet mag staan.", "{found} holds text that may not stand there."),
    Text(
        "Haal de tekst weg, of zet haar in het element of attribuut dat ervoor bedoeld is.",
        "Remove the text, or put it in the element or attribute meant for it.",
    ),
)
ELEMENTS_NOT_ALLOWED = Kind(
    "MS007",
    "elements-not-allowed",
    Text(
        "In {found} staan elementen, maar daar mag geen element in.",
        "{found} holds elements, but no element may stand in it.",
    ),
    Text("Haal de elementen weg of zet ze op hun eigen plaats.", "Remove the elements or put them in their own place."),
)
VALUE_NOT_VALID = Kind(
    "MS008",
    "value-not-valid",
    Text(
        "De waarde van {found} is niet geldig; verwacht wordt {allowed}.",
        "The value of {found} is not valid; expected is {allowed}.",
    ),
    Text(
        "Geef een waarde van de goede soort, of laat het element weg als er geen waarde is.",
        "Give a value of the right kind, or leave the element out if there is no value.",
    ),
)
CODE_NOT_IN_LIST = Kind(
    "MS009",
    "code-not-in-list",
    Text(
        "De waarde van {found} staat niet in de lijst; verwacht wordt {allowed}.",
        "The value of {found} is not in the list; expected is {allowed}.",
    ),
    Text("Kies een waarde uit de lijst.", "Choose a value from the list."),
)
VALUE_OUT_OF_BOUNDS = Kind(
    "MS010",
    "value-out-of-bounds",
    Text(
        "De waarde van {found} valt buiten de grenzen; verwacht wordt {allowed}.",
        "The value of {found} is out of bounds; expected is {allowed}.",
    ),
    Text("Controleer de waarde en de eenheid.", "Check the value and its unit."),
)
VALUE_MISFORMED = Kind(
    "MS011",
    "value-misformed",
    Text(
        "De waarde van {found} heeft niet de goede vorm of lengte; verwacht wordt {allowed}.",
        "The value of {found} does not have the right form or length; expected is {allowed}.",
    ),
    Text("Schrijf de waarde in de verwachte vorm.", "Write the value in the expected form."),
)
ATTRIBUTE_MISSING = Kind(
    "MS012",
    "attribute-missing",
    Text("Bij {found} ontbreekt het attribuut {attribute}.", "{found} lacks the attribute {attribute}."),
    Text("Vul het attribuut {attribute} aan.", "Add the attribute {attribute}."),
)
ATTRIBUTE_NOT_ALLOWED = Kind(
    "MS013",
    "attribute-not-allowed",
    Text(
        "Bij {found} staat een attribuut dat het schema daar niet kent: {attribute}.",
        "{found} has an attribute that the schema does not know there: {attribute}.",
    ),
    Text("Haal het attribuut weg.", "Remove the attribute."),
)
NIL_NOT_ALLOWED = Kind(
    "MS014",
    "nil-not-allowed",
    Text(
        "{found} mag niet xsi:nil zijn, of is xsi:nil en heeft toch inhoud.",
        "{found} may not be xsi:nil, or is xsi:nil and yet has content.",
    ),
    Text(
        "Geef een waarde zonder xsi:nil, of laat bij xsi:nil de inhoud weg.",
        "Give a value without xsi:nil, or leave out the content where xsi:nil is true.",
    ),
)
VALUE_NOT_FIXED = Kind(
    "MS015",
    "value-not-fixed",
    Text(
        "{found} heeft niet de vaste waarde die het schema voorschrijft{fixed}.",
        "{found} does not have the fixed value that the schema prescribes{fixed}.",
    ),
    Text(
        "Neem de vaste waarde over; is het een eenheid, reken dan ook de waarde om.",
        "Use the fixed value; if it is a unit, convert the value as well.",
    ),
)
TYPE_NOT_USABLE = Kind(
    "MS016",
    "type-not-usable",
    Text(
        "Bij {found} past het type niet: het is abstract, of xsi:type noemt een type dat hier niet mag.",
        "The type does not fit at {found}: it is abstract, or xsi:type names a type that may not be used here.",
    ),
    Text(
        "Geef in xsi:type een type dat van het verwachte type is afgeleid, of laat xsi:type weg.",
        "Name in xsi:type a type derived from the expected one, or leave xsi:type out.",
    ),
)
NOT_UNIQUE = Kind(
    "MS017",
    "identity-broken",
    Text(
        "Een sleutel bij {found} is niet uniek, niet volledig of verwijst nergens naar.",
        "A key at {found} is not unique, not complete or refers to nothing.",
    ),
    Text("Controleer de kenmerken en de verwijzingen ernaar.", "Check the identifiers and the references to them."),
)
NOT_VALID = Kind(
    "MS018",
    "not-valid",
    Text("{found} is niet geldig volgens het schema.", "{found} is not valid by the schema."),
    Text(
        "Vergelijk deze plaats met de documentatie van het element.",
        "Compare this place with the element's documentation.",
    ),
)
SCHEMA_NOT_JUDGED = Kind(
    "MS019",
    "schema-not-judged",
    Text("Het bericht is niet langs de XSD gelegd.", "The message was not checked against the XSD."),
    Text(
        "libxml2 kent dit schema niet (XSD 1.1?). Controleer het bericht met een processor die het wel kent.",
        "libxml2 does not know this schema (XSD 1.1?). Check the message with a processor that does.",
    ),
    Severity.WARNING,
)
ASSERTIONS_NOT_JUDGED = Kind(
    "MS020",
    "assertions-not-judged",
    Text(
        "De asserties van de XSD (XSD 1.1) zijn niet nagegaan; al het andere wel.",
        "The assertions of the XSD (XSD 1.1) were not checked; everything else was.",
    ),
    Text(
        "Controleer het bericht ook met een processor voor XSD 1.1.",
        "Check the message with a processor for XSD 1.1 as well.",
    ),
    Severity.WARNING,
)

SCHEMA_KINDS = {
    "CVC_ELT_1": ROOT_NOT_EXPECTED,
    "ELEMENT_CONTENT": ELEMENT_NOT_EXPECTED,
    "CVC_COMPLEX_TYPE_2_1": TEXT_NOT_ALLOWED,
    "CVC_COMPLEX_TYPE_2_2": ELEMENTS_NOT_ALLOWED,
    "CVC_COMPLEX_TYPE_2_3": TEXT_NOT_ALLOWED,
    "CVC_COMPLEX_TYPE_2_4": ELEMENT_NOT_EXPECTED,
    "CVC_COMPLEX_TYPE_3_1": VALUE_NOT_FIXED,
    "CVC_COMPLEX_TYPE_3_2_1": ATTRIBUTE_NOT_ALLOWED,
    "CVC_COMPLEX_TYPE_3_2_2": ATTRIBUTE_NOT_ALLOWED,
    "CVC_COMPLEX_TYPE_4": ATTRIBUTE_MISSING,
    "CVC_TYPE_3_1_1": ATTRIBUTE_NOT_ALLOWED,
    "CVC_TYPE_3_1_2": ELEMENTS_NOT_ALLOWED,
    "CVC_DATATYPE_VALID_1_2_1": VALUE_NOT_VALID,
    "CVC_DATATYPE_VALID_1_2_2": VALUE_NOT_VALID,
    "CVC_DATATYPE_VALID_1_2_3": VALUE_NOT_VALID,
    "CVC_ENUMERATION_VALID": CODE_NOT_IN_LIST,
    "CVC_MININCLUSIVE_VALID": VALUE_OUT_OF_BOUNDS,
    "CVC_MINEXCLUSIVE_VALID": VALUE_OUT_OF_BOUNDS,
    "CVC_MAXINCLUSIVE_VALID": VALUE_OUT_OF_BOUNDS,
    "CVC_MAXEXCLUSIVE_VALID": VALUE_OUT_OF_BOUNDS,
    "CVC_LENGTH_VALID": VALUE_MISFORMED,
    "CVC_MINLENGTH_VALID": VALUE_MISFORMED,
    "CVC_MAXLENGTH_VALID": VALUE_MISFORMED,
    "CVC_PATTERN_VALID": VALUE_MISFORMED,
    "CVC_TOTALDIGITS_VALID": VALUE_MISFORMED,
    "CVC_FRACTIONDIGITS_VALID": VALUE_MISFORMED,
    "CVC_ELT_2": TYPE_NOT_USABLE,
    "CVC_ELT_3_1": NIL_NOT_ALLOWED,
    "CVC_ELT_3_2_1": NIL_NOT_ALLOWED,
    "CVC_ELT_3_2_2": NIL_NOT_ALLOWED,
    "CVC_ELT_4_1": TYPE_NOT_USABLE,
    "CVC_ELT_4_2": TYPE_NOT_USABLE,
    "CVC_ELT_4_3": TYPE_NOT_USABLE,
    "CVC_TYPE_1": TYPE_NOT_USABLE,
    "CVC_TYPE_2": TYPE_NOT_USABLE,
    "CVC_ELT_5_2_2_1": VALUE_NOT_FIXED,
    "CVC_ELT_5_2_2_2_1": VALUE_NOT_FIXED,
    "CVC_ELT_5_2_2_2_2": VALUE_NOT_FIXED,
    "CVC_AU": VALUE_NOT_FIXED,
    "CVC_IDC": NOT_UNIQUE,
    "CVC_WILDCARD": ELEMENT_NOT_EXPECTED,
}
"""By libxml2's type name without its `SCHEMAV_`."""

VALUE_KINDS = frozenset(
    {
        VALUE_NOT_VALID,
        CODE_NOT_IN_LIST,
        VALUE_OUT_OF_BOUNDS,
        VALUE_MISFORMED,
        NIL_NOT_ALLOWED,
        ELEMENTS_NOT_ALLOWED,
        VALUE_NOT_FIXED,
        TYPE_NOT_USABLE,
    }
)
"""Kinds of which one at a place is enough: libxml2 reports one wrong value up to three times."""
