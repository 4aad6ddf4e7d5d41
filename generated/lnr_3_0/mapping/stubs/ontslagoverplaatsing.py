"""Ontslagoverplaatsing, LichamelijkOnderzoekLichaamsgewicht, LichamelijkOnderzoekSchedelomvang: where their values
come from.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date as Date
from datetime import datetime as DateTime
from decimal import Decimal

from xsdata.models.datatype import XmlDate, XmlDateTime

from .release import NotMapped, Null, Row, codes, contract


class Ontslagoverplaatsing(contract.OntslagoverplaatsingMapping[Row]):
    """Ontslag of overplaatsing (Discharge or transfer), at most once."""

    def nog_opgenomenq(self, source: Row) -> bool | Null | None:
        """Nog opgenomen? (Still admitted?). Type: boolean; occurs: at most once; conformance: required if known."""
        raise NotMapped("91429", "Nog opgenomen?", "/lnr:lnr/lnr:kind/lnr:ontslagoverplaatsing/lnr:nog_opgenomenq")

    def bestemming_kind(self, source: Row) -> codes.BestemmingKind | None:
        """Bestemming kind (Discharge destination). Type: code; occurs: at most once; conformance: conditional."""
        raise NotMapped("91283", "Bestemming kind", "/lnr:lnr/lnr:kind/lnr:ontslagoverplaatsing/lnr:bestemming_kind")

    def voeding_kind(self, source: Row) -> Iterable[codes.VoedingKind]:
        """Voeding kind (Feeding at discharge). Type: code; occurs: 0 to 2 times; conformance: required if known."""
        raise NotMapped("91135", "Voeding kind", "/lnr:lnr/lnr:kind/lnr:ontslagoverplaatsing/lnr:voeding_kind")

    def ondersteuning_bij_ontslag_naar_huis(self, source: Row) -> Iterable[codes.OndersteuningBijOntslagNaarHuis]:
        """Ondersteuning bij ontslag naar huis (Support at discharge home). Type: code; occurs: as often as needed;
        conformance: required if known.
        """
        raise NotMapped(
            "90492",
            "Ondersteuning bij ontslag naar huis",
            "/lnr:lnr/lnr:kind/lnr:ontslagoverplaatsing/lnr:ondersteuning_bij_ontslag_naar_huis",
        )


class LichamelijkOnderzoekLichaamsgewicht(contract.LichamelijkOnderzoekLichaamsgewichtMapping[Row]):
    """Lichaamsgewicht bij ontslag (Body weight at discharge), at most once."""

    def gewicht_waarde(self, source: Row) -> Decimal | Null | None:
        """Gewicht bij ontslag (Weight at discharge). Type: quantity; unit: g; range: 0 to 15000; decimals: 0; occurs:
        at most once; conformance: required if known.
        """
        raise NotMapped(
            "90330",
            "Gewicht bij ontslag",
            "/lnr:lnr/lnr:kind/lnr:ontslagoverplaatsing/lnr:lichamelijk_onderzoek/lnr:lichaamsgewicht/lnr:gewicht_waarde",
        )

    def gewicht_datum_tijd(self, source: Row) -> XmlDateTime | XmlDate | DateTime | Date | Null | None:
        """Datum en tijd van de weging bij ontslag (Time of weighing at discharge). Type: datetime; occurs: at most
        once; conformance: required if known.
        """
        raise NotMapped(
            "90332",
            "Datum en tijd van de weging bij ontslag",
            "/lnr:lnr/lnr:kind/lnr:ontslagoverplaatsing/lnr:lichamelijk_onderzoek/lnr:lichaamsgewicht/lnr:gewicht_datum_tijd",
        )


class LichamelijkOnderzoekSchedelomvang(contract.LichamelijkOnderzoekSchedelomvangMapping[Row]):
    """Schedelomvang bij ontslag (Head circumference at discharge), at most once."""

    def schedelomvang_meetmethode(self, source: Row) -> codes.SchedelomvangMeetmethode | None:
        """Meetmethode van de schedelomvang (Method of head circumference measurement). Type: code; occurs: at most
        once; conformance: required if known.
        """
        raise NotMapped(
            "90335",
            "Meetmethode van de schedelomvang",
            "/lnr:lnr/lnr:kind/lnr:ontslagoverplaatsing/lnr:lichamelijk_onderzoek/lnr:schedelomvang/lnr:schedelomvang_meetmethode",
        )

    def schedelomvang_waarde(self, source: Row) -> Decimal | Null | None:
        """Waarde van de schedelomvang bij ontslag (Head circumference value at discharge). Type: quantity; unit: cm;
        range: 0 to 100; decimals: 1; occurs: at most once; conformance: required if known.
        """
        raise NotMapped(
            "90337",
            "Waarde van de schedelomvang bij ontslag",
            "/lnr:lnr/lnr:kind/lnr:ontslagoverplaatsing/lnr:lichamelijk_onderzoek/lnr:schedelomvang/lnr:schedelomvang_waarde",
        )

    def schedelomvang_datum_tijd(self, source: Row) -> XmlDateTime | XmlDate | DateTime | Date | Null | None:
        """Datum en tijd van de meting van de schedelomvang bij ontslag (Time of head circumference measurement at
        discharge). Type: datetime; occurs: at most once; conformance: required if known.
        """
        raise NotMapped(
            "90338",
            "Datum en tijd van de meting van de schedelomvang bij ontslag",
            "/lnr:lnr/lnr:kind/lnr:ontslagoverplaatsing/lnr:lichamelijk_onderzoek/lnr:schedelomvang/lnr:schedelomvang_datum_tijd",
        )
