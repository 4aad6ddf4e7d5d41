"""How far the mapping is, in the generated documentation: the page is there, linked, and in step with the mapping."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from mapping_project import change_meaning, make_mapped, run

MARK = '<meta name="generator" content="lnrgen">'


@pytest.fixture
def docs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The documentation of a project whose mapping is half done."""
    monkeypatch.chdir(tmp_path)
    make_mapped(tmp_path)
    assert run("generate")[0] == 0
    return tmp_path / "generated" / "proef_1" / "docs"


def page(docs: Path) -> str:
    return (docs / "coverage.html").read_text(encoding="utf-8")


def test_generate_begins_it_and_both_pages_lead_to_it(docs: Path) -> None:
    assert "Die begint met lnrgen sync" in page(docs)
    assert MARK in page(docs)
    assert 'href="coverage.html"' in (docs / "index.html").read_text(encoding="utf-8")
    assert "](coverage.html)" in (docs / "README.md").read_text(encoding="utf-8")


def test_sync_draws_the_bars_and_every_concept_has_its_state_and_leads_to_its_meaning(docs: Path) -> None:
    assert run("sync")[0] == 0
    text = page(docs)
    assert "50,0 %" in text
    assert 'aria-label="Kind: 2/4 beantwoord"' in text
    links = re.findall(r'href="index\.html#([^"]+)"', text)
    anchors = set(re.findall(r' id="([^"]+)"', (docs / "index.html").read_text(encoding="utf-8")))
    assert {"c11", "c12", "c13", "c14"} <= set(links) <= anchors
    assert text.count("gekoppeld</td>") == 1
    assert "In one field with the surname." in text


def test_it_is_the_same_from_whatever_folder_the_command_is_run(
    docs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "lnrgen.yaml").write_text("out: generated\n", encoding="utf-8")
    run("sync")
    before = page(docs)
    assert "mapping/" in before
    monkeypatch.chdir(tmp_path.parent)
    assert run("sync", "--config", f"{tmp_path.name}/lnrgen.yaml")[0] == 0
    assert page(docs) == before


def test_it_follows_a_review_and_a_sheet(docs: Path, tmp_path: Path) -> None:
    change_meaning(tmp_path)
    run("generate")
    run("sync")
    assert "verouderd</td>" in page(docs)
    assert run("mapping", "review", "11", "--by", "J. <b>Jansen")[0] == 0
    text = page(docs)
    assert "verouderd</td>" not in text
    assert "<td>J. &lt;b&gt;Jansen</td>" in text


def test_neither_check_nor_another_release_minds_it(docs: Path) -> None:
    run("sync")
    before = page(docs)
    assert run("generate", "--check")[0] == 0
    assert run("generate")[0] == 0
    assert page(docs) == before


def test_a_page_of_ones_own_is_left_alone_and_a_dry_run_writes_none(docs: Path) -> None:
    begun = page(docs)
    run("sync", "--dry-run")
    assert page(docs) == begun
    (docs / "coverage.html").write_text("<p>Mine.</p>", encoding="utf-8")
    assert run("sync")[0] == 0
    assert run("generate")[0] == 0
    assert page(docs) == "<p>Mine.</p>"


def test_without_docs_there_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    make_mapped(tmp_path)
    assert run("generate", "--only", "bindings,mapping")[0] == 0
    assert run("sync")[0] == 0
    assert not list(tmp_path.rglob("coverage.html"))
