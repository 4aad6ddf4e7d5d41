"""The child, its admission and the first examination."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal

from examples.epd.rows import Row
from examples.mapping import code_tables
from examples.mapping.document import BSN, INSTITUTION, PATIENTS, numbers
from examples.mapping.pregnancy import is_multiple
from generated.lnr_3_0.bindings import codes
from generated.lnr_3_0.mapping import Identifier, Null, contract


class KindPatient(contract.KindDemografischeGegevensPatientMapping[Row]):
    """The child."""

    def identificatienummer(self, source: Row) -> Iterator[Identifier]:
        bsn = source.text("bsn")
        if bsn:
            yield Identifier(bsn, BSN)
        yield Identifier(source.known("patientnummer"), PATIENTS)

    def geboortedatum(self, source: Row) -> datetime | date:
        born = source.moment("geboren_op")
        if born is None:
            message = "a child without a date of birth"
            raise ValueError(message)
        return born

    def geslacht(self, source: Row) -> codes.Geslacht:
        return code_tables.lookups.geslacht.if_any(source.text("geslacht")) or codes.Geslacht.UNK

    def meerling_indicator(self, source: Row) -> bool:
        return is_multiple(source)

    def rangnummer_kind(self, source: Row) -> int | None:
        return source.number("rangnummer")

    def overlijdens_indicator(self, source: Row) -> bool:
        return is_dead(source)

    def datum_overlijden(self, source: Row) -> datetime | date | None:
        return source.moment("overleden_op")


def is_dead(source: Row) -> bool:
    """Whether the child has died."""
    return source.text("overleden_op") is not None


class Adres(contract.AdresgegevensAdresgegevensMapping[Row]):
    """The child's address: the postcode alone is asked."""

    def postcode(self, source: Row) -> str | Null:
        return source.text("postcode") or Null("UNK")


class Opname(contract.OpnameMapping[Row]):
    """The admission."""

    def opname_datum(self, source: Row) -> datetime | date | None:
        return source.moment("opgenomen_op")

    def ic_opnameq(self, source: Row) -> bool | None:
        return source.yes_no("ic")

    def heropnameq(self, source: Row) -> bool | Null:
        again = source.yes_no("heropname")
        return Null("UNK") if again is None else again

    def herkomst_kind(self, source: Row) -> codes.HerkomstKind | None:
        origin = source.text("herkomst")
        return None if origin is None else code_tables.HERKOMST[origin]

    def zorgaanbieder(self, source: Row) -> Row | None:
        return source.row(INSTITUTION, source.number("verwijzer_id"))

    def opname_indicatie(self, source: Row) -> Iterator[codes.OpnameIndicatieCode]:
        for row in source.rows(
            "SELECT code FROM indicatie WHERE opname_id = ? ORDER BY id", source.number("opname_id")
        ):
            yield code_tables.INDICATIE[row.known("code")]

    def ontslag_datum(self, source: Row) -> datetime | date | None:
        return source.moment("ontslagen_op")


class OpnameZorgaanbieder(contract.OpnameZorgaanbiederMapping[Row]):
    """The hospital that referred the child: a row of instelling."""

    def zorgaanbieder_identificatienummer(self, source: Row) -> Iterator[Identifier | Null]:
        return numbers(source)

    def organisatie_naam(self, source: Row) -> str | None:
        return source.text("naam")


def measurement(source: Row, moment: str, kind: str) -> Row | None:
    """The first measurement of a kind around admission or discharge."""
    query = "SELECT * FROM meting WHERE opname_id = ? AND moment = ? AND soort = ? ORDER BY gemeten_op, id"
    return source.row(query, source.number("opname_id"), moment, kind)


class Onderzoek(contract.OnderzoekMapping[Row]):
    """The first examination: each measurement is a row of meting."""

    def lichaamslengte(self, source: Row) -> Row | None:
        return measurement(source, "opname", "lengte")

    def lichaamsgewicht(self, source: Row) -> Row | None:
        return measurement(source, "opname", "gewicht")

    def lichaamstemperatuur(self, source: Row) -> Row | None:
        return measurement(source, "opname", "temperatuur")

    def schedelomvang(self, source: Row) -> Row | None:
        return measurement(source, "opname", "schedelomvang")

    def nsp_h_arterieel(self, source: Row) -> Decimal | None:
        return source.decimal("ph_navelstreng")

    def be(self, source: Row) -> Decimal | None:
        return source.decimal("base_excess")


class Lengte(contract.LichaamslengteMapping[Row]):
    """Length, in cm."""

    def lengte_waarde(self, source: Row) -> Decimal | None:
        return source.decimal("waarde")

    def lengte_datum_tijd(self, source: Row) -> datetime | date | None:
        return source.moment("gemeten_op")


class Gewicht(contract.OnderzoekLichaamsgewichtMapping[Row]):
    """Weight at admission, in g."""

    def gewicht_waarde(self, source: Row) -> Decimal | None:
        return source.decimal("waarde")

    def gewicht_datum_tijd(self, source: Row) -> datetime | date | Null:
        return source.moment("gemeten_op") or Null("UNK")


class Temperatuur(contract.LichaamstemperatuurMapping[Row]):
    """Temperature, in degrees Celsius."""

    def temperatuur_waarde(self, source: Row) -> Decimal | None:
        return source.decimal("waarde")

    def temperatuur_datum_tijd(self, source: Row) -> datetime | date | None:
        return source.moment("gemeten_op")

    def toelichting(self, source: Row) -> str | None:
        return source.text("toelichting")

    def temperatuur_type(self, source: Row) -> codes.TemperatuurType | None:
        way = source.text("wijze")
        return None if way is None else code_tables.TEMPERATUUR_WIJZE[way]


class Schedelomvang(contract.OnderzoekSchedelomvangMapping[Row]):
    """Head circumference at admission, in cm."""

    def schedelomvang_waarde(self, source: Row) -> Decimal | None:
        return source.decimal("waarde")

    def schedelomvang_datum_tijd(self, source: Row) -> datetime | date | None:
        return source.moment("gemeten_op")


class Apgar1(contract.ApgarScoreNa1MinMapping[Row]):
    """Apgar score at one minute."""

    def apgar_score_totaal(self, source: Row) -> int | Null:
        score = source.number("apgar_1")
        return Null("UNK") if score is None else score


class Apgar5(contract.ApgarScoreNa5MinMapping[Row]):
    """Apgar score at five minutes."""

    def apgar_score_totaal(self, source: Row) -> int | Null:
        score = source.number("apgar_5")
        return Null("UNK") if score is None else score
