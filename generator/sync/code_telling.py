"""What there is to say of code tables, as findings: each with its file and line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.findings import Finding, Impact, Location, Severity, fingerprint
from generator.model.code_table import CodeRow, RowStatus, TargetCode, TargetList
from generator.read.mapping.code_table import CodeTable
from generator.sync import rules
from generator.sync.code_tables import FOLDER, TablesPlan

_ROUNDED = re.compile(r"\d+(?:[.,]\d+)?[Ee]\+?\d+")


def table_findings(plan: TablesPlan, folder: str) -> Iterator[Finding]:
    """All of them; `folder` is how the user knows the mapping folder."""
    for name, table in plan.tables.items():
        file = f"{folder}/{FOLDER}/{name}.csv"
        teller = _Teller(table, plan.list_of(name), file, plan.former.get(name, set()), plan.meant.get(name, {}))
        yield from teller.all()


@dataclass(frozen=True, slots=True)
class _Teller:
    """Tells of one table; `one` is the list it serves, if any; `former` and `meant` are as in TablesPlan."""

    table: CodeTable
    one: TargetList | None
    file: str
    former: set[str]
    meant: dict[str, str]

    def all(self) -> Iterator[Finding]:
        for problem in self.table.problems:
            rule = rules.CODE_TABLE_UNREADABLE if problem.fatal else rules.CODE_ROW_INVALID
            severity = Severity.ERROR if problem.fatal else Severity.WARNING
            yield self._finding(rule, severity, problem.line, problem.message, problem.action)
        if not self.table.is_usable:
            return
        if self.one is None:
            message = "No code list of the specification is served by this table."
            action = "Take from it what you need, and delete it."
            yield self._finding(rules.CODE_TABLE_LEFT, Severity.INFO, 1, message, action)
            return
        yield from self._of_rows(self.one.aliases())

    def _of_rows(self, aliases: dict[str, TargetCode]) -> Iterator[Finding]:
        filled = [row for row in self.table.rows if row.source]
        for row in self.table.rows:
            code = aliases.get(row.target)
            if code is None and row.target:
                yield from self._not_in_list(row, aliases)
            elif code is not None and row.source:
                yield from self._used(row, code)
        yield from self._twice([row for row in filled if row.target in aliases], aliases)
        used = {aliases[row.target].identity for row in filled if row.target in aliases}
        if used:
            yield from self._unused(aliases, used)

    def _not_in_list(self, row: CodeRow, aliases: dict[str, TargetCode]) -> Iterator[Finding]:
        if row.target in self.former:
            if row.source:
                message = (
                    f"The specification no longer has the code {_told(row.target)}; the record still holds its source."
                )
                action = "Give the source another target in a new row, or leave it: it then counts as unmapped."
                yield self._finding(
                    rules.CODE_CHANGED, Severity.WARNING, row.line, message, action, Impact.INCOMPLETE, row.target
                )
            return
        message = f"The list has no code {_told(row.target)}."
        yield self._finding(
            rules.CODE_UNKNOWN,
            Severity.ERROR,
            row.line,
            message,
            _mend(row.target, aliases),
            Impact.INCOMPLETE,
            row.target,
        )

    def _used(self, row: CodeRow, code: TargetCode) -> Iterator[Finding]:
        was = _display(self.meant.get(code.target, code.identity))
        if was is not None and was != code.display and self.meant[code.target] != code.identity:
            message = f"The code {_told(row.target)} was {was or 'without a name'} and is {code.display} now."
            action = "See which code means what this source means, and put that in the row."
            yield self._finding(
                rules.CODE_CHANGED, Severity.WARNING, row.line, message, action, Impact.SILENT_WRONG, row.target
            )
        if code.deprecated:
            message = f"The code {_told(row.target)} ({code.display}) is deprecated: the next release may not have it."
            action = "See what the specification has instead."
            yield self._finding(rules.CODE_CHANGED, Severity.INFO, row.line, message, action, about=row.target)
        if row.status != RowStatus.APPROVED:
            message = f"That this source means {code.display or code.target} is a draft: nobody has approved it."
            action = "Check it, and write `approved` in the column status, with your name and the date."
            yield self._finding(rules.CODE_DRAFT, Severity.WARNING, row.line, message, action, about=row.target)

    def _twice(self, rows: list[CodeRow], aliases: dict[str, TargetCode]) -> Iterator[Finding]:
        first: dict[str, CodeRow] = {}
        for row in rows:
            other = first.setdefault(row.source, row)
            if aliases[other.target].identity != aliases[row.target].identity:
                message = (
                    f"This source code has another target on line {other.line}; which one is meant cannot be known."
                )
                yield self._finding(
                    rules.CODE_SOURCE_TWICE,
                    Severity.ERROR,
                    row.line,
                    message,
                    "Keep one of the two rows.",
                    Impact.REJECT,
                    row.source,
                )

    def _unused(self, aliases: dict[str, TargetCode], used: set[str]) -> Iterator[Finding]:
        """Only where the table is in use: one that nobody has begun is told as a number by `coverage`."""
        seen: set[str] = set()
        for row in self.table.rows:
            code = aliases.get(row.target)
            if code is None or code.deprecated or code.identity in used or code.identity in seen:
                continue
            seen.add(code.identity)
            message = f"No code of the record stands for {code.display or code.target}."
            action = "Write the record's code in the column source. If it has none, leave the row as it is."
            yield self._finding(rules.CODE_UNUSED, Severity.INFO, row.line, message, action, about=row.target)

    def _finding(  # noqa: PLR0913, PLR0917  each is a part of the finding
        self,
        rule: str,
        severity: Severity,
        line: int,
        message: str,
        action: str,
        impact: Impact = Impact.NONE,
        about: str = "",
    ) -> Finding:
        concept, label = self.one.concepts[0] if self.one and self.one.concepts else (None, None)
        return Finding(
            rule,
            rules.NAMES[rule],
            severity,
            message,
            action,
            location=Location(self.file, line),
            concept=concept,
            label=label,
            impact=impact,
            fingerprint=fingerprint(rule, self.table.name, about, None),
        )


def _display(identity: str) -> str | None:
    """What a code of no system is called; None for a code that its system explains."""
    return identity.split("|", 2)[2] if identity.startswith("|") else None


def _mend(target: str, aliases: dict[str, TargetCode]) -> str:
    """What the user meant, as far as one can tell."""
    if _ROUNDED.fullmatch(target):
        return "A spreadsheet program made a number of it; the code is lost. Copy it again, into a cell of type text."
    zeros = [name for name in aliases if name.lstrip("0") == target.lstrip("0")]
    if zeros:
        return f"A spreadsheet program dropped zeros: write {_told(zeros[0])}."
    by_value = [name for name, code in aliases.items() if target in {code.value, code.display}]
    if by_value:
        return f"Write the code itself, {_told(by_value[-1])}."
    few = ", ".join(sorted({code.target for code in aliases.values()})[:8])
    return f"Write one of the list's codes, such as {few}."


def _told(code: str) -> str:
    return repr(code)
