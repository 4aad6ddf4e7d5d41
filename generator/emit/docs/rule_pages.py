"""The pages of lnrgen's own rules, as the documentation shows them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup, escape

FINDINGS_PAGE = "findings.md"
_INLINE = re.compile(r"\*\*(?P<bold>.+?)\*\*|`(?P<code>[^`]+)`", re.DOTALL)


@dataclass(frozen=True, slots=True)
class RulePage:
    """A page in Markdown: a title that begins with the rule's id, then paragraphs with bold words and code."""

    rule: str
    name: str
    paragraphs: tuple[str, ...]

    @property
    def anchor(self) -> str:
        """Where it stands."""
        return f"page-{self.rule}"

    @property
    def html(self) -> Markup:
        """The paragraphs."""
        return Markup("").join(Markup("<p>{}</p>").format(_inline(text)) for text in self.paragraphs)

    @property
    def markdown(self) -> Markup:
        """The paragraphs as they were written, by us."""
        return Markup("\n\n".join(self.paragraphs))  # noqa: S704  our own text


def rule_pages(pages: Mapping[str, str]) -> tuple[RulePage, ...]:
    """Every page, in the order of the ids."""
    return tuple(_read(rule, pages[rule]) for rule in sorted(pages))


def _read(rule: str, page: str) -> RulePage:
    title, *paragraphs = re.split(r"\n\s*\n", page.strip())
    name = title.removeprefix("#").strip().removeprefix(rule).strip(" :")
    return RulePage(rule, name, tuple(paragraph.strip() for paragraph in paragraphs))


def _inline(text: str) -> Markup:
    return Markup("").join(_parts(" ".join(text.split())))


def _parts(text: str) -> Iterator[Markup]:
    at = 0
    for found in _INLINE.finditer(text):
        yield escape(text[at : found.start()])
        tag = "b" if found["bold"] else "code"
        yield Markup(f"<{tag}>{{}}</{tag}>").format(found["bold"] or found["code"])  # noqa: S704  the text is escaped
        at = found.end()
    yield escape(text[at:])
