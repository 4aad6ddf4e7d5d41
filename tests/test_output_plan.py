"""What may be written, replaced and deleted, and what may not."""

from __future__ import annotations

from pathlib import Path

import pytest
from output_helpers import generate, manifest_of, tree

from generator.output.disk import read_disk
from generator.output.freshness import check_package
from generator.output.manifest import ManifestError, parse_manifest
from generator.output.plan import Action, make_plan

V1 = {"a.py": "A = 1\n", "b/c.py": "C = 1\n", "docs/x.md": "x\n"}
V2 = {"a.py": "A = 2\n", "b/d.py": "D = 1\n", "docs/x.md": "x\n"}


@pytest.fixture
def package(tmp_path: Path) -> Path:
    folder = tmp_path / "out" / "p"
    assert not generate(folder, V1).conflicts
    return folder


def actions(package: Path, files: dict[str, str]) -> dict[str, str]:
    return {
        change.path: change.action.value for change in make_plan(manifest_of(files), files, read_disk(package)).changes
    }


def rules(package: Path, files: dict[str, str], digest: str = "d1") -> list[str]:
    return [finding.rule for finding in check_package(read_disk(package), manifest_of(files, digest), files)]


def test_each_action(package: Path) -> None:
    assert actions(package, V2) == {
        "a.py": "update",
        "b/c.py": "delete",
        "b/d.py": "create",
        "docs/x.md": "unchanged",
        "manifest.json": "update",
    }


def test_generating_twice_changes_nothing(package: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in package.rglob("*")}
    assert set(actions(package, V1).values()) == {"unchanged"}
    generate(package, V1)
    assert {path: path.stat().st_mtime_ns for path in package.rglob("*")} == before


def test_an_edited_file_is_neither_overwritten_nor_deleted(package: Path) -> None:
    for name in ("a.py", "b/c.py"):
        (package / name).write_text("mine\n", encoding="utf-8")
    before = tree(package)
    plan = generate(package, V2)
    assert [(finding.rule, Path(finding.location.file).name) for finding in plan.conflicts if finding.location] == [
        ("GC002", "a.py"),
        ("GC002", "c.py"),
    ]
    assert tree(package) == before


def test_an_edit_that_is_what_would_be_generated_is_fine(package: Path) -> None:
    (package / "a.py").write_text(V2["a.py"], encoding="utf-8")
    assert actions(package, V2)["a.py"] == "unchanged"
    assert not generate(package, V2).conflicts


def test_a_file_that_is_not_ours_is_not_overwritten(package: Path) -> None:
    (package / "b" / "d.py").write_text("mine\n", encoding="utf-8")
    assert [finding.rule for finding in generate(package, V2).conflicts] == ["GC007"]
    assert (package / "b" / "d.py").read_text(encoding="utf-8") == "mine\n"


@pytest.mark.parametrize("blocked", ["b/d.py", "b"])
def test_a_folder_or_file_in_the_way(package: Path, blocked: str) -> None:
    if blocked == "b":
        for path in (package / "b").iterdir():
            path.unlink()
        (package / "b").rmdir()
        (package / "b").write_text("a file where a folder should be", encoding="utf-8")
    else:
        (package / blocked).mkdir()
    assert [finding.rule for finding in generate(package, V2).conflicts] == ["GC007"]


def test_what_git_did_to_line_ends_is_no_edit(package: Path) -> None:
    for path in package.rglob("*"):
        if path.is_file():
            path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert set(actions(package, V1).values()) == {"unchanged"}
    assert rules(package, V1) == []
    assert not generate(package, V2).conflicts
    assert (package / "a.py").read_bytes() == b"A = 2\n"


def test_a_damaged_manifest_stops_everything(package: Path) -> None:
    (package / "manifest.json").write_text("<<<<<<< HEAD\n{}\n", encoding="utf-8")
    assert "GC009" in [finding.rule for finding in generate(package, V2).conflicts]
    assert rules(package, V1) == ["GC009"]


@pytest.mark.parametrize(
    "text",
    [
        "[]", "{}", "null", '{"generator": "lnrgen", "schema": 99}', '{"generator": "webpack", "schema": 1}',
        manifest_of(V1).text().replace('"a.py"', '"../a.py"'), manifest_of(V1).text().replace('"a.py"', '"/etc/a"'),
    ],
)  # fmt: skip
def test_what_is_no_manifest(text: str) -> None:
    with pytest.raises(ManifestError):
        parse_manifest(text)


def test_a_manifest_reads_back() -> None:
    manifest = manifest_of(V1)
    assert parse_manifest(manifest.text()) == manifest
    assert "\r" not in manifest.text()


def test_check_is_silent_when_all_is_well(package: Path) -> None:
    assert rules(package, V1) == []


def test_check_sees_every_kind_of_drift(package: Path, tmp_path: Path) -> None:
    assert rules(tmp_path / "nothing", V1) == ["GC005"]
    assert rules(package, V1, "d2") == ["GC001"]
    assert rules(package, {**V1, "a.py": "A = 3\n"}) == ["GC006"]
    assert rules(package, {path: text for path, text in V1.items() if path != "a.py"}) == ["GC004", "GC006"]
    (package / "a.py").unlink()
    (package / "b" / "c.py").write_text("mine\n", encoding="utf-8")
    assert rules(package, V1) == ["GC003", "GC002"]


def test_check_sees_what_a_merge_left_behind(package: Path) -> None:
    (package / "b" / "old.py").write_text('"""Code generated by lnrgen. DO NOT EDIT."""\n', encoding="utf-8")
    (package / "b" / "mine.py").write_text("MINE = 1\n", encoding="utf-8")
    found = check_package(read_disk(package), manifest_of(V1), V1)
    assert [(finding.rule, finding.location.file.rpartition("/")[2]) for finding in found if finding.location] == [
        ("GC004", "old.py")
    ]


def test_a_target_left_out_is_kept_and_told(package: Path) -> None:
    old = read_disk(package).manifest
    assert old is not None
    files = {"notes/n.md": "n\n"}
    other = manifest_of(files, target="docs")
    merged = type(other)(
        "lnr", "3.0", "{urn:x}lnr", "p", {**old.targets, **other.targets}, (), (*old.files, *other.files)
    )
    plan = make_plan(merged, files, read_disk(package))
    assert plan.count(Action.DELETE) == 0
    assert {change.path for change in plan.pending} == {"notes/n.md", "manifest.json"}
    assert "GC005" in [finding.rule for finding in check_package(read_disk(package), merged, files)]
