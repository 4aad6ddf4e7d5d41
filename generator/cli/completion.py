"""What the shell offers for arguments that name a specification."""

from __future__ import annotations

from pathlib import Path


def complete_specification(incomplete: str) -> list[str]:
    """Folders (with a slash behind them, so that one can go on) and .xsd files that begin so."""
    typed = Path(incomplete)
    folder = typed if incomplete.endswith("/") or not incomplete else typed.parent
    prefix = "" if folder is typed else typed.name
    try:
        found = sorted(path for path in folder.iterdir() if path.name.startswith(prefix))
    except OSError:
        return []
    visible = [path for path in found if not path.name.startswith(".") or prefix.startswith(".")]
    return [
        f"{path.as_posix()}/" if path.is_dir() else path.as_posix()
        for path in visible
        if path.is_dir() or path.suffix.lower() == ".xsd"
    ]
