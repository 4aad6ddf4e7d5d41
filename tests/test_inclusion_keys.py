"""xs:unique, xs:key and xs:keyref in made messages: they are met by the schema a message is made by."""

from __future__ import annotations

from pathlib import Path

import pytest
from inclusion_judges import pair, shown

OPTIONAL, REQUIRED = 'minOccurs="0"', 'use="required"'


def root(inside: str, *constraints: str) -> str:
    body = f"<xs:complexType><xs:sequence>{inside}</xs:sequence></xs:complexType>"
    return f'<xs:element name="r">{body}{"".join(constraints)}</xs:element>'


def constraint(kind: str, name: str, selector: str, field: str, rest: str = "") -> str:
    return f'<xs:{kind} name="{name}" {rest}><xs:selector xpath="{selector}"/><xs:field xpath="{field}"/></xs:{kind}>'


def record(name: str, inside: str = "", occurs: str = "") -> str:
    return f'<xs:element name="{name}" {occurs}><xs:complexType>{inside}</xs:complexType></xs:element>'


def attribute(name: str, kind: str = "xs:string", use: str = "") -> str:
    return f'<xs:attribute name="{name}" type="{kind}" {use}/>'


def holding(name: str, inside: str, occurs: str = "") -> str:
    return record(name, f"<xs:sequence>{inside}</xs:sequence>", occurs)


EXTRA = '<xs:element name="z" type="xs:string"/>'
SEVERAL = 'minOccurs="3" maxOccurs="9"'
KEYED = {
    "unique": (record("k", attribute("id", use=REQUIRED), SEVERAL), constraint("unique", "K", "k", "@id")),
    "unique, as it is anyhow": (record("k", attribute("id"), SEVERAL), constraint("unique", "K", "k", "@id")),
    "a key": (record("k", attribute("id"), SEVERAL), constraint("key", "K", "k", "@id")),
    "a key of numbers": (record("k", attribute("id", "xs:int"), SEVERAL), constraint("key", "K", "k", "@id")),
    "a key in text": (f'<xs:element name="k" type="xs:date" {SEVERAL}/>', constraint("key", "K", "k", ".")),
    "a key in a child": (
        holding("k", '<xs:element name="id" type="xs:int"/>', SEVERAL),
        constraint("key", "K", "k", "id"),
    ),
    "a key anywhere": (
        holding("h", record("k", attribute("id"), SEVERAL), 'minOccurs="2" maxOccurs="9"'),
        constraint("key", "K", ".//k", "@id"),
    ),
    "a key below either": (
        record("k", attribute("id"), SEVERAL) + record("l", attribute("id"), SEVERAL),
        constraint("key", "K", "k|l", "@id"),
    ),
}


@pytest.mark.parametrize("parts", KEYED.values(), ids=KEYED)
def test_what_must_differ_differs(parts: tuple[str, str], tmp_path: Path) -> None:
    inside, key = parts
    given, taking = pair(tmp_path, root(inside, key), root(inside + EXTRA, key))
    assert [one.kind for one in shown(given, taking).breaks] == ["incomplete"]
    shown(taking, given)


@pytest.mark.parametrize("parts", KEYED.values(), ids=KEYED)
def test_one_too_many_is_another_one(parts: tuple[str, str], tmp_path: Path) -> None:
    inside, key = parts
    given, taking = pair(tmp_path, root(inside, key), root(inside.replace('maxOccurs="9"', 'maxOccurs="3"'), key))
    assert "element" in {one.kind for one in shown(given, taking).breaks}


KEY = constraint("key", "K", "m/k", "@id")
REFERENCE = constraint("keyref", "R", "x", "@to", 'refer="K"')
REFERRED = {
    "one that is there": holding("m", record("k", attribute("id", use=REQUIRED), 'maxOccurs="9"')),
    "one that can be put in": holding("m", record("k", attribute("id", use=REQUIRED), OPTIONAL)),
    "one further down": holding("m", record("k", attribute("id", use=REQUIRED)), OPTIONAL),
    "one that comes with others": holding(
        "m", f"<xs:sequence {OPTIONAL}>{record('k', attribute('id', use=REQUIRED))}{EXTRA}</xs:sequence>"
    ),
}


@pytest.mark.parametrize("key", REFERRED.values(), ids=REFERRED)
def test_what_is_referred_to_is_in_the_message(key: str, tmp_path: Path) -> None:
    with_reference, without = record("x", attribute("to")), record("x")
    given, taking = pair(tmp_path, *(root(key + one, KEY, REFERENCE) for one in (with_reference, without)))
    (one,) = shown(given, taking).breaks
    assert (one.kind, one.subject) == ("attribute", "to")
    assert f'id="{one.value}"' in one.message
    number = record("x", attribute("to", "xs:int"))
    given, taking = pair(tmp_path / "2", *(root(key + one, KEY, REFERENCE) for one in (with_reference, number)))
    assert [one.facet for one in shown(given, taking).breaks] == ["type"]


def test_a_message_that_must_not_hold_the_key_is_open(tmp_path: Path) -> None:
    key, key_path = record("k", attribute("id", use=REQUIRED)), constraint("key", "K", "k", "@id")
    given, taking = pair(
        tmp_path,
        *(
            root(
                f"<xs:choice>{key}{record('x', attribute('to', use=REQUIRED) + more)}</xs:choice>", key_path, REFERENCE
            )
            for more in (attribute("note"), attribute("note", use=REQUIRED))
        ),
    )
    assert shown(given, taking).verdict == "undecided"
