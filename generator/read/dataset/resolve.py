"""What YAML makes of a value without quotes (YAML 1.2, section 10.3, and the dates of YAML 1.1)."""

from __future__ import annotations

import re
from enum import StrEnum


class Kind(StrEnum):
    """What a plain scalar becomes when YAML is loaded; the value is how a message calls it."""

    TEXT = "text"
    NULL = "nothing at all"
    BOOLEAN = "true or false"
    INTEGER = "a number"
    FLOAT = "a decimal number"
    DATE = "a date"


_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_BOOLEANS = frozenset({"true", "True", "TRUE", "false", "False", "FALSE"})
_OLD_BOOLEANS = frozenset(
    cased for word in ("yes", "no", "on", "off", "y", "n") for cased in (word, word.capitalize(), word.upper())
)
_INTEGER = re.compile(r"[-+]?(?:0b[01_]+|0o?[0-7_]+|0x[0-9a-fA-F_]+|[0-9][0-9_]*)\Z", re.ASCII)
_FLOAT = re.compile(
    r"[-+]?(?:[0-9][0-9_]*\.[0-9_]*|\.[0-9][0-9_]*|[0-9][0-9_]*(?=[eE]))(?:[eE][-+]?[0-9]+)?\Z"
    r"|[-+]?\.(?:inf|Inf|INF)\Z|\.(?:nan|NaN|NAN)\Z",
    re.ASCII,
)
_DATE = re.compile(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \t]|\Z)", re.ASCII)
_FIRST = frozenset("-+.~0123456789nNtTfF")


def kind_of_plain(text: str) -> Kind:
    """What a value written without quotes is to YAML."""
    if text in _NULLS:
        return Kind.NULL
    if text[0] not in _FIRST:
        return Kind.TEXT
    if text in _BOOLEANS:
        return Kind.BOOLEAN
    if _INTEGER.match(text):
        return Kind.INTEGER
    if _FLOAT.match(text):
        return Kind.FLOAT
    return Kind.DATE if _DATE.match(text) else Kind.TEXT


def is_old_boolean(text: str) -> bool:
    """Whether tools that still follow YAML 1.1 read this word as true or false: the Norway problem."""
    return text in _OLD_BOOLEANS
