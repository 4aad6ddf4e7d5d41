"""The page of every rule, by its id."""

from __future__ import annotations

import re
from functools import cache

from generator.cli.config_pages import PAGES as CONFIGURATION
from generator.cli.hygiene_pages import PAGES as HYGIENE
from generator.compare.rules import pages as comparing
from generator.export.pages import PAGES as EXPORT
from generator.output.pages import PAGES as OUTPUT
from generator.read.dataset.pages import PAGES as DATASET
from generator.read.xsd.pages import PAGES as XSD
from generator.sync.pages import PAGES as MAPPING
from generator.validate.pages import PAGES as MESSAGE


@cache
def all_pages() -> dict[str, str]:
    """Markdown by rule id, sorted."""
    pages = {**XSD, **DATASET, **comparing(), **MESSAGE, **OUTPUT, **CONFIGURATION, **HYGIENE, **MAPPING, **EXPORT}
    return {rule: pages[rule] for rule in sorted(pages)}


def page_of(rule: str) -> str | None:
    """The page of one rule; None for a rule that the dataset definition declares."""
    return all_pages().get(rule)


def title_of(page: str) -> str:
    """The readable name in a page's first line, without the id."""
    first = page.strip().partition("\n")[0].lstrip("# ")
    return re.sub(r"^[A-Z]+\d+\b", "", first).strip(" :.-")
