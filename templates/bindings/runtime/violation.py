"""What `check` finds in a record, said without any value of it."""

from __future__ import annotations

from dataclasses import dataclass

from .errors import MessageError


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """One thing a record has against the schema or the dataset.

    `rule` is a short id that stays: `pattern`, `cardinality`, `DM001`, or the id of a rule of the dataset. `severity`
    is `error`, `warning` or `info`. `xpath` is the place in the message, `concept` what the dataset calls it (empty if
    it does not know it), `owner` and `field` the class and the field of the record. No message ever holds a value.
    """

    xpath: str
    rule: str
    severity: str
    concept: str
    owner: str
    field: str
    message_nl: str
    message_en: str

    def __str__(self) -> str:
        where = f" at {self.xpath}" if self.xpath else ""
        what = f" ({self.concept})" if self.concept else ""
        return f"{self.rule}: {self.message_en or self.message_nl}{where}{what}"


class CheckError(MessageError):
    """A message that was not written, for `check` finds errors in it: all `violations`, the first error in the text."""

    def __init__(self, violations: list[Violation]) -> None:
        """`violations` holds at least one error."""
        errors = [one for one in violations if one.severity == "error"]
        first = errors[0]
        more = f" (and {len(errors) - 1} more)" if len(errors) > 1 else ""
        reason = f"{first.rule}: {first.message_en or first.message_nl}{more}"
        super().__init__(reason, xpath=first.xpath, concept=first.concept)
        self.violations = violations
