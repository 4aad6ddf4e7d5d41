"""Opname, OpnameZorgaanbieder: where their values come from."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date as Date
from datetime import datetime as DateTime

from xsdata.models.datatype import XmlDate, XmlDateTime

from .release import Identifier, NotMapped, Null, Row, codes, contract, records


class Opname(contract.OpnameMapping[Row]):
    """Opname (Admission), at most once."""

    def opname_datum(self, source: Row) -> XmlDateTime | XmlDate | DateTime | Date | Null | None:
        """Opnamedatum (Admission date). Type: datetime; occurs: at most once; conformance: required if known."""
        raise NotMapped("90500", "Opnamedatum", "/lnr:lnr/lnr:kind/lnr:opname_gegevens/lnr:opname/lnr:opname_datum")

    def ic_opnameq(self, source: Row) -> bool | Null | None:
        """IC-opname? (Intensive care admission?). Type: boolean; occurs: at most once; conformance: required if known.
        """
        raise NotMapped("90501", "IC-opname?", "/lnr:lnr/lnr:kind/lnr:opname_gegevens/lnr:opname/lnr:ic_opnameq")

    def heropnameq(self, source: Row) -> bool | Null | None:
        """Heropname? (Readmission?). Type: boolean; occurs: at most once; conformance: required if known."""
        raise NotMapped("90502", "Heropname?", "/lnr:lnr/lnr:kind/lnr:opname_gegevens/lnr:opname/lnr:heropnameq")

    def herkomst_kind(self, source: Row) -> codes.HerkomstKind | None:
        """Herkomst kind (Admitted from). Type: code; occurs: at most once; conformance: required if known."""
        raise NotMapped("90503", "Herkomst kind", "/lnr:lnr/lnr:kind/lnr:opname_gegevens/lnr:opname/lnr:herkomst_kind")

    def opname_indicatie(self, source: Row) -> Iterable[codes.OpnameIndicatieCode | records.OpnameIndicatie]:
        """Opname-indicatie (Reason for admission). Type: code; occurs: 0 to 2 times; conformance: required if known."""
        raise NotMapped(
            "90505", "Opname-indicatie", "/lnr:lnr/lnr:kind/lnr:opname_gegevens/lnr:opname/lnr:opname_indicatie"
        )

    def ontslag_datum(self, source: Row) -> XmlDateTime | XmlDate | DateTime | Date | Null | None:
        """Ontslagdatum (Discharge date). Type: datetime; occurs: at most once; conformance: required if known."""
        raise NotMapped("90504", "Ontslagdatum", "/lnr:lnr/lnr:kind/lnr:opname_gegevens/lnr:opname/lnr:ontslag_datum")


class OpnameZorgaanbieder(contract.OpnameZorgaanbiederMapping[Row]):
    """Verwijzende zorgaanbieder (Referring provider), at most once."""

    def zorgaanbieder_identificatienummer(self, source: Row) -> Iterable[str | Identifier | Null]:
        """Identificatienummer van de verwijzende zorgaanbieder (Identifier of the referring provider). Type:
        identifier; occurs: 1 to 3 times; conformance: required if known.
        """
        raise NotMapped(
            "91439",
            "Identificatienummer van de verwijzende zorgaanbieder",
            "/lnr:lnr/lnr:kind/lnr:opname_gegevens/lnr:opname/lnr:zorgaanbieder/lnr:zorgaanbieder_identificatienummer",
        )

    def organisatie_naam(self, source: Row) -> str | Null | None:
        """Naam van de verwijzende zorgaanbieder (Name of the referring provider). Type: string; occurs: at most once;
        conformance: required if known.
        """
        raise NotMapped(
            "91440",
            "Naam van de verwijzende zorgaanbieder",
            "/lnr:lnr/lnr:kind/lnr:opname_gegevens/lnr:opname/lnr:zorgaanbieder/lnr:organisatie_naam",
        )
