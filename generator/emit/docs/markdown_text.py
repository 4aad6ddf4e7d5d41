"""Markdown (GitHub Flavored) made of untrusted text: what a specification says is shown as it is, never as markup."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from markupsafe import Markup

from generator.emit.docs.safe_text import clean
from generator.emit.docs.sentence import Reference, Run, Sentence
from generator.model.dataset import Text

_ESCAPES: Final = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;"} | {letter: f"\\{letter}" for letter in r"\`*_[]{}|~#$^!"}
)
_AT_START: Final = re.compile(r"(?m)^(\s*\d*)([-+=:.)])(?=(\s|\Z|[-+=:]))")
_LINKS: Final = re.compile(r"(?i):(?=//)|(?<=\bwww)\.|@|(?<=\bmailto):|(?<=\bxmpp):")


@lru_cache(maxsize=4096)
def markdown(text: str) -> Markup:
    """Escape text: no emphasis, list, heading, table, link (automatic ones too), formula or HTML comes of it."""
    shown = clean(text).translate(_ESCAPES)
    shown = _LINKS.sub(lambda found: f"&#{ord(found[0])};", shown)
    return _safe(_AT_START.sub(r"\1\\\2", shown))


def code(text: str) -> Markup:
    """Make a code span, its fence longer than any run of backticks in it (CommonMark 6.1); bars escaped for tables."""
    shown = " ".join(clean(text).split())
    if not shown:
        return _safe("")
    fence = "`" * (max((len(run) for run in re.findall("`+", shown)), default=0) + 1)
    space = " " if shown[0] == "`" or shown[-1] == "`" else ""
    return _safe(fence + space + shown.replace("|", r"\|") + space + fence)


def link(reference: Reference, up: str = "") -> Markup:
    """Make a link, `[Label](page.md#anchor)`; `up` leads from the page it stands on to `docs/`."""
    return _safe(f"[{markdown(str(reference.label))}]({up}{reference.address})")


def numbered_link(reference: Reference) -> Markup:
    """Make a link of an id, its text behind it: `[LNR026](rules.md#rule-LNR026) De zwangerschapsduur ...`."""
    return _safe(f"[{markdown(reference.id)}]({reference.address}) {markdown(str(reference.label))}")


def sentence(runs: Sentence, language: str, up: str = "") -> Markup:
    """A sentence in Dutch (`nl`) or English (`en`), its links kept."""
    return _safe("").join(_run(run, language, up) for run in runs)


def both(text: Text) -> Markup:
    """Dutch, and English beside it where it differs: `Geslacht · *Sex*`."""
    if text.nl and text.en and text.nl != text.en:
        return _safe(f"{markdown(text.nl)} · *{markdown(text.en)}*")
    return markdown(str(text))


def _run(run: Run, language: str, up: str) -> Markup:
    shown = run.said(language)
    if run.code:
        return code(shown)
    if run.reference:
        return _safe(f"[{markdown(shown)}]({up}{run.reference.address})")
    head = " " if shown[:1] == " " else ""
    tail = " " if shown[-1:] == " " and shown.strip() else ""
    return _safe(head + markdown(shown) + tail)


def _safe(markdown_source: str) -> Markup:
    """Markdown whose texts were escaped by this module, so that the templates leave it as it is."""
    return Markup(markdown_source)  # noqa: S704  the one place; every part went through `markdown` or `code`
