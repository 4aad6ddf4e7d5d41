"""What the tool has to tell the user: plain data, shared by reading, comparing, validating and checking."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding matters; `--fail-on` compares against it."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for an error, 1 for a warning, 2 for information: lower is graver."""
        return _RANKS[self]


_RANKS = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


class Impact(StrEnum):
    """What a finding does to the user's messages."""

    REJECT = "reject"
    SILENT_WRONG = "silent-wrong"
    INCOMPLETE = "incomplete"
    COMPILE = "compile"
    NONE = "none"


class Proof(StrEnum):
    """How a finding is known to be true."""

    WITNESS = "witness"
    PROVEN_COMPATIBLE = "proven-compatible"
    HEURISTIC = "heuristic"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file: path as the user knows it, line and column counted from 1 (0: unknown)."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """`file:line:column`, leaving off what is unknown; editors make it a link."""
        parts = [self.file, *(str(n) for n in (self.line, self.column) if n)]
        return ":".join(parts)


@dataclass(frozen=True, slots=True)
class Witness:
    """A message that proves a finding: valid under one schema, refused by the other.

    `message` is the whole XML text, made up from the schemas alone; `path` the XPath of the element that is refused;
    `value` the refused value, if it is about a value.
    """

    message: str
    path: str
    value: str | None = None


class HitKind(StrEnum):
    """What of the vendor's a finding touches: a function of the mapping, a row of a code table, a column for SQL."""

    FUNCTION = "function"
    CODE = "code"
    COLUMN = "column"


@dataclass(frozen=True, slots=True, order=True)
class Hit:
    """A place of the vendor's that a finding touches.

    `what` is its name: `Opname.herkomst`, the dataset's code in a code table, `lnr_kind.geslacht`.
    """

    location: Location
    what: str
    kind: HitKind = HitKind.FUNCTION

    def __str__(self) -> str:
        """`mapping/opname.py:14 Opname.herkomst`."""
        return f"{self.location} {self.what}"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to tell the user: what is wrong, where, and what to do.

    `rule` is an id for life (`XD003`), `name` its readable twin (`cardinality-differs`). `message` says what is so,
    in the user's words; `action` says what to do about it. `concept` is a concept id, `label` its name for people,
    `xpath` its place in the message. Neither text ever holds a value taken from a patient's message. `witness` proves a
    break. `folded` are the findings that come of the same cause; `places` says how often the same change is met.
    `of_old` tells, where two versions are compared, that `location` lies in the old one. `mapping` are the places of
    the vendor's own that it touches, where there is a mapping.
    """

    rule: str
    name: str
    severity: Severity
    message: str
    action: str = ""
    location: Location | None = None
    concept: str | None = None
    label: str | None = None
    xpath: str | None = None
    old: str | None = None
    new: str | None = None
    impact: Impact = Impact.NONE
    proof: Proof = Proof.HEURISTIC
    fingerprint: str | None = None
    witness: Witness | None = None
    folded: tuple[Finding, ...] = ()
    places: int = 1
    of_old: bool = False
    mapping: tuple[Hit, ...] = ()


def fingerprint(rule: str, concept: str | None, old: str | None, new: str | None) -> str:
    """What an acceptance refers to, in 16 hexadecimal digits.

    It is made from the facts only, so that wording and lines may change.
    """
    facts = "\x1f".join((rule, concept or "", old or "", new or ""))
    return hashlib.sha256(facts.encode("utf-8")).hexdigest()[:16]


class UnreadableError(Exception):
    """A specification or message that cannot be read: every reason at once, each with its place and mend (exit 3)."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        """`findings` holds at least one error, in the order of the files and lines."""
        super().__init__("; ".join(f"{f.location}: {f.message}" if f.location else f.message for f in findings))
        self.findings = findings
