"""What must be true of a mapping after `sync`, told without looking at how sync works."""

from __future__ import annotations

import ast
import builtins
import importlib
import re
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mapping_support import write_package

from generator.model.mapping import MappingState
from generator.model.specification import Specification
from generator.sync.plan import SyncPlan
from tests.properties.mapping_hands import Files, definitions, open_page

_ONE_LINE_CLASS = re.compile(r"([ \t]*class\s.*?\)\s*:)[ \t]*([^\s#].*)")
_CALL = "DatasetMapping"


def renamed_words(plan: SyncPlan) -> set[str]:
    """Every name that is another one now, old and new."""
    following = plan.following
    words = {*following.contracts, *following.contracts.values(), *following.removed, *following.returned.values()}
    words |= {*following.attributes, *following.attributes.values(), "RemovedMapping"}
    return words | {old for _, old in following.methods} | set(following.methods.values())


def blank(text: str, words: set[str]) -> str:
    """A text with those names made equal."""
    if not words:
        return text
    return re.sub(rf"\b(?:{'|'.join(sorted(map(re.escape, words)))})\b", "_", text)


def check_bytes(before: Files, after: Files, plan: SyncPlan) -> None:
    """Every line that was there is there, in its order; every body means what it meant."""
    words = renamed_words(plan)
    assert set(before) <= set(after)
    for path, raw in before.items():
        if path not in plan.texts:
            assert after[path] == raw
            continue
        old, new = open_page(raw), open_page(after[path])
        assert (old.mark, old.encoding) == (new.mark, new.encoding)
        assert _ends(after[path]) <= _ends(raw) or not _ends(raw)
        lines = [blank(line.rstrip("\n"), words) for line in new.lines]
        missing = _missing([blank(line.rstrip("\n"), words) for line in _outside_calls(old.lines)], lines)
        assert missing is None, f"{path}: {missing!r} is not there any more\n{after[path].decode(old.encoding)}"
        was = Counter((blank(name, words), blank(body, words)) for name, body in definitions(raw))
        now = Counter((blank(name, words), blank(body, words)) for name, body in definitions(after[path]))
        assert was <= now, path


def _ends(raw: bytes) -> set[bytes]:
    return set(re.findall(rb"\r?\n", raw))


def _missing(old: list[str], new: list[str]) -> str | None:
    """The first line that is not found in order."""
    at = 0
    for line in old:
        found = next((number for number in range(at, len(new)) if new[number] == line), None)
        if found is not None:
            at = found + 1
            continue
        opened = _ONE_LINE_CLASS.fullmatch(line)
        head = next((number for number in range(at, len(new)) if opened and new[number] == opened[1]), None)
        if opened is None or head is None or new[head + 1].strip() != opened[2].strip():
            return line
        at = head + 2
    return None


def _outside_calls(lines: list[str]) -> Iterator[str]:
    """The lines that no call of `DatasetMapping` stands on."""
    inside = {
        line
        for node in ast.walk(ast.parse("".join(lines)))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == _CALL
        for line in range(node.lineno, (node.end_lineno or 0) + 1)
    }
    yield from (line for number, line in enumerate(lines, 1) if number not in inside)


def check_wiring(before: Files, after: Files, plan: SyncPlan) -> None:
    """What was given to `DatasetMapping` is given still, by its new name; a hand's own words are there at least."""
    words = renamed_words(plan)
    gone = "|".join(map(re.escape, plan.following.removed.values())) or "(?!)"
    plain = re.compile(rf"\b(?:{gone})=[\w.]+\(\)")
    for path, raw in before.items():
        old = blank(plain.sub("", "".join(open_page(raw).lines)), words)
        rest = iter(re.findall(r"\w+|[^\w\s,]", blank("".join(open_page(after[path]).lines), words)))
        assert all(token in rest for token in re.findall(r"\w+|[^\w\s,]", old)), path


def check_imports(before: Files, after: Files, plan: SyncPlan) -> None:
    """Every name a file uses is bound in it, annotations too, if it was."""
    methods = {old for _, old in plan.following.methods}  # what was bound by their names: `check_names`
    words = renamed_words(plan) - methods
    for path, raw in after.items():
        was = {blank(name, words) for name in _unbound(before.get(path, b""))}
        assert {blank(name, words) for name in _unbound(raw) - methods} <= was, path


def _unbound(raw: bytes) -> set[str]:
    """The names that a file uses and binds nowhere; none where it imports `*`."""
    asked, bound = set[str](), set(dir(builtins))
    for node in ast.walk(ast.parse(raw)):
        if isinstance(node, ast.Name):
            (asked if isinstance(node.ctx, ast.Load) else bound).add(node.id)
        elif isinstance(node, ast.alias):
            bound.add(node.asname or node.name.partition(".")[0])
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            bound.add(node.name)
        elif isinstance(node, ast.arg):
            bound.add(node.arg)
    return set() if "*" in bound else asked - bound


def check_release(after: Files) -> None:
    """Where there is a release.py, the look-ups can be had from it."""
    for raw in [after["release.py"]] if "release.py" in after else []:
        made = [node for node in ast.parse(raw).body if isinstance(node, ast.Assign)]
        told = {node.targets[0].id: node.value for node in made if isinstance(node.targets[0], ast.Name)}
        assert "lookups" in told
        assert "lookups" in ast.literal_eval(told["__all__"])
        assert re.search(rb"import .*\bLookups\b", raw)


def check_stubs(before: Files, after: Files, plan: SyncPlan, new: set[str]) -> None:
    """Each new concept has a stub or was defined before; no method stands twice where it stood once."""
    entries = {entry.key: entry for entry in plan.ledger.concepts}
    classes = [(path, node) for path, raw in after.items() for node in ast.walk(ast.parse(raw)) if _is_class(node)]
    for key in new if not plan.renaming.clashes else ():
        method = entries[key].method
        assert any(method in _bound(node) for _, node in classes), f"{key} has no {method}"
    for path, node in classes:
        twice = [name for name, count in Counter(_bound(node)).items() if count > 1]
        was = Counter(name for old in _same(before.get(path), node) for name in _bound(old))
        for name in twice if not plan.renaming.clashes else ():
            names = {name, *(old for (_, old), new in plan.following.methods.items() if new == name)}
            assert any(was[each] > 1 for each in names), (path, node.name, name)


def _same(raw: bytes | None, node: ast.ClassDef) -> list[ast.ClassDef]:
    found = ast.walk(ast.parse(raw or b""))
    return [each for each in found if isinstance(each, ast.ClassDef) and each.name == node.name]


def _is_class(node: ast.AST) -> bool:
    return isinstance(node, ast.ClassDef)


def _bound(node: Any) -> list[str]:
    """The names bound right in a class."""
    found = [each.name for each in node.body if isinstance(each, ast.FunctionDef)]
    found += [
        each.name for part in node.body if isinstance(part, ast.If) for each in part.body if hasattr(each, "name")
    ]
    targets = [each for part in node.body if isinstance(part, ast.Assign) for each in part.targets]
    targets += [part.target for part in node.body if isinstance(part, ast.AnnAssign)]
    return found + [each.id for each in targets if isinstance(each, ast.Name)]


def check_names(before: Files, after: Files, plan: SyncPlan) -> None:
    """What the methods of a class ask of `self` is still there, if it was."""
    words = renamed_words(plan)
    if not plan.renaming.doubtful and not plan.renaming.clashes:
        was = {(blank(owner, words), blank(name, words)) for owner, name in _dangling(before)}
        assert {(blank(owner, words), blank(name, words)) for owner, name in _dangling(after)} <= was


def _dangling(files: Files) -> Iterator[tuple[str, str]]:
    """What is asked of `self` in a class and bound neither there nor in a base that the mapping holds."""
    trees = [ast.parse(raw) for raw in files.values()]
    classes: dict[str, Any] = {
        node.name: node for tree in trees for node in tree.body if isinstance(node, ast.ClassDef)
    }
    for name, node in classes.items():
        bound: set[str] = set()
        chain = [node]
        while chain:
            each = chain.pop()
            bound.update(_bound(each))
            chain += [classes[base] for base in map(_base, each.bases) if base in classes and base != each.name]
        for method in node.body:
            for each in ast.walk(method) if isinstance(method, ast.FunctionDef) else ():
                asked = isinstance(each, ast.Attribute) and ast.unparse(each.value) == "self"
                if asked and each.attr not in bound:  # type: ignore[attr-defined]
                    yield name, each.attr  # type: ignore[attr-defined]


def _base(node: ast.expr) -> str:
    return ast.unparse(node.value if isinstance(node, ast.Subscript) else node).rpartition(".")[2]


def check_answers(
    plan: SyncPlan, settled: SyncPlan, before: dict[str, tuple[str, ...]], after: dict[str, tuple[str, ...]]
) -> None:
    """What was answered still is, where it stands in the same group; it is stale if it means something else now.

    `settled` is what a run found just before the release changed; `before` and `after` are the meanings.
    """
    old, new = settled.ledger.by_key(), plan.ledger.by_key()
    for key in (before.keys() & after.keys() & old.keys()) - {each.key for each in plan.following.moved}:
        was, now = old[key].state, new[key].state
        if settled.code.method_of(old[key].contract, old[key].method) is not None:
            assert plan.code.method_of(new[key].contract, new[key].method) is not None, f"{key} lost its method"
        if was in _ANSWERED and not plan.renaming.clashes:
            assert now is (was if before[key] == after[key] else MappingState.STALE), f"{key} was {was} and is {now}"
        elif was is MappingState.STALE:  # what it meant when it was answered it may mean again
            assert now in {was, *_ANSWERED}, f"{key} was {was} and is {now}"
        elif was is MappingState.UNDONE:
            assert now is was, f"{key} was {was} and is {now}"


_ANSWERED = {MappingState.MAPPED, MappingState.CONSTANT, MappingState.NOT_RECORDED, MappingState.IGNORED}


@dataclass
class Trial:
    """A mapping imported together with the package it is written for; `error` is why it could not be."""

    error: str = ""
    undone: frozenset[str] = frozenset()
    not_recorded: frozenset[str] = frozenset()
    failing: str = ""


@contextmanager
def _fresh(folder: Path) -> Iterator[None]:
    sys.path.insert(0, str(folder))
    kept, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    try:
        importlib.invalidate_caches()
        yield
    finally:
        sys.path.remove(str(folder))
        sys.dont_write_bytecode = kept
        for name in [name for name in sys.modules if name.partition(".")[0] in {"generated", "mapping"}]:
            del sys.modules[name]


def try_out(folder: Path, specification: Specification, files: Files) -> Trial:
    """Import it, ask the generated code what is unmapped, and build a message from an empty row."""
    write_package(specification, folder / "generated" / "proef_1")
    for path, raw in files.items():
        target = folder / "mapping" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(raw)
    with _fresh(folder):
        try:
            vendor = importlib.import_module("mapping")
            generated = importlib.import_module("generated.proef_1.mapping")
            undone = generated.unmapped(vendor.MAPPING)
        except Exception as error:  # noqa: BLE001  a hand may have broken anything
            return Trial(f"{type(error).__name__}: {error}")
        return Trial(
            undone=frozenset(each.place.concept for each in undone if each.state == "todo"),
            not_recorded=frozenset(each.place.concept for each in undone if each.state == "not_recorded"),
            failing=_assembled(generated, vendor.MAPPING),
        )


def _assembled(generated: Any, mapping: Any) -> str:
    """The kind of error that building a message ends in; empty for none."""
    try:
        generated.assemble(mapping, {})
    except generated.MappingError as error:
        return str(error.kind)
    return ""


def check_states(plan: SyncPlan, trial: Trial) -> None:
    """The ledger says of each concept what the generated code finds."""
    if plan.loose or plan.renaming.clashes:  # then a method of another meaning stands where a concept's must be
        return
    entries = [entry for entry in plan.ledger.concepts if entry.state is not MappingState.ORPHAN]
    undone = {entry.key for entry in entries if entry.state in {MappingState.UNDONE, MappingState.IGNORED}}
    doubtful = {entry.key for entry in entries if entry.state is MappingState.STALE and entry.reason}  # ignored once
    assert undone <= trial.undone
    assert set(trial.undone) & {entry.key for entry in entries} <= undone | doubtful
    told = {entry.key for entry in entries if entry.state is MappingState.NOT_RECORDED}
    assert told <= trial.not_recorded
