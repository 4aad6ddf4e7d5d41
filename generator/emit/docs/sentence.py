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
    """A link to a concept, code list or rule: its `anchor`, the Markdown `page` it stands on (below `docs/`), and what it is called."""

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
    """A piece of a sentence: text, a link if `reference` is set (its label is the text), or `code` as it is written."""

    text: Text
    reference: Reference | None = None
    code: bool = False


Sentence = tuple[Run, ...]


def say(text: Text | str) -> Sentence:
    """A sentence of plain text; a string is the same in both languages."""
    return (Run(line_text(text if isinstance(text, Text) else Text(text))),)


def name(reference: Reference) -> Sentence:
    """A sentence that is one link."""
    return (Run(reference.label, reference),)


def written(code: str) -> Sentence:
    """A sentence that is a piece of code."""
    return (Run(line_text(Text(code)), code=True),)


def fill(phrase: Text, **parts: Sentence) -> Sentence:
    """Put parts in the places of a phrase: `{subject} ligt niet na {other}`. Both languages name the parts in the same order."""
    dutch, english = (list(Formatter().parse(text)) for text in (phrase.nl, phrase.en))
    return tuple(_filled(zip_longest(dutch, english, fillvalue=("", None, None, None)), parts))


def join(sentences: Iterable[Sentence], glue: Text) -> Sentence:
    """Sentences with a word between them."""
    runs: list[Run] = []
    for number, sentence in enumerate(sentences):
        runs += [*([Run(glue)] if number else []), *sentence]
    return tuple(runs)


def text_of(sentence: Sentence) -> Text:
    """The sentence without its links."""
    dutch = "".join(run.text.nl or run.text.en for run in sentence)
    english = "".join(run.text.en or run.text.nl for run in sentence)
    return Text(dutch, english)


def _filled(
    pairs: Iterable[tuple[tuple[str, str | None, object, object], ...]], parts: dict[str, Sentence]
) -> Iterator[Run]:
    for (nl, key, *_), (en, *_) in pairs:
        if nl or en:
            yield Run(Text(nl, en))
        if key is not None:
            yield from parts[key]
