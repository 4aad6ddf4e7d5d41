"""The page of every rule, by its id."""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module
from pkgutil import walk_packages

from generator.cli.config_pages import PAGES as CONFIGURATION
from generator.output.pages import PAGES as OUTPUT
from generator.read.dataset.pages import PAGES as DATASET
from generator.read.xsd.pages import PAGES as XSD

_RULE = re.compile(r"\b([A-Z]{2}\d{3})\b")


@cache
def all_pages() -> dict[str, str]:
    """Markdown by rule id, sorted; the comparing rules' pages are their modules' docstrings."""
    pages = {**XSD, **DATASET, **_comparing(), **OUTPUT, **CONFIGURATION}
    return {rule: pages[rule] for rule in sorted(pages)}


def page_of(rule: str) -> str | None:
    """The page of one rule; None for a rule that the dataset definition declares."""
    return all_pages().get(rule)


def title_of(page: str) -> str:
    """The readable name in a page's first line, without the id."""
    first = page.strip().partition("\n")[0].lstrip("# ")
    return re.sub(r"^[A-Z]+\d+\b", "", first).strip(" :.-")


def _comparing() -> dict[str, str]:
    rules = import_module("generator.compare.rules")
    pages = {}
    for module in walk_packages(rules.__path__, f"{rules.__name__}."):
        text = (import_module(module.name).__doc__ or "").strip()
        found = _RULE.search(text.partition("\n")[0])
        if found:
            pages[found.group()] = text + "\n"
    return pages
