"""YAML syntax errors in plain words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ruamel.yaml.error import MarkedYAMLError, YAMLError

from generator.findings import Location
from generator.read.dataset.problems import TAB, YAML_SYNTAX, Problem

if TYPE_CHECKING:
    from generator.read.dataset.report import Report, StopReadingError

_TAB = re.compile(r"'\\t'|\btabs?\b", re.IGNORECASE)
_EXPLAINED = (
    (
        "mapping values are not allowed",
        "A colon stands where YAML does not expect one.",
        "Put the text in quotes if the colon belongs to it; else check the indentation here and on the line before.",
    ),
    (
        "expected <block end>",
        "This line is indented differently from the ones it belongs to.",
        "Give all keys of one block the same indentation, with spaces; look for an open quotation mark before it too.",
    ),
    (
        "could not find expected ':'",
        "This key has no colon behind it.",
        "Write `key: value`, with a space after the colon; put a text that runs on over lines in quotes.",
    ),
    ("while scanning a quoted scalar", "A quotation mark is opened here and not closed.", "Close it on the same line."),
    ("found unexpected end of stream", "A quotation mark is opened and not closed.", "Close it."),
    (
        "expected ',' or '}'",
        "A `{ ... }` is not closed, or a comma is missing in it.",
        "Put a comma between the entries and close it with `}`; put texts with a comma or a colon in quotes.",
    ),
    (
        "expected ',' or ']'",
        "A `[ ... ]` is not closed, or a comma is missing in it.",
        "Put a comma between the entries and close it with `]`.",
    ),
    ("cannot start any token", "This character cannot start a value.", "Put the value in quotes."),
    (
        "unknown escape character",
        "This backslash escape does not exist in YAML.",
        "Use single quotes, in which a backslash is a backslash.",
    ),
    (
        "block sequence entries are not allowed",
        "A list cannot start here.",
        "Put the first `-` on a line of its own below the key.",
    ),
    (
        "found undefined tag handle",
        "Tags (`!...`) are not used in this file.",
        "Delete the tag, or put the text in quotes.",
    ),
    (
        "expected <document start>",
        "There is text here that belongs to nothing.",
        "Check the indentation of this line; the file is one mapping that starts in the first column.",
    ),
)


def syntax_error(error: YAMLError, report: Report) -> StopReadingError:
    """Report a syntax error with its place, what is wrong and how to mend it; raise what it returns."""
    problem, message, action = _explain(str(error))
    return report.stop(problem, _place(error, report.file), message, action)


def _explain(text: str) -> tuple[Problem, str, str]:
    if _TAB.search(text):
        return TAB, "A tab stands where YAML allows spaces only.", "Replace it with spaces."
    for marker, message, action in _EXPLAINED:
        if marker in text:
            return YAML_SYNTAX, message, action
    first = text.strip().splitlines()[0][:120]
    return YAML_SYNTAX, f"This is not valid YAML: {first}.", "Compare it with the lines around it."


def _place(error: YAMLError, file: str) -> Location:
    mark = (error.problem_mark or error.context_mark) if isinstance(error, MarkedYAMLError) else None
    return Location(file, mark.line + 1, mark.column + 1) if mark else Location(file)
