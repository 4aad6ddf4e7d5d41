"""Bevallingsgegevens, BevallingsgegevensZorgaanbieder: where their values come from."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from .release import Identifier, NotMapped, Null, Row, codes, contract


class Bevallingsgegevens(contract.BevallingsgegevensMapping[Row]):
    """Bevallingsgegevens (Delivery details), at most once."""

    def zwangerschapsduur(self, source: Row) -> Decimal | Null | None:
        """Zwangerschapsduur (Gestational age at birth). Type: quantity; unit: d; range: from 0; decimals: 0; occurs:
        at most once; conformance: required if known.
        """
        raise NotMapped("91102", "Zwangerschapsduur", "/lnr:lnr/lnr:kind/lnr:bevallingsgegevens/lnr:zwangerschapsduur")

    def aantal_geboren_kinderen(self, source: Row) -> int | Null | None:
        """Aantal geboren kinderen (Number of children born). Type: count; unit: {count}; range: 0 to 9; decimals: 0;
        occurs: at most once; conformance: conditional.
        """
        raise NotMapped(
            "91427", "Aantal geboren kinderen", "/lnr:lnr/lnr:kind/lnr:bevallingsgegevens/lnr:aantal_geboren_kinderen"
        )

    def type_partus(self, source: Row) -> codes.TypePartus | None:
        """Type partus (Mode of delivery). Type: code; occurs: at most once; conformance: required if known."""
        raise NotMapped("91113", "Type partus", "/lnr:lnr/lnr:kind/lnr:bevallingsgegevens/lnr:type_partus")

    def locatie_partus(self, source: Row) -> codes.LocatiePartus | None:
        """Locatie partus (Place of birth). Type: code; occurs: at most once; conformance: required if known."""
        raise NotMapped("90507", "Locatie partus", "/lnr:lnr/lnr:kind/lnr:bevallingsgegevens/lnr:locatie_partus")


class BevallingsgegevensZorgaanbieder(contract.BevallingsgegevensZorgaanbiederMapping[Row]):
    """Zorgaanbieder bij de bevalling (Provider at delivery), at most once."""

    def zorgaanbieder_identificatienummer(self, source: Row) -> Iterable[str | Identifier | Null]:
        """Identificatienummer van de zorgaanbieder bij de bevalling (Identifier of the provider at delivery). Type:
        identifier; occurs: 1 to 3 times; conformance: required if known.
        """
        raise NotMapped(
            "91430",
            "Identificatienummer van de zorgaanbieder bij de bevalling",
            "/lnr:lnr/lnr:kind/lnr:bevallingsgegevens/lnr:zorgaanbieder/lnr:zorgaanbieder_identificatienummer",
        )

    def organisatie_naam(self, source: Row) -> str | Null | None:
        """Naam van de zorgaanbieder bij de bevalling (Name of the provider at delivery). Type: string; occurs: at most
        once; conformance: required if known.
        """
        raise NotMapped(
            "91431",
            "Naam van de zorgaanbieder bij de bevalling",
            "/lnr:lnr/lnr:kind/lnr:bevallingsgegevens/lnr:zorgaanbieder/lnr:organisatie_naam",
        )
