"""What `sync` would do: the new text of each file, the new ledger, and what is left for people to do."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from generator.model.mapping import MappingLedger
from generator.sync.adding import Adder
from generator.sync.code import Code, SourceFile
from generator.sync.code_tables import TablesPlan
from generator.sync.completing import PATH as RELEASE
from generator.sync.completing import complete
from generator.sync.edits import Edit, apply_edits
from generator.sync.following import Following, follow
from generator.sync.importing import Importing
from generator.sync.pruning import prune
from generator.sync.release import repoint
from generator.sync.renaming import Renaming, rename
from generator.sync.scan import scan
from generator.sync.states import next_ledger

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.emit.mapping.vendor import VendorContract
    from generator.model.specification import Specification


@dataclass(slots=True)
class SyncPlan:
    """Everything, still in memory.

    `texts` are the files to write, by path within the mapping folder, with what they are to hold; others stay as
    they are. `ledger` is what `mapping.yaml` is to say, `before` what it said (None: it was not there).
    `code` is the vendor's code as it will be. `added` are the keys of concepts that got a stub, `pruned` the methods
    and classes that were taken away. `tables` is what becomes of the code tables (`plan_tables`).
    `given` are the files it was made for. `there` are the keys of new concepts whose method was there already.
    `is_blocked`: a file that may hold classes of the mapping cannot be read, so that nothing is done at all.
    """

    texts: dict[str, bytes]
    ledger: MappingLedger
    before: MappingLedger | None
    code: Code
    following: Following
    renaming: Renaming
    added: list[str] = field(default_factory=list)
    loose: list[tuple[str, str]] = field(default_factory=list)
    pruned: list[str] = field(default_factory=list)
    is_new: bool = False
    tables: TablesPlan = field(default_factory=lambda: TablesPlan((), {}))
    given: dict[str, bytes] = field(default_factory=dict)
    there: list[str] = field(default_factory=list)
    is_blocked: bool = False


def plan_sync(  # noqa: PLR0913  each is an input of its own
    files: Mapping[str, bytes],
    ledger: MappingLedger | None,
    contract: VendorContract,
    specification: Specification,
    imported: str,
    *,
    former: str = "",
    pruning: bool = False,
) -> SyncPlan:
    """Hold the vendor's files against a contract.

    `files` are the Python files of the mapping folder, by path within it; `imported` is the dotted name of the
    generated package, `former` that of the release the mapping was written for. Nothing is written. The plan of a
    mapping that is in step has no texts and the same ledger.
    """
    is_new = not files
    before = ledger or MappingLedger()
    if is_new:
        files = {file.path: file.text.encode() for file in contract.files}
    given = {path: scan(path, raw) for path, raw in sorted(files.items())}
    if any(_hides_classes(file, before) for file in given.values()):
        return SyncPlan({}, before, ledger, Code(given, _former(before)), Following(), Renaming(), is_blocked=True)
    following = follow(before, contract)
    renaming = rename(Code(given), following, contract)
    following.keep(renaming.blocked)
    work = _Work(Code(given, _former(before, following, renaming.left)))
    work.edit(renaming.edits)
    work.edit(repoint(work.code, former, imported))
    held = {(following.now(name), method) for name, method in renaming.blocked}
    starter = next(each.text for each in contract.files if each.path == RELEASE)
    work.edit({RELEASE: complete(work.code.files.get(RELEASE), starter, imported)})
    adding = Adder(work.code, contract, following.known, Importing(work.code, imported), renaming.returned, held).run()
    work.edit(adding.edits)
    work.add(adding.files)
    gone = [*map(following.left, following.gone), *following.behind(before.concepts).values()]
    edits, pruned = prune(work.code, gone, before.groups) if pruning else ({}, [])
    work.edit(edits)
    return SyncPlan(
        texts=work.texts({} if is_new else files),
        ledger=next_ledger(before, work.code, contract, following, specification, blocked=renaming.blocked),
        before=ledger,
        code=work.code,
        following=following,
        renaming=renaming,
        added=adding.concepts,
        loose=adding.loose,
        pruned=pruned,
        is_new=is_new,
        given={} if is_new else dict(files),
        there=[key for key in adding.there if ledger is not None and key not in before.by_key()],
    )


@dataclass(slots=True)
class _Work:
    """The vendor's code on its way through the steps of a plan: read anew wherever it changed."""

    code: Code

    def edit(self, edits: Mapping[str, list[Edit]]) -> None:
        """Change files, by path."""
        for path, wanted in edits.items():
            if wanted:
                file = self.code.files[path]
                told = [replace(edit, text=_spelled(edit.text, file.encoding)) for edit in wanted]
                text = apply_edits(file.data, told).decode()
                self.code.files[path] = scan(path, file.mark + text.encode(file.encoding))

    def add(self, files: Mapping[str, str]) -> None:
        """Put new files in."""
        self.code.files.update({path: scan(path, text.encode()) for path, text in files.items()})

    def texts(self, before: Mapping[str, bytes]) -> dict[str, bytes]:
        """What is to be written, by path."""
        made = {path: written(file) for path, file in self.code.files.items()}
        return {path: raw for path, raw in made.items() if raw != before.get(path)}


def _former(
    ledger: MappingLedger, following: Following | None = None, left: Mapping[str, str] | None = None
) -> dict[str, str]:
    """The vendor's classes of contracts that are no more, by what the ledger calls these."""
    lost = following.lost if following else {group.contract: group.contract for group in ledger.groups if group.removed}
    codes = {group.contract: group.code for group in ledger.groups} | dict(left or {})
    return {now: codes[before] for before, now in lost.items()}


def _hides_classes(file: SourceFile, ledger: MappingLedger) -> bool:
    """Whether a file that cannot be read may hold classes of the mapping: then nothing can be said of any."""
    known = any(group.code.startswith(f"{file.path}:") for group in ledger.groups)
    return bool(file.problem) and (known or b"contract" in file.data or b"Mapping" in file.data)


def written(file: SourceFile) -> bytes:
    """The bytes of a file as it goes to the disk."""
    return file.data if file.problem else file.mark + file.data.decode().encode(file.encoding)


def _spelled(text: str, encoding: str) -> str:
    """A piece of code with the letters that a file's encoding lacks told by their numbers, as its texts may."""
    return text.encode(encoding, "backslashreplace").decode(encoding)
