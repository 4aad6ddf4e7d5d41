"""The format of `mapping.yaml`: the one table behind the checker and the published JSON Schema."""

from __future__ import annotations

from generator.model.mapping import MappingState
from generator.read.accepted.format import DATE_PATTERN, FINGERPRINT_PATTERN
from generator.read.dataset.shape import Choice, Field, ListOf, Record, Token, Whole, Words

FILE = "mapping.yaml"
SCHEMA_FILE = "mapping.schema.json"
KEY_PATTERN = r"^[^\s]{1,2000}$"
NAME_PATTERN = r"^[A-Za-z_][A-Za-z0-9_]{0,250}$"
METHOD_PATTERN = r"^[A-Za-z_][A-Za-z0-9_]{0,250}\.[A-Za-z_][A-Za-z0-9_]{0,250}$"
CODE_PATTERN = r"^[^\n]{1,500}$"

_KEY = Field(
    "id",
    Token("a concept id", KEY_PATTERN, "The concept, for life; an XPath where the dataset is silent.", ("90500",)),
    required=True,
)
_LABEL = Field("label", Words("The concept's name for people, as the specification gives it."))
_METHOD = Token("a method", METHOD_PATTERN, "Class and method of the generated contract.", ("OpnameMapping.herkomst",))

CONCEPT = Record(
    "a concept",
    (
        _KEY,
        _LABEL,
        Field("method", _METHOD, required=True),
        Field(
            "state",
            Choice(tuple(MappingState), "How far its mapping is. Yours to set: `ignored`, with a reason."),
            required=True,
        ),
        Field("reason", Words("Why it is not recorded, or ignored.")),
        Field("reviewer", Words("Who looked at the mapping.")),
        Field("date", Token("a date", DATE_PATTERN, "When, in quotes.", ("2026-11-23",))),
        Field("comment", Words("Anything worth remembering.")),
        Field(
            "fingerprint",
            Token("a fingerprint", FINGERPRINT_PATTERN, "Of the concept's meaning when its mapping was looked at."),
        ),
        Field("stub", Token("a fingerprint", FINGERPRINT_PATTERN, "Of the stub that `lnrgen sync` wrote.")),
        Field(
            "left", Token("a method", METHOD_PATTERN, "Where its code still stands since it moved to another group.")
        ),
        Field("left_stub", Token("a fingerprint", FINGERPRINT_PATTERN, "As `stub`, for the code that was left.")),
    ),
    description="A concept that somebody must map.",
)

GROUP = Record(
    "a group",
    (
        _KEY,
        _LABEL,
        Field("contract", Token("a class", NAME_PATTERN, "Its class in the generated contract."), required=True),
        Field("attribute", Token("a name", NAME_PATTERN, "Its name in `DatasetMapping`."), required=True),
        Field("method", _METHOD),
        Field("code", Token("a class", CODE_PATTERN, "Your class for it.", ("opname.py:Opname",))),
        Field("stub", Token("a fingerprint", FINGERPRINT_PATTERN, "Of the class that `lnrgen sync` wrote.")),
        Field("state", Choice(("removed",), "The specification no longer has the group.")),
    ),
    description="A group, so that a new name can be followed.",
)

MAPPING_LEDGER = Record(
    "a list of mapping states",
    (
        Field("format", Whole(1, 1, "The version of this file format."), required=True),
        Field("specification", Words("The specification it was last brought in step with."), required=True),
        Field("concepts", ListOf(CONCEPT, 0, "Each concept that somebody must map."), required=True),
        Field("groups", ListOf(GROUP, 0, "Each group of the contract."), required=True),
    ),
    description="How far the mapping is, concept by concept; `lnrgen sync` keeps it in step with the code.",
)
