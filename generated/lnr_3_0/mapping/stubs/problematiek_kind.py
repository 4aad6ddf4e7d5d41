"""ProblematiekKind: where their values come from."""

from __future__ import annotations

from collections.abc import Iterable

from .release import NotMapped, Row, contract


class ProblematiekKind(contract.ProblematiekKindMapping[Row]):
    """Problematiek kind (Problems of the child), at most once."""

    def infuus(self, source: Row) -> Iterable[Row]:
        """Infuus (Intravenous access), as often as needed."""
        raise NotMapped("91057", "Infuus", "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:infuus")
