"""VrouwDemografischeGegevensPatient: where their values come from."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date as Date
from datetime import datetime as DateTime

from xsdata.models.datatype import XmlDate, XmlDateTime

from .release import Identifier, NotMapped, Null, Row, contract


class VrouwDemografischeGegevensPatient(contract.VrouwDemografischeGegevensPatientMapping[Row]):
    """Patiënt (vrouw) (Patient (mother)), at most once."""

    def identificatienummer(self, source: Row) -> Iterable[str | Identifier | Null]:
        """Identificatienummer van de vrouw (Maternal identifier). Type: identifier; occurs: 1 to 2 times; conformance:
        required if known.
        """
        raise NotMapped(
            "90031",
            "Identificatienummer van de vrouw",
            "/lnr:lnr/lnr:vrouw/lnr:demografische_gegevens/lnr:patient/lnr:identificatienummer",
        )

    def geboortedatum(self, source: Row) -> XmlDateTime | XmlDate | DateTime | Date | Null | None:
        """Geboortedatum van de vrouw (Maternal date of birth). Type: datetime; occurs: exactly once; conformance:
        required if known.
        """
        raise NotMapped(
            "90032",
            "Geboortedatum van de vrouw",
            "/lnr:lnr/lnr:vrouw/lnr:demografische_gegevens/lnr:patient/lnr:geboortedatum",
        )
