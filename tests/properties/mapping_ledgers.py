"""What people do to `mapping.yaml`, and what must be true of it after `sync`."""

from __future__ import annotations

import re
from pathlib import Path

from generator.findings import UnreadableError
from generator.read.mapping.reader import read_mapping_ledger
from tests.properties.dice import Dice

_ENTRY = re.compile(r"^  - id: .*\n(?:    .*\n)*", re.MULTILINE)


def edit_ledger(dice: Dice, text: str, path: Path) -> str:
    """Comments anywhere, concepts ignored, words of people, entries in another order; `path` is where to try it."""
    for _ in range(dice.number(0, 3)):
        made = dice.pick((_comment, _trailing_comment, _ignore, _word, _move))(dice, text)
        path.write_text(made, encoding="utf-8")
        try:
            read_mapping_ledger(path)
        except UnreadableError:
            continue
        text = made
    return text


def _comment(dice: Dice, text: str) -> str:
    lines = text.splitlines(keepends=True)
    lines.insert(dice.number(0, len(lines)), f"{dice.pick(('', '  ', '    '))}# note {len(text)}\n")
    return "".join(lines)


def _trailing_comment(dice: Dice, text: str) -> str:
    lines = text.splitlines()
    at = dice.number(0, len(lines) - 1)
    lines[at] += "" if lines[at].endswith("[]") or not lines[at].strip() else f"   # why {len(text)}"
    return "\n".join(lines) + "\n"


def _ignore(dice: Dice, text: str) -> str:
    return _on_entry(dice, text, r"state: todo\b", "state: ignored\n    reason: 'Not for us: #1'")


def _word(dice: Dice, text: str) -> str:
    return (
        _on_entry(dice, text, r"(    state: .*\n)", "\\1    comment:   Ask   Jan\n") if "comment:" not in text else text
    )


def _on_entry(dice: Dice, text: str, pattern: str, new: str) -> str:
    entries = [each for each in _ENTRY.finditer(text) if re.search(pattern, each[0])]
    if not entries:
        return text
    found = dice.pick(entries)
    return text[: found.start()] + re.sub(pattern, new, found[0], count=1) + text[found.end() :]


def _move(dice: Dice, text: str) -> str:
    """Two entries of concepts change places."""
    entries = [each for each in _ENTRY.finditer(text) if "state:" in each[0]]
    if not entries:
        return text
    one, two = sorted((dice.pick(entries), dice.pick(entries)), key=lambda each: each.start())
    if one == two:
        return text
    return text[: one.start()] + two[0] + text[one.end() : two.start()] + one[0] + text[two.end() :]


def check_ledger(before: str, after: str) -> None:
    """Every comment is there, those on lines of their own in their order; what people said is there."""
    for comment in re.findall(r"# (?:note|why) \d+", before):
        assert before.count(comment) <= after.count(comment), f"{comment}\n{after}"
    rest = iter(after.splitlines())
    kept = [line for line in before.splitlines() if line.lstrip().startswith("#")]
    assert all(line in rest for line in kept), after
    for word in (r"Ask\s+Jan", "Not for us: #1"):
        assert len(re.findall(word, before)) <= len(re.findall(word, after))
