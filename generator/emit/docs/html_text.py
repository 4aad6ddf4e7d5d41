"""HTML made of untrusted text: every text is escaped and carries its language."""

from __future__ import annotations

from functools import lru_cache

from markupsafe import Markup, escape

from generator.emit.docs.sentence import Reference, Sentence
from generator.model.dataset import Text


@lru_cache(maxsize=4096)
def two(text: Text) -> Markup:
    """Both languages, Dutch first; a text that has but one is marked so that the language switch never hides it."""
    nl, en = escape(text.nl), escape(text.en)
    if nl and en and nl != en:
        return Markup(f'<span lang="nl">{nl}</span> <span lang="en">{en}</span>')  # noqa: S704  escaped above
    return Markup(f'<span lang="{"nl" if nl else "en"}" data-only>{nl or en}</span>')  # noqa: S704  escaped above


def prose(text: Text) -> Markup:
    """A longer text in both languages, side by side, a `p` for each paragraph."""
    only = not (text.nl and text.en)
    return Markup("").join(
        _column(part, language, only=only) for part, language in ((text.nl, "nl"), (text.en, "en")) if part
    )


def link(reference: Reference) -> Markup:
    """A link to a concept, code list or rule, by its label in both languages."""
    return Markup('<a href="#{}">{}</a>').format(reference.anchor, two(reference.label))


def sentence(runs: Sentence) -> Markup:
    """A sentence in both languages, its links kept."""
    return Markup('<span lang="nl">{}</span> <span lang="en">{}</span>').format(_said(runs, "nl"), _said(runs, "en"))


def _column(text: str, language: str, *, only: bool) -> Markup:
    body = Markup("").join(Markup("<p>{}</p>").format(part) for part in text.split("\n\n"))
    marked = Markup(" data-only") if only else Markup("")
    return Markup('<div lang="{}"{}>{}</div>').format(language, marked, body)


def _said(runs: Sentence, language: str) -> Markup:
    parts: list[Markup] = []
    for run in runs:
        text = run.said(language)
        if run.reference:
            parts.append(Markup('<a href="#{}">{}</a>').format(run.reference.anchor, text))
        else:
            parts.append(Markup("<code>{}</code>").format(text) if run.code else escape(text))
    return Markup("").join(parts)
