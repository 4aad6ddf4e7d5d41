"""What people do to their mapping between two releases: random edits by hand, each leaving Python that compiles."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tests.properties.dice import Dice
from tests.properties.mapping_releases import ITEMS

Files = dict[str, bytes]
Lines = list[str]

MARK = b"\xef\xbb\xbf"
_CODING = re.compile(rb"\A(?:[^\n]*\n)?#[^\n]*coding[:=]\s*latin-1")
_BASE = re.compile(r"contract\.(\w+Mapping)\[(\w+)\]")

BODIES = (
    ["# from our own table,  two  spaces", 'value = source.get("x")', "", "return value  # may be empty"],
    ["return source.get('{name}')"],
    ["if source:", "    return None", "", "", "# else", "return None"],
    ["return None"],
    ['text = """', "def {name}(self): no code", '"""', "return source.get(text)"],
    ["return self.{other}(source) and super().{other}(source)"],
)
HELPERS = ("def {name}(row):", "    # ours", "    return row.get('{name}')", "")


@dataclass
class Page:
    """A file as text, with its byte order mark, encoding and ends of lines."""

    mark: bytes
    encoding: str
    newline: str
    lines: Lines

    def bytes(self) -> bytes | None:
        """None where it does not compile, or its encoding has no such letter."""
        try:
            raw = self.mark + "".join(self.lines).replace("\n", self.newline).encode(self.encoding)
            raw.decode(tokenize.detect_encoding(io.BytesIO(raw).readline)[0])
            compile(raw, "page", "exec", dont_inherit=True)
        except (SyntaxError, ValueError):
            return None
        return raw


def open_page(raw: bytes) -> Page:
    """A file to edit."""
    mark = MARK if raw.startswith(MARK) else b""
    encoding = "latin-1" if _CODING.match(raw) else "utf-8"
    text = raw.removeprefix(mark).decode(encoding)
    newline = "\r\n" if "\r\n" in text else "\n"
    return Page(mark, encoding, newline, re.findall(r"[^\n]*\n|[^\n]+", text.replace("\r\n", "\n")))


def edit_by_hand(dice: Dice, files: Files) -> str:
    """One edit of one file or of the folder; what it was. It may change nothing."""
    hand = dice.pick((*HANDS, *FOLDER_HANDS))
    paths = [path for path in sorted(files, reverse=True) if path != "release.py"]
    classes = [path for path in paths if b"Mapping[" in files[path]]  # where most of the work is
    path = dice.pick([*classes, *classes, *paths])
    page = open_page(files[path])
    try:
        hand(dice, files if hand in FOLDER_HANDS else page)
    except (LookupError, SyntaxError):  # nothing of that kind in the file, or two edits that do not go together
        return hand.__name__
    made = page.bytes()
    if made is not None and hand not in FOLDER_HANDS:
        files[path] = made
    return f"{hand.__name__} in {path}"


def _tree(page: Page) -> ast.Module:
    return ast.parse("".join(page.lines))


def _classes(page: Page) -> list[ast.ClassDef]:
    return [node for node in _tree(page).body if isinstance(node, ast.ClassDef)]


def _methods(page: Page) -> list[tuple[ast.ClassDef, ast.FunctionDef]]:
    return [
        (each, node)
        for each in _classes(page)
        for node in each.body
        if isinstance(node, ast.FunctionDef) and node.body[0].lineno > node.lineno
    ]


def _stubs(page: Page) -> list[tuple[ast.ClassDef, ast.FunctionDef]]:
    return [(each, node) for each, node in _methods(page) if isinstance(node.body[-1], ast.Raise)]


def _pick(dice: Dice, options: list[tuple[ast.ClassDef, ast.FunctionDef]]) -> tuple[ast.ClassDef, ast.FunctionDef]:
    if not options:
        raise LookupError
    return dice.pick(options)


def _own_class(dice: Dice, page: Page) -> ast.ClassDef:
    found = _classes(page)
    if not found:
        raise LookupError
    return dice.pick(found)


def _indent(page: Page, line: int) -> str:
    """That of a line, counted from 1."""
    return re.match(r"[ \t]*", page.lines[line - 1]).group()  # type: ignore[union-attr]


def _put(page: Page, at: int, lines: Lines, indent: str = "") -> None:
    """Before line number `at`, counted from 0."""
    if at and page.lines and at <= len(page.lines) and not page.lines[at - 1].endswith("\n"):
        page.lines[at - 1] += "\n"
    page.lines[at:at] = [f"{indent}{line}\n" if line else "\n" for line in lines]


def _top(page: Page) -> int:
    """The line after the imports at the top."""
    last = 0
    for node in _tree(page).body:
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            last = node.end_lineno or 0
        elif not (isinstance(node, ast.Expr) and not last):
            break
    return last


def _unique(page: Page) -> str:
    return f"{len(''.join(page.lines))}"


def write_body(dice: Dice, page: Page) -> None:
    owner, stub = _pick(dice, _stubs(page))
    other = dice.pick([node.name for each, node in _methods(page) if each.name == owner.name])
    last = stub.body[-1]
    indent = _indent(page, last.lineno)
    lines = [line.replace("{name}", stub.name).replace("{other}", other) for line in dice.pick(BODIES)]
    page.lines[last.lineno - 1 : last.end_lineno] = []
    _put(page, last.lineno - 1, lines, indent)


def rewrite_all(dice: Dice, page: Page) -> None:
    for _ in range(20):
        if _stubs(page):
            write_body(dice, page)


def comment(dice: Dice, page: Page) -> None:
    at = dice.number(0, len(page.lines))
    _put(page, at, [f"# a note {_unique(page)}"], dice.pick(("", "    ", "        ", "  ", "\t")))


def trailing_comment(dice: Dice, page: Page) -> None:
    at = dice.number(0, len(page.lines) - 1)
    line = page.lines[at]
    if line.strip():
        page.lines[at] = line.rstrip("\n") + f"   # {_unique(page)}\n"


def empty_lines(dice: Dice, page: Page) -> None:
    _put(page, dice.number(0, len(page.lines)), ["", ""])


def import_something(dice: Dice, page: Page) -> None:
    lines = dice.pick(
        (["import os"], ["from decimal import (  # exact", "    Decimal as D,", ")"], ["import json; import re"])
    )
    _put(page, dice.pick((_top(page), len(page.lines))), lines)


def import_for_types(_: Dice, page: Page) -> None:
    lines = [
        "from typing import TYPE_CHECKING",
        "if TYPE_CHECKING:",
        "    from .release import NotMapped, codes, contract",
    ]
    _put(page, _top(page), lines)


def drop_not_mapped(_: Dice, page: Page) -> None:
    """Once no stub is left, a linter says that the import is not used."""
    if "NotMapped(" not in "".join(page.lines):
        page.lines[:] = [line.replace("import NotMapped, ", "import ") for line in page.lines]


def helper(dice: Dice, page: Page) -> None:
    name = dice.pick((*ITEMS, "_private"))
    _put(page, dice.pick((_top(page), len(page.lines))), ["", *(line.replace("{name}", name) for line in HELPERS)])


def helper_method(dice: Dice, page: Page) -> None:
    owner = _own_class(dice, page)
    name = dice.pick((*ITEMS, "_private", "_private2"))
    if not isinstance(owner.body[0], ast.Expr) or owner.body[0].lineno == owner.lineno:
        return
    indent = _indent(page, owner.body[0].lineno)
    lines = [f"def {name}(self, row, more=None):  # our helper", "    return None"]
    at = dice.pick((owner.body[0].end_lineno or 0, owner.end_lineno or 0))
    if not any(isinstance(node, ast.FunctionDef) and node.name == name for node in owner.body):
        _put(page, at, lines, indent)


def async_helper(dice: Dice, page: Page) -> None:
    owner = _own_class(dice, page)
    if owner.body[0].lineno > owner.lineno:
        indent = _indent(page, owner.body[0].lineno)
        _put(page, owner.end_lineno or 0, ["async def _later(self, row):", "    return row"], indent)


def decorate(dice: Dice, page: Page) -> None:
    _, method = _pick(dice, _methods(page))
    if method.decorator_list:
        return
    if not any(isinstance(node, ast.FunctionDef) and node.name == "traced" for node in _tree(page).body):
        _put(page, method.lineno - 1, ["# why", "@traced   # see below", "# and more"], _indent(page, method.lineno))
        _put(page, _top(page), ["", "def traced(function):", "    return function", ""])


def not_recorded(dice: Dice, page: Page) -> None:
    _, stub = _pick(dice, _stubs(page))
    last = stub.body[-1]
    page.lines[last.lineno - 1 : last.end_lineno] = [_indent(page, last.lineno) + "return None\n"]
    if not stub.decorator_list:
        line = ['@not_recorded("The EPD has no such field.")']
        _put(page, stub.lineno - 1, line, _indent(page, stub.lineno))
        _put(page, _top(page), ["from .release import not_recorded"])


def touch_docstring(dice: Dice, page: Page) -> None:
    _, stub = _pick(dice, _stubs(page))
    line = stub.body[0].lineno - 1
    page.lines[line] = page.lines[line].replace('"""', '"""Ours: ', 1)


def comment_in_head(dice: Dice, page: Page) -> None:
    _, stub = _pick(dice, _stubs(page))
    _put(page, stub.lineno, ["# ask Jan"], _indent(page, stub.body[0].lineno))


def delete_method(dice: Dice, page: Page) -> None:
    owner, stub = _pick(dice, _stubs(page))
    if len(owner.body) > 1 and not stub.decorator_list:
        page.lines[stub.lineno - 1 : stub.end_lineno] = []


def assign_method(dice: Dice, page: Page) -> None:
    _, stub = _pick(dice, _stubs(page))
    if stub.decorator_list:
        return
    line = dice.pick((f'{stub.name} = lookup("{stub.name}")  # ours', f'{stub.name}: object = lookup("a")'))
    page.lines[stub.lineno - 1 : stub.end_lineno] = [_indent(page, stub.lineno) + line + "\n"]
    _put(page, _top(page), ["", "def lookup(name):", "    return lambda self, source: source.get(name)", ""])


def alias_in_class(dice: Dice, page: Page) -> None:
    """A second name for a method, bound in the class."""
    owner, method = _pick(dice, _methods(page))
    indent = _indent(page, method.lineno)
    _put(page, owner.end_lineno or 0, [f"second_{method.name} = {method.name}"], indent)


def one_line_stub(dice: Dice, page: Page) -> None:
    _, stub = _pick(dice, _stubs(page))
    if not stub.decorator_list:
        last = page.lines[stub.body[-1].lineno - 1 : stub.body[-1].end_lineno]
        if len(last) == 1:
            head = f"{_indent(page, stub.lineno)}def {stub.name}(self, source): "
            page.lines[stub.lineno - 1 : stub.end_lineno] = [head + last[0].strip() + "\n"]


def under_condition(dice: Dice, page: Page) -> None:
    _, method = _pick(dice, _methods(page))
    if method.decorator_list:
        return
    indent = _indent(page, method.lineno)
    body = page.lines[method.lineno - 1 : method.end_lineno]
    deeper = ["    " + line if line.strip() else line for line in body]
    page.lines[method.lineno - 1 : method.end_lineno] = [
        f"{indent}if True:\n",
        *deeper,
        *([f"{indent}else:\n", *deeper] if dice.chance(50) else []),
    ]


def nested_class(dice: Dice, page: Page) -> None:
    owner = _own_class(dice, page)
    if owner.body[0].lineno > owner.lineno:
        name = dice.pick(ITEMS)
        lines = [f"class Kept{_unique(page)}:", f"    {name} = 1", "", f"    def get(self): return self.{name}"]
        _put(page, owner.end_lineno or 0, ["", *lines], _indent(page, owner.body[0].lineno))


def comment_at_end_of_class(dice: Dice, page: Page) -> None:
    owner = _own_class(dice, page)
    lines = [f"# the last word {_unique(page)}", "", "# really"][: dice.number(1, 3)]
    _put(page, owner.end_lineno or 0, lines, dice.pick(("    ", "        ", "", "  ")))


def one_line_class(dice: Dice, page: Page) -> None:
    owner = _own_class(dice, page)
    head = page.lines[owner.lineno - 1].rstrip()
    if head.endswith(":") and not owner.decorator_list:
        rest = dice.pick((" pass", "pass", " x = 1; y = 2  # ours", "   ...   "))
        page.lines[owner.lineno - 1 : owner.end_lineno] = [f"{head}{rest}\n"]


def mixin(dice: Dice, page: Page) -> None:
    """A method moves to a class of its own, which the group's class has as a base."""
    owner, method = _pick(dice, _methods(page))
    base = _BASE.search(page.lines[owner.lineno - 1])
    if base is None or len(owner.body) < 3 or method.decorator_list:
        return
    name = f"Shared{_unique(page)}"
    body = page.lines[method.lineno - 1 : method.end_lineno]
    page.lines[method.lineno - 1 : method.end_lineno] = []
    page.lines[owner.lineno - 1] = page.lines[owner.lineno - 1].replace("(", f"({name}, ", 1)
    _put(page, owner.lineno - 1, [f"class {name}:", *(line.rstrip("\n") for line in body), ""])


def share_mixin(dice: Dice, page: Page) -> None:
    """Another class takes it too."""
    owner = _own_class(dice, page)
    shared = [each for each in _classes(page) if each.name.startswith("Shared") and each.lineno < owner.lineno]
    head = page.lines[owner.lineno - 1]
    if shared and "Shared" not in head and _BASE.search(head):
        page.lines[owner.lineno - 1] = head.replace("(", f"({dice.pick(shared).name}, ", 1)


def subclass(dice: Dice, page: Page) -> None:
    """The group's class is a base of a class of the same file, that has a method of its own, and takes its place."""
    owner, method = _pick(dice, _methods(page))
    if _BASE.search(page.lines[owner.lineno - 1]) is None or method.decorator_list or owner.decorator_list:
        return
    base = f"Base{owner.name}"
    if any(each.name == base for each in _classes(page)) or method.name.startswith("_"):
        return
    page.lines[owner.lineno - 1] = page.lines[owner.lineno - 1].replace(f"class {owner.name}", f"class {base}", 1)
    own = [f"class {owner.name}({base}):", f"    def {method.name}(self, source):"]
    _put(page, owner.end_lineno or 0, ["", *own, f"        return super().{method.name}(source)"])


def generic_base(dice: Dice, page: Page) -> None:
    owner = _own_class(dice, page)
    head = page.lines[owner.lineno - 1]
    base = _BASE.search(head)
    if base is None or owner.decorator_list or "Basis" in head:
        return
    name = f"Basis{owner.name}"
    made = [f"class {name}(contract.{base.group(1)}[T]):", '    """Ours, for any row."""', ""]
    if dice.chance(50):
        page.lines[owner.lineno - 1] = head.replace(base.group(), f"{name}[{base.group(2)}]")
        _put(page, owner.lineno - 1, made)
    else:
        body = page.lines[owner.lineno : owner.end_lineno]
        page.lines[owner.lineno - 1 : owner.end_lineno] = [f"class {name}(contract.{base.group(1)}[T]):\n", *body]
        _put(page, owner.end_lineno or 0, ["", f"class {owner.name}({name}[{base.group(2)}]):", "    pass"])
    _put(page, _top(page), ["from typing import TypeVar", 'T = TypeVar("T")'])


def import_alias(dice: Dice, page: Page) -> None:
    """The contract by another name."""
    text = "".join(page.lines)
    line = next((each for each in page.lines if re.match(r"from \.release import .*\bcontract\b", each)), None)
    if line is None or "contract as" in text or "TYPE_CHECKING" in text:
        return
    if dice.chance(50):
        new = re.sub(r"\bcontract\b", "contract as c", line)
        made = [new if each is line else re.sub(r"\bcontract\.", "c.", each) for each in page.lines]
    else:
        names = sorted(set(re.findall(r"\bcontract\.(\w+Mapping)", text)))
        if not names:
            return
        first = dice.chance(50)
        told = f"{names[0]} as First" if first else ", ".join(names)
        made = [
            line + f"from generated.proef_1.mapping.contract import {told}\n" if each is line else each
            for each in page.lines
        ]
        for name in names[:1] if first else names:
            made = [re.sub(rf"\bcontract\.{name}\b", "First" if first else name, each) for each in made]
    page.lines[:] = made


def indent_otherwise(dice: Dice, page: Page) -> None:
    unit = dice.pick(("\t", "  ", "   "))
    page.lines[:] = [re.sub(r"\A(?: {4})+", lambda spaces: unit * (len(spaces[0]) // 4), line) for line in page.lines]


def other_newlines(_: Dice, page: Page) -> None:
    page.newline = "\r\n" if page.newline == "\n" else "\n"


def byte_order_mark(_: Dice, page: Page) -> None:
    if page.encoding == "utf-8":
        page.mark = b"" if page.mark else MARK


def latin_letters(_: Dice, page: Page) -> None:
    if not page.mark and page.encoding == "utf-8":
        page.encoding = "latin-1"
        _put(page, 0, ["# -*- coding: latin-1 -*-", "# caf\xe9"])


def no_newline_at_end(_: Dice, page: Page) -> None:
    text = "".join(page.lines).rstrip("\n")
    page.lines[:] = re.findall(r"[^\n]*\n|[^\n]+", text)


def without_future(_: Dice, page: Page) -> None:
    page.lines[:] = [line for line in page.lines if not line.startswith("from __future__")]


def wire_otherwise(dice: Dice, page: Page) -> None:
    """MAPPING in another layout."""
    call = next(
        (
            node
            for node in ast.walk(_tree(page))
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "DatasetMapping" and node.keywords
        ),
        None,
    )
    if call is None or any(each.arg is None for each in call.keywords):
        raise LookupError
    told = [f"{each.arg}={ast.unparse(each.value)}" for each in call.keywords]
    head = page.lines[call.lineno - 1][: call.col_offset]
    tail = page.lines[(call.end_lineno or 1) - 1][call.end_col_offset or 0 :]
    ways = (
        ["DatasetMapping(" + ", ".join(told) + ")"],
        ["DatasetMapping(" + ", ".join(told) + ", )"],
        ["DatasetMapping(", *(f"    {each},  # {number}" for number, each in enumerate(told)), "    # the end", ")"],
        ["DatasetMapping(", *(f"  {each}," for each in told[:-1]), f"  {told[-1]}  # last", ")"],
        ["DatasetMapping(" + told[0] + "".join(f",\n    {each}" for each in told[1:]) + ")"],
        ["DatasetMapping(  # ours", *(f"    {each}," for each in told[:-1]), f"    {told[-1]})"],
    )
    made = list(dice.pick(ways))
    made[0], made[-1] = head + made[0], made[-1] + tail.rstrip("\n")
    if ways and made[0] is made[-1]:
        made[0] = head + made[0].removeprefix(head)
    page.lines[call.lineno - 1 : call.end_lineno] = []
    _put(page, call.lineno - 1, "\n".join(made).split("\n"))


def give_to_constructor(dice: Dice, page: Page) -> None:
    """A class of the mapping is made with more than nothing."""
    found = [number for number, line in enumerate(page.lines) if re.search(r"\w=\w+\.\w+\(\)", line)]
    if not found:
        raise LookupError
    at = dice.pick(found)
    page.lines[at] = re.sub(r"(\w=\w+\.\w+)\(\)", r"\1(*(  # ours\n        ))", page.lines[at], count=1)
    page.lines[:] = re.findall(r"[^\n]*\n|[^\n]+", "".join(page.lines))


HANDS: tuple[Callable[[Dice, Page], None], ...] = (
    write_body, write_body, rewrite_all, rewrite_all, mixin, mixin, share_mixin, subclass, give_to_constructor,
    write_body, rewrite_all, comment, trailing_comment, empty_lines, import_something, import_for_types,
    drop_not_mapped, helper, helper_method, async_helper, decorate, not_recorded, touch_docstring, comment_in_head,
    delete_method, assign_method, alias_in_class, one_line_stub, under_condition, nested_class,
    comment_at_end_of_class, one_line_class, mixin, share_mixin, subclass, generic_base, import_alias,
    indent_otherwise, other_newlines, byte_order_mark, latin_letters, no_newline_at_end, without_future,
    wire_otherwise, give_to_constructor,
)  # fmt: skip


def another_file(dice: Dice, files: Files) -> None:
    made = dice.pick((b"# nothing but this\n", b"", b"def geslacht(row):\n\treturn row.geslacht\n", b'"""Words."""'))
    files.setdefault(dice.pick(("notes.py", "ward/notes.py", "ward/__init__.py")), made)


def move_class(dice: Dice, files: Files) -> None:
    """A class goes to a file in a folder, and is imported where it was."""
    path = dice.pick([path for path in sorted(files, reverse=True) if path not in {"release.py", "__init__.py"}])
    page = open_page(files[path])
    found = [each for each in _classes(page) if _BASE.search(page.lines[each.lineno - 1]) and not each.decorator_list]
    if "/" in path or not found or any(line.startswith("T = ") for line in page.lines):
        return
    each = dice.pick(found)
    other = f"ward/part{len(files)}.py"
    body = page.lines[each.lineno - 1 : each.end_lineno]
    simple = not re.search(r"Shared|Base|Basis|traced|lookup|not_recorded", "".join(body))
    if not simple:
        return
    head = "from __future__ import annotations\nfrom ..release import NotMapped, Row, contract\n"
    text = head + "from collections.abc import Iterable\nfrom datetime import date as Date\n\n" + "".join(body)
    page.lines[each.lineno - 1 : each.end_lineno] = [f"from .{other[:-3].replace('/', '.')} import {each.name}\n"]
    made, raw = page.bytes(), Page(b"", "utf-8", "\n", [text]).bytes()
    if made is not None and raw is not None:
        files.update({path: made, other: raw})
        files.setdefault("ward/__init__.py", b"")


def without_release(_: Dice, files: Files) -> None:
    """Each file takes from the generated package by itself."""
    pages = {path: open_page(raw) for path, raw in files.items() if path != "release.py"}
    if "release.py" not in files:
        return
    for page in pages.values():
        page.lines[:] = [_without_release(line) for line in page.lines]
    made = {path: page.bytes() for path, page in pages.items()}
    kept = {path: raw for path, raw in made.items() if raw is not None}
    if len(kept) == len(made) and not any(b".release" in raw for raw in kept.values()):
        files.clear()
        files.update(kept)


def _without_release(line: str) -> str:
    found = re.fullmatch(r"(\s*)from \.+release import ([\w, ]+?)(\s*#.*)?\n?", line)
    if found is None:
        return line
    indent, names = found[1], [name.strip() for name in found[2].split(",")]
    aliased = {name for name in names if " as " in name}
    bindings = [name for name in names if name.split()[0] in {"codes", "records"}]
    own = [name for name in names if name not in {*bindings, "Row"}]
    made = [f"from generated.proef_1.mapping import {', '.join(own)}"] if own else []
    made += [f"from generated.proef_1.bindings import {', '.join(bindings)}"] if bindings else []
    made += ["from typing import Any", "Row = dict[str, Any]"] if "Row" in names and not aliased & {"Row"} else []
    return "".join(f"{indent}{each}\n" for each in made)


def other_release(dice: Dice, files: Files) -> None:
    """release.py gives less, or rows of another type."""
    raw = files.get("release.py")
    if raw is None:
        return
    if dice.chance(50):
        raw = raw.replace(b"NotMapped, Null, Quantity, ", b"").replace(b'    "NotMapped",\n', b"")
        used = any(b"NotMapped" in each for path, each in files.items() if path != "release.py")
        raw = files["release.py"] if used else raw
    else:
        row = b"class EpdRow(dict[str, Any]):\n    pass\n\n\nRow = EpdRow"
        raw = raw.replace(b"Row: TypeAlias = dict[str, Any]", row)
    files["release.py"] = raw


def older_release(_: Dice, files: Files) -> None:
    """release.py as it was laid out before there were look-ups."""
    raw = files.get("release.py")
    if raw is not None:
        raw = re.sub(rb"\nlookups = .*\n.*\n|from \S+ import Lookups\n", b"", raw)
        files["release.py"] = re.sub(rb'Lookups, |\s*"lookups",', b"", raw)


FOLDER_HANDS: tuple[Callable[[Dice, Files], None], ...] = (
    another_file, move_class, without_release, other_release, older_release,
)  # fmt: skip


def definitions(raw: bytes) -> Iterator[tuple[str, str]]:
    """Every function and class of a file, with its body as a tree: what must be the same afterwards."""
    page = open_page(raw)
    for node in ast.walk(_tree(page)):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield node.name, ast.dump(ast.Module([*node.decorator_list, *node.body], []))  # type: ignore[list-item]
