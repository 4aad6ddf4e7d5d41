"""The GC rules: generated code against the specification. Their pages are in `pages`."""

from __future__ import annotations

from pathlib import Path

from generator.findings import Finding, Impact, Location, Severity

MEND = "Run `lnrgen generate`."
EDIT_MEND = "Move your edit to mapping/, or delete the file and run `lnrgen generate`."
SHOWN = 3


def _finding(rule: tuple[str, str], message: str, action: str, place: Path) -> Finding:
    severity = Severity.WARNING if rule[0] == "GC004" else Severity.ERROR
    return Finding(*rule, severity, message, action, Location(place.as_posix()), impact=Impact.COMPILE)


def specification_changed(folder: Path, targets: list[str]) -> Finding:
    """GC001: the specification is no longer the one that was generated from."""
    what = ", ".join(targets)
    message = f"The specification has changed since {what} in {folder.name} were generated."
    action = "See what would change with `lnrgen generate --diff`, then run `lnrgen generate`."
    return _finding(("GC001", "specification-changed"), message, action, folder / "manifest.json")


def edited_by_hand(folder: Path, path: str) -> Finding:
    """GC002: a generated file no longer holds what was generated."""
    message = f"{path} was generated and then edited by hand; lnrgen leaves it alone."
    return _finding(("GC002", "edited-by-hand"), message, EDIT_MEND, folder / path)


def file_missing(folder: Path, path: str) -> Finding:
    """GC003: a generated file is gone."""
    return _finding(("GC003", "file-missing"), f"{path} was generated and is no longer there.", MEND, folder / path)


def orphan(folder: Path, path: str, *, owned: bool) -> Finding:
    """GC004: a generated file that nothing generates any more."""
    message = f"{path} is left over from an earlier generation; nothing generates it any more."
    action = "Run `lnrgen generate`, which deletes it." if owned else "Delete it."
    return _finding(("GC004", "orphan-file"), message, action, folder / path)


def not_generated(folder: Path, what: str) -> Finding:
    """GC005: a package or target that was never generated."""
    return _finding(("GC005", "not-generated"), f"{what} has not been generated yet.", MEND, folder)


def output_differs(folder: Path, paths: list[str]) -> Finding:
    """GC006: the same specification, and yet other files come out."""
    names = ", ".join(paths[:SHOWN]) + (f" and {len(paths) - SHOWN} more" if len(paths) > SHOWN else "")
    files = "1 file" if len(paths) == 1 else f"{len(paths)} files"
    message = f"This lnrgen, with these options, would write {files} differently: {names}."
    action = "See how with `lnrgen generate --diff`, then run `lnrgen generate`."
    return _finding(("GC006", "output-differs"), message, action, folder / paths[0])


def not_ours(folder: Path, path: str) -> Finding:
    """GC007: something that lnrgen did not write stands where a generated file should go."""
    message = f"{path} is in the way: lnrgen did not write it, and does not overwrite what it does not own."
    return _finding(("GC007", "not-ours"), message, "Move or delete it, then run `lnrgen generate`.", folder / path)


def link_in_the_way(folder: Path, path: str) -> Finding:
    """GC008: a symbolic link stands where generated files should go."""
    message = f"{path or folder.as_posix()} is a symbolic link; lnrgen does not write through links."
    action = "Put a plain folder or file in its place, or choose another `out`."
    return _finding(("GC008", "link-in-the-way"), message, action, folder / path if path else folder)


def manifest_unreadable(folder: Path, why: str) -> Finding:
    """GC009: manifest.json cannot be read, so lnrgen cannot know what it owns."""
    message = f"The manifest cannot be read: {why}. Without it lnrgen does not know which files are its own."
    action = "Restore it from version control, or delete the whole folder and run `lnrgen generate`."
    return _finding(("GC009", "manifest-unreadable"), message, action, folder / "manifest.json")


def interrupted(folder: Path) -> Finding:
    """GC010: an earlier generate was stopped half-way and has not been healed yet."""
    message = f"An earlier generate of {folder.name} was interrupted between two steps."
    return _finding(("GC010", "interrupted"), message, "Run `lnrgen generate`; it heals this by itself.", folder)


def names_not_kept(ledger: Path, count: int) -> Finding:
    """GC011: names were given that the ledger does not hold, so that a later version might change them."""
    some = "1 name in the generated code is" if count == 1 else f"{count} names in the generated code are"
    it = "it" if count == 1 else "them"
    message = f"{some} not in {ledger.name}: a later version might change {it}."
    return _finding(("GC011", "names-not-kept"), message, "Run `lnrgen generate`, and commit the file.", ledger)
