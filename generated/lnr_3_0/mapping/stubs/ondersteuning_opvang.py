"""OndersteuningOpvang, OndersteuningOpvangVerrichting: where their values come from."""

from __future__ import annotations

from collections.abc import Iterable

from .release import NotMapped, Row, codes, contract


class OndersteuningOpvang(contract.OndersteuningOpvangMapping[Row]):
    """Ondersteuning bij opvang (Resuscitation support), at most once."""

    def verrichting(self, source: Row) -> Iterable[Row]:
        """Verrichting bij opvang (Resuscitation intervention), as often as needed."""
        raise NotMapped("90706", "Verrichting bij opvang", "/lnr:lnr/lnr:kind/lnr:ondersteuning_opvang/lnr:verrichting")


class OndersteuningOpvangVerrichting(contract.OndersteuningOpvangVerrichtingMapping[Row]):
    """Verrichting bij opvang (Resuscitation intervention), as often as needed."""

    def verrichting_type(self, source: Row) -> codes.VerrichtingTypeOpvang | None:
        """Type verrichting bij opvang (Type of resuscitation intervention). Type: code; occurs: at most once;
        conformance: required if known.
        """
        raise NotMapped(
            "90713",
            "Type verrichting bij opvang",
            "/lnr:lnr/lnr:kind/lnr:ondersteuning_opvang/lnr:verrichting/lnr:verrichting_type",
        )
