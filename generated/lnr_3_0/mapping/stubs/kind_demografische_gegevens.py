"""KindDemografischeGegevensPatient, AdresgegevensAdresgegevens: where their values come from."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date as Date
from datetime import datetime as DateTime

from xsdata.models.datatype import XmlDate, XmlDateTime

from .release import Identifier, NotMapped, Null, Row, codes, contract


class KindDemografischeGegevensPatient(contract.KindDemografischeGegevensPatientMapping[Row]):
    """Patiënt (kind) (Patient (child)), exactly once."""

    def identificatienummer(self, source: Row) -> Iterable[str | Identifier]:
        """Identificatienummer van het kind (Child identifier). Type: identifier; occurs: 1 to 2 times; conformance:
        mandatory (always there, never null).
        """
        raise NotMapped(
            "90255",
            "Identificatienummer van het kind",
            "/lnr:lnr/lnr:kind/lnr:demografische_gegevens/lnr:patient/lnr:identificatienummer",
        )

    def geboortedatum(self, source: Row) -> XmlDateTime | XmlDate | DateTime | Date:
        """Geboortedatum van het kind (Child date of birth). Type: datetime; occurs: exactly once; conformance:
        mandatory (always there, never null).
        """
        raise NotMapped(
            "90256",
            "Geboortedatum van het kind",
            "/lnr:lnr/lnr:kind/lnr:demografische_gegevens/lnr:patient/lnr:geboortedatum",
        )

    def geslacht(self, source: Row) -> codes.Geslacht:
        """Geslacht (Sex). Type: code; occurs: exactly once; conformance: required if known."""
        raise NotMapped("90257", "Geslacht", "/lnr:lnr/lnr:kind/lnr:demografische_gegevens/lnr:patient/lnr:geslacht")

    def meerling_indicator(self, source: Row) -> bool | Null | None:
        """Meerlingindicator (Multiple birth indicator). Type: boolean; occurs: at most once; conformance: required if
        known.
        """
        raise NotMapped(
            "90258",
            "Meerlingindicator",
            "/lnr:lnr/lnr:kind/lnr:demografische_gegevens/lnr:patient/lnr:meerling_indicator",
        )

    def rangnummer_kind(self, source: Row) -> int | Null | None:
        """Rangnummer kind (Birth order). Type: count; unit: {count}; range: 1 to 9; decimals: 0; occurs: at most once;
        conformance: conditional.
        """
        raise NotMapped(
            "91119", "Rangnummer kind", "/lnr:lnr/lnr:kind/lnr:demografische_gegevens/lnr:patient/lnr:rangnummer_kind"
        )

    def overlijdens_indicator(self, source: Row) -> bool | Null | None:
        """Overlijdensindicator (Death indicator). Type: boolean; occurs: at most once; conformance: required if known.
        """
        raise NotMapped(
            "90259",
            "Overlijdensindicator",
            "/lnr:lnr/lnr:kind/lnr:demografische_gegevens/lnr:patient/lnr:overlijdens_indicator",
        )

    def datum_overlijden(self, source: Row) -> XmlDateTime | XmlDate | DateTime | Date | Null | None:
        """Datum van overlijden (Date of death). Type: datetime; occurs: at most once; conformance: required if known.
        """
        raise NotMapped(
            "90260",
            "Datum van overlijden",
            "/lnr:lnr/lnr:kind/lnr:demografische_gegevens/lnr:patient/lnr:datum_overlijden",
        )


class AdresgegevensAdresgegevens(contract.AdresgegevensAdresgegevensMapping[Row]):
    """Adres (Address), at most once."""

    def postcode(self, source: Row) -> str | Null | None:
        """Postcode (Postal code). Type: string; occurs: at most once; conformance: required if known."""
        raise NotMapped(
            "90573",
            "Postcode",
            "/lnr:lnr/lnr:kind/lnr:demografische_gegevens/lnr:patient/lnr:adresgegevens/lnr:adresgegevens/lnr:postcode",
        )
