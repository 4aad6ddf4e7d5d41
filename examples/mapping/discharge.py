"""Discharge, death, follow-up."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal

from examples.epd.rows import Row
from examples.mapping import code_tables
from examples.mapping.child import is_dead, measurement
from generated.lnr_3_0.bindings import codes
from generated.lnr_3_0.mapping import contract

SOON = timedelta(hours=12)


class Kind(contract.KindMapping[Row]):
    """The child; all its groups read from the row of the admission."""

    def mortaliteit(self, source: Row) -> Row | None:
        return source if is_dead(source) else None


class Ontslagoverplaatsing(contract.OntslagoverplaatsingMapping[Row]):
    """Discharge or transfer."""

    def nog_opgenomenq(self, source: Row) -> bool:
        return source.text("ontslagen_op") is None

    def bestemming_kind(self, source: Row) -> codes.BestemmingKind | None:
        goal = source.text("bestemming")
        return None if goal is None else code_tables.BESTEMMING[goal]

    def voeding_kind(self, source: Row) -> Iterator[codes.VoedingKind]:
        for row in source.rows("SELECT soort FROM voeding WHERE opname_id = ? ORDER BY id", source.number("opname_id")):
            yield code_tables.VOEDING[row.known("soort")]

    def ondersteuning_bij_ontslag_naar_huis(self, source: Row) -> Iterator[codes.OndersteuningBijOntslagNaarHuis]:
        for row in source.rows(
            "SELECT code FROM thuiszorg WHERE opname_id = ? ORDER BY id", source.number("opname_id")
        ):
            yield code_tables.THUISZORG[row.known("code")]


class LichamelijkOnderzoek(contract.LichamelijkOnderzoekMapping[Row]):
    """The last examination: each measurement is a row of meting."""

    def lichaamsgewicht(self, source: Row) -> Row | None:
        return measurement(source, "ontslag", "gewicht")

    def schedelomvang(self, source: Row) -> Row | None:
        return measurement(source, "ontslag", "schedelomvang")


class OntslagGewicht(contract.LichamelijkOnderzoekLichaamsgewichtMapping[Row]):
    """Weight at discharge, in g."""

    def gewicht_waarde(self, source: Row) -> Decimal | None:
        return source.decimal("waarde")

    def gewicht_datum_tijd(self, source: Row) -> datetime | date | None:
        return source.moment("gemeten_op")


class OntslagSchedelomvang(contract.LichamelijkOnderzoekSchedelomvangMapping[Row]):
    """Head circumference at discharge, in cm."""

    def schedelomvang_meetmethode(self, source: Row) -> codes.SchedelomvangMeetmethode | None:
        return code_tables.SCHEDEL_WIJZE.get(source.text("wijze") or "")

    def schedelomvang_waarde(self, source: Row) -> Decimal | None:
        return source.decimal("waarde")

    def schedelomvang_datum_tijd(self, source: Row) -> datetime | date | None:
        return source.moment("gemeten_op")


class Mortaliteit(contract.MortaliteitMapping[Row]):
    """The death of a child."""

    def overlijden_lt12_uur_na_opname_nicuq(self, source: Row) -> bool | None:
        died, admitted = source.moment("overleden_op"), source.moment("opgenomen_op")
        if not isinstance(died, datetime) or not isinstance(admitted, datetime):
            return None
        return died - admitted < SOON

    def overleden_op_verloskamerq(self, source: Row) -> bool | None:
        return source.yes_no("overleden_verloskamer")

    def oorzaak_overlijden(self, source: Row) -> codes.OorzaakOverlijden:
        return code_tables.DOODSOORZAAK[source.text("doodsoorzaak") or "ONBEKEND"]

    def staken_icbehandelingq(self, source: Row) -> bool | None:
        return source.yes_no("behandeling_gestaakt")


class NaOntslag(contract.NaOntslagMapping[Row]):
    """The follow-up, once it has taken place: a row of nacontrole."""

    def o2_op_dag_28q(self, source: Row) -> bool | None:
        row = follow_up(source)
        return None if row is None else row.yes_no("o2_dag_28")

    def gradatie_bpd(self, source: Row) -> codes.GradatieBpd | None:
        row = follow_up(source)
        return None if row is None else code_tables.BPD_GRAAD[row.text("bpd_graad") or "geen"]


def follow_up(source: Row) -> Row | None:
    """The row of the follow-up."""
    return source.row("SELECT * FROM nacontrole WHERE opname_id = ?", source.number("opname_id"))
