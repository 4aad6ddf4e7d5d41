"""A vendor's story on published releases: map one by hand, take over the next, and do what the list says."""

from __future__ import annotations

import ast
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from output_helpers import tree
from releases import BIRTHS, HISTORY
from typer.testing import CliRunner, Result
from vendor import Way, fill, finish

from generator.cli.main import make_app
from generator.model.dataset import Concept, Conformance
from generator.model.mapping import MappingEntry, MappingState
from generator.model.specification import Specification
from generator.read.mapping.reader import read_mapping_ledger
from generator.read.specification import read_specification

CONFIGURATION = "# ours\nspec: spec/old\nout: made\ntargets: [bindings, mapping]\n"
ASSEMBLE = """\
import importlib, sys
from mapping import MAPPING
package = sys.argv[1]
made = importlib.import_module(f"made.{package}.mapping").assemble(MAPPING, {})
sys.stdout.buffer.write(importlib.import_module(f"made.{package}.bindings").to_xml(made))
"""


def run(*arguments: str) -> Result:
    return CliRunner().invoke(make_app(("generate", "sync", "update")), list(arguments))


@dataclass
class Story:
    """A project that took over a release: its files before and after, what was mapped how, what `update` listed."""

    project: Path
    old: Specification
    new: Specification
    ways: dict[str, Way]
    before: dict[str, bytes]
    after: dict[str, bytes]
    was: dict[str, MappingEntry]
    now: dict[str, MappingEntry]
    told: dict[str, Any]

    def package(self) -> str:
        return next(path.name for path in (self.project / "made").iterdir() if path.name != self.first)

    @property
    def first(self) -> str:
        """The package of the old release."""
        return re.search(r"from made\.(\w+)\.mapping", self.before["mapping/release.py"].decode())[1]  # type: ignore[index]

    def same(self) -> dict[str, str]:
        """Concepts that have another id and the very method of one that went, old by new: the code there serves on."""
        gone = {(each.contract, each.method): key for key, each in self.was.items() if key not in self.new_ids}
        fresh = {key: each for key, each in self.now.items() if key not in self.was and key in self.new_ids}
        places = {key: (each.contract, each.method) for key, each in fresh.items()}
        return {key: gone[place] for key, place in places.items() if place in gone}

    @property
    def new_ids(self) -> set[str]:
        return {each.id for each in self.new.dataset.walk()}

    def words(self) -> dict[str, str]:
        """What is called otherwise in the vendor's code, by concept id."""
        pairs = {self.first: self.package()}
        for key in self.was.keys() & self.now.keys():
            pairs |= {self.was[key].contract: self.now[key].contract, self.was[key].method: self.now[key].method}
        return {old: new for old, new in pairs.items() if old != new}


@pytest.fixture(scope="module", params=[(HISTORY[2], HISTORY[3]), BIRTHS], ids=["lnr", "geboortezorg"])
def story(request: pytest.FixtureRequest, corpora: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Story]:
    old, new = (corpora / file for file in request.param)
    project = tmp_path_factory.mktemp("vendor")
    shutil.copytree(old.parent, project / "spec" / "old")
    (project / "lnrgen.yaml").write_text(CONFIGURATION, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(project)
        assert run("generate").exit_code == 0
        assert run("sync").exit_code == 0
        specifications = [read_specification(xsd=path) for path in (old, new)]
        ways = fill(project / "mapping", {key for each in specifications for key in musts(each)})
        assert run("sync", "--fail-on", "never").exit_code == 0
        before, was = tree(project), read_mapping_ledger(project / "mapping" / "mapping.yaml").by_key()
        told = json.loads(run("update", new.as_posix(), "--format", "json").stdout)
        now = read_mapping_ledger(project / "mapping" / "mapping.yaml").by_key()
        yield Story(project, *specifications, ways, before, tree(project), was, now, told)


def musts(specification: Specification) -> set[str]:
    """The concepts that a message cannot do without, in their group."""
    concepts = specification.dataset.walk()
    return {each.id for each in concepts if each.cardinality.minimum or each.conformance is Conformance.MANDATORY}


def facts(specification: Specification) -> dict[str, tuple[object, ...]]:
    """All that a dataset definition says of the meaning of each concept."""
    dataset = specification.dataset
    lists = {each.id: each for each in dataset.code_lists}

    def told(concept: Concept) -> tuple[object, ...]:
        codes = lists[concept.code_list] if concept.code_list else None
        said = (
            {(each.value, each.code, each.system, each.display.nl, each.display.en) for each in codes.codes}
            if codes
            else ()
        )
        return (
            *(concept.type, concept.definition, concept.unit, concept.range, concept.precision),
            *(concept.cardinality, concept.conformance, concept.condition, frozenset(said)),
        )

    return {concept.id: told(concept) for concept in dataset.walk()}


def groups(specification: Specification) -> dict[str, str]:
    """The path of the group that each concept stands in: names of groups by id, so that a new name is no move."""
    found: dict[str, str] = {}

    def walk(concepts: tuple[Concept, ...], above: str) -> None:
        for concept in concepts:
            found[concept.id] = above
            walk(concept.concepts, concept.id)

    walk(specification.dataset.concepts, "")
    return found


def test_the_first_release_is_mapped_as_the_vendor_says(story: Story) -> None:
    assert set(story.ways) == set(story.was)
    assert {key: str(entry.state) for key, entry in story.was.items()} == {
        key: way.value for key, way in story.ways.items()
    }
    assert len(story.ways) > 100
    assert set(story.ways.values()) == set(Way)


def test_every_line_of_the_vendors_is_there_byte_by_byte_but_for_new_names(story: Story) -> None:
    words = story.words()
    pattern = re.compile("|".join(rf"\b{re.escape(word)}\b" for word in sorted({*words, *words.values()})))
    code = [path for path in story.before if path.startswith("mapping/") and path.endswith(".py")]
    assert len(code) > 5
    for path in code:
        lines = iter(pattern.sub("_", line) for line in story.after[path].decode().splitlines())
        wired = r"    \w+=\w+\.\w+\(\),"  # an argument of MAPPING for a group that is no more
        for line in story.before[path].decode().splitlines():
            removed = re.sub(r"contract\.\w+Mapping", "contract.RemovedMapping", line)
            known = {pattern.sub("_", line), pattern.sub("_", removed)}
            assert re.fullmatch(wired, line) or any(each in known for each in lines), (path, line)


@dataclass(frozen=True)
class Written:
    """A method of the vendor's: where it stands, the contract's class, its name, and all its text but the name."""

    path: str
    owner: str
    contract: str
    name: str
    first: int
    last: int
    text: str


def methods(files: dict[str, bytes]) -> Iterator[Written]:
    """Every method of every class in the mapping."""
    for path, raw in files.items():
        if path.startswith("mapping/") and path.endswith(".py"):
            lines = raw.decode().splitlines()
            for owner in ast.parse(raw).body:
                for node in owner.body if isinstance(owner, ast.ClassDef) else ():
                    if isinstance(owner, ast.ClassDef) and isinstance(node, ast.FunctionDef):
                        base = ast.unparse(owner.bases[0]).partition("[")[0].removeprefix("contract.")
                        first = min(each.lineno for each in (node, *node.decorator_list))
                        told = lines[first - 1 : node.end_lineno]
                        text = re.sub(rf"def {node.name}\b", "def", "\n".join(told))
                        yield Written(path, owner.name, base, node.name, first, node.end_lineno or 0, text)


def test_every_body_that_was_written_is_identical(story: Story) -> None:
    words = story.words()
    after = {(each.path, each.owner, each.name): each.text for each in methods(story.after)}
    before = list(methods(story.before))
    assert len(before) > 100
    for each in before:
        names = (each.name, words.get(each.name, each.name))
        assert each.text in [after.get((each.path, each.owner, name)) for name in names]


def test_every_new_concept_has_a_stub_and_nothing_else_has(story: Story) -> None:
    old, new = groups(story.old), groups(story.new)
    known = story.was.keys() & story.now.keys()
    same = story.same()
    asked = {key for key in story.now if key not in story.was and key not in same}
    asked |= {key for key in known & set(new) if same.get(old.get(key), old.get(key)) != new.get(key)}
    assert {key for key in set(new) - set(old) if key in mappable(story.new)} <= asked | set(same)
    code = {(each.contract, each.name): each.text for each in methods(story.after)}
    fresh = {(story.now[key].contract, story.now[key].method) for key in asked}
    assert all("raise NotMapped(" in code[place] for place in fresh)
    stay = {key for key in known - asked if story.now[key].state is not MappingState.ORPHAN}
    left = {key for key in stay if story.ways[key] in {Way.LEFT, Way.IGNORED}}
    still = {(story.now[key].contract, story.now[key].method) for key in left}
    stubs = {place for place, text in code.items() if "raise NotMapped(" in text and place[0] != "RemovedMapping"}
    gone = {(story.was[key].contract, story.was[key].method) for key in set(story.was) - stay}
    assert stubs - gone == (fresh | still) - gone


def mappable(specification: Specification) -> set[str]:
    """The concepts that somebody must map: items, and groups that may be there more than once."""
    concepts = [each for each in specification.dataset.walk() if each.id in specification.links]
    return {each.id for each in concepts if not each.is_group or each.cardinality.maximum != 1}


def test_what_was_answered_and_means_something_else_is_stale_and_nothing_else_is(story: Story) -> None:
    old, new = facts(story.old), facts(story.new)
    places = groups(story.old), groups(story.new)
    changed = {key for key in old.keys() & new.keys() if old[key] != new[key]}
    answered = {key for key, entry in story.was.items() if entry.state.is_answered}
    stayed = {key for key in changed & answered & set(story.now) if places[0][key] == places[1][key]}
    stale = {key for key, entry in story.now.items() if entry.state is MappingState.STALE}
    assert stale == stayed


def test_the_list_names_the_true_difference_of_the_two_definitions(story: Story) -> None:
    listed = {task["concept"]: set(task["rules"]) for task in story.told["tasks"] if task["concept"]}
    told = {rule: {key for key, rules in listed.items() if rule in rules} for rule in ("MP001", "MP002", "MP003")}
    old, new = mappable(story.old), mappable(story.new)
    left, same = {key for key, way in story.ways.items() if way is Way.LEFT}, story.same()
    assert {key for key in told["MP001"] if not key.startswith("/")} - left == new - old - set(same)
    assert {key for key in told["MP003"] if not key.startswith("/")} == old - new - set(same.values())
    was = {**facts(story.old), **{key: facts(story.old)[before] for key, before in same.items()}}
    changed = {key for key in (old & new) | set(same) if was[key] != facts(story.new)[key]}
    assert told["MP002"] == changed - left - {key for key, before in same.items() if before in left}


def test_the_type_checker_complains_of_nothing_but_what_changed(story: Story) -> None:
    pytest.importorskip("mypy", reason="mypy comes with the test extra")
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--no-incremental", "mapping"],
        cwd=story.project, capture_output=True, text=True, check=False,
    )  # fmt: skip
    old, new = facts(story.old), facts(story.new)
    changed = {key for key in old if old[key] != new.get(key)}
    places = {(entry.contract, entry.method) for key, entry in {**story.was, **story.now}.items() if key in changed}
    owners = {each.contract for each in methods(story.after) if each.contract == "RemovedMapping"}
    errors = re.findall(r"^(mapping/\w+\.py):(\d+): error: .*", done.stdout, re.MULTILINE)
    assert len(errors) == done.stdout.count(": error:")
    for path, line in errors:
        at = next(each for each in methods(story.after) if each.path == path and each.first <= int(line) <= each.last)
        assert (at.contract, at.name) in places or at.contract in owners, (path, line)


def test_a_message_is_built_once_the_list_is_done(story: Story, tmp_path: Path) -> None:
    project = tmp_path / "project"
    shutil.copytree(story.project, project)
    listed = {task["concept"] for task in story.told["tasks"] if "MP001" in task["rules"]}
    finish(project / "mapping", listed | {key for key in story.now if key.startswith("/")})
    done = subprocess.run(
        [sys.executable, "-c", ASSEMBLE, story.package()], cwd=project, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr.decode()
    assert etree.fromstring(done.stdout).tag == story.new.root.name
