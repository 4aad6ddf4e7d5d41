"""LnrZorgaanbieder: where their values come from."""

from __future__ import annotations

from collections.abc import Iterable

from .release import Identifier, NotMapped, Null, Row, contract


class LnrZorgaanbieder(contract.LnrZorgaanbiederMapping[Row]):
    """Zorgaanbieder (Healthcare provider), exactly once."""

    def zorgaanbieder_identificatienummer(self, source: Row) -> Iterable[str | Identifier | Null]:
        """Identificatienummer van de zorgaanbieder (Healthcare provider identifier). Type: identifier; occurs: 1 to 3
        times; conformance: required if known.
        """
        raise NotMapped(
            "90002",
            "Identificatienummer van de zorgaanbieder",
            "/lnr:lnr/lnr:zorgaanbieder/lnr:zorgaanbieder_identificatienummer",
        )
