"""Which of the vendor's classes belong together, and what each of their methods is called from now on."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.emit.mapping.vendor import VendorContract
    from generator.sync.code import Access, Code, SourceFile, VendorClass
    from generator.sync.following import Following

_OWN = re.compile(r"self|cls|super\(.*\)", re.DOTALL)


class Families:
    """A class that fulfils a contract, those that build on it, and the bases of both that the mapping itself holds.

    `renames` are, by class, the old names of its methods with the new ones: in its body and on `self`; a new name is
    empty where nobody can say which of two it is. `aliases` are, by class, the second names that must be bound in it,
    each with what it stands for: where another group shares the method and keeps the old name. `clashes` are renames
    that cannot be: the new name is taken; `blocked` are the same by the old contract's class and the old name.
    """

    def __init__(self, code: Code, following: Following, contract: VendorContract) -> None:
        """`code` is as it was before any renaming."""
        self.code = code
        self.following = following
        self.asked = {group.name: {member.method for member in group.members} for group in contract.groups}
        self.before = {new: old for old, new in following.contracts.items()}
        self.owners = [vendor for vendor in code.classes() if vendor.contracts]
        self.families = {vendor.code: self._family(vendor) for vendor in self.owners}
        self.wanted = {vendor.code: self._wanted(vendor) for vendor in self.owners}
        self.renames: dict[str, dict[str, str]] = defaultdict(dict)
        self.aliases: dict[str, dict[str, str]] = defaultdict(dict)
        self.clashes: list[tuple[VendorClass, str, str]] = []
        self.blocked: set[tuple[str, str]] = set()
        self._block()
        for vendor in self.owners:
            for old, new in self.wanted[vendor.code].items():
                self._rename(vendor, old, new)
        self.wired = self._wired()

    def meant(self, file: SourceFile, access: Access) -> dict[str, str] | None:
        """The renames that hold for what an access is made on; None where nobody can say what it is."""
        if not access.owner:
            owner = next((each for each in file.classes if each.name == access.inside), None)
            own = owner is not None and owner.method(access.name) is not None
            return self.renames.get(f"{file.path}:{access.inside}", {}) if own else {}
        if _OWN.fullmatch(access.owner):
            return self.renames.get(f"{file.path}:{access.inside}", {})
        before, _, last = access.owner.rpartition(".")
        if before.rpartition(".")[2] == "MAPPING" and last in self.wired:
            return self.wired[last]
        named = self.code.named(access.owner.partition("(")[0], file.path)
        return self.renames.get(named[0].code, {}) if len(named) == 1 else None

    def _family(self, vendor: VendorClass) -> dict[str, VendorClass]:
        below = [vendor, *self.code.below(vendor)]
        return {each.code: each for one in below for each in (one, *self.code.above(one))}

    def _wanted(self, vendor: VendorClass) -> dict[str, str]:
        """What its contracts call otherwise now."""
        before = {self._was(base.name) for base in vendor.contracts} | {self.following.returned.get(vendor.code, "")}
        return {old: new for (contract, old), new in self.following.methods.items() if contract in before}

    def _was(self, contract: str) -> str:
        """What a class of the contract was called; a base that has its new name already counts as the old one."""
        return contract if contract in self.following.remembered else self.before.get(contract, contract)

    def _keeps(self, vendor: VendorClass, old: str, new: str) -> bool:
        """Whether a class asks for a method by its old name still, or by yet another one."""
        wanted = self.wanted[vendor.code]
        if old in wanted:
            return wanted[old] != new
        names = {self.following.now(self._was(base.name)) for base in vendor.contracts}
        return any(old in self.asked.get(name, ()) for name in names)

    def _block(self) -> None:
        """Find the renames whose new name is taken, and those that wait for these."""
        again = True
        while again:
            again = False
            for vendor in self.owners:
                for old, new in list(self.wanted[vendor.code].items()):
                    taken = self._taken(vendor, old, new)
                    if taken is not None:
                        self.clashes.append((taken, old, new))
                        self.blocked |= {(self._was(base.name), old) for base in vendor.contracts}
                        del self.wanted[vendor.code][old]
                        again = True

    def _taken(self, vendor: VendorClass, old: str, new: str) -> VendorClass | None:
        """The class of a family that has a method of the new name, and will go on having it."""
        family = self.families[vendor.code].values()
        if new in self.wanted[vendor.code] or not any(each.method(old) for each in family):
            return None
        return next((each for each in family if each.method(new) is not None), None)

    def _rename(self, vendor: VendorClass, old: str, new: str) -> None:
        for each in self.families[vendor.code].values():
            if not self._is_shared(each, old, new):
                self.renames[each.code][old] = new
            elif not self._has(each, old):
                self.renames[each.code].setdefault(old, "")
        own = [vendor, *self.code.below(vendor)]
        for each in own:
            there = self._shared_name(each, own, old, new)
            if there:
                self.aliases[each.code][new] = there

    def _is_shared(self, vendor: VendorClass, old: str, new: str) -> bool:
        """Whether a class serves a group as well that keeps the old name."""
        users = [one for one in self.owners if vendor.code in self.families[one.code]]
        return any(self._keeps(one, old, new) for one in users)

    def _shared_name(self, vendor: VendorClass, own: list[VendorClass], old: str, new: str) -> str:
        """How a class finds a method that must keep its old name; empty where that is no matter of its own."""
        if vendor.method(old) is not None:
            return old if self._is_shared(vendor, old, new) else ""
        for name in vendor.bases:
            for base in self.code.named(name, vendor.file):
                holder = next((each for each in (base, *self.code.above(base)) if each.method(old)), None)
                if holder is not None:
                    outside = base not in own and self._is_shared(holder, old, new)
                    return f"{name}.{old}" if outside else ""
        return ""

    def _has(self, vendor: VendorClass, name: str) -> bool:
        return self.code.find(vendor, name) is not None

    def _wired(self) -> dict[str, dict[str, str]]:
        """By its name in `DatasetMapping`, the renames of the class that is given there."""
        found: dict[str, dict[str, str]] = {}
        for file in self.code.files.values():
            for wiring in file.wirings:
                for name, span in wiring.arguments.items():
                    told = file.data[span.start : span.end].decode().partition("=")[2]
                    named = self.code.named(told.partition("(")[0].strip(), file.path)
                    if len(named) == 1:
                        found[name] = self.renames.get(named[0].code, {})
        return found
