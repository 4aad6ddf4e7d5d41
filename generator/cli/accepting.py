"""What the user accepts, on the command line and in `accepted.yaml`."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from difflib import get_close_matches
from pathlib import Path

from generator.cli.exits import UsageError
from generator.cli.report import unfolded
from generator.cli.settings import Settings
from generator.compare.acceptance import Settled, extent, settle
from generator.findings import Finding, UnreadableError
from generator.model.acceptance import Acceptance, is_date

_KNOWN = re.compile(r"(?P<rule>[A-Za-z]{2}\d{3})/(?P<fingerprint>[0-9A-Fa-f]{4,16})(-\d+)?", re.ASCII)
_SHOWN = 12


@dataclass(frozen=True, slots=True)
class Accepting:
    """What the command line says about accepting; `named` are RULE/FINGERPRINT."""

    named: tuple[str, ...] = ()
    reason: str | None = None
    until: str | None = None
    by: str | None = None

    def check(self, today: str) -> None:
        """UsageError where it cannot be followed, before anything is read."""
        if not self.named:
            if self.reason or self.until or self.by:
                raise UsageError("--reason, --until and --by go with --accept RULE/FINGERPRINT.")
            return
        if not (self.reason or "").strip():
            raise UsageError("Say why, for whoever reads it next year: --accept goes with --reason TEXT.")
        if self.until is not None and not is_date(self.until):
            raise UsageError(f"--until {self.until!r} is no day of the calendar. Write it as 2027-12-31.")
        if self.until is not None and self.until < today:
            raise UsageError(f"--until {self.until} has passed; today is {today}. Name a later day.")
        for name in self.named:
            if not _KNOWN.fullmatch(name):
                raise UsageError(f"--accept {name!r} is not RULE/FINGERPRINT, such as XS003/1f0c95e3a7d24b86.")


def this_day(asked: str | None) -> str:
    """Today as ISO 8601: as asked for, else by SOURCE_DATE_EPOCH, else by the clock (UTC). UsageError for no date."""
    if asked is not None:
        if not is_date(asked):
            raise UsageError(f"--today {asked!r} is no day of the calendar. Write it as 2027-12-31.")
        return asked
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    moment = datetime.fromtimestamp(int(epoch), UTC) if re.fullmatch(r"\d{1,11}", epoch) else datetime.now(UTC)
    return moment.date().isoformat()


@dataclass(frozen=True, slots=True)
class Acceptances:
    """What has been accepted, in which file, and the day by which it counts."""

    file: Path
    today: str
    entries: tuple[Acceptance, ...]

    @classmethod
    def at(cls, named: Path | None, settings: Settings, today: str, *, begins: bool = False) -> Acceptances:
        """Those in the file that was named, else where the configuration says, if there is one.

        `begins`: a file that was named need not be there, as it is about to be written. UsageError with every error of
        the file at once.
        """
        if named is not None and not begins and not named.exists():
            raise UsageError(f"--accepted {named.as_posix()}: there is no such file. --accept begins one.")
        file = named or settings.accepted
        return cls(file, today, _entries(file))

    def settle(self, findings: Iterable[Finding]) -> Settled:
        """Hold them and findings together."""
        return settle(findings, self.entries, self.today)

    def with_accepted(self, asked: Accepting, findings: Iterable[Finding]) -> Acceptances:
        """Write what the command line accepts into the file, and read it again.

        UsageError for a fingerprint that is not among the findings.
        """
        from generator.cli.accepted_file import add_acceptances  # noqa: PLC0415  ruamel.yaml is slow to import

        every = [one for one in unfolded(findings) if one.fingerprint and not one.rule.startswith("IG")]
        add_acceptances(self.file, [_acceptance(asked, _named(name, every)) for name in asked.named])
        return replace(self, entries=_entries(self.file))


def _entries(file: Path) -> tuple[Acceptance, ...]:
    if not file.exists():
        return ()
    from generator.read.accepted.reader import read_accepted  # noqa: PLC0415  ruamel.yaml is slow to import

    try:
        return read_accepted(file)
    except UnreadableError as error:
        raise UsageError(f"{file.as_posix()} cannot be used as it stands.", error.findings) from error


def _acceptance(asked: Accepting, finding: Finding) -> Acceptance:
    return Acceptance(
        rule=finding.rule,
        fingerprint=finding.fingerprint or "",
        reason=(asked.reason or "").strip(),
        until=asked.until or "",
        by=asked.by or "",
        places=extent(finding),
    )


def _named(name: str, findings: list[Finding]) -> Finding:
    rule, _, known = name.partition("/")
    known = known.partition("-")[0]  # a report numbers findings of the same facts; they are accepted together
    found = {
        one.fingerprint: one
        for one in findings
        if one.rule == rule.upper() and (one.fingerprint or "").startswith(known.lower())
    }
    if len(found) == 1:
        return next(iter(found.values()))
    if found:
        raise UsageError(f"{name} could be {' or '.join(f'{rule}/{one}' for one in sorted(map(str, found)))}.")
    there = sorted({f"{one.rule}/{one.fingerprint}" for one in findings})
    if not there:
        raise UsageError(f"There is no finding {name}: nothing was found that could be accepted.")
    close = get_close_matches(f"{rule.upper()}/{known.lower()}", there, 1, 0.5)
    hint = f"Did you mean {close[0]}?" if close else f"Found are: {', '.join(there[:_SHOWN])}."
    raise UsageError(f"There is no finding {name}. {hint}")
