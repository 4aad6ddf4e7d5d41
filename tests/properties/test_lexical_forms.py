"""The texts that reading takes for values of the built-in types are those that libxml2 takes."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from generator.emit.bindings.words import builtin_word
from templates.bindings.runtime.datatypes import DATATYPES
from templates.bindings.runtime.values import ATOMIC, collapse
from tests.properties.lexical import CANDIDATES, QNAME

XS = "http://www.w3.org/2001/XMLSchema"
LATER = {"untypedAtomic", "anyAtomicType", "dateTimeStamp", "dayTimeDuration", "yearMonthDuration"}
"""Types that came with XSD 1.1, which libxml2 does not know."""
LEFT_OUT = {"NOTATION", "ENTITY"}
"""They need declarations that no message has."""
TYPES = sorted(set(DATATYPES) - LATER - LEFT_OUT)
PIECES = ("0", "1", "9", "-", "+", ".", ":", "T", "Z", "P", "Y", "M", "D", "H", "S", "E", "e", "INF", "NaN", "2020",
          "-02", "-29", "-30", "31", "24:00:00", "10:59:59", "14:00", "true", "a", "A", "z", "=", "==", "/", "%",
          "%20", "#", "?", "[", "]", "@", "_", "\u00e9", "\u4e00", "\u0660", " ", "--", "---", "0000",
          "12345678")  # fmt: skip


def _known_to_differ(name: str, text: str) -> bool:
    """Where libxml2 and XML Schema do not agree."""
    plain = text.strip(" \t\n\r")
    if name in ("date", "dateTime", "time", "duration", "gYear", "gYearMonth", "gMonth", "gMonthDay", "gDay"):
        # it keeps white space, takes seconds without digits beside the point, and counts no further than 64 bits
        return text != plain or "." in plain or len(plain) > 18
    if name in ("float", "double"):
        # it takes an exponent without digits, and no white space around INF
        return plain.upper().endswith(("E", "E+", "E-")) or (text != plain and "INF" in plain)
    if name in ("byte", "short", "int", "long"):
        return plain in ("-128", "-32768", "-2147483648", "-9223372036854775808")  # it refuses the lowest
    if name == "base64Binary":
        return re.fullmatch(r"[A-Za-z0-9+/= \t\n\r]+", plain) is None  # it passes over other characters
    return len(plain) > 24 or "+-" in plain  # longer numbers; two signs


def _texts(name: str) -> st.SearchStrategy[str]:
    samples = [text.replace(QNAME, "") for text in CANDIDATES.get(name, ("1", "a", "-1", "255"))]
    made = st.lists(st.sampled_from(PIECES), max_size=6).map("".join)

    @st.composite
    def edited(draw: Any) -> str:
        text: str = draw(st.sampled_from(samples))
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 2)))
        return text[:start] + draw(st.sampled_from(("", *PIECES))) + text[end:]

    return st.one_of(made, edited())


def _takes(name: str, text: str) -> bool:
    """Whether reading takes a text, and `check` finds it in the range of the type."""
    datatype = DATATYPES[name]
    plain = collapse(text) if datatype.space == "collapse" else text
    try:
        ATOMIC[builtin_word(name)].read(text, _resolve)
        datatype.read(plain, _resolve)
    except ValueError:
        return False
    return True


def _resolve(prefix: str) -> str | None:
    return None if prefix else ""


@pytest.mark.parametrize("name", TYPES)
def test_reading_takes_what_libxml2_takes(name: str, *, long: bool) -> None:
    row = f'<xs:schema xmlns:xs="{XS}"><xs:element name="e" type="xs:{name}"/></xs:schema>'
    schema = etree.XMLSchema(etree.fromstring(row))

    @settings(max_examples=2000 if long else 120, deadline=None, derandomize=not long, database=None)
    @given(_texts(name))
    def demand(text: str) -> None:
        if _known_to_differ(name, text):
            return
        element = etree.Element("e")
        element.text = text
        assert _takes(name, text) == schema.validate(element), text

    demand()
