"""XPath 1.0 expressions of rules as the tables write them; `runtime/xpath.py` evaluates them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NoReturn

from generator.model.qname import qname

Row = tuple[object, ...]

_NAME = r"[^\W\d][\w.\-]*"
_TOKEN = re.compile(
    rf"\s*(?:(?P<number>\d+(?:\.\d*)?|\.\d+)|(?P<text>\"[^\"]*\"|'[^']*')|(?P<sign>::|//|\.\.|!=|<=|>=|[()\[\].@,/|+\-=<>*$])"
    rf"|(?P<name>{_NAME}(?::(?:{_NAME}|\*))?))"
)
_WORDS = frozenset({"and", "or", "mod", "div"})
_AFTER_OPERAND = frozenset({")", "]", "..", ".", "*"})
_AXES = frozenset({"self", "child", "attribute", "parent", "descendant", "descendant-or-self", "ancestor",
                   "ancestor-or-self", "following-sibling", "preceding-sibling"})  # fmt: skip
_LEVELS = (("or",), ("and",), ("=", "!="), ("<", "<=", ">", ">="), ("+", "-"), ("*", "div", "mod"))
_ARGUMENTS = {
    "last": (0, 0), "position": (0, 0), "count": (1, 1), "local-name": (0, 1), "namespace-uri": (0, 1),
    "string": (0, 1), "concat": (2, 99), "starts-with": (2, 2), "contains": (2, 2), "substring-before": (2, 2),
    "substring-after": (2, 2), "substring": (2, 3), "string-length": (0, 1), "normalize-space": (0, 1),
    "translate": (3, 3), "boolean": (1, 1), "not": (1, 1), "true": (0, 0), "false": (0, 0), "number": (0, 1),
    "sum": (1, 1), "floor": (1, 1), "ceiling": (1, 1), "round": (1, 1),
}  # fmt: skip
"""How many arguments each function takes."""
_KINDS = frozenset({"node", "text"})
_DEEPEST = 60
_EVERYTHING: Row = ("descendant-or-self", ("node", None), ())


class XPathError(ValueError):
    """An expression that is not followed."""


def xpath_row(test: str, prefixes: Mapping[str, str]) -> Row:
    """The expression as nested constants. XPathError for what is no XPath 1.0, or asks what a message cannot tell."""
    reader = _Reader(_tokens(test), prefixes)
    found = reader.expression(0)
    reader.expect_end()
    return found


def _tokens(test: str) -> list[tuple[str, str]]:
    """Kind and text of each token; a `*` or name behind an operand is an operator (section 3.7)."""
    found: list[tuple[str, str]] = []
    at, end = 0, len(test.rstrip())
    while at < end:
        match = _TOKEN.match(test, at)
        if match is None:
            message = f"no XPath 1.0: character {at + 1}"
            raise XPathError(message)
        kind, text = str(match.lastgroup), match[str(match.lastgroup)]
        behind = bool(found) and (found[-1][0] in ("number", "text", "name") or found[-1][1] in _AFTER_OPERAND)
        behind = behind and found[-1] != ("operator", "*")
        if (behind and text in _WORDS) or (behind and text == "*"):
            kind = "operator"
        found.append((kind, text))
        at = match.end()
    return found


class _Reader:
    """Reads an expression from left to right."""

    def __init__(self, tokens: list[tuple[str, str]], prefixes: Mapping[str, str]) -> None:
        self._tokens = tokens
        self._prefixes = prefixes
        self._at = 0

    def _fail(self) -> NoReturn:
        message = f"no XPath 1.0 that is followed here: token {self._at + 1}"
        raise XPathError(message)

    def _peek(self, ahead: int = 0) -> tuple[str, str]:
        place = self._at + ahead
        return self._tokens[place] if place < len(self._tokens) else ("", "")

    def _take(self, *texts: str) -> str:
        """The next token if it is one of these signs or operators, else nothing."""
        kind, text = self._peek()
        if kind in ("sign", "operator") and text in texts:
            self._at += 1
            return text
        return ""

    def _need(self, text: str) -> None:
        if not self._take(text):
            self._fail()

    def expect_end(self) -> None:
        """Nothing may follow."""
        if self._at < len(self._tokens):
            self._fail()

    # expressions (section 3)

    def expression(self, level: int, depth: int = 0) -> Row:
        """Operators of that level and tighter ones."""
        if depth > _DEEPEST:
            self._fail()
        if level == len(_LEVELS):
            return self._negative(depth)
        found = self.expression(level + 1, depth)
        while True:
            kind, text = self._peek()
            wanted = "operator" if text in _WORDS or text == "*" else "sign"
            if text not in _LEVELS[level] or kind != wanted:
                return found
            self._at += 1
            found = (text, found, self.expression(level + 1, depth))

    def _negative(self, depth: int) -> Row:
        if self._take("-"):
            if depth > _DEEPEST:
                self._fail()
            return ("negative", self._negative(depth + 1))
        found = self._path(depth)
        while self._take("|"):
            found = ("|", found, self._path(depth))
        return found

    def _path(self, depth: int) -> Row:
        kind, text = self._peek()
        is_call = kind == "name" and self._peek(1) == ("sign", "(") and text not in _KINDS
        if kind in ("number", "text") or text == "(" or is_call:
            return self._filter(depth)
        return self._location(depth)

    def _filter(self, depth: int) -> Row:
        found = self._primary(depth)
        predicates = self._predicates(depth)
        if predicates:
            found = ("filter", found, predicates)
        steps: list[Row] = []
        self._more_steps(steps, depth)
        return ("path", found, tuple(steps)) if steps else found

    def _primary(self, depth: int) -> Row:
        kind, text = self._peek()
        self._at += 1
        if kind == "number":
            return ("value", float(text))
        if kind == "text":
            return ("value", text[1:-1])
        if text == "(":
            found = self.expression(0, depth + 1)
            self._need(")")
            return found
        return self._call(text, depth)

    def _call(self, name: str, depth: int) -> Row:
        if name not in _ARGUMENTS:
            self._fail()
        self._need("(")
        arguments: list[Row] = []
        if not self._take(")"):
            arguments.append(self.expression(0, depth + 1))
            while self._take(","):
                arguments.append(self.expression(0, depth + 1))
            self._need(")")
        least, most = _ARGUMENTS[name]
        if not least <= len(arguments) <= most:
            self._fail()
        return ("call", name, tuple(arguments))

    # location paths (section 2)

    def _location(self, depth: int) -> Row:
        steps: list[Row] = []
        if self._take("//"):
            steps.append(_EVERYTHING)
            start: str | None = "/"
        else:
            start = self._take("/") or None
            if start and not self._begins_step():
                return ("path", start, ())
        steps.append(self._step(depth))
        self._more_steps(steps, depth)
        return ("path", start, tuple(steps))

    def _begins_step(self) -> bool:
        kind, text = self._peek()
        return kind == "name" or text in ("*", "@", ".", "..")

    def _more_steps(self, steps: list[Row], depth: int) -> None:
        while True:
            if self._take("//"):
                steps.append(_EVERYTHING)
            elif not self._take("/"):
                return
            steps.append(self._step(depth))

    def _step(self, depth: int) -> Row:
        if self._take(".."):
            return ("parent", ("node", None), ())
        if self._take("."):
            return ("self", ("node", None), ())
        axis = "attribute" if self._take("@") else "child"
        if self._peek(1) == ("sign", "::"):
            axis = self._peek()[1]
            self._at += 2
        if axis not in _AXES:
            self._fail()
        return (axis, self._test(), self._predicates(depth))

    def _test(self) -> Row:
        kind, text = self._peek()
        self._at += 1
        if text == "*":
            return ("any", None)
        if kind != "name":
            self._at -= 1
            self._fail()
        if text in _KINDS and self._take("("):
            self._need(")")
            return (text, None)
        prefix, colon, local = text.partition(":")
        if not colon:
            return ("name", text)
        if prefix not in self._prefixes:
            self._fail()
        return ("any", self._prefixes[prefix]) if local == "*" else ("name", str(qname(self._prefixes[prefix], local)))

    def _predicates(self, depth: int) -> tuple[Row, ...]:
        found: list[Row] = []
        while self._take("["):
            found.append(self.expression(0, depth + 1))
            self._need("]")
        return tuple(found)
