"""Compiled reading and writing against the general way: the same records, the same bytes, no silent falling back."""

from __future__ import annotations

import copy
import importlib
import pickle
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from generator.read.specification import read_specification
from tests.bindings_support import ALL, Case, infoset, load, parse, unload, write
from tests.cli_helpers import lnrgen

VALID = [(case, sample) for case in ALL for sample in case.samples("valid")]
READ = {
    ("apgar", "nil"), ("defaults", "absent"), ("defaults", "other"), ("empty_absent", "absent"),
    ("empty_absent", "comments"), ("empty_absent", "empty"), ("empty_absent", "inside"), ("namespaces", "prefixes"),
    ("nil", "absent"), ("recursion", "deep"), ("recursion", "tree"), ("simple_root", "other_root"),
    ("given_records", "whole"), ("given_records", "some"), ("given_records", "none"),
}  # fmt: skip
"""Messages that compiled code reads by itself; others may be left to the general way."""
WRITTEN = {
    ("apgar", "nil"), ("defaults", "absent"), ("empty_absent", "absent"), ("empty_absent", "comments"),
    ("nil", "absent"), ("recursion", "tree"), ("substitution", "typed_head"), ("wildcards", "any_type"),
    ("given_records", "whole"), ("given_records", "some"), ("given_records", "none"),
}  # fmt: skip
"""Messages that compiled code writes by itself, though some parts the general way."""


@pytest.fixture(scope="module")
def codecs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Any]]:
    """The modules `bindings.codec` of all cases."""
    folder = tmp_path_factory.mktemp("compiled")
    found = {}
    for case in ALL:
        write(case.specification(), folder, f"compiled_{case.name}")
        load(folder, f"compiled_{case.name}")
        found[case.name] = importlib.import_module(f"compiled_{case.name}.bindings.codec")
    yield found
    for case in ALL:
        unload(f"compiled_{case.name}")


@pytest.mark.parametrize(("case", "sample"), VALID, ids=lambda one: getattr(one, "name", str(one)))
def test_both_ways_agree(case: Case, sample: Path, codecs: dict[str, Any]) -> None:
    codec, data = codecs[case.name], sample.read_bytes()
    general = codec._codec()
    known = general.read(data)
    read = codec._reader().read(data)
    assert read is None or read == known
    bytes_known = general.write(known, indent=False, declaration=True)
    for root in (known, read or known):
        written = codec._writer().write(root, declaration=True)
        assert written in {None, bytes_known}
    assert read is not None or (case.name, sample.stem) not in READ
    assert codec._writer().write(known, declaration=True) or (case.name, sample.stem) not in WRITTEN


def test_what_is_remembered_is_bounded(codecs: dict[str, Any]) -> None:
    codec = codecs["empty_absent"]
    pieces = importlib.import_module(f"{codec.__package__}.runtime.pieces")
    texts = importlib.import_module(f"{codec.__package__}.runtime.texts")
    values = importlib.import_module(f"{codec.__package__}.runtime.values")
    made = pieces.attribute("a", values.ATOMIC["preserve"])
    read = texts.Texts(values.ATOMIC["integer"])
    for number in range(3 * pieces.MOST):
        assert made[f"value {number}"] == f' a="value {number}"'
        assert read[str(number)] == number
    made["x" * (pieces.LONGEST + 1)]
    assert len(made) <= pieces.MOST
    assert len(read) <= pieces.MOST
    assert max(map(len, made)) <= pieces.LONGEST


def test_equal_values_of_other_types_are_not_mixed_up(codecs: dict[str, Any]) -> None:
    package = codecs["apgar"].__package__
    pieces = importlib.import_module(f"{package}.runtime.pieces")
    values = importlib.import_module(f"{package}.runtime.values")
    made = pieces.attribute("a", values.union_of((values.ATOMIC["boolean"], values.ATOMIC["decimal"])))
    assert [made.typed(one) for one in (True, 1, Decimal("1.0"), Decimal("1.00"), True)] == [
        ' a="true"', ' a="1"', ' a="1.0"', ' a="1.00"', ' a="true"',
    ]  # fmt: skip
    with pytest.raises(pieces.Unusual):
        made.typed("1")


def test_letters_beyond_ascii_are_utf8(codecs: dict[str, Any]) -> None:
    package = codecs["apgar"].__package__
    pieces = importlib.import_module(f"{package}.runtime.pieces")
    values = importlib.import_module(f"{package}.runtime.values")
    made = pieces.element("naïef", values.ATOMIC["preserve"])
    assert pieces.in_utf8(made["ë € 𝄞 <"]).decode() == "<naïef>ë € 𝄞 &lt;</naïef>"
    with pytest.raises(pieces.Unusual):
        made["\x00"]


def test_records_that_leave_out_the_same_share_their_notes(codecs: dict[str, Any]) -> None:
    case = next(case for case in ALL if case.name == "defaults")
    codec = codecs["defaults"]
    data = (case.folder / "samples" / "valid" / "absent.xml").read_bytes()
    one, other = codec._reader().read(data), codec._codec().read(data)
    for item in (one, other):
        for twin in (copy.deepcopy(item), pickle.loads(pickle.dumps(item))):  # noqa: S301
            assert twin == item
            assert infoset(parse(codec.to_xml(twin))) == infoset(parse(data))


def test_many_threads_at_once(codecs: dict[str, Any]) -> None:
    case = next(case for case in ALL if case.name == "recursion")
    codec = codecs["recursion"]
    data = (case.folder / "samples" / "valid" / "tree.xml").read_bytes()
    known = codec.to_xml(codec.from_xml(data))
    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(lambda _: codec.to_xml(codec.from_xml(data)), range(400))) == {known}


def test_generate_tells_what_is_done_the_general_way(tmp_path: Path) -> None:
    case = next(case for case in ALL if case.name == "mixed")
    told = lnrgen(tmp_path, "generate", "-v", "--xsd", str(case.xsd), "--package", "made", "--out", ".").stderr
    assert "read and written the general way" in told
    assert "mixed content" in told
    quiet = lnrgen(tmp_path, "generate", "--xsd", str(case.xsd), "--package", "more", "--out", ".").stderr
    assert "the general way" not in quiet


def test_a_required_attribute_is_missed_though_its_value_is_fixed(tmp_path: Path) -> None:
    xsd = tmp_path / "fixed.xsd"
    xsd.write_text(
        """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="a"><xs:complexType>
        <xs:attribute name="v" type="xs:string" use="required" fixed="3.0"/><xs:attribute name="w" default="g"/>
        </xs:complexType></xs:element></xs:schema>""",
        encoding="utf-8",
    )
    write(read_specification(xsd=xsd, cache=False), tmp_path, "fixed")
    bindings = load(tmp_path, "fixed")
    assert bindings.to_xml(bindings.from_xml(b'<a v="3.0"/>'), declaration=False) == b'<a v="3.0"/>'
    with pytest.raises(bindings.MessageError, match="v is required"):
        bindings.from_xml(b"<a/>")
    unload("fixed")


def test_records_in_which_the_schema_gives_all(codecs: dict[str, Any]) -> None:
    codec = codecs["given_records"]
    records = importlib.import_module("compiled_given_records.bindings.records")
    built = records.A(one=records.One(), two=records.Two(), three=records.Three(), four=[records.Four()])
    written = codec._writer().write(built, declaration=False)
    assert written == codec._codec().write(built, indent=False, declaration=False)
    assert written is not None
    assert not codec.check(built)
    built.one.tag = built.two.tag = "z"
    assert [one.xpath for one in codec.check(built)] == ["/a/one/@tag", "/a/two/@tag"]
