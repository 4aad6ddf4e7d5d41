"""Comparisons made by hand, with something of everything."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from cli_helpers import DATASET, XSD

from generator.compare.drift import Accepted, Drift, Role, Side
from generator.compare.inclusion.decision import Verdict
from generator.findings import Finding, Impact, Location, Proof, Severity, Witness, fingerprint
from generator.model.specification import Specification
from generator.read.specification import read_specification

HOSTILE = (
    "a\x1b[31m`|<b>&\"'*_[x](javascript:x) ]]> \u202e\n::error::x\r\n# h\n</script><script>alert(1)</script> é \x00"
)

NO_SEX = (
    '<opname xmlns="urn:kamer"><naam>A</naam><kind><geboortegewicht>900</geboortegewicht>'
    "<lengte>30</lengte><apgar>7</apgar></kind><kind><geboortegewicht>901</geboortegewicht></kind></opname>"
)
HEAVY = '<opname xmlns="urn:kamer">\n  <kind>\n    <geboortegewicht>200</geboortegewicht>\n  </kind>\n</opname>'


def finding(  # noqa: PLR0913  as many as a finding has parts
    rule: str,
    name: str,
    impact: Impact,
    message: str,
    *,
    concept: str | None = None,
    old: str | None = None,
    new: str | None = None,
    severity: Severity | None = None,
    proof: Proof = Proof.PROVEN_COMPATIBLE,
    **others: object,
) -> Finding:
    """A finding with its fingerprint; a break is an error."""
    grave = {Impact.REJECT: Severity.ERROR, Impact.NONE: Severity.INFO}.get(impact, Severity.WARNING)
    made = Finding(
        rule, name, severity or grave, message, impact=impact, proof=proof, concept=concept, old=old, new=new,
        fingerprint=fingerprint(rule, concept, old, new),
    )  # fmt: skip
    return replace(made, **others)  # type: ignore[arg-type]


REQUIRED = finding(
    "XS003",
    "element-required",
    Impact.REJECT,
    "Geslacht must now be there; by kamer 1.0 it may be left out.",
    concept="3",
    old="0..1",
    new="1..1",
    proof=Proof.WITNESS,
    action="Always fill in Geslacht, and tell those who record it that it can no longer be left out.",
    label="Geslacht",
    xpath="/k:opname/k:kind/k:geslacht",
    location=Location("spec/kamer-2.0/kamer.xsd", 7, 5),
    witness=Witness(NO_SEX, "/k:opname/k:kind"),
    places=160,
    folded=(
        finding("DS006", "conformance-raised", Impact.INCOMPLETE, "Geslacht is mandatory now.", concept="3", new="M"),
        finding("DS007", "cardinality-changed", Impact.NONE, "Geslacht: 0..1 is 1..1 now.", old="0..1", new="1..1"),
    ),
)
BOUND = finding(
    "XS021",
    "range-narrowed",
    Impact.REJECT,
    "Geboortegewicht begins at 250 now, at 200 by kamer 1.0.",
    concept="2",
    old="200",
    new="250",
    proof=Proof.WITNESS,
    action="Check what your record allows below 250 gram.",
    label="Geboortegewicht",
    xpath="/k:opname/k:kind/k:geboortegewicht",
    location=Location("spec/kamer-2.0/kamer.xsd", 12),
    witness=Witness(HEAVY, "/k:opname/k:kind[1]/k:geboortegewicht", "200"),
)
GONE = finding(
    "XS002",
    "element-removed",
    Impact.REJECT,
    "Naam is no longer allowed.",
    old="naam",
    proof=Proof.WITNESS,
    action="Leave Naam out.",
    xpath="/k:opname/k:naam",
    witness=Witness(NO_SEX, "/k:opname/k:naam"),
)
OPEN = finding(
    "XS090",
    "not-decided",
    Impact.REJECT,
    "Whether every Nummer is still accepted could not be decided: the pattern is too large.",
    severity=Severity.WARNING,
    proof=Proof.UNDECIDED,
    old="[0-9]{1,9000}",
    new="[0-9]{1,9001}",
    xpath="/k:opname/k:nummer",
)
MEANING = finding(
    "DS014",
    "display-changed",
    Impact.SILENT_WRONG,
    "Code M of Geslacht means something else now.",
    concept="3",
    old="Jongen",
    new="Man",
    proof=Proof.HEURISTIC,
    action="Check what your record means by M.",
    label="Geslacht",
    xpath="/k:opname/k:kind/k:geslacht",
    location=Location("spec/kamer-2.0/dataset.yaml", 27, 9),
)
ADDED = finding(
    "DS001",
    "concept-added",
    Impact.INCOMPLETE,
    "Hoofdomtrek is new.",
    concept="4",
    new="hoofdomtrek",
    action="Map it: `lnrgen sync` adds a stub.",
    label="Hoofdomtrek",
    xpath="/k:opname/k:kind/k:hoofdomtrek",
)
TEXTS = tuple(
    finding("XS060", "documentation-changed", Impact.NONE, f"The documentation of type {n} has changed.", old=f"{n}")
    for n in range(12)
)
WIDER = finding("XS031", "enumeration-extended", Impact.NONE, "Plaats may be 9 as well.", new="9", label="Plaats")
EXPIRED = finding(
    "CF010",
    "acceptance-expired",
    Impact.NONE,
    "The acceptance of XS002/0123456789abcdef ended on 2026-01-31.",
    severity=Severity.WARNING,
    action="Adapt the messages, or accept it anew.",
    location=Location("accepted.yaml", 4),
)
TAKEN = Accepted(
    finding(
        "XS005",
        "order-changed",
        Impact.REJECT,
        "Lengte stands before Apgar now.",
        old="apgar, lengte",
        new="lengte, apgar",
        proof=Proof.WITNESS,
        xpath="/k:opname/k:kind",
        witness=Witness(NO_SEX, "/k:opname/k:kind/k:lengte"),
    ),
    "Our export follows the new order since March.",
    "2026-12-31",
)
OLD = Side("kamer", "1.0", "spec/kamer-1.0", "0a" * 32)
NEW = Side("kamer", "2.0", "spec/kamer-2.0", "0b" * 32)
EVERYTHING = Drift(
    OLD,
    NEW,
    Role.SENDER,
    Verdict.INCOMPATIBLE,
    (WIDER, ADDED, *TEXTS, MEANING, REQUIRED, GONE, OPEN, EXPIRED, BOUND, TAKEN.finding),
    bilingual='<opname xmlns="urn:kamer"><kind><geslacht>M</geslacht></kind></opname>',
    undecided=1,
)
SILENT = Drift(OLD, NEW, Role.SENDER, Verdict.EQUIVALENT, (MEANING,), bilingual=EVERYTHING.bilingual)
SAME = Drift(OLD, NEW, Role.SENDER, Verdict.EQUIVALENT, (), bilingual=EVERYTHING.bilingual)
UNDECIDED = Drift(OLD, NEW, Role.SENDER, Verdict.UNDECIDED, (OPEN,), bilingual_known=False, undecided=1)
RECEIVED = Drift(OLD, NEW, Role.RECEIVER, Verdict.INCOMPATIBLE, (GONE,))
NASTY = Drift(
    Side(HOSTILE, HOSTILE, HOSTILE),
    Side(HOSTILE, "2", HOSTILE),
    Role.SENDER,
    Verdict.INCOMPATIBLE,
    tuple(
        replace(
            one, name=HOSTILE, message=HOSTILE, action=HOSTILE, concept=HOSTILE, label=HOSTILE, xpath=HOSTILE,
            old=HOSTILE, new=HOSTILE, location=Location(HOSTILE, 3), folded=(replace(one, message=HOSTILE),),
            witness=Witness("<a>&lt;/script>&lt;b> \u202e ]]&gt; </a>", HOSTILE, HOSTILE),
        )
        for one in (REQUIRED, MEANING, ADDED, WIDER)
    ),
    bilingual="<a>&lt;/script></a>",
)  # fmt: skip
"""As texts of a specification might be that wants to steer the terminal, the CI or the page."""


def specifications(folder: Path) -> tuple[Specification, Specification]:
    """Two versions of kamer, small: sex is required, a weight begins higher, a head size is added."""
    dataset = DATASET.replace("title:", "prefixes: {k: 'urn:kamer'}\n  title:")
    newer = dataset.replace('version: "1.0"', 'version: "2.0"').replace(
        "code_lists:",
        '      - id: "4"\n        name: hoofdomtrek\n        label: {nl: Hoofdomtrek, en: Head size}\n'
        "        type: count\n        cardinality: 0..1\ncode_lists:",
    )
    xsd = XSD.replace(
        '<xs:element name="geslacht" type="Geslacht" minOccurs="0"/>',
        '<xs:element name="geslacht" type="Geslacht"/><xs:element name="hoofdomtrek" type="Gewicht" minOccurs="0"/>',
    ).replace('"200"', '"250"')
    made = []
    for name, schema, text in (("old", XSD, dataset), ("new", xsd, newer.replace('min: "200"', 'min: "250"'))):
        place = folder / name
        place.mkdir()
        (place / "kamer.xsd").write_text(schema, encoding="utf-8")
        (place / "dataset.yaml").write_text(text, encoding="utf-8")
        made.append(read_specification(folder=place))
    return made[0], made[1]
