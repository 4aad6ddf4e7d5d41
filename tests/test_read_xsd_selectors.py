"""The paths of xs:selector and xs:field are checked as xmlschema checks them, only sooner."""

from __future__ import annotations

import re

import pytest
from elementpath.regex import translate_pattern
from xmlschema.validators.identities import XsdFieldSelector, XsdSelector

from generator.read.xsd import build
from generator.read.xsd.selectors import SelectorPattern

PATHS = (
    ("item", True, True),
    (".//child::a:item/*|b", True, True),
    (".", True, True),
    ("@code", False, True),
    ("a/@b:code", False, True),
    ("item\n", False, False),
    ("één", True, True),
    ("ζ/@é", False, True),
    ("", False, False),
    ("/item", False, False),
    ("9", False, False),
    ("·", False, False),
)


@pytest.mark.parametrize(("path", "selects", "is_field"), PATHS)
def test_a_path_is_taken_or_not_as_by_the_whole_expression(path: str, *, selects: bool, is_field: bool) -> None:
    for kind, taken in ((XsdSelector, selects), (XsdFieldSelector, is_field)):
        expression = kind._REGEXP
        whole = translate_pattern(expression, back_references=False, lazy_quantifiers=False, anchors=False)
        assert bool(SelectorPattern(expression).match(path)) is taken
        assert bool(re.match(whole, path)) is taken


def test_xmlschema_asks_it() -> None:
    assert build.build_schema is not None
    for kind in (XsdSelector, XsdFieldSelector):
        assert isinstance(vars(kind)["pattern"], SelectorPattern)
