"""The documentation as Markdown: an index, a page a group, a page a code list, the rules."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from generator.emit.docs import markdown_text
from generator.emit.docs.phrases import PHRASES, phrase
from generator.emit.docs.references import LOOSE_PAGE, RULES_PAGE
from generator.emit.docs.rule_pages import FINDINGS_PAGE
from generator.emit.docs.safe_text import cell_text
from generator.emit.docs.views import Book
from generator.emit.template import render
from generator.generated_file import GeneratedFile
from generator.model.dataset import Text


def markdown_files(book: Book) -> Iterator[GeneratedFile]:
    """The pages, all below `docs/`."""
    yield _page("README.md", "README", book, notice=notice(book), groups=book.groups, items=book.items)
    for group in book.groups:
        yield _page(group.reference.page, "group", book, group=group)
    if book.loose:
        yield _page(LOOSE_PAGE, "message", book, loose=book.loose)
    for codes in book.code_lists:
        yield _page(codes.reference.page, "code_list", book, codes=codes)
    yield _page(RULES_PAGE, "rules", book)
    if book.pages:
        yield _page(FINDINGS_PAGE, "findings", book)


def notice(book: Book) -> Text:
    """What a reader must know first: the dataset's own notice, or that the texts were derived from the XSD."""
    return phrase("derived") if book.derived and not str(book.notice) else book.notice


def _page(path: str, template: str, book: Book, **context: object) -> GeneratedFile:
    text = render(f"docs/{template}.md.j2", escape=True, book=book, **_WORDS, **context)
    return GeneratedFile(f"docs/{path}", text.rstrip("\n") + "\n")


def _quoted(text: str) -> Markup:
    return Markup("\n> \n> ").join(markdown_text.markdown(part) for part in text.split("\n\n"))


_WORDS = {
    "say": PHRASES,
    "md": markdown_text.markdown,
    "code": markdown_text.code,
    "link": markdown_text.link,
    "numbered_link": markdown_text.numbered_link,
    "both": markdown_text.both,
    "sentence": markdown_text.sentence,
    "quoted": _quoted,
    "inline": cell_text,
}
