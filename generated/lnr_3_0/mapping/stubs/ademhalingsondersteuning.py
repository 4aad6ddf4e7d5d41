"""Ademhalingsondersteuning, AdemhalingsondersteuningVerrichting: where their values come from."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date as Date
from datetime import datetime as DateTime

from xsdata.models.datatype import XmlDate, XmlDateTime

from .release import NotMapped, Null, Row, codes, contract


class Ademhalingsondersteuning(contract.AdemhalingsondersteuningMapping[Row]):
    """Ademhalingsondersteuning (Respiratory support), at most once."""

    def ademhalingsondersteuningq(self, source: Row) -> bool | Null | None:
        """Ademhalingsondersteuning? (Respiratory support given?). Type: boolean; occurs: at most once; conformance:
        required if known.
        """
        raise NotMapped(
            "91104",
            "Ademhalingsondersteuning?",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:ademhalingsondersteuning/lnr:ademhalingsondersteuningq",
        )

    def verrichting(self, source: Row) -> Iterable[Row]:
        """Periode van ademhalingsondersteuning (Period of respiratory support), as often as needed."""
        raise NotMapped(
            "90303",
            "Periode van ademhalingsondersteuning",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:ademhalingsondersteuning/lnr:verrichting",
        )

    def o2_op_dag_28q(self, source: Row) -> bool | Null | None:
        """Zuurstof op dag 28 (tijdens opname) (Oxygen on day 28 (during admission)). Type: boolean; occurs: at most
        once; conformance: conditional.
        """
        raise NotMapped(
            "90357",
            "Zuurstof op dag 28 (tijdens opname)",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:ademhalingsondersteuning/lnr:o2_op_dag_28q",
        )


class AdemhalingsondersteuningVerrichting(contract.AdemhalingsondersteuningVerrichtingMapping[Row]):
    """Periode van ademhalingsondersteuning (Period of respiratory support), as often as needed."""

    def verrichting_start_datum(self, source: Row) -> XmlDateTime | XmlDate | DateTime | Date | Null | None:
        """Startdatum van de ademhalingsondersteuning (Start of respiratory support). Type: datetime; occurs: at most
        once; conformance: required if known.
        """
        raise NotMapped(
            "90304",
            "Startdatum van de ademhalingsondersteuning",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:ademhalingsondersteuning/lnr:verrichting/lnr:verrichting_start_datum",
        )

    def verrichting_eind_datum(self, source: Row) -> XmlDateTime | XmlDate | DateTime | Date | Null | None:
        """Einddatum van de ademhalingsondersteuning (End of respiratory support). Type: datetime; occurs: at most
        once; conformance: required if known.
        """
        raise NotMapped(
            "90305",
            "Einddatum van de ademhalingsondersteuning",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:ademhalingsondersteuning/lnr:verrichting/lnr:verrichting_eind_datum",
        )

    def verrichting_type(self, source: Row) -> codes.VerrichtingTypeAdemhalingsondersteuning | None:
        """Type ademhalingsondersteuning (Mode of respiratory support). Type: code; occurs: at most once; conformance:
        required if known.
        """
        raise NotMapped(
            "90310",
            "Type ademhalingsondersteuning",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:ademhalingsondersteuning/lnr:verrichting/lnr:verrichting_type",
        )
