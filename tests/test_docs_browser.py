"""The documentation site in a real browser, opened as a file: search, languages, the tree, a phone, no script."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from browser import Browser, browser, browser_paths
from docs_specification import request

from generator.emit.docs import DOCS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.skipif(browser_paths() is None, reason="needs chromium and chromedriver on the PATH")

ESCAPE, ENTER, DOWN, RIGHT, LEFT = "\ue00c", "\ue007", "\ue015", "\ue014", "\ue012"
RESULTS = "return [...document.querySelectorAll('#gevonden li .name')].map(one => one.textContent.trim())"
SHOWN = "return document.querySelector(arguments[0]).offsetParent !== null"


@pytest.fixture(scope="module")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with browser(tmp_path_factory.mktemp("chromium")) as opened:
        yield opened


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    page: Path = tmp_path_factory.mktemp("site") / "index.html"
    page.write_text(next(f.text for f in DOCS.emit(request()) if f.path == "docs/index.html"), encoding="utf-8")
    return page.as_uri()


@pytest.fixture
def page(chromium: Browser, address: str) -> Iterator[Browser]:
    """The site, freshly opened on a desktop; whatever a test does, the console stays silent."""
    chromium.open("about:blank")
    chromium.resize(1280, 900)
    chromium.open(address)
    yield chromium
    assert chromium.complaints() == []


def search(page: Browser, text: str) -> list[str]:
    page.run("document.activeElement.blur()")
    page.run("document.body.dispatchEvent(new KeyboardEvent('keydown', {key: '/', bubbles: true}))")
    assert page.run("return document.activeElement.id") == "zoek"
    page.type(text)
    page.wait("return !document.getElementById('gevonden').hidden")
    return list(page.wait(f"const found = (() => {{ {RESULTS} }})(); return found.length ? found : null"))


def test_search_finds_a_concept_and_leads_to_it(page: Browser) -> None:
    assert search(page, "geboortegew")[0].startswith("Geboortegewicht")
    assert "Meting" in page.run("return document.querySelector('#gevonden .place').textContent")
    page.type(ENTER)
    page.wait("return location.hash === '#c4'")
    box = page.run("return document.getElementById('c4').getBoundingClientRect().toJSON()")
    assert 0 <= box["top"] < 900
    assert page.run("return document.getElementById('gevonden').hidden")
    assert page.run("return document.querySelector('#boom [aria-current]').hash") == "#c4"


@pytest.mark.parametrize(
    ("typed", "anchor"),
    [
        ("birth weight", "c4"),  # English
        ("coordinatie", "c5"),  # without its diaeresis
        ("COÖRDINATIE", "c5"),
        ("massa", "c4"),  # a synonym
        ("2.16.1", "c2.16.1"),  # an id
        ("/lnr/kind/geslacht", "c3"),  # an XPath
        ("Vrouw", "list-sekse.2"),  # a code's display
        ("female", "list-sekse.2"),
        ("R4", "rule-R4"),
        ("sex list", "list-sekse"),
        ("tweeling coord", "c5"),  # words in any order
        ("voorwaardelijk", "c4"),
    ],
)
def test_search_knows_ids_synonyms_codes_xpaths_and_both_languages(page: Browser, typed: str, anchor: str) -> None:
    search(page, typed)
    assert page.run("return document.querySelector('#gevonden a').hash") == f"#{anchor}"


def test_search_says_when_there_is_nothing(page: Browser) -> None:
    search(page, "kind")
    page.run("document.getElementById('zoek').select()")
    page.type("zzzz")
    page.wait("return document.getElementById('aantal').textContent.includes('Niets gevonden')")
    assert page.run(RESULTS) == []
    page.type(ESCAPE)
    page.wait("return document.getElementById('gevonden').hidden")


def test_arrows_walk_through_the_results(page: Browser) -> None:
    assert len(search(page, "sex")) > 1
    page.type(DOWN)
    page.type(DOWN)
    links = page.run("return [...document.querySelectorAll('#gevonden a')].indexOf(document.activeElement)")
    assert links == 1
    page.type(ENTER)
    page.wait("return location.hash.length > 1")


def test_languages_are_switched_and_kept_in_the_address(page: Browser, address: str) -> None:
    dutch, english, lone = "#c3 h3 [lang=nl]", "#c3 h3 [lang=en]", "#c5 h3 [lang=nl]"
    assert [page.run(SHOWN, one) for one in (dutch, english, lone)] == [True, True, True]
    page.click("[data-set=en]")
    assert [page.run(SHOWN, one) for one in (dutch, english, lone)] == [False, True, True]
    assert page.run("return document.documentElement.lang") == "en"
    page.run("document.querySelector('#regels a[href=\"#c4\"][href]').click()")
    page.wait("return location.hash === '#c4&en'")
    page.open("about:blank")
    page.open(f"{address}#c3&nl")
    assert [page.run(SHOWN, one) for one in (dutch, english, lone)] == [True, False, True]
    assert 0 <= page.run("return document.getElementById('c3').getBoundingClientRect().top") < 900
    assert page.run("return localStorage.length + sessionStorage.length + document.cookie.length") == 0


def test_the_tree_opens_and_closes_with_the_keyboard(page: Browser) -> None:
    page.run("document.querySelector('#boom a[href=\"#c2.16.1\"]').focus()")
    inner = '#boom a[href="#c4"]'
    assert page.run(SHOWN, inner) is False
    page.type(RIGHT)
    assert page.run(SHOWN, inner) is True
    page.type(DOWN)
    assert page.run("return document.activeElement.hash") == "#c4"
    page.type(LEFT)
    page.type(LEFT)
    assert page.run(SHOWN, inner) is False
    assert page.run("return document.activeElement.closest('li').querySelector('button').ariaExpanded") == "false"


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_no_width_scrolls_sideways(page: Browser, width: int) -> None:
    page.resize(width, 800)
    for place in ("intro", "boom", "c4", "list-sekse", "rule-R3"):
        page.run(f"location.hash = '#{place}'")
        assert page.run("return document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0
    search(page, "geslacht")
    edges = page.run(
        "const box = document.getElementById('gevonden').getBoundingClientRect(); return [box.left, box.right]"
    )
    assert edges[0] >= 0
    assert edges[1] <= width


def test_an_xpath_is_copied(page: Browser, address: str) -> None:
    origin = address.partition("/index")[0]
    page.command("Browser.grantPermissions", permissions=["clipboardReadWrite", "clipboardSanitizedWrite"])
    assert origin.startswith("file:")
    page.run("document.querySelector('#c3 .copy').click()")
    page.wait("return document.querySelector('#c3 .copy').textContent.includes('Gekopieerd')")


def test_counts_by_conformance_find_their_items(page: Browser) -> None:
    page.click(".legend .mandatory button")
    assert page.wait(RESULTS)[0].startswith("Geslacht")


def test_dark_and_light_have_enough_contrast(page: Browser) -> None:
    for scheme in ("light", "dark"):
        page.command("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
        found = page.run(CONTRAST)
        assert found, scheme
        assert [pair for pair in found if pair[1] < 4.5] == []
    page.command("Emulation.setEmulatedMedia", features=[])


def test_everything_but_the_search_is_there_without_script(page: Browser, address: str) -> None:
    page.command("Emulation.setScriptExecutionDisabled", value=True)
    try:
        page.open("about:blank")
        page.open(f"{address}#c4")
    finally:
        page.command("Emulation.setScriptExecutionDisabled", value=False)
    assert page.run("return document.documentElement.className") == ""
    assert page.run(SHOWN, "#c4 h3 [lang=nl]") is True
    assert page.run(SHOWN, '#boom a[href="#c4"]') is True
    assert page.run(SHOWN, "#zoek") is False


CONTRAST = """
  const dot = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  const rgb = (colour) => {
    dot.clearRect(0, 0, 1, 1);
    dot.fillStyle = colour;
    dot.fillRect(0, 0, 1, 1);
    return [...dot.getImageData(0, 0, 1, 1).data];
  };
  const linear = (part) => (part / 255 <= .03928 ? part / 255 / 12.92 : ((part / 255 + .055) / 1.055) ** 2.4);
  const light = ([r, g, b]) => .2126 * linear(r) + .7152 * linear(g) + .0722 * linear(b);
  const behind = (one) => {
    const colour = rgb(getComputedStyle(one).backgroundColor);
    return colour[3] === 255 || !one.parentElement ? colour : behind(one.parentElement);
  };
  const written = (one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  const pairs = new Map();
  for (const one of document.querySelectorAll('body *')) {
    if (one.offsetParent === null || !written(one)) continue;
    const [dark, bright] = [light(rgb(getComputedStyle(one).color)), light(behind(one))].sort((a, b) => a - b);
    pairs.set(`${one.tagName}.${one.className} in ${one.parentElement.className}`, (bright + .05) / (dark + .05));
  }
  return [...pairs];
"""
"""Every text with its contrast (WCAG 2.2, 1.4.3) against what lies behind it."""
