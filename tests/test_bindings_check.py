"""The bindings that `validate` imports without writing them: what is kept of them is run only if it may be."""

from __future__ import annotations

import hashlib
import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest
from cli_helpers import VALID, make_project

from generator.cli import bindings_check
from generator.cli.bindings_check import check_code, import_check
from generator.cli.private_package import import_private
from generator.model.specification import Specification
from generator.read.kept import Kept
from generator.read.specification import read_specification

POSIX = pytest.mark.skipif(os.name != "posix", reason="rights as POSIX has them")


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Specification:
    monkeypatch.setenv("LNRGEN_CACHE_DIR", str(tmp_path / "cache"))
    return read_specification(folder=make_project(tmp_path))


def kept_file(tmp_path: Path) -> Path:
    (file,) = (tmp_path / "cache").glob("*.bindings")
    return file


def texts_of(file: Path) -> dict[str, str]:
    texts: dict[str, str] = json.loads(file.read_bytes().partition(b"\n")[2])
    return texts


def keep(file: Path, texts: object) -> None:
    """As whoever can write in the folder would: with a digest that fits."""
    data = json.dumps(texts).encode()
    file.write_bytes(hashlib.sha256(data).hexdigest().encode() + b"\n" + data)


def forbid_making(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: object) -> Any:
        pytest.fail("the bindings were made anew")

    monkeypatch.setattr(bindings_check, "_made", fail)


def test_a_second_time_they_come_from_the_cache(room: Specification, monkeypatch: pytest.MonkeyPatch) -> None:
    first = check_code(room)
    forbid_making(monkeypatch)
    assert check_code(room) == first


def test_they_can_be_imported_and_read_a_message(room: Specification, tmp_path: Path) -> None:
    before = {*tmp_path.rglob("*")}
    bindings = import_private("_room_of_a_test", check_code(room), "bindings")
    assert bindings.to_xml(bindings.from_xml(VALID.encode()), declaration=False) == VALID.encode()
    assert {path.suffix for path in {*tmp_path.rglob("*")} - before} <= {"", ".bindings"}
    assert "_room_of_a_test.bindings.runtime" in sys.modules


@pytest.mark.parametrize(
    "harm",
    [
        "import os\n",
        "from . import tables\n__import__('os')\n",
        "open('ran', 'w')\n",
        "def f(:\n",
    ],
)
@pytest.mark.parametrize("path", ["bindings/codec.py", "bindings/runtime/reader.py", "bindings/more.py"])
def test_what_would_not_pass_the_gate_is_made_anew(
    room: Specification, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, harm: str, path: str
) -> None:
    monkeypatch.chdir(tmp_path)
    good = check_code(room)
    file = kept_file(tmp_path)
    texts = texts_of(file)
    keep(file, {**texts, path: harm + texts.get(path, "")})
    assert check_code(room) == good
    assert texts_of(file) == texts
    assert not (tmp_path / "ran").exists()


@pytest.mark.parametrize("content", [[], {}, "x", None, {"bindings/codec.py": 1}, {"../codec.py": ""}])
def test_what_is_damaged_is_made_anew(room: Specification, tmp_path: Path, content: object) -> None:
    good = check_code(room)
    keep(kept_file(tmp_path), content)
    assert check_code(room) == good


@POSIX
@pytest.mark.parametrize("mode", [0o770, 0o707])
def test_in_a_folder_that_others_can_write_in_nothing_is_kept(
    room: Specification, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mode: int
) -> None:
    check_code(room)
    (tmp_path / "cache").chmod(mode)
    assert not Kept.default().is_private()
    with monkeypatch.context() as patch:
        forbid_making(patch)
        with pytest.raises(pytest.fail.Exception, match="made anew"):
            check_code(room)
    kept_file(tmp_path).unlink()
    check_code(room)
    assert list((tmp_path / "cache").glob("*.bindings")) == []


def test_without_a_cache_they_are_made(room: Specification, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LNRGEN_CACHE_DIR", "")
    assert "bindings.codec" in check_code(room)


def test_another_specification_has_an_entry_of_its_own(room: Specification, tmp_path: Path) -> None:
    check_code(room)
    other = make_project(tmp_path / "other", "2.0")
    check_code(read_specification(folder=other))
    assert len(list((tmp_path / "cache").glob("*.bindings"))) == 2


def test_two_specifications_in_one_process(room: Specification, tmp_path: Path) -> None:
    other = make_project(tmp_path / "other", "2.0")
    xsd = other / "kamer.xsd"
    xsd.write_text(xsd.read_text(encoding="utf-8").replace("geslacht", "sekse"), encoding="utf-8")
    dataset = other / "dataset.yaml"
    dataset.write_text(dataset.read_text(encoding="utf-8").replace("name: geslacht", "name: sekse"), encoding="utf-8")
    first = import_check(check_code(room))
    second = import_check(check_code(read_specification(folder=other)))
    assert (first(VALID.encode()), second(VALID.encode())) == ([], None)
    assert second(VALID.replace("geslacht", "sekse").encode()) == []
    assert import_check(check_code(room))(VALID.encode()) == []
    boy = '<opname xmlns="urn:kamer"><geslacht>M</geslacht></opname>'
    assert [one.rule for one in first(boy.encode()) or ()] == ["KAM001"]
    assert first.rules == {"KAM001"}
