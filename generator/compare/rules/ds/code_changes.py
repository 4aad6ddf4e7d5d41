"""Two code lists side by side: which codes stayed, came, went, or changed what they mean."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.compare.pairing.likeness import normalised
from generator.compare.rules.ds.wording import TextChange, display_change

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.compare.pairing.pairing import ConceptPair
    from generator.model.dataset import Code, CodeList

_HARDLY_ANY = 0.25
CodePair = tuple["Code", "Code"]


@dataclass(frozen=True, slots=True, eq=False)
class CodeChanges:
    """What changed in a list, and the concepts that use it.

    `kept` are the codes that still have their value, and mean the same as far as can be told. `redefined` are values
    that stand for another code now: code or system differ, or a display of the one list is met in the other at another
    value. `revalued` are the same codes under another value, where the old value is not used any more. What was only
    numbered anew is neither `added` nor `removed`.
    """

    old: CodeList
    new: CodeList
    pairs: tuple[ConceptPair, ...]
    kept: tuple[CodePair, ...]
    redefined: tuple[CodePair, ...]
    revalued: tuple[CodePair, ...]
    added: tuple[Code, ...]
    removed: tuple[Code, ...]

    @property
    def is_replaced(self) -> bool:
        """Whether hardly any code stayed, under its own value or another."""
        meant = {_display(code) or _identity(code) or code.value for code in self.new.codes}
        stayed = len(self.kept) + len(self.revalued)
        stayed += sum((_display(old) or _identity(old) or old.value) in meant for old, _ in self.redefined)
        every = {code.value for code in (*self.old.codes, *self.new.codes)}
        return len(self.old.codes) > 1 and stayed < _HARDLY_ANY * len(every)


def code_changes(old: CodeList, new: CodeList, pairs: tuple[ConceptPair, ...]) -> CodeChanges:
    """Compare by value, by (system, code) where both lists give them, and by display."""
    after = {code.value: code for code in new.codes}
    both = [(code, after[code.value]) for code in old.codes if code.value in after]
    moved = _moved(old, new)
    elsewhere = {id(code) for pair in moved for code in pair}
    redefined = tuple(pair for pair in both if is_other_code(*pair) or _is_renumbered(pair, elsewhere))
    values = {code.value for code in old.codes}
    revalued = tuple(pair for pair in moved if pair[0].value not in after and pair[1].value not in values)
    return CodeChanges(
        old=old,
        new=new,
        pairs=pairs,
        kept=tuple(pair for pair in both if pair not in redefined),
        redefined=redefined,
        revalued=revalued,
        added=tuple(code for code in new.codes if code.value not in values and id(code) not in elsewhere),
        removed=tuple(code for code in old.codes if code.value not in after and id(code) not in elsewhere),
    )


def is_other_code(old: Code, new: Code) -> bool:
    """Whether both say what the value means, and not the same."""
    code = bool(old.code and new.code) and old.code != new.code
    system = bool(old.system and new.system) and _system(old) != _system(new)
    return code or system


def _is_renumbered(pair: CodePair, elsewhere: set[int]) -> bool:
    """Whether the display is another, and one of the two displays stands at another value in the other list."""
    if pair[0].code and pair[1].code:
        return False
    return display_change(pair[0].display, pair[1].display) is TextChange.WORDS and any(
        id(one) in elsewhere for one in pair
    )


def _moved(old: CodeList, new: CodeList) -> list[CodePair]:
    """The codes that stand under another value now: the same (system, code), else the same display without either."""
    found = _elsewhere(old, new, _identity)
    known = {id(code) for pair in found for code in pair}
    found += [pair for pair in _elsewhere(old, new, _display_alone) if not {id(code) for code in pair} & known]
    return found


def _elsewhere(old: CodeList, new: CodeList, key: Callable[[Code], str]) -> list[CodePair]:
    before, after = (_unique(code_list, key) for code_list in (old, new))
    return [(code, after[name]) for name, code in before.items() if name in after and after[name].value != code.value]


def _unique(code_list: CodeList, key: Callable[[Code], str]) -> dict[str, Code]:
    often = Counter(map(key, code_list.codes))
    return {key(code): code for code in code_list.codes if key(code) and often[key(code)] == 1}


def _identity(code: Code) -> str:
    return f"{_system(code)}|{code.code}" if code.code else ""


def _display_alone(code: Code) -> str:
    return "" if code.code else _display(code)


def _system(code: Code) -> str:
    return (code.system or "").removeprefix("urn:oid:")


def _display(code: Code) -> str:
    """What it means in words; empty where that is but the value again."""
    text = normalised(str(code.display))
    return "" if text == normalised(code.value) else text
