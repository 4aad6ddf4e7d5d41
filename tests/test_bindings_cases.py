"""Every feature of XML Schema that a message may use: generated code reads and writes it without loss."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from tests.bindings_support import ALL, Case, infoset, load, parse, texts, unload, write

VALID = [(case, sample) for case in ALL for sample in case.samples("valid")]
INVALID = [(case, sample) for case in ALL for sample in case.samples("invalid")]


def _id(value: object) -> str:
    return value.name if isinstance(value, Case) else value.stem if isinstance(value, Path) else str(value)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the bindings of every case, each in a package of its own."""
    folder = tmp_path_factory.mktemp("bindings")
    for case in ALL:
        write(case.specification(), folder, f"case_{case.name}")
    return folder


@pytest.fixture(scope="module")
def bindings(made: Path) -> Iterator[dict[str, Any]]:
    yield {case.name: load(made, f"case_{case.name}") for case in ALL}
    for case in ALL:
        unload(f"case_{case.name}")


@pytest.fixture(scope="module")
def schemas() -> dict[str, etree.XMLSchema]:
    return {case.name: etree.XMLSchema(etree.parse(str(case.xsd))) for case in ALL}


@pytest.mark.parametrize(("case", "sample"), VALID, ids=_id)
def test_what_is_read_is_written_again(
    case: Case, sample: Path, bindings: dict[str, Any], schemas: dict[str, etree.XMLSchema]
) -> None:
    data = sample.read_bytes()
    module = bindings[case.name]
    assert schemas[case.name].validate(parse(data)), "the sample itself is not valid"
    again = module.to_xml(module.from_xml(data))
    assert infoset(parse(again)) == infoset(parse(data))
    assert schemas[case.name].validate(parse(again))
    assert module.to_xml(module.from_xml(again)) == again


@pytest.mark.parametrize(("case", "sample"), VALID, ids=_id)
def test_indenting_changes_only_space_between_elements(case: Case, sample: Path, bindings: dict[str, Any]) -> None:
    module = bindings[case.name]
    data = sample.read_bytes()
    assert infoset(parse(module.to_xml(module.from_xml(data), indent=True))) == infoset(parse(data))


@pytest.mark.parametrize(("case", "sample"), INVALID, ids=_id)
def test_what_does_not_fit_is_refused_with_its_place(case: Case, sample: Path, bindings: dict[str, Any]) -> None:
    module = bindings[case.name]
    with pytest.raises(module.MessageError) as caught:
        module.from_xml(sample.read_bytes())
    assert caught.value.line >= 1
    assert caught.value.column >= 1
    assert caught.value.xpath.startswith("/")


def test_generated_code_satisfies_mypy(made: Path) -> None:
    pytest.importorskip("mypy", reason="mypy is not installed")
    packages = [f"case_{case.name}" for case in ALL]
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "mypy",
            "--strict",
            "--no-incremental",
            *(flag for name in packages for flag in ("-p", name)),
        ],
        cwd=made,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("module", ["records", "codes"])
def test_the_generator_writes_what_was_written_by_hand(module: str, *, update_golden: bool) -> None:
    case = Case("apgar")
    golden = case.folder / "expected" / "bindings" / f"{module}.py"
    text = texts(case.specification())[f"bindings/{module}.py"]
    if update_golden:
        golden.write_text(text, encoding="utf-8", newline="\n")
    assert text == golden.read_text(encoding="utf-8")
