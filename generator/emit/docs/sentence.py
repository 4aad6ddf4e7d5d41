"""Sentences in two languages with links in them: what a condition or a rule says, for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest
from string import Formatter

from generator.emit.docs.safe_text import line_text
from generator.model.dataset import Text


@dataclass(frozen=True, slots=True)
class Reference:
    """A link to a concept, code list or rule: its `anchor`, and the Markdown `page` it stands on (below `docs/`)."""

    anchor: str
    page: str
    id: str
    label: Text

    @property
    def address(self) -> str:
        """The place in Markdown, from `docs/`."""
        return f"{self.page}#{self.anchor}"


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a sentence: text, a link if `reference` is set (its label is the text), or `code` as it is written.

    `exact` text belongs to one language alone where the other is empty; any other text stands in for a missing one.
    """

    text: Text
    reference: Reference | None = None
    code: bool = False
    exact: bool = False

    def said(self, language: str) -> str:
        """Give the text in Dutch (`nl`) or English (`en`)."""
        first, second = (self.text.en, self.text.nl) if language == "en" else (self.text.nl, self.text.en)
        return first if self.exact else first or second


Sentence = tuple[Run, ...]


def say(text: Text | str) -> Sentence:
    """Make a sentence of plain text; a string is the same in both languages."""
    return (Run(line_text(text if isinstance(text, Text) else Text(text))),)


def name(reference: Reference) -> Sentence:
    """Make a sentence that is one link."""
    return (Run(reference.label, reference),)


def written(code: str) -> Sentence:
    """Make a sentence that is a piece of code."""
    return (Run(line_text(Text(code)), code=True),)


def fill(phrase: Text, **parts: Sentence) -> Sentence:
    """Put parts in the places of a phrase, `{subject} ligt niet na {other}`: in the same order in both languages."""
    dutch, english = (list(Formatter().parse(text)) for text in (phrase.nl, phrase.en))
    return tuple(_filled(zip_longest(dutch, english, fillvalue=("", None, None, None)), parts))


def join(sentences: Iterable[Sentence], glue: Text) -> Sentence:
    """Sentences with a word between them."""
    runs: list[Run] = []
    for number, sentence in enumerate(sentences):
        runs += [*([Run(glue)] if number else []), *sentence]
    return tuple(runs)


def _filled(
    pairs: Iterable[tuple[tuple[str, str | None, object, object], ...]], parts: dict[str, Sentence]
) -> Iterator[Run]:
    for (nl, key, *_), (en, *_) in pairs:
        if nl or en:
            yield Run(Text(nl, en), exact=True)
        if key is not None:
            yield from parts[key]
