"""The generated text: typed methods, documentation that says what the dataset says, nothing that runs by accident."""

from __future__ import annotations

import ast
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from generator.emit.docstrings import docstring, visible
from generator.emit.mapping import MAPPING, SHIPPED
from generator.emit.mapping.names import local_name
from generator.emit.shapes import build_shapes
from generator.emit.target import Request
from generator.model.dataset import Text
from generator.read.specification import read_specification

if TYPE_CHECKING:
    from pathlib import Path

    from generator.model.specification import Specification


@pytest.fixture(scope="module")
def apgar(repository: Path) -> Specification:
    return read_specification(folder=repository / "tests" / "cases" / "apgar" / "spec")


def files(specification: Specification) -> dict[str, str]:
    request = Request(specification, build_shapes(specification), "apgar_1_0")
    return {file.path: file.text for file in MAPPING.emit(request)}


@pytest.mark.parametrize(
    "name", ["contract.py", "structure.py", "assembler.py", "stubs/__init__.py", "stubs/onderzoek.py"]
)
def test_the_case_is_as_expected(repository: Path, apgar: Specification, name: str, update_golden: bool) -> None:  # noqa: FBT001
    made = files(replace(apgar, digest="0" * 64))[f"mapping/{name}"]
    golden = repository / "tests" / "cases" / "apgar" / "expected" / "mapping" / name
    if update_golden:
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_bytes(made.encode())
    assert made == golden.read_text(encoding="utf-8")


def test_every_file_is_python(apgar: Specification) -> None:
    for path, text in files(apgar).items():
        ast.parse(text, path)


def test_the_method_of_a_concept_says_what_the_dataset_says(apgar: Specification) -> None:
    tree = ast.parse(files(apgar)["mapping/contract.py"])
    docs = {
        f"{one.name}.{method.name}": ast.get_docstring(method) or ""
        for one in tree.body
        if isinstance(one, ast.ClassDef)
        for method in one.body
        if isinstance(method, ast.FunctionDef)
    }
    said = " ".join(docs["ApgarScoreNa1MinMapping.apgar_score_totaal"].split())
    for part in (
        "Apgarscore totaal (Total Apgar score)",
        "90112",
        "De som van de vijf onderdelen",
        "0 to 10",
        "conditional",
        "Als het kind leeft. (If the child lives.)",
        "apgar_score_na_1_min",
    ):
        assert part in said


@pytest.mark.parametrize(
    "text",
    [
        'ends with a quote"',
        '"""); import os; os.system("true"); ("""',
        "backslash \\",
        "\\N{BULLET} \\x41 \\u0041",
        "two\nlines\r\nand\u2028three",
        '"',
        "",
        "a " * 200,
    ],
)
def test_a_docstring_holds_text_and_nothing_else(text: str) -> None:
    made = docstring(f"{text}\n\nsecond")
    module = ast.parse(f"class A:\n    {made}\n    x = 1\n")
    holder = module.body[0]
    assert isinstance(holder, ast.ClassDef)
    assert len(holder.body) == 2
    said = " ".join((ast.get_docstring(holder) or "").split())
    assert said == " ".join(f"{text} second".replace("\u2028", " ").split())


def test_what_cannot_be_seen_is_shown_by_its_number() -> None:
    assert visible("a\u202eb\x07") == "aU+202EbU+0007"


@pytest.mark.parametrize("label", ['a """ b', "Any Decimal, Date or Iterable"])
def test_imports_do_not_go_by_what_labels_say(apgar: Specification, label: str) -> None:
    concepts = tuple(replace(one, label=Text(label)) for one in apgar.dataset.concepts)
    odd = files(replace(apgar, dataset=replace(apgar.dataset, concepts=concepts)))
    for path, text in files(apgar).items():
        if path.endswith(".py"):
            imports = [ast.unparse(node) for node in ast.parse(text).body if isinstance(node, ast.ImportFrom)]
            assert [
                ast.unparse(node) for node in ast.parse(odd[path]).body if isinstance(node, ast.ImportFrom)
            ] == imports


def test_a_field_may_be_called_as_the_assembler_calls_its_own() -> None:
    assert [local_name(field) for field in ("kind", "in_kind", "one_kind", "list")] == [
        "kind", "in_kind_", "one_kind_", "list_",
    ]  # fmt: skip


def test_hostile_words_of_a_dataset_stay_words(apgar: Specification) -> None:
    evil = '"""\nimport os\nos.abort()\n"""'
    concepts = tuple(replace(one, label=Text(evil, evil), definition=Text(evil)) for one in apgar.dataset.concepts)
    hostile = replace(apgar, id="x\rimport os", dataset=replace(apgar.dataset, title=Text(evil), concepts=concepts))
    for path, text in files(hostile).items():
        if path.removeprefix("mapping/") not in SHIPPED:
            names = {
                alias.name for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Import) for alias in node.names
            }
            assert "os" not in names
