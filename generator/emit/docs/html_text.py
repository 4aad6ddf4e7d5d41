"""HTML made of untrusted text: every text is escaped and carries its language."""

from __future__ import annotations

from markupsafe import Markup, escape

from generator.emit.docs.sentence import Reference, Sentence
from generator.model.dataset import Text


def two(text: Text) -> Markup:
    """Both languages, Dutch first; a text that has but one is marked so that the language switch never hides it."""
    if text.nl and text.en and text.nl != text.en:
        return Markup('<span lang="nl">{}</span> <span lang="en">{}</span>').format(text.nl, text.en)
    return Markup('<span lang="{}" data-only>{}</span>').format("nl" if text.nl else "en", text.nl or text.en)


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
    return Markup('<div lang="{}"{}>{}</div>').format(language, Markup(" data-only" if only else ""), body)


def _said(runs: Sentence, language: str) -> Markup:
    parts: list[Markup] = []
    for run in runs:
        text = (run.text.en or run.text.nl) if language == "en" else (run.text.nl or run.text.en)
        if run.reference:
            parts.append(Markup('<a href="#{}">{}</a>').format(run.reference.anchor, text))
        else:
            parts.append(Markup("<code>{}</code>").format(text) if run.code else escape(text))
    return Markup("").join(parts)
