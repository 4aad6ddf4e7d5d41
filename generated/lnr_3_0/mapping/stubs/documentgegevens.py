"""Documentgegevens, VerificatieZorgverlener: where their values come from."""

from __future__ import annotations

from datetime import date as Date
from datetime import datetime as DateTime

from xsdata.models.datatype import XmlDate, XmlDateTime

from .release import Identifier, NotMapped, Null, Row, contract


class Documentgegevens(contract.DocumentgegevensMapping[Row]):
    """Documentgegevens (Document details), at most once."""

    def identificatie(self, source: Row) -> str | Identifier:
        """Identificatie (Document identifier). Type: identifier; occurs: exactly once; conformance: mandatory (always
        there, never null).
        """
        raise NotMapped("91448", "Identificatie", "/lnr:lnr/lnr:documentgegevens/lnr:identificatie")

    def document_datum(self, source: Row) -> XmlDateTime | XmlDate | DateTime | Date | Null | None:
        """Documentdatum (Document date). Type: datetime; occurs: at most once; conformance: required if known."""
        raise NotMapped("91227", "Documentdatum", "/lnr:lnr/lnr:documentgegevens/lnr:document_datum")

    def set_identificatie(self, source: Row) -> str | Identifier:
        """Setidentificatie (Document set identifier). Type: identifier; occurs: exactly once; conformance: mandatory
        (always there, never null).
        """
        raise NotMapped("91449", "Setidentificatie", "/lnr:lnr/lnr:documentgegevens/lnr:set_identificatie")

    def versienummer(self, source: Row) -> int:
        """Versienummer (Version number). Type: count; unit: {count}; decimals: 0; occurs: exactly once; conformance:
        mandatory (always there, never null).
        """
        raise NotMapped("91450", "Versienummer", "/lnr:lnr/lnr:documentgegevens/lnr:versienummer")

    def software_naam(self, source: Row) -> str | Null | None:
        """Softwarenaam (Software name). Type: string; occurs: at most once; conformance: required if known."""
        raise NotMapped("91461", "Softwarenaam", "/lnr:lnr/lnr:documentgegevens/lnr:software_naam")


class VerificatieZorgverlener(contract.VerificatieZorgverlenerMapping[Row]):
    """Verificatie zorgverlener (Clinician verification), at most once."""

    def geverifieerd_door_zorgverlenerq(self, source: Row) -> bool | Null | None:
        """Geverifieerd door zorgverlener? (Verified by clinician?). Type: boolean; occurs: exactly once; conformance:
        required if known.
        """
        raise NotMapped(
            "91260",
            "Geverifieerd door zorgverlener?",
            "/lnr:lnr/lnr:documentgegevens/lnr:verificatie_zorgverlener/lnr:geverifieerd_door_zorgverlenerq",
        )

    def verificatie_datum(self, source: Row) -> XmlDateTime | XmlDate | DateTime | Date | Null | None:
        """Verificatiedatum (Verification date). Type: datetime; occurs: at most once; conformance: required if known.
        """
        raise NotMapped(
            "91263",
            "Verificatiedatum",
            "/lnr:lnr/lnr:documentgegevens/lnr:verificatie_zorgverlener/lnr:verificatie_datum",
        )
