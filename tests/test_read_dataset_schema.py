"""The published JSON Schema: made from the checker's table, and never stricter than the checker."""

from __future__ import annotations

import json
from importlib.resources import files
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from dataset_files import GOOD, WRONG
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from ruamel.yaml import YAML

from generator.findings import UnreadableError
from generator.read.dataset import read_dataset
from generator.read.dataset.json_schema import dataset_schema, dataset_schema_text
from generator.read.dataset.resolve import Kind, kind_of_plain
from generator.read.dataset.round_trip import dump_round_trip, load_round_trip

VALIDATOR = Draft7Validator(dataset_schema())


def load(text: str) -> Any:
    yaml = YAML(typ="safe", pure=True)
    yaml.allow_duplicate_keys = True
    return yaml.load(StringIO(text))


def is_read(text: str, folder: Path) -> bool:
    path = folder / "dataset.yaml"
    path.write_text(text, encoding="utf-8")
    try:
        read_dataset(path)
    except UnreadableError:
        return False
    return True


def test_the_published_file_is_made_from_the_table(*, update_golden: bool, repository: Path) -> None:
    published = repository / "generator" / "read" / "dataset" / "dataset.schema.json"
    if update_golden:
        published.write_text(dataset_schema_text(), encoding="utf-8", newline="\n")
    assert published.read_text(encoding="utf-8") == dataset_schema_text()


def test_it_is_package_data() -> None:
    text = files("generator.read.dataset").joinpath("dataset.schema.json").read_text(encoding="utf-8")
    assert json.loads(text)["$schema"] == "http://json-schema.org/draft-07/schema#"


def test_it_is_a_valid_schema_with_words_for_people() -> None:
    schema = dataset_schema()
    Draft7Validator.check_schema(schema)
    concept = schema["definitions"]["concept"]["properties"]
    assert concept["type"]["enum"][0] == "group"
    assert concept["cardinality"]["examples"]
    assert all("description" in concept[key] for key in ("id", "name", "label", "unit", "link", "code_list"))


def test_it_accepts_what_is_right(repository: Path) -> None:
    assert VALIDATOR.is_valid(load(GOOD))
    ours = (repository / "spec" / "lnr-3.0" / "dataset.yaml").read_text(encoding="utf-8")
    assert [error.message for error in VALIDATOR.iter_errors(load(ours))] == []


SHAPES = {"RD009", "RD010", "RD011", "RD012"}
GONE_ONCE_LOADED = {"merge key", "hexadecimal precision"}


@pytest.mark.parametrize(
    "case", [name for name, found in WRONG.items() if found[2] in SHAPES and name not in GONE_ONCE_LOADED]
)
def test_it_refuses_what_the_checker_calls_a_wrong_shape(case: str) -> None:
    old, new, *_ = WRONG[case]
    assert not VALIDATOR.is_valid(load(GOOD.replace(old, new)))


def trees() -> st.SearchStrategy[Any]:
    words = st.sampled_from(
        ["", "a", "10", "1..1", "group", "code", "no", "2020-01-01", "/a", "x y", "é", "1.2.3", "error"]
    )
    scalars = (
        st.none() | st.booleans() | st.integers(-3, 400) | st.floats(allow_nan=False, allow_infinity=False) | words
    )
    return st.recursive(
        scalars, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3), max_leaves=6
    )


ITEM = ("concepts", 0, "concepts", 0)
NUMBER = ("concepts", 0, "concepts", 1)
PATHS: list[tuple[Any, ...]] = [
    ("format",), ("dataset",), ("dataset", "id"), ("dataset", "version"), ("dataset", "title"),
    ("dataset", "title", "nl"), ("dataset", "prefixes"), ("concepts",), ("concepts", 0), ("concepts", 0, "label"),
    ("concepts", 0, "cardinality"), (*ITEM, "condition"), (*ITEM, "condition", "when"), (*ITEM, "code_list"),
    (*NUMBER, "range"), (*NUMBER, "range", "min"), (*NUMBER, "precision"), (*NUMBER, "synonyms"), (*NUMBER, "link"),
    ("code_lists",), ("code_lists", 0, "codes"), ("code_lists", 0, "codes", 0), ("code_lists", 0, "codes", 0, "value"),
    ("rules",), ("rules", 0, "strict"), ("rules", 1, "when"), ("rules", 1, "when", "all", 1, "not"),
    ("rules", 1, "message"),
]  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(path=st.sampled_from(PATHS), tree=trees())
def test_whatever_the_schema_refuses_the_reader_refuses(
    tmp_path_factory: pytest.TempPathFactory, path: tuple[Any, ...], tree: Any
) -> None:
    data = load(GOOD)
    target = data
    for step in path[:-1]:
        target = target[step]
    target[path[-1]] = tree
    stream = StringIO()
    YAML(typ="safe", pure=True).dump(data, stream)
    text = stream.getvalue()
    if not VALIDATOR.is_valid(load(text)):
        assert not is_read(text, tmp_path_factory.getbasetemp())


@settings(max_examples=150, deadline=None)
@given(st.from_regex(r"[-+]?[0-9._a-fxoXOeEnN~:T-]{1,12}|true|False|NULL|~|\.inf|-\.INF|yes|no", fullmatch=True))
def test_plain_values_are_what_ruamel_makes_of_them(text: str) -> None:
    try:
        loaded = load(f"a: {text}\n")["a"]
    except Exception:  # noqa: BLE001  not a plain value at all
        return
    if isinstance(loaded, str):
        return
    assert kind_of_plain(text) is not Kind.TEXT


def test_round_trip_gives_the_same_bytes_back(repository: Path) -> None:
    path = repository / "spec" / "lnr-3.0" / "dataset.yaml"
    assert dump_round_trip(load_round_trip(path)) == path.read_text(encoding="utf-8")


def test_round_trip_keeps_everything_but_what_was_changed(tmp_path: Path) -> None:
    path = tmp_path / "dataset.yaml"
    path.write_text("# first\n" + GOOD.replace("unit: g", "unit: g   # gram"), encoding="utf-8")
    data = load_round_trip(path)
    data["concepts"][0]["concepts"][1]["unit"] = "kg"
    after = dump_round_trip(data)
    assert "# gram" in after
    assert [line for line in after.splitlines() if "unit" not in line] == [
        line for line in path.read_text(encoding="utf-8").splitlines() if "unit" not in line
    ]
