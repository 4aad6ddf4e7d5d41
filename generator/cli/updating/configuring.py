"""lnrgen.yaml with another version in it: only the lines about the specifications change, all else stays as it is."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence as SequenceOf
from pathlib import Path

from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import YAMLError

from generator.cli.exits import UsageError
from generator.read.dataset.round_trip import dump_round_trip, parse_round_trip

_PLAIN = re.compile(r"[A-Za-z0-9_./][A-Za-z0-9_./+-]*")


def with_versions(text: str, specs: SequenceOf[str], file: Path) -> str:
    """The text of lnrgen.yaml with `specs` set to these folders, the newest last; comments and all else are kept.

    UsageError where that cannot be done to the file as it is written.
    """
    data = parse_round_trip(text) if text.strip() else None
    data = data if isinstance(data, CommentedMap) else CommentedMap()
    there = list(data.get("specs") or ())
    written = {os.path.normpath(str(each)): str(each) for each in there}
    specs = [written.get(os.path.normpath(each), each) for each in specs]
    if there == specs:
        return text
    changed = _edited(text, data, specs)
    if not _is_right(changed, data, specs):
        listed = "".join(f"\n  - {_quoted(each)}" for each in specs)
        message = f"{file.as_posix()} could not be changed. Write in it, in the place of `spec`:\nspecs:{listed}"
        raise UsageError(message)
    return changed


def _edited(text: str, data: CommentedMap, specs: SequenceOf[str]) -> str:
    newline = "\r\n" if "\r\n" in text else "\n"
    block = [f"  - {_quoted(each)}" for each in specs]
    lines = text.splitlines()
    there = data.get("specs")
    if isinstance(there, CommentedSeq) and there.fa.flow_style():
        there[:] = list(specs)
        return dump_round_trip(data)
    if isinstance(there, CommentedSeq):
        lines = _listed(lines, there, specs)
    elif "spec" in data:
        at = data.lc.key("spec")[0]
        comment = re.search(r"\s+#.*$", lines[at])
        lines[at : at + 1] = [f"specs:{comment.group() if comment else ''}", *block]
    else:
        lines += ["specs:", *block]
    return newline.join(lines) + newline


def _listed(lines: list[str], there: CommentedSeq, specs: SequenceOf[str]) -> list[str]:
    """A block list: the items that stay keep their lines, with what is said of them; new ones come behind the last."""
    at = {str(item): there.lc.item(number)[0] for number, item in enumerate(there)}
    last = max(at.values())
    lead = re.match(r"\s*-\s+", lines[last])
    new = [f"{lead.group() if lead else '  - '}{_quoted(each)}" for each in specs if each not in at]
    gone = {line for item, line in at.items() if item not in specs}
    kept = [line for number, line in enumerate(lines[: last + 1]) if number not in gone]
    return [*kept, *new, *lines[last + 1 :]]


def _quoted(text: str) -> str:
    return text if _PLAIN.fullmatch(text) else '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _is_right(text: str, before: CommentedMap, specs: SequenceOf[str]) -> bool:
    """Whether the new text says just that, and all else that it said before."""
    try:
        now = parse_round_trip(text)
    except YAMLError:
        return False
    others = {key: value for key, value in before.items() if key not in {"spec", "specs"}}
    same = {key: value for key, value in now.items() if key not in {"spec", "specs"}} == others
    return same and list(now.get("specs") or ()) == list(specs) and "spec" not in now
