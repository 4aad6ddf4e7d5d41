"""Every witness is held before the judges; what they do not confirm is no finding of drift, but a fault of ours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from generator.cli.report import unfolded
from generator.compare.drift import Drift
from generator.compare.verdict import Verdict
from generator.findings import Finding, Impact, Proof, Severity, Witness, fingerprint
from generator.prove.confirm import Bench, confirm, excuse

if TYPE_CHECKING:
    from generator.prove.opinion import Agreement

REFUTED, SILENT, DIFFERS = "IG005", "IG006", "IG009"


@dataclass(frozen=True, slots=True)
class Confirmed:
    """The comparison with the witnesses that hold, and what there is to say of the others.

    `refuted`: there was one at least on which the judges and the engine, or the judges themselves, disagree (exit 4).
    """

    drift: Drift
    refuted: bool


def confirm_witnesses(drift: Drift, given: Bench, taking: Bench) -> Confirmed:
    """Ask the judges about every witness and the bilingual message; `given` judges by the schema they are made by."""
    court = _Court(given, taking)
    findings = tuple(court.held(drift.findings))
    bilingual = drift.bilingual if court.is_bilingual(drift.bilingual) else None
    changed = replace(
        drift,
        verdict=_verdict(drift, findings),
        findings=(*court.refuted, *findings, *court.silent(), *court.differing()),
        bilingual=bilingual,
        bilingual_known=drift.bilingual_known and bilingual == drift.bilingual,
    )
    return Confirmed(changed, bool(court.refuted))


def _verdict(drift: Drift, findings: Iterable[Finding]) -> Verdict:
    """Without a witness that holds nobody may say that messages are refused."""
    breaks = any(one.proof is Proof.WITNESS and one.impact is Impact.REJECT for one in unfolded(findings))
    return Verdict.UNDECIDED if drift.verdict is Verdict.INCOMPATIBLE and not breaks else drift.verdict


@dataclass(slots=True)
class _Court:
    given: Bench
    taking: Bench
    refuted: list[Finding] = field(default_factory=list)
    _whys: dict[str, int] = field(default_factory=dict)
    _excuses: dict[str, int] = field(default_factory=dict)

    def held(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        """The findings whose witness holds, or that have none; what was folded under another one stands by itself."""
        for finding in findings:
            folded = tuple(self.held(finding.folded))
            if finding.witness is None or self._holds(finding, finding.witness):
                yield replace(finding, folded=folded) if folded != finding.folded else finding
            else:
                yield from folded

    def is_bilingual(self, message: str | None) -> bool:
        """Whether a message is valid under both, as was said; none is as good."""
        if message is None:
            return True
        agreement = self._agreement(message)
        holds = agreement.is_bilingual or agreement.unheard
        if not holds and not self._is_excused(message, agreement, taken=True):
            what = "The message that both versions should accept is not accepted by both"
            self.refuted.append(_refuted(what, agreement, Witness(message, "/")))
            return False
        return True

    def _holds(self, finding: Finding, witness: Witness) -> bool:
        agreement = self._agreement(witness.message)
        if agreement.is_break or agreement.unheard or self._is_excused(witness.message, agreement, taken=False):
            return True
        what = f"The message that should prove {finding.rule} {finding.name} at {witness.path} does not"
        self.refuted.append(_refuted(what, agreement, witness, finding))
        return False

    def _is_excused(self, message: str, agreement: Agreement, *, taken: bool) -> bool:
        """Whether one judge confirms the message, and the other one is known to differ in such a case."""
        why = excuse(message, agreement, self.given, self.taking, taken=taken)
        if why is not None:
            self._excuses[why] = self._excuses.get(why, 0) + 1
        return why is not None

    def _agreement(self, message: str) -> Agreement:
        agreement = confirm(message, self.given, self.taking)
        for why in agreement.why:
            self._whys[why] = self._whys.get(why, 0) + 1
        return agreement

    def silent(self) -> Iterator[Finding]:
        """One finding for each reason why a judge did not judge."""
        for why, count in sorted(self._whys.items()):
            messages = "1 message was" if count == 1 else f"{count} messages were"
            text = f"{messages} not judged by both judges. {why}"
            action = "Nothing, as long as the other one judges: every break shown here was confirmed by it, or says so."
            known = fingerprint(SILENT, None, why, None)
            yield Finding(SILENT, "judge-silent", Severity.INFO, text, action, fingerprint=known)

    def differing(self) -> Iterator[Finding]:
        """One finding for each way in which a judge is known to differ."""
        for why, count in sorted(self._excuses.items()):
            messages = "1 message is" if count == 1 else f"{count} messages are"
            text = f"{messages} confirmed by one judge alone; the other one is known to differ here. {why}"
            action = "Nothing, if your receiver follows the specification of XML Schema; else ask which program checks."
            known = fingerprint(DIFFERS, None, why, None)
            yield Finding(DIFFERS, "judges-differ", Severity.INFO, text, action, fingerprint=known)


def _refuted(what: str, agreement: Agreement, witness: Witness, finding: Finding | None = None) -> Finding:
    text = f"{what}: by the schema it is made by, {agreement.given}; by the one that is to take it, {agreement.taking}."
    action = (
        "This is a fault of lnrgen or of one of the judges, not of yours. Report it with both schemas and the message, "
        "which is made up (--witness-dir DIR writes it). The other findings are confirmed."
    )
    about = (finding.rule, finding.fingerprint or "") if finding else ("", "")
    return Finding(
        REFUTED,
        "witness-refuted",
        Severity.ERROR,
        text,
        action,
        xpath=finding.xpath if finding else None,
        fingerprint=fingerprint(REFUTED, None, "/".join(about), None),
        witness=witness,
    )
