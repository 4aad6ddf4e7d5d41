"""The page of a comparison in a real browser, opened as a file: filter, trees, witnesses, a phone, paper, no script."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest
from browser import Browser, browser, browser_paths
from drift_samples import EVERYTHING, NASTY, TAKEN, specifications
from test_docs_browser import CONTRAST

from generator.cli.drift_report import make_drift_report
from generator.cli.render.html import render_html

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.skipif(browser_paths() is None, reason="needs chromium and chromedriver on the PATH")

ENTER, ESCAPE, TAB = "\ue007", "\ue00c", "\ue004"
CARDS = "return [...document.querySelectorAll('.card')].filter(one => !one.hidden).map(one => one.dataset.rule)"
SHOWN = "return document.querySelector(arguments[0]).checkVisibility({contentVisibilityAuto: true})"
CHOOSE = """
  const [id, value] = arguments, box = document.getElementById(id);
  box.value = value;
  box.dispatchEvent(new Event('change', {bubbles: true}));
"""


@pytest.fixture(scope="module")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with browser(tmp_path_factory.mktemp("chromium")) as opened:
        yield opened


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("report")
    old, new = specifications(folder)
    page: Path = folder / "drift.html"
    page.write_text(render_html(make_drift_report(EVERYTHING, [TAKEN], old=old, new=new)), encoding="utf-8")
    return page.as_uri()


@pytest.fixture
def page(chromium: Browser, address: str) -> Iterator[Browser]:
    """The page, freshly opened on a desktop; whatever a test does, the console stays silent."""
    chromium.open("about:blank")
    chromium.resize(1280, 900)
    chromium.open(address)
    yield chromium
    assert chromium.complaints() == []


def test_the_text_filter_finds_and_says_how_many(page: Browser) -> None:
    page.run("document.body.dispatchEvent(new KeyboardEvent('keydown', {key: '/', bubbles: true}))")
    assert page.run("return document.activeElement.id") == "text"
    page.type("GEBOORTE gewicht")
    assert page.wait(CARDS) == ["XS021"]
    assert page.run("return document.getElementById('count').textContent") == "1 of 21 findings"
    assert page.run(SHOWN, "#meaning") is False
    page.type(ESCAPE)
    assert len(page.run(CARDS)) == 21
    assert page.run("return document.getElementById('count').textContent") == ""


def test_filters_by_impact_severity_and_rule_go_together(page: Browser) -> None:
    page.run(CHOOSE, "impact", "reject")
    assert page.run(CARDS) == ["XS003", "XS002", "XS021", "XS090", "XS005"]
    page.run(CHOOSE, "severity", "warning")
    assert page.run(CARDS) == ["XS090"]
    page.run(CHOOSE, "rule", "XS003")
    assert page.run(CARDS) == []
    page.click("#reset")
    assert len(page.run(CARDS)) == 21


def test_what_is_folded_opens_when_it_is_looked_for(page: Browser) -> None:
    closed = "return document.getElementById('other').open"
    assert page.run(closed) is False
    page.run(CHOOSE, "rule", "XS060")
    assert page.run(closed) is True
    page.click("#reset")
    assert page.run(closed) is False
    page.run("location.hash = '#a1'")
    page.wait("return document.getElementById('accepted').open")
    assert page.wait("return document.activeElement.id") == "a1"


def test_a_changed_row_leads_to_its_finding(page: Browser) -> None:
    page.run(CHOOSE, "rule", "XS060")  # the finding is filtered away, and shown all the same
    page.run("document.querySelector('#rows a[href=\"#f3\"]').click()")
    page.wait("return location.hash === '#f3'")
    assert page.run(SHOWN, "#f3") is True
    assert 0 <= page.run("return document.getElementById('f3').getBoundingClientRect().top") < 900


def test_the_trees_show_only_what_changed_if_asked(page: Browser) -> None:
    rows = "return [...document.querySelectorAll('#rows .row')].filter(one => one.checkVisibility()).length"
    assert page.run(rows) == 4
    page.click("#touched")
    assert page.run(rows) == 4, "the group above a change stays"
    page.click("[data-fold=shut]")
    assert page.run(rows) == 1
    page.run("document.querySelector('#rows summary').focus()")
    page.type(ENTER)
    assert page.run(rows) == 4


def test_the_witness_opens_at_the_refused_place_and_is_copied(page: Browser) -> None:
    assert page.run(SHOWN, "#f3 .message") is False
    page.run("document.querySelector('#f3 .exhibit > summary').focus()")
    page.type(ENTER)
    assert page.run(SHOWN, "#f3 .message") is True
    assert page.run("return document.querySelector('#f3 .refused').textContent.trim()") == (
        "<geboortegewicht>200</geboortegewicht>"
    )
    page.command("Browser.grantPermissions", permissions=["clipboardReadWrite", "clipboardSanitizedWrite"])
    page.run("document.querySelector('#f3 .copy').click()")
    page.wait("return document.querySelector('#f3 .copy').textContent === 'Copied'")
    copied = page.run("return navigator.clipboard.readText()")
    assert copied.startswith('<opname xmlns="urn:kamer">\n  <kind>')


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_no_width_scrolls_sideways(page: Browser, width: int) -> None:
    page.resize(width, 800)
    page.run("for (const one of document.querySelectorAll('details')) one.open = true")
    assert page.run("return document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0


def test_dark_and_light_have_enough_contrast(page: Browser) -> None:
    page.run("for (const one of document.querySelectorAll('details')) one.open = true")
    for scheme in ("light", "dark"):
        page.command("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
        found = page.run(CONTRAST)
        assert found, scheme
        assert [pair for pair in found if pair[1] < 4.5] == []
    page.command("Emulation.setEmulatedMedia", features=[])


def test_all_but_the_filter_is_there_without_script(page: Browser, address: str) -> None:
    page.command("Emulation.setScriptExecutionDisabled", value=True)
    try:
        page.open("about:blank")
        page.open(address)
    finally:
        page.command("Emulation.setScriptExecutionDisabled", value=False)
    assert page.run(SHOWN, "#f1") is True
    assert page.run(SHOWN, "#rows") is True
    assert page.run(SHOWN, ".filter") is False
    page.click("#f1 .exhibit > summary")
    assert page.run(SHOWN, "#f1 .message") is True


def test_paper_has_everything(page: Browser, tmp_path: Path) -> None:
    page.pdf(tmp_path / "drift.pdf")
    done = subprocess.run(["pdftotext", "-layout", "drift.pdf", "-"], cwd=tmp_path, capture_output=True, check=False)
    if done.returncode:
        pytest.skip("needs pdftotext")
    text = done.stdout.decode()
    assert "<geboortegewicht>200</geboortegewicht>" in text
    assert "Our export follows the new order since March." in text
    assert "Search in the findings" not in text


def test_hostile_texts_run_nothing(chromium: Browser, tmp_path: Path) -> None:
    page = tmp_path / "hostile.html"
    page.write_text(render_html(make_drift_report(NASTY)), encoding="utf-8")
    chromium.open(page.as_uri())
    assert chromium.run("return document.querySelectorAll('script').length") == 1
    assert "<script>alert(1)</script>" in chromium.run("return document.querySelector('.card').textContent")
    assert chromium.complaints() == []
