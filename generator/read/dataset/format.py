"""The format of the dataset definition file: the one table behind the checker and the published JSON Schema."""

from __future__ import annotations

from generator.model.dataset import ConceptType, Conformance
from generator.model.rule import RuleKind
from generator.read.dataset.shape import (
    Choice,
    Either,
    Field,
    ListOf,
    MapOf,
    Named,
    Record,
    Shape,
    Token,
    Truth,
    Variants,
    Whole,
    Words,
)

_LETTER = "A-Za-z_\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f"
NAME_PATTERN = rf"^[{_LETTER}][-.0-9{_LETTER}]{{0,127}}$"
ID_PATTERN = rf"^[0-9{_LETTER}][-.:/@0-9{_LETTER}]{{0,511}}$"
VERSION_PATTERN = r"^[0-9A-Za-z][0-9A-Za-z._+-]{0,63}$"
OID_PATTERN = r"^[0-2](\.(0|[1-9][0-9]*))+$"
CARDINALITY_PATTERN = r"^(0|[1-9][0-9]{0,5})\.\.(\*|0|[1-9][0-9]{0,5})$"
BOUND_PATTERN = (
    r"^(-?[0-9]{1,18}(\.[0-9]{1,18})?|[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9:.]{5,15}(Z|[+-][0-9]{2}:[0-9]{2})?)?)$"
)
NUMBER_PATTERN = r"^-?[0-9]{1,18}(\.[0-9]{1,18})?$"
QNAME_PATTERN = rf"^(\{{[^{{}}\s]{{1,512}}\}})?[{_LETTER}][-.0-9{_LETTER}]{{0,127}}$"
_WORD = rf"[{_LETTER}][-.0-9{_LETTER}]*"
LINK_PATTERN = rf"^(/({_WORD}:)?{_WORD}){{1,256}}(/@({_WORD}:)?{_WORD})?$"
UNIT_PATTERN = r"^[!-~]{1,64}$"
VALUE_PATTERN = r"^\S(.{0,254}\S)?$"

_STATUSES = Choice(("active", "draft", "deprecated"), "Whether it is in use; without it: active.")
_CONCEPT_ID = Token("a concept id", ID_PATTERN, "The id of a concept.", ("90286",))
_SYSTEM = Token("a code system", r"^[!-~]{1,255}$", "The code system: an OID or a URI.", ("2.16.840.1.113883.6.96",))
_BOUND = Token("a number or a date", BOUND_PATTERN, "A number or an ISO date to compare with.", ("168",), numeric=True)
_NUMBER = Token("a number", NUMBER_PATTERN, "A decimal number.", ("0", "12.5"), numeric=True)
_VALUE = Token("a value", VALUE_PATTERN, "The value as it stands in the message.", ("3", "true"))

TEXT = Record(
    "a text in Dutch and English",
    (Field("nl", Words("In Dutch.")), Field("en", Words("In English."))),
    at_least_one=("nl", "en"),
)


def _text(description: str, *examples: str) -> Either:
    return Either(Words("In Dutch.", examples), TEXT, description)


def _predicate() -> Shape:
    return PREDICATE


_PREDICATE = Named("predicate", _predicate)
PREDICATE = Variants(
    "a predicate",
    (
        ("all", Record("all of", (Field("all", ListOf(_PREDICATE, 1, "Each of these must hold."), required=True),))),
        ("any", Record("any of", (Field("any", ListOf(_PREDICATE, 1, "One of these must hold."), required=True),))),
        ("not", Record("not", (Field("not", _PREDICATE, required=True),))),
    ),
    Record(
        "a test of a concept",
        (
            Field("concept", _CONCEPT_ID, required=True),
            Field("present", Truth("It has a value; a null does not count.", only=True)),
            Field("absent", Truth("It has no value, or a null.", only=True)),
            Field("equals", _VALUE),
            Field("in", ListOf(_VALUE, 1, "It has one of these values.")),
            Field("at_least", _BOUND),
            Field("at_most", _BOUND),
            Field("below", _BOUND),
            Field("above", _BOUND),
        ),
        exactly_one=("present", "absent", "equals", "in", "at_least", "at_most", "below", "above"),
    ),
    "What must hold: a test of one concept, or `all`, `any` or `not` of others.",
)

_CONDITION = Record(
    "a condition",
    (
        Field("nl", Words("When it is due, in Dutch.")),
        Field("en", Words("When it is due, in English.")),
        Field("when", _PREDICATE),
    ),
    at_least_one=("nl", "en"),
    description="When a conditional concept is due.",
)

_RANGE = Record(
    "a range",
    (Field("min", _NUMBER), Field("max", _NUMBER)),
    at_least_one=("min", "max"),
    description="The allowed values, bounds included, in the concept's unit.",
)


def _concept() -> Shape:
    return CONCEPT


CONCEPT = Record(
    "a concept",
    (
        Field(
            "id",
            Token("a concept id", ID_PATTERN, "Its identity for life. Names change, ids do not.", ("90286",)),
            required=True,
        ),
        Field(
            "name",
            Token("a name", NAME_PATTERN, "Its name in the message and in code.", ("geboortedatum",)),
            required=True,
        ),
        Field("label", _text("Its name for people.", "Geboortedatum"), required=True),
        Field("definition", _text("What it means.")),
        Field(
            "type",
            Choice(tuple(ConceptType), "What kind of value it takes; a group holds other concepts."),
            required=True,
        ),
        Field(
            "cardinality",
            Token("a cardinality", CARDINALITY_PATTERN, "How often it may occur in its group.", ("0..1", "1..*")),
            required=True,
        ),
        Field(
            "conformance", Choice(tuple(Conformance), "mandatory: always there, never null; required: there if known.")
        ),
        Field("condition", _CONDITION),
        Field(
            "unit",
            Token("a UCUM unit", UNIT_PATTERN, "The unit in UCUM, of a quantity or count.", ("g", "Cel", "mmol/L")),
        ),
        Field("range", _RANGE),
        Field("precision", Whole(0, 18, "The number of decimals.")),
        Field(
            "code_list",
            Token("the id of a code list", ID_PATTERN, "The code list of a concept of type code.", ("geslacht",)),
        ),
        Field(
            "link",
            Token(
                "a path",
                LINK_PATTERN,
                "Its place in the message, if the name does not find it.",
                ("/lnr:lnr/lnr:kind",),
            ),
        ),
        Field("synonyms", ListOf(Words(), 0, "Other words people search it by.")),
        Field("status", _STATUSES),
        Field("since", Token("a version", VERSION_PATTERN, "The first version that has it.", ("3.0",))),
        Field("renamed_from", ListOf(Token("a name", NAME_PATTERN), 0, "Names it had before.")),
        Field("concepts", ListOf(Named("concept", _concept), 1, "What a group holds.")),
    ),
    description="A group or item of the dataset.",
)

_CODE = Record(
    "a code",
    (
        Field("value", _VALUE, required=True),
        Field("code", Token("a code", VALUE_PATTERN, "The code in its code system.", ("365722008",))),
        Field("system", _SYSTEM),
        Field("display", _text("What the code means.", "Man"), required=True),
        Field("status", _STATUSES),
    ),
)

_CODE_LIST = Record(
    "a code list",
    (
        Field(
            "id",
            Token("the id of a code list", ID_PATTERN, "What concepts refer to it by.", ("geslacht",)),
            required=True,
        ),
        Field("label", _text("Its name for people.", "Geslacht")),
        Field("open", Truth("Whether other codes are allowed too; without it: false.")),
        Field("codes", ListOf(_CODE, 1), required=True),
    ),
)

_RULE = Record(
    "a rule",
    (
        Field(
            "id",
            Token("the id of a rule", r"^[A-Z][A-Za-z0-9_-]{1,63}$", "An id for life.", ("LNR001",)),
            required=True,
        ),
        Field("severity", Choice(("error", "warning", "info")), required=True),
        Field("kind", Choice(tuple(RuleKind), "What the rule asks."), required=True),
        Field(
            "concepts",
            ListOf(_CONCEPT_ID, 1, "The subject first; before, after and equals compare it with the second."),
            required=True,
        ),
        Field("when", _PREDICATE),
        Field("min", _BOUND),
        Field("max", _BOUND),
        Field("test", Words("For kind xpath: an XPath 1.0 expression, evaluated at the subject's parent.")),
        Field("strict", Truth("For before and after: refuse equal moments too.")),
        Field("message", _text("What the user reads when the rule fails: what is so, and what to do."), required=True),
    ),
    description="A rule that holds across concepts.",
)

_HEAD = Record(
    "the head",
    (
        Field(
            "id", Token("an id", r"^[A-Za-z][A-Za-z0-9_-]{0,63}$", "The id of the dataset.", ("lnr",)), required=True
        ),
        Field("version", Token("a version", VERSION_PATTERN, "The version, in quotes.", ("3.0",)), required=True),
        Field("title", _text("The name of the dataset."), required=True),
        Field("notice", _text("What every reader should know first.")),
        Field("concept_root", Token("an OID", OID_PATTERN, "The OID under which the concept ids stand.")),
        Field("root", Token("an expanded name", QNAME_PATTERN, "The message's root element, as {namespace}local.")),
        Field(
            "prefixes",
            MapOf(
                Token("a prefix", rf"^[{_LETTER}][-.0-9{_LETTER}]{{0,63}}$"),
                Token("a namespace", r"^[!-~]{1,512}$"),
                "Prefixes for the paths in links and rules.",
            ),
        ),
    ),
)

DATASET = Record(
    "a dataset definition",
    (
        Field("format", Whole(1, 1, "The version of this file format."), required=True),
        Field("dataset", _HEAD, required=True),
        Field("concepts", ListOf(Named("concept", _concept), 1, "The tree of concepts."), required=True),
        Field("code_lists", ListOf(_CODE_LIST)),
        Field("rules", ListOf(_RULE)),
    ),
    description="A dataset definition: concepts, code lists and rules.",
)
