"""The few words around findings, in Dutch and in English."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.findings import Severity

Language = Literal["nl", "en"]


@dataclass(frozen=True, slots=True)
class Words:
    """Severities and what is counted as singular and plural; the others as they are said."""

    error: tuple[str, str]
    warning: tuple[str, str]
    info: tuple[str, str]
    message: tuple[str, str]
    at: str
    concept: str
    to_do: str
    tells_more: str
    valid: str
    among: str

    def severity(self, severity: Severity) -> str:
        """What a finding of that severity is."""
        return self.counted(severity)[0]

    def counted(self, severity: Severity) -> tuple[str, str]:
        """What findings of that severity are called, one and several."""
        return {Severity.ERROR: self.error, Severity.WARNING: self.warning, Severity.INFO: self.info}[severity]


WORDS: dict[Language, Words] = {
    "en": Words(
        error=("error", "errors"),
        warning=("warning", "warnings"),
        info=("note", "notes"),
        message=("message", "messages"),
        at="at",
        concept="concept",
        to_do="to do:",
        tells_more="tells more.",
        valid="valid",
        among="in {number} of {total}",
    ),
    "nl": Words(
        error=("fout", "fouten"),
        warning=("waarschuwing", "waarschuwingen"),
        info=("opmerking", "opmerkingen"),
        message=("bericht", "berichten"),
        at="bij",
        concept="concept",
        to_do="te doen:",
        tells_more="zegt meer.",
        valid="geldig",
        among="in {number} van {total}",
    ),
}
