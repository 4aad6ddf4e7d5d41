"""What `sync` would do: the new text of each file, the new ledger, and what is left for people to do."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from generator.model.mapping import MappingLedger
from generator.sync.adding import Adder
from generator.sync.code import Code, SourceFile
from generator.sync.code_tables import TablesPlan
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
    following = follow(before, contract)
    if any(_hides_classes(file, before) for file in given.values()):
        return SyncPlan({}, before, ledger, Code(given, _former(before)), Following(), Renaming(), is_blocked=True)
    renaming = rename(Code(given), following, contract)
    lost = _former(before, following)
    code = Code(_changed(given, renaming.edits), lost)
    code = Code(_changed(code.files, repoint(code, former, imported)), lost)
    held = {(following.now(name), method) for name, method in renaming.blocked}
    adding = Adder(code, contract, following.known, Importing(code, imported), renaming.returned, held).run()
    code = Code({**_changed(code.files, adding.edits), **_made(adding.files)}, lost)
    pruned: list[str] = []
    if pruning:
        edits, pruned = prune(code, following.gone, before.groups)
        code = Code(_changed(code.files, edits), lost)
    texts = {
        path: raw for path, file in code.files.items() if (raw := written(file)) != files.get(path) or is_new
    }  # fmt: skip
    after = next_ledger(before, code, contract, following, specification, blocked=renaming.blocked)
    return SyncPlan(
        texts,
        after,
        ledger,
        code,
        following,
        renaming,
        adding.concepts,
        adding.loose,
        pruned,
        is_new,
        given={} if is_new else dict(files),
        there=[] if ledger is None else [key for key in adding.there if key not in before.by_key()],
    )


def _former(ledger: MappingLedger, following: Following | None = None) -> dict[str, str]:
    """The vendor's classes of contracts that are no more, by their names."""
    removed = following.removed if following is not None else {}
    return {group.contract: group.code for group in ledger.groups if group.removed or group.contract in removed}


def _hides_classes(file: SourceFile, ledger: MappingLedger) -> bool:
    """Whether a file that cannot be read may hold classes of the mapping: then nothing can be said of any."""
    known = any(group.code.startswith(f"{file.path}:") for group in ledger.groups)
    return bool(file.problem) and (known or b"contract" in file.data or b"Mapping" in file.data)


def written(file: SourceFile) -> bytes:
    """The bytes of a file as it goes to the disk."""
    return file.data if file.problem else file.mark + file.data.decode().encode(file.encoding)


def _changed(files: dict[str, SourceFile], edits: dict[str, list[Edit]]) -> dict[str, SourceFile]:
    """The files with these edits, read anew where they changed."""
    made = dict(files)
    for path, wanted in edits.items():
        if wanted:
            file = files[path]
            told = [replace(edit, text=_spelled(edit.text, file.encoding)) for edit in wanted]
            made[path] = scan(path, file.mark + apply_edits(file.data, told).decode().encode(file.encoding))
    return made


def _spelled(text: str, encoding: str) -> str:
    """A piece of code with the letters that a file's encoding lacks told by their numbers, as its texts may."""
    return text.encode(encoding, "backslashreplace").decode(encoding)


def _made(files: dict[str, str]) -> dict[str, SourceFile]:
    return {path: scan(path, text.encode()) for path, text in files.items()}
