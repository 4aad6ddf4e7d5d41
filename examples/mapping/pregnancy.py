"""Pregnancy, delivery and the first minutes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from examples.epd.rows import Row
from examples.mapping import code_tables
from examples.mapping.document import INSTITUTION, numbers
from generated.lnr_3_0.bindings import codes
from generated.lnr_3_0.mapping import Identifier, Null, contract

LATE = 238
"""From 34 weeks on, antenatal steroids are not asked for."""


class Zwangerschapsgegevens(contract.ZwangerschapsgegevensMapping[Row]):
    """The pregnancy."""

    def graviditeit(self, source: Row) -> int | Null:
        return unless_unknown(source.number("graviditeit"))

    def pariteit_voor_deze_zwangerschap(self, source: Row) -> int | Null:
        return unless_unknown(source.number("pariteit"))


def unless_unknown(value: int | None) -> int | Null:
    """The EPD asks these of every mother: an empty field means that nobody knows."""
    return Null("UNK") if value is None else value


class ComplicatiesTijdensZwangerschap(contract.ComplicatiesTijdensZwangerschapMapping[Row]):
    """Complications, and what was given before the birth."""

    def complicaties_zwangerschapq(self, source: Row) -> bool | None:
        return source.yes_no("complicaties")

    def probleem(self, source: Row) -> Iterable[Row]:
        query = "SELECT * FROM zwangerschapscomplicatie WHERE zwangerschap_id = ? ORDER BY id"
        return source.rows(query, source.number("zwangerschap_id"))

    def magnesiumsulfaat(self, source: Row) -> bool | None:
        return source.yes_no("magnesiumsulfaat") if is_early(source) else None

    def antenatale_steroiden_gegevenq(self, source: Row) -> bool | None:
        given = source.text("steroiden")
        return None if given is None or not is_early(source) else given != "geen"

    def antenatale_steroiden(self, source: Row) -> codes.AntenataleSteroiden | None:
        return code_tables.STEROIDEN.get(source.text("steroiden") or "") if is_early(source) else None


def is_early(source: Row) -> bool:
    """Whether the child was born before 34 weeks."""
    days = source.number("zwangerschapsduur")
    return days is not None and days < LATE


class ComplicatiesProbleem(contract.ComplicatiesTijdensZwangerschapProbleemMapping[Row]):
    """One complication."""

    def probleem_naam(self, source: Row) -> codes.ProbleemNaamZwangerschap:
        return code_tables.ZWANGERSCHAPSCOMPLICATIE[source.known("code")]

    def verificatie_status(self, source: Row) -> codes.VerificatieStatus:
        return code_tables.ZEKERHEID[source.known("zekerheid")]


class Bevallingsgegevens(contract.BevallingsgegevensMapping[Row]):
    """The delivery."""

    def zwangerschapsduur(self, source: Row) -> Decimal | Null:
        days = source.number("zwangerschapsduur")
        return Null("UNK") if days is None else Decimal(days)

    def aantal_geboren_kinderen(self, source: Row) -> int | None:
        born = source.number("aantal_kinderen")
        return born if is_multiple(source) else None

    def type_partus(self, source: Row) -> codes.TypePartus | None:
        way = source.text("wijze_bevalling")
        return None if way is None else code_tables.WIJZE_BEVALLING[way]

    def locatie_partus(self, source: Row) -> codes.LocatiePartus | None:
        place = source.text("plaats_bevalling")
        return None if place is None else code_tables.PLAATS_BEVALLING[place]

    def zorgaanbieder(self, source: Row) -> Row | None:
        return source.row(INSTITUTION, source.number("geboren_in"))


def is_multiple(source: Row) -> bool:
    """Whether more than one child was born."""
    return (source.number("aantal_kinderen") or 1) > 1


class BevallingsgegevensZorgaanbieder(contract.BevallingsgegevensZorgaanbiederMapping[Row]):
    """The institution where the child was born: a row of instelling."""

    def zorgaanbieder_identificatienummer(self, source: Row) -> Iterator[Identifier | Null]:
        return numbers(source)

    def organisatie_naam(self, source: Row) -> str | None:
        return source.text("naam")


class OndersteuningOpvang(contract.OndersteuningOpvangMapping[Row]):
    """Support in the delivery room."""

    def verrichting(self, source: Row) -> Iterable[Row]:
        return source.rows("SELECT * FROM opvang WHERE kind_id = ? ORDER BY id", source.number("kind_id"))


class OndersteuningOpvangVerrichting(contract.OndersteuningOpvangVerrichtingMapping[Row]):
    """One form of support."""

    def verrichting_type(self, source: Row) -> codes.VerrichtingTypeOpvang:
        return code_tables.OPVANG[source.known("code")]
