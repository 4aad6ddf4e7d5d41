"""`lnrgen update` on a real release, 2.3 to 2.3.5 of Kernset Geboortezorg: the list is the difference of the two."""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from generator.cli.main import make_app
from generator.model.dataset import Dataset
from generator.model.meaning import meaning_fingerprint
from generator.read.specification import read_specification

OLD, NEW = "kernset-geboortezorg-2.3", "kernset-geboortezorg-2.3.5"
_STUB = re.compile(r"raise NotMapped\(\s*\"(?:[^()]|\([^()]*\))*\)")


@dataclass(frozen=True)
class Story:
    """A project that was updated: its mapping before (every other method written) and after, and what was said."""

    before: dict[str, str]
    after: dict[str, str]
    said: dict[str, Any]
    old: Dataset
    new: Dataset
    written: frozenset[str]


def mapping_of(project: Path) -> dict[str, str]:
    """The Python files of the mapping."""
    return {path.name: path.read_text(encoding="utf-8") for path in sorted((project / "mapping").glob("*.py"))}


def run(*arguments: str) -> str:
    done = CliRunner().invoke(make_app(("generate", "sync", "update")), list(arguments))
    assert done.exit_code in {0, 1}, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def story(corpora: Path, tmp_path_factory: pytest.TempPathFactory) -> Story:
    project = tmp_path_factory.mktemp("geboortezorg")
    shutil.copytree(corpora / OLD, project / "spec" / OLD)
    (project / "lnrgen.yaml").write_text(f"spec: spec/{OLD}\ntargets: [mapping]\n", encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(project)
        run("generate")
        run("sync")
        written = frozenset(filled(project))
        run("sync")
        before = mapping_of(project)
        said = json.loads(run("update", str(corpora / NEW), "--format", "json"))
        old, new = (read_specification(folder=project / "spec" / name).dataset for name in (OLD, NEW))
        return Story(before, mapping_of(project), said, old, new, written)


def filled(project: Path) -> list[str]:
    """Write every other method; the concepts that were."""
    keys: list[str] = []

    def body(found: re.Match[str]) -> str:
        keys.append(found.group().split('"')[1])
        return f"return source[{keys[-1]!r}]  # ours" if len(keys) % 2 else found.group()

    for path in sorted((project / "mapping").glob("*.py")):
        path.write_text(_STUB.sub(body, path.read_text(encoding="utf-8")), encoding="utf-8")
    return keys[::2]


def tasks(story: Story, *urgencies: str) -> dict[str, dict[str, Any]]:
    return {task["concept"]: task for task in story.said["tasks"] if task["urgency"] in urgencies and task["concept"]}


def rekeyed(story: Story) -> tuple[set[str], set[str]]:
    """Concepts that have another id in the new release and the very same name: the old ids, and the new ones."""
    old, new = ({concept.id: concept.name for concept in side.walk()} for side in (story.old, story.new))
    gone, come = old.keys() - new.keys(), new.keys() - old.keys()
    names = {old[key] for key in gone} & {new[key] for key in come}
    return {key for key in gone if old[key] in names}, {key for key in come if new[key] in names}


def test_every_concept_that_is_new_has_its_stub_and_its_task(story: Story) -> None:
    added = {concept.id for concept in story.new.walk()} - {concept.id for concept in story.old.walk()}
    added -= rekeyed(story)[1]  # the code of the old id serves on: regenerating is all there is to do
    assert added
    told = {key for key, task in tasks(story, "breaks", "mandatory", "stale", "new").items() if key in added}
    assert told == added
    stubs = "".join(story.after.values())
    items = {concept.id for concept in story.new.walk() if not concept.is_group} & added
    assert all(f'NotMapped("{key}"' in stubs or f'"{key}",\n' in stubs for key in items)


def test_what_went_and_what_means_something_else_is_told_once_each(story: Story) -> None:
    old, new = (
        {concept.id: meaning_fingerprint(concept, side) for concept in side.walk() if not concept.is_group}
        for side in (story.old, story.new)
    )
    changed = {key for key in old.keys() & new.keys() if old[key] != new[key]} & story.written
    stale = {
        key for key, task in tasks(story, "breaks", "mandatory", "stale", "new").items() if "MP002" in task["rules"]
    }
    assert stale == changed
    assert changed
    orphans = {key for key, task in tasks(story, "orphan", "breaks").items() if "MP003" in task["rules"]}
    assert orphans == old.keys() - new.keys() - rekeyed(story)[0]


def test_what_a_hand_wrote_is_there_byte_by_byte(story: Story) -> None:
    ours = [line for text in story.before.values() for line in text.splitlines() if line.endswith("# ours")]
    assert len(ours) == len(story.written)
    kept = [line for text in story.after.values() for line in text.splitlines() if line.endswith("# ours")]
    assert sorted(kept) == sorted(ours)


def test_each_task_stands_at_its_method(story: Story) -> None:
    for task in tasks(story, "stale", "new", "mandatory").values():
        place, what = task["location"], task["what"]
        if what and place["file"].startswith("mapping/"):
            line = story.after[place["file"].removeprefix("mapping/")].splitlines()[place["line"] - 1]
            assert f"def {what.partition('.')[2]}(" in line
