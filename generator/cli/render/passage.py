"""A witness laid out for reading, with the place that is refused."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from generator.findings import UnreadableError
from generator.read.xml import line_of, parse_xml

_STEP = re.compile(r"(?:[^/:\[\]@]+:)?(?P<local>[^/:\[\]@]+)(?:\[(?P<number>\d+)\])?")
_BEFORE, _AFTER = 2, 3
_SHOWN = "witness"


@dataclass(frozen=True, slots=True)
class Passage:
    """Lines of a message. `first` and `last` are the refused ones, numbered from 1; 0 and 0 where none is known.

    `start` is the number of the first line.
    """

    lines: tuple[str, ...]
    first: int
    last: int
    start: int = 1

    def around(self) -> Passage:
        """The refused place with a few lines before and after, moved to the left as far as they go."""
        begin = max(self.first - _BEFORE, 1)
        end = min(max(self.last, 1), begin + _BEFORE + _AFTER) + 1 if self.first else begin + _BEFORE + _AFTER
        lines = self.lines[begin - 1 : end]
        margin = min((len(line) - len(line.lstrip()) for line in lines), default=0)
        return Passage(tuple(line[margin:] for line in lines), self.first, self.last, begin)

    def is_refused(self, number: int) -> bool:
        """Whether the line of that number belongs to the refused place."""
        return self.first <= number <= self.last


def lay_out(message: str, path: str = "") -> Passage:
    """The message on lines, indented if it came on one; `path` is the XPath of the refused element, if there is one."""
    try:
        root = parse_xml(message.encode(), _SHOWN)
        if "\n" not in message.strip():
            etree.indent(root)
            message = etree.tostring(root, encoding="unicode")
            root = parse_xml(message.encode(), _SHOWN)
    except UnreadableError:
        return Passage(tuple(message.splitlines()), 0, 0)
    refused = _find(root, path)
    if refused is None:
        return Passage(tuple(message.splitlines()), 0, 0)
    height = etree.tostring(refused, encoding="unicode", with_tail=False).count("\n")
    first = line_of(refused) or 1
    return Passage(tuple(message.splitlines()), first, first + height)


def _find(root: etree._Element, path: str) -> etree._Element | None:
    """The element at the path, or the nearest above it that is there; None where the path does not begin at the root.

    Steps are compared by local name; a step without a number is the first of its name.
    """
    steps = [_STEP.fullmatch(step) for step in path.strip("/").split("/") if not step.startswith("@")]
    if not steps or steps[0] is None or steps[0]["local"] != _local(root):
        return None
    found = root
    for step in steps[1:]:
        if step is None:
            break
        alike = [child for child in found.iterchildren("*") if _local(child) == step["local"]]
        number = int(step["number"] or 1)
        if not 1 <= number <= len(alike):
            break
        found = alike[number - 1]
    return found


def _local(element: etree._Element) -> str:
    return etree.QName(element).localname
