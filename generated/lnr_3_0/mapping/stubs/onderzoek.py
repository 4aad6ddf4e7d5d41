"""Onderzoek, Lichaamslengte, OnderzoekLichaamsgewicht and what belongs to it: where their values come from."""

from __future__ import annotations

from datetime import date as Date
from datetime import datetime as DateTime
from decimal import Decimal

from xsdata.models.datatype import XmlDate, XmlDateTime

from .release import NotMapped, Null, Quantity, Row, codes, contract


class Onderzoek(contract.OnderzoekMapping[Row]):
    """Onderzoek bij opname (Examination at admission), at most once."""

    def nsp_h_arterieel(self, source: Row) -> Decimal | Quantity[Decimal, codes.ZuurgraadEenheid] | Null | None:
        """pH van de navelstrengarterie (Umbilical artery pH). Type: quantity; unit: [pH]; range: 6 to 8; decimals: 2;
        occurs: at most once; conformance: required if known.
        """
        raise NotMapped(
            "90490",
            "pH van de navelstrengarterie",
            "/lnr:lnr/lnr:kind/lnr:opname_gegevens/lnr:onderzoek/lnr:nsp_h_arterieel",
        )

    def be(self, source: Row) -> Decimal | Null | None:
        """Base-excess van de navelstrengarterie (Umbilical artery base excess). Type: quantity; unit: mmol/L; range:
        -50 to 50; decimals: 1; occurs: at most once; conformance: required if known.
        """
        raise NotMapped(
            "90491",
            "Base-excess van de navelstrengarterie",
            "/lnr:lnr/lnr:kind/lnr:opname_gegevens/lnr:onderzoek/lnr:be",
        )


class Lichaamslengte(contract.LichaamslengteMapping[Row]):
    """Lichaamslengte (Body length), at most once."""

    def lengte_waarde(self, source: Row) -> Decimal | Null | None:
        """Lengte (Length value). Type: quantity; unit: cm; range: 0 to 100; decimals: 1; occurs: at most once;
        conformance: required if known.
        """
        raise NotMapped(
            "90099",
            "Lengte",
            "/lnr:lnr/lnr:kind/lnr:opname_gegevens/lnr:onderzoek/lnr:lichaamslengte/lnr:lengte_waarde",
        )

    def lengte_datum_tijd(self, source: Row) -> XmlDateTime | XmlDate | DateTime | Date | Null | None:
        """Datum en tijd van de lengtemeting (Time of length measurement). Type: datetime; occurs: at most once;
        conformance: required if known.
        """
        raise NotMapped(
            "90100",
            "Datum en tijd van de lengtemeting",
            "/lnr:lnr/lnr:kind/lnr:opname_gegevens/lnr:onderzoek/lnr:lichaamslengte/lnr:lengte_datum_tijd",
        )


class OnderzoekLichaamsgewicht(contract.OnderzoekLichaamsgewichtMapping[Row]):
    """Lichaamsgewicht bij opname (Body weight at admission), at most once."""

    def gewicht_waarde(self, source: Row) -> Decimal | Null | None:
        """Gewicht bij opname (Weight at admission). Type: quantity; unit: g; range: 0 to 15000; decimals: 0; occurs:
        at most once; conformance: required if known.
        """
        raise NotMapped(
            "90286",
            "Gewicht bij opname",
            "/lnr:lnr/lnr:kind/lnr:opname_gegevens/lnr:onderzoek/lnr:lichaamsgewicht/lnr:gewicht_waarde",
        )

    def gewicht_datum_tijd(self, source: Row) -> XmlDateTime | XmlDate | DateTime | Date | Null | None:
        """Datum en tijd van de weging bij opname (Time of weighing at admission). Type: datetime; occurs: at most
        once; conformance: required if known.
        """
        raise NotMapped(
            "90288",
            "Datum en tijd van de weging bij opname",
            "/lnr:lnr/lnr:kind/lnr:opname_gegevens/lnr:onderzoek/lnr:lichaamsgewicht/lnr:gewicht_datum_tijd",
        )


class Lichaamstemperatuur(contract.LichaamstemperatuurMapping[Row]):
    """Lichaamstemperatuur (Body temperature), at most once."""

    def temperatuur_waarde(self, source: Row) -> Decimal | Null | None:
        """Temperatuur (Temperature value). Type: quantity; unit: Cel; range: 0 to 50; decimals: 1; occurs: at most
        once; conformance: required if known.
        """
        raise NotMapped(
            "90486",
            "Temperatuur",
            "/lnr:lnr/lnr:kind/lnr:opname_gegevens/lnr:onderzoek/lnr:lichaamstemperatuur/lnr:temperatuur_waarde",
        )

    def temperatuur_datum_tijd(self, source: Row) -> XmlDateTime | XmlDate | DateTime | Date | Null | None:
        """Datum en tijd van de temperatuurmeting (Time of temperature measurement). Type: datetime; occurs: at most
        once; conformance: required if known.
        """
        raise NotMapped(
            "90487",
            "Datum en tijd van de temperatuurmeting",
            "/lnr:lnr/lnr:kind/lnr:opname_gegevens/lnr:onderzoek/lnr:lichaamstemperatuur/lnr:temperatuur_datum_tijd",
        )

    def toelichting(self, source: Row) -> str | Null | None:
        """Toelichting bij de temperatuur (Comment on temperature). Type: string; occurs: at most once; conformance:
        required if known.
        """
        raise NotMapped(
            "90488",
            "Toelichting bij de temperatuur",
            "/lnr:lnr/lnr:kind/lnr:opname_gegevens/lnr:onderzoek/lnr:lichaamstemperatuur/lnr:toelichting",
        )

    def temperatuur_type(self, source: Row) -> codes.TemperatuurType | None:
        """Plaats van de temperatuurmeting (Site of temperature measurement). Type: code; occurs: at most once;
        conformance: required if known.
        """
        raise NotMapped(
            "90489",
            "Plaats van de temperatuurmeting",
            "/lnr:lnr/lnr:kind/lnr:opname_gegevens/lnr:onderzoek/lnr:lichaamstemperatuur/lnr:temperatuur_type",
        )


class OnderzoekSchedelomvang(contract.OnderzoekSchedelomvangMapping[Row]):
    """Schedelomvang bij opname (Head circumference at admission), at most once."""

    def schedelomvang_waarde(self, source: Row) -> Decimal | Null | None:
        """Waarde van de schedelomvang bij opname (Head circumference value at admission). Type: quantity; unit: cm;
        range: 0 to 100; decimals: 1; occurs: at most once; conformance: required if known.
        """
        raise NotMapped(
            "90497",
            "Waarde van de schedelomvang bij opname",
            "/lnr:lnr/lnr:kind/lnr:opname_gegevens/lnr:onderzoek/lnr:schedelomvang/lnr:schedelomvang_waarde",
        )

    def schedelomvang_datum_tijd(self, source: Row) -> XmlDateTime | XmlDate | DateTime | Date | Null | None:
        """Datum en tijd van de meting van de schedelomvang bij opname (Time of head circumference measurement at
        admission). Type: datetime; occurs: at most once; conformance: required if known.
        """
        raise NotMapped(
            "90498",
            "Datum en tijd van de meting van de schedelomvang bij opname",
            "/lnr:lnr/lnr:kind/lnr:opname_gegevens/lnr:onderzoek/lnr:schedelomvang/lnr:schedelomvang_datum_tijd",
        )


class ApgarScoreNa1Min(contract.ApgarScoreNa1MinMapping[Row]):
    """Apgar-score na 1 minuut (Apgar score at 1 minute), at most once."""

    def apgar_score_totaal(self, source: Row) -> int | Null | None:
        """Totaal van de Apgar-score na 1 minuut (Total Apgar score at 1 minute). Type: count; unit: {score}; range: 0
        to 10; decimals: 0; occurs: at most once; conformance: required if known.
        """
        raise NotMapped(
            "90112",
            "Totaal van de Apgar-score na 1 minuut",
            "/lnr:lnr/lnr:kind/lnr:opname_gegevens/lnr:onderzoek/lnr:apgar_score_na_1_min/lnr:apgar_score_totaal",
        )


class ApgarScoreNa5Min(contract.ApgarScoreNa5MinMapping[Row]):
    """Apgar-score na 5 minuten (Apgar score at 5 minutes), at most once."""

    def apgar_score_totaal(self, source: Row) -> int | Null | None:
        """Totaal van de Apgar-score na 5 minuten (Total Apgar score at 5 minutes). Type: count; unit: {score}; range:
        0 to 10; decimals: 0; occurs: at most once; conformance: required if known.
        """
        raise NotMapped(
            "90278",
            "Totaal van de Apgar-score na 5 minuten",
            "/lnr:lnr/lnr:kind/lnr:opname_gegevens/lnr:onderzoek/lnr:apgar_score_na_5_min/lnr:apgar_score_totaal",
        )
