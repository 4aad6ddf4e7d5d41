"""The format of `accepted.yaml`: the one table behind the checker and the published JSON Schema."""

from __future__ import annotations

from generator.read.dataset.shape import Field, ListOf, Record, Token, Whole, Words

FILE = "accepted.yaml"
SCHEMA_FILE = "accepted.schema.json"
RULE_PATTERN = r"^[A-Z]{2}[0-9]{3}$"
FINGERPRINT_PATTERN = r"^[0-9a-f]{16}$"
DATE_PATTERN = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
_MOST_PLACES = 999_999_999

ENTRY = Record(
    "an acceptance",
    (
        Field("rule", Token("the id of a rule", RULE_PATTERN, "The rule of the finding.", ("XS003",)), required=True),
        Field(
            "fingerprint",
            Token(
                "a fingerprint",
                FINGERPRINT_PATTERN,
                "The finding's fingerprint, in quotes: it is made from the facts, never from wording or line.",
                ("1f0c95e3a7d24b86",),
            ),
            required=True,
        ),
        Field(
            "reason",
            Token("a text", r"^[\s\S]{0,4000}$", "Why it may stay so. Without a reason the acceptance does not hold."),
        ),
        Field(
            "until",
            Token(
                "a date",
                DATE_PATTERN,
                "The last day it holds, in quotes. Without it: for ever.",
                ("2027-12-31",),
            ),
        ),
        Field("by", Words("Who accepted it.")),
        Field(
            "places",
            Whole(
                1, _MOST_PLACES, "At how many places the change was met, echoes counted; at more it no longer holds."
            ),
        ),
    ),
    description="A finding that is known and may stay so.",
)

ACCEPTED = Record(
    "a list of accepted findings",
    (
        Field("format", Whole(1, 1, "The version of this file format."), required=True),
        Field("accepted", ListOf(ENTRY, 0, "The accepted findings."), required=True),
    ),
    description="Findings of `lnrgen diff` that are known and accepted.",
)
