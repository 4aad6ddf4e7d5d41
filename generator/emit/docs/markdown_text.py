"""Markdown made of untrusted text: what a specification says is shown as it is, never as markup (GitHub Flavored Markdown)."""

from __future__ import annotations

import re
from typing import Final

from markupsafe import Markup

from generator.emit.docs.safe_text import clean
from generator.emit.docs.sentence import Reference, Sentence
from generator.model.dataset import Text

_ENTITIES: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_SPECIAL: Final = re.compile(r"[\\`*_\[\]{}|~#$^!]")
_AT_START: Final = re.compile(r"(?m)^(\s*\d*)([-+=:.)])(?=(\s|\Z|[-+=:]))")
_LINKS: Final = re.compile(r"(?i):(?=//)|(?<=\bwww)\.|@|(?<=\bmailto):|(?<=\bxmpp):")


def markdown(text: str) -> Markup:
    """Text as text: no emphasis, list, heading, table, link (automatic ones too), formula or HTML comes of it."""
    shown = _SPECIAL.sub(lambda found: f"\\{found[0]}", clean(text))
    shown = "".join(_ENTITIES.get(letter, letter) for letter in shown)
    shown = _LINKS.sub(lambda found: f"&#{ord(found[0])};", shown)
    return Markup(_AT_START.sub(r"\1\\\2", shown))


def code(text: str) -> Markup:
    """Text as a code span, its fence longer than any run of backticks in it (CommonMark 6.1); bars escaped for tables."""
    shown = " ".join(clean(text).split())
    if not shown:
        return Markup("")
    fence = "`" * (max((len(run) for run in re.findall("`+", shown)), default=0) + 1)
    space = " " if shown[0] == "`" or shown[-1] == "`" else ""
    return Markup(fence + space + shown.replace("|", r"\|") + space + fence)


def link(reference: Reference, up: str = "") -> Markup:
    """`[Label](page.md#anchor) (English) `; `up` leads from the page it stands on to `docs/`."""
    return Markup(f"[{markdown(str(reference.label))}]({up}{reference.address})")


def sentence(runs: Sentence, language: str, up: str = "") -> Markup:
    """A sentence in Dutch (`nl`) or English (`en`), its links kept."""
    return Markup("").join(
        code(str(run.text))
        if run.code
        else (_named(run.text, language, run.reference, up) if run.reference else _piece(run.text, language))
        for run in runs
    )


def in_language(text: Text, language: str) -> str:
    """The text in that language, in the other where it is missing."""
    return (text.en or text.nl) if language == "en" else (text.nl or text.en)


def both(text: Text) -> Markup:
    """Dutch, and English beside it where it differs: `Geslacht · *Sex*`."""
    if text.nl and text.en and text.nl != text.en:
        return Markup(f"{markdown(text.nl)} · *{markdown(text.en)}*")
    return markdown(str(text))


def _piece(text: Text, language: str) -> Markup:
    shown = in_language(text, language)
    head = " " if shown[:1] == " " else ""
    tail = " " if shown[-1:] == " " and shown.strip() else ""
    return Markup(head + markdown(shown) + tail)


def _named(text: Text, language: str, reference: Reference, up: str) -> Markup:
    return Markup(f"[{markdown(in_language(text, language))}]({up}{reference.address})")
