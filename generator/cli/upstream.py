"""`check --upstream`: the specification in the project, held against the published one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from rich.text import Text

from generator.cli.accepting import Acceptances
from generator.cli.compared import Question, compared
from generator.cli.console import talk
from generator.cli.drift_report import Comparison, make_drift_report
from generator.cli.exits import UsageError
from generator.cli.progress import Steps
from generator.cli.render.words import Language as SpokenWord
from generator.cli.safe_text import one_line
from generator.cli.settings import Selection
from generator.cli.sides import Named
from generator.compare.verdict import Verdict
from generator.findings import Finding, Severity, UnreadableError, fingerprint
from generator.model.specification import Specification
from generator.read.specification import DATASET_FILE
from generator.read.upstream.address import check_address, is_address
from generator.read.upstream.errors import AddressError, UpstreamError

if TYPE_CHECKING:
    from generator.compare.acceptance import Settled
    from generator.read.upstream.published import Published

DIFFERS, NOT_REACHED = "IG007", "IG008"
STEPS = 4
"""How many steps looking takes."""


@dataclass(frozen=True, slots=True)
class Looked:
    """What looking at the published specification gives.

    `sentence` says that all is well, where it is. `comparison` is there where the two differ. `refuted`: a witness did
    not hold.
    """

    findings: tuple[Finding, ...] = ()
    sentence: str = ""
    comparison: Comparison | None = None
    refuted: bool = False


@dataclass(frozen=True, slots=True)
class Upstream:
    """What to look at: a folder, an .xsd or an address, beside the specification that was chosen; how to tell it."""

    named: str
    selection: Selection
    ignore_case: bool
    language: SpokenWord = "en"
    verbose: bool = False

    def check(self) -> None:
        """UsageError for an address from which nothing may be fetched."""
        if not is_address(self.named):
            return
        try:
            check_address(self.named)
        except AddressError as error:
            raise UsageError(f"--upstream {self.named}: {error}") from None

    def look(self, ours: Specification, acceptances: Acceptances, progress: Steps) -> Looked:
        """Compare. An address that cannot be reached is a remark, never a failure; UnreadableError for a bad folder."""
        progress.step("Looking at the published specification")
        try:
            with self._files() as published:
                return self._look(ours, published, acceptances, progress)
        except UpstreamError as error:
            return self._not_reached(str(error))
        except UnreadableError as error:
            if not is_address(self.named):
                raise
            found = error.findings[0]
            return self._not_reached(f"What is published there cannot be read as a specification: {found.message}")

    @contextmanager
    def _files(self) -> Iterator[Published | None]:
        """Fetched into a folder that is gone afterwards; None for what is on the disk already."""
        if not is_address(self.named):
            yield None
            return
        from generator.read.kept import Kept  # noqa: PLC0415  the network is loaded for those who ask
        from generator.read.upstream import fetch  # noqa: PLC0415
        from generator.read.upstream.published import fetch_published  # noqa: PLC0415

        with TemporaryDirectory(prefix="lnrgen-") as temporary:
            folder = Path(temporary).resolve() / "published"
            folder.mkdir()
            fetcher = fetch.Fetcher(fetch.make_opener(), Kept.default())
            yield fetch_published(self.named, folder, fetcher)

    def _look(
        self, ours: Specification, published: Published | None, acceptances: Acceptances, progress: Steps
    ) -> Looked:
        question = Question(self._ours(), self._theirs(published))
        theirs = question.new.read()
        if _is_same(ours, theirs):
            return Looked(sentence=f"{self.named} publishes the same")
        answer = compared(question, ours, theirs, progress)
        settled = acceptances.settle(_placed(answer.drift.findings, published))
        drift = replace(
            answer.drift,
            findings=(self._headline(answer.drift.verdict, settled), *settled.left, *settled.hygiene),
            new=replace(answer.drift.new, shown=self.named),
        )
        report = make_drift_report(
            drift, settled.accepted, old=answer.old, new=answer.new, language=self.language, verbose=self.verbose
        )
        return Looked(report.findings, "", report.comparison, answer.refuted)

    def _ours(self) -> Named:
        chosen = self.selection
        return Named(chosen.xsd or chosen.folder or Path(), chosen.dataset, chosen.root, self.ignore_case)

    def _theirs(self, published: Published | None) -> Named:
        """With our dataset definition where none is published: then only the schemas are compared."""
        path = published.path if published is not None else Path(self.named)
        named = Named(path, None, self.selection.root, self.ignore_case)
        if not named.is_schema and (path / DATASET_FILE).is_file():
            return named
        own = self.selection.dataset or (self.selection.folder / DATASET_FILE if self.selection.folder else None)
        return replace(named, dataset=own) if own is not None and own.is_file() else named

    def _headline(self, verdict: Verdict, settled: Settled) -> Finding:
        worst = min((one.severity for one in settled.left), key=lambda one: one.rank, default=Severity.INFO)
        least = Severity.INFO if verdict is Verdict.EQUIVALENT else Severity.WARNING
        severity = min(worst, least, key=lambda one: one.rank)
        ours = self._ours().path.as_posix()
        message = f"The specification at {self.named} is not the one in {ours}: {_VERDICTS[verdict]}."
        action = f"Put the published files beside yours, run `lnrgen diff {ours} NEW`, and plan the change."
        known = fingerprint(DIFFERS, None, ours, verdict.value)
        return Finding(DIFFERS, "published-differs", severity, message, action, fingerprint=known)

    def _not_reached(self, why: str) -> Looked:
        message = f"The published specification was not compared. {why}"
        talk().print(Text.assemble(("lnrgen: ", "bold"), ("warning: ", "yellow"), one_line(message)))
        action = "Open the address in a browser: has it moved? Or download the files, and give the folder."
        known = fingerprint(NOT_REACHED, None, self.named, None)
        return Looked(
            (Finding(NOT_REACHED, "published-not-reached", Severity.INFO, message, action, fingerprint=known),)
        )


_VERDICTS = {
    Verdict.EQUIVALENT: "both allow the same messages (equivalent)",
    Verdict.COMPATIBLE: "every message you may send is still accepted (compatible)",
    Verdict.INCOMPATIBLE: "some of the messages you may send will be refused (incompatible)",
    Verdict.UNDECIDED: "whether a message you may send will be refused could not be decided (undecided)",
}


def _is_same(ours: Specification, theirs: Specification) -> bool:
    """Whether the same bytes are published, in whatever folders."""
    mine, published = (sorted(document.digest for document in one.schema.documents) for one in (ours, theirs))
    return mine == published and (ours.dataset.derived or ours.dataset.digest == theirs.dataset.digest)


def _placed(findings: Iterable[Finding], published: Published | None) -> Iterator[Finding]:
    """The findings with their places as the user can look them up: not in a folder that will be gone."""
    for finding in findings:
        place, folded = finding.location, tuple(_placed(finding.folded, published))
        if place is not None and published is not None:
            place = replace(place, file=published.shown(place.file))
        changed = place != finding.location or folded != finding.folded
        yield replace(finding, location=place, folded=folded) if changed else finding
