"""The documentation as one HTML page: style and script stand in it, and its policy lets nothing else run or load."""

from __future__ import annotations

from markupsafe import Markup

from generator.emit.docs import html_text
from generator.emit.docs.markdown import notice
from generator.emit.docs.phrases import PHRASES
from generator.emit.docs.views import Book
from generator.emit.docs.wording import numbers
from generator.emit.policy import policy
from generator.emit.template import render, unrendered
from generator.generated_file import GeneratedFile
from generator.model.dataset import Text

SHOWN_CODES = 8


def site(book: Book) -> GeneratedFile:
    """`docs/index.html`: it works from a file, without a network, and without JavaScript but for the search."""
    style, script = unrendered("look.css") + unrendered("docs/site.css"), unrendered("docs/site.js")
    text = render(
        "docs/index.html.j2",
        escape=True,
        book=book,
        notice=notice(book),
        groups=book.groups,
        items=book.items,
        codes_count=sum(len(codes.codes) for codes in book.code_lists),
        shown_codes=SHOWN_CODES,
        say=PHRASES,
        two=html_text.two,
        count_of=_count_of,
        prose=html_text.prose,
        link=html_text.link,
        sentence=html_text.sentence,
        style=Markup(style),  # noqa: S704  our own file
        script=Markup(script),  # noqa: S704  our own file
        policy=policy(style, script),
    )
    return GeneratedFile("docs/index.html", text)


def _count_of(key: str, count: int) -> Text:
    return numbers(key, count=str(count))
