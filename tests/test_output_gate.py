"""The safety gate: what may never be written, and what must get through."""

from __future__ import annotations

import hashlib

import pytest

from generator.generated_file import GeneratedFile
from generator.output.gate import GateError, check_files

REFUSED = {
    "import os": "import os",
    "a submodule": "import xml.etree.ElementTree",
    "a module's own import": "from typing import sys",
    "the same by attribute": "import dataclasses\nx = dataclasses.sys",
    "the same under another name": "import enum as e\nx = e.sys",
    "a star": "from dataclasses import *",
    "xsdata's tools": "from xsdata.utils.package import package_path",
    "open": "x = open('/etc/passwd')",
    "open by the back door": "from io import open",
    "eval": "x = eval('1')",
    "eval renamed": "f = eval",
    "open as a default": "def f(x=open, open=''): return open",
    "open after another function": "def f(open):\n    return open\ndef g():\n    return open",
    "exec": "exec('x = 1')",
    "__import__": "x = __import__('os')",
    "__builtins__": "x = __builtins__['eval']",
    "compile": "x = compile('1', '', 'eval')",
    "globals": "x = globals()",
    "subclasses": "x = ().__class__.__base__.__subclasses__()",
    "globals of a function": "x = f.__globals__",
    "getattr on a dunder": "x = getattr(f, '__globals__')",
    "getattr on what is not known": "x = getattr(f, name)",
    "attrgetter": "from operator import attrgetter",
    "hints that are run": "from typing import get_type_hints",
    "a call in a quoted type": "x: \"__import__('os').system('x')\" = 1",
    "a call in a quoted argument": "def f(a: \"print('x')\") -> None: ...",
    "a call in a quoted result": "def f() -> \"print('x')\": ...",
    "a call in a forward reference": "from typing import ForwardRef\nx = ForwardRef(\"print('x')\")",
    "a lambda in a quoted type": 'x: "(lambda: 1)()" = 1',
    "async": "async def f(): ...",
    "global": "def f():\n    global x\n    x = 1",
    "match": "match x:\n    case 1: pass",
    "not Python": 'x = "unclosed',
    "deep nesting": "x = " + "(" * 5000 + ")" * 5000,
}

HARMLESS = [
    "from __future__ import annotations\n\nfrom dataclasses import dataclass, field\nfrom decimal import Decimal\n",
    "from collections.abc import Callable, Iterator\nfrom enum import Enum, StrEnum\nfrom typing import Any, Literal\n",
    "from xml.parsers import expat\nfrom xsdata.models.datatype import XmlDate\nfrom .runtime import Nil\n",
    "class Kind(Record):\n    __slots__ = ('a',)\n\n    def __init__(self, a: str = '') -> None:\n        self.a = a\n",
    "x: Literal['__import__(1)'] = '__import__(1)'\n",
    "class Soort(Enum):\n    complex = 'c'\n    open = 'o'\n",
    "def f(input: str, *, open: str = '') -> str:\n    return input + open\n",
    "X = {'eval(1)': \"open('x')\", 'é': 'naïef'}\n",
    "def f(a: 'list[Kind] | None') -> 'dict[str, Kind]':\n    raise ValueError(f'{a!r}')\n",
    "try:\n    x = int('1')\nexcept ValueError as error:\n    raise TypeError from error\n",
]


@pytest.mark.parametrize("code", REFUSED.values(), ids=REFUSED)
def test_refused(code: str) -> None:
    with pytest.raises(GateError, match=r"bindings/x\.py"):
        check_files([GeneratedFile("bindings/x.py", code + "\n")])


@pytest.mark.parametrize("code", HARMLESS)
def test_let_through(code: str) -> None:
    check_files([GeneratedFile("bindings/x.py", code)])


def test_the_line_is_named() -> None:
    with pytest.raises(GateError, match=r"x\.py:3: ") as caught:
        check_files([GeneratedFile("x.py", "A = 1\nB = 2\nimport os\n")])
    assert caught.value.line == 3


@pytest.mark.parametrize(
    "character", ["\x00", "\x07", "\x1b", "\r", "\x7f", "\x85", "\u202e", "\u2066", "\u200f", "\ufeff", "\u2028"]
)
def test_characters_that_hide_code(character: str) -> None:
    with pytest.raises(GateError, match=f"U\\+{ord(character):04X}"):
        check_files([GeneratedFile("x.py", f"A = 1\n# {character}\n")])


def test_control_characters_are_in_no_file() -> None:
    check_files([GeneratedFile("docs/x.md", "tab\tand \u200f are text\n")])
    with pytest.raises(GateError, match="U\\+001B"):
        check_files([GeneratedFile("docs/x.md", "\x1b[31m\n")])


@pytest.mark.parametrize(
    "path",
    ["../x.py", "/x.py", "a//b.py", "a/./b.py", "C:/x.py", "a\\b.py", "nul.py", "COM1", "x.", ".hidden", "a b.py", ""],
)
def test_paths_that_lead_astray(path: str) -> None:
    with pytest.raises(GateError):
        check_files([GeneratedFile(path, "x = 1\n")])


def test_names_that_differ_in_letter_case_only() -> None:
    with pytest.raises(GateError, match="letter case"):
        check_files([GeneratedFile("a/Kind.md", ""), GeneratedFile("a/kind.md", "")])


def test_what_is_shipped_is_known_by_its_digest() -> None:
    text = "import os\n"
    check_files([GeneratedFile("runtime.py", text)], frozenset({hashlib.sha256(text.encode()).hexdigest()}))
    with pytest.raises(GateError):
        check_files(
            [GeneratedFile("runtime.py", text + "x = 1\n")], frozenset({hashlib.sha256(text.encode()).hexdigest()})
        )
