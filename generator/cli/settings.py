"""What lnrgen.yaml says; what it leaves out gets its default."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.cli.exits import FailOn

FILE = "lnrgen.yaml"


@dataclass(frozen=True, slots=True)
class Selection:
    """Which specification: a folder, or an XSD with perhaps a dataset definition; `root` is the root element."""

    folder: Path | None = None
    xsd: Path | None = None
    dataset: Path | None = None
    root: str | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """What the configuration says. Paths are joined to `project`, the folder it stands in. `targets` None: all."""

    project: Path = Path()
    config: Path = Path(FILE)
    selections: tuple[Selection, ...] = ()
    package: str | None = None
    out: Path = Path("generated")
    targets: tuple[str, ...] | None = None
    mapping: Path = Path("mapping")
    accepted: Path = Path("accepted.yaml")
    ignore_letter_case: bool = False
    fail_on: FailOn = FailOn.ERROR
    language: str = "nl"


def load_settings(config: Path | None) -> Settings:
    """Read the configuration; without one in the working folder, the defaults. UsageError with every error at once."""
    path = config or Path(FILE)
    if config is None and not path.exists():
        return Settings()
    from generator.cli.settings_file import read_settings  # noqa: PLC0415  ruamel.yaml is slow to import

    return read_settings(path)
