"""MedischHulpmiddel: where their values come from."""

from __future__ import annotations

from datetime import date as Date
from datetime import datetime as DateTime

from xsdata.models.datatype import XmlDate, XmlDateTime

from .release import NotMapped, Null, Row, contract


class MedischHulpmiddel(contract.MedischHulpmiddelMapping[Row]):
    """Medisch hulpmiddel (Medical device), at most once."""

    def begin_datum(self, source: Row) -> XmlDateTime | XmlDate | DateTime | Date | Null | None:
        """Begindatum van de katheter (Catheter insertion date). Type: datetime; occurs: at most once; conformance:
        required if known.
        """
        raise NotMapped(
            "91064",
            "Begindatum van de katheter",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:infuus/lnr:infuuskatheter/lnr:medisch_hulpmiddel/lnr:begin_datum",
        )

    def einddatum(self, source: Row) -> XmlDateTime | XmlDate | DateTime | Date | Null | None:
        """Einddatum van de katheter (Catheter removal date). Type: datetime; occurs: at most once; conformance:
        required if known.
        """
        raise NotMapped(
            "91086",
            "Einddatum van de katheter",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:infuus/lnr:infuuskatheter/lnr:medisch_hulpmiddel/lnr:einddatum",
        )
