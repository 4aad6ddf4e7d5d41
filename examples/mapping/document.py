"""The message itself, and who takes part: hospital, doctor, mother."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from examples.epd.rows import Row
from examples.mapping import code_tables
from generated.lnr_3_0.bindings import codes
from generated.lnr_3_0.mapping import Identifier, Null, contract, not_recorded

BSN = "2.16.840.1.113883.2.4.6.3"
AGB = "2.16.840.1.113883.2.4.6.1"
URA = "2.16.528.1.1007.3.3"
UZI = "2.16.528.1.1007.3.1"
MESSAGES = "2.999.1"
PATIENTS = "2.999.2"
"""Numbering schemes; 2.999 is the arc that is kept for examples."""

INSTITUTION = "SELECT * FROM instelling WHERE id = ?"
PERSON = "SELECT * FROM zorgverlener WHERE id = ?"


class Lnr(contract.LnrMapping[Row]):
    """The message as a whole. All groups but the doctor read from the row of the admission."""

    def zorgverlener(self, source: Row) -> Row | None:
        return source.row(PERSON, source.number("zorgverlener_id"))

    def vrouw(self, source: Row) -> Row | None:
        """Left out where nobody knows who the mother is."""
        return None if source.number("moeder_id") is None else source


class Documentgegevens(contract.DocumentgegevensMapping[Row]):
    """One document for each admission; a correction gets the next version number."""

    def identificatie(self, source: Row) -> Identifier:
        return Identifier(f"{source.number('opname_id')}-{source.number('berichtversie')}", MESSAGES)

    def document_datum(self, source: Row) -> datetime | date | None:
        return source.moment("afgesloten_op")

    def set_identificatie(self, source: Row) -> Identifier:
        return Identifier(str(source.number("opname_id")), MESSAGES)

    def versienummer(self, source: Row) -> int:
        return source.number("berichtversie") or 1

    def software_naam(self, source: Row) -> str:  # noqa: ARG002  it is the same for every row
        return "Voorbeeld-EPD 1.0"


class VerificatieZorgverlener(contract.VerificatieZorgverlenerMapping[Row]):
    """The EPD keeps the moment at which the doctor agreed; no moment: not yet."""

    def geverifieerd_door_zorgverlenerq(self, source: Row) -> bool:
        return source.moment("akkoord_op") is not None

    def verificatie_datum(self, source: Row) -> datetime | date | None:
        return source.moment("akkoord_op")


class Zorgaanbieder(contract.LnrZorgaanbiederMapping[Row]):
    """The hospital that sends the message."""

    def zorgaanbieder_identificatienummer(self, source: Row) -> Iterator[Identifier | Null]:
        return numbers(source)


def numbers(institution: Row) -> Iterator[Identifier | Null]:
    """The numbers of an institution, from a row with `agb` and `ura`; one null where it has none, as abroad."""
    known = [(AGB, institution.text("agb")), (URA, institution.text("ura"))]
    if not any(number for _, number in known):
        yield Null("NA")
    for root, number in known:
        if number:
            yield Identifier(number, root)


class Zorgverlener(contract.ZorgverlenerMapping[Row]):
    """The doctor who is responsible: a row of zorgverlener."""

    def zorgverlener_identificatienummer(self, source: Row) -> Identifier | Null:
        uzi = source.text("uzi")
        return Identifier(uzi, UZI) if uzi else Null("UNK")


class Naamgegevens(contract.NaamgegevensMapping[Row]):
    """The doctor's name."""

    def voornamen(self, source: Row) -> str | None:
        return source.text("voornamen")

    def initialen(self, source: Row) -> str | None:
        return source.text("initialen")

    def roepnaam(self, source: Row) -> str | None:
        return source.text("roepnaam")

    def naamgebruik(self, source: Row) -> codes.Naamgebruik | None:
        return code_tables.NAAMGEBRUIK.get(source.text("naamgebruik") or "")


class Geslachtsnaam(contract.GeslachtsnaamMapping[Row]):
    """The doctor's own surname."""

    def voorvoegsels(self, source: Row) -> str | None:
        return source.text("tussenvoegsel")

    def achternaam(self, source: Row) -> str | None:
        return source.text("achternaam")


class GeslachtsnaamPartner(contract.GeslachtsnaamPartnerMapping[Row]):
    """The surname of the doctor's partner; the prefix is part of it in this EPD since a migration."""

    @not_recorded("Dit EPD bewaart het voorvoegsel van de partner in de achternaam.")
    def voorvoegsels_partner(self, source: Row) -> None: ...

    def achternaam_partner(self, source: Row) -> str | None:
        parts = [source.text("tussenvoegsel_partner"), source.text("achternaam_partner")]
        return " ".join(part for part in parts if part) or None


class VrouwPatient(contract.VrouwDemografischeGegevensPatientMapping[Row]):
    """The mother."""

    def identificatienummer(self, source: Row) -> Iterator[Identifier | Null]:
        bsn = source.text("moeder_bsn")
        yield Identifier(bsn, BSN) if bsn else Null("UNK")

    def geboortedatum(self, source: Row) -> datetime | date | None:
        return source.moment("moeder_geboortedatum")
