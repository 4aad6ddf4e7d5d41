"""Zorgverlener, Naamgegevens, Geslachtsnaam and what belongs to it: where their values come from."""

from __future__ import annotations

from .release import Identifier, NotMapped, Null, Row, codes, contract


class Zorgverlener(contract.ZorgverlenerMapping[Row]):
    """Zorgverlener (Care professional), at most once."""

    def zorgverlener_identificatienummer(self, source: Row) -> str | Identifier | Null | None:
        """Identificatienummer van de zorgverlener (Care professional identifier). Type: identifier; occurs: at most
        once; conformance: required if known.
        """
        raise NotMapped(
            "90013",
            "Identificatienummer van de zorgverlener",
            "/lnr:lnr/lnr:zorgverlener/lnr:zorgverlener_identificatienummer",
        )


class Naamgegevens(contract.NaamgegevensMapping[Row]):
    """Naamgegevens (Name), at most once."""

    def voornamen(self, source: Row) -> str | Null | None:
        """Voornamen (Given names). Type: string; occurs: at most once; conformance: required if known."""
        raise NotMapped("91451", "Voornamen", "/lnr:lnr/lnr:zorgverlener/lnr:naamgegevens/lnr:voornamen")

    def initialen(self, source: Row) -> str | Null | None:
        """Initialen (Initials). Type: string; occurs: at most once; conformance: required if known."""
        raise NotMapped("91452", "Initialen", "/lnr:lnr/lnr:zorgverlener/lnr:naamgegevens/lnr:initialen")

    def roepnaam(self, source: Row) -> str | Null | None:
        """Roepnaam (Name in daily use). Type: string; occurs: at most once; conformance: required if known."""
        raise NotMapped("91453", "Roepnaam", "/lnr:lnr/lnr:zorgverlener/lnr:naamgegevens/lnr:roepnaam")

    def naamgebruik(self, source: Row) -> codes.Naamgebruik | None:
        """Naamgebruik (Name usage). Type: code; occurs: at most once; conformance: required if known."""
        raise NotMapped("91454", "Naamgebruik", "/lnr:lnr/lnr:zorgverlener/lnr:naamgegevens/lnr:naamgebruik")


class Geslachtsnaam(contract.GeslachtsnaamMapping[Row]):
    """Geslachtsnaam (Family name), at most once."""

    def voorvoegsels(self, source: Row) -> str | Null | None:
        """Voorvoegsels (Surname prefixes). Type: string; occurs: at most once; conformance: required if known."""
        raise NotMapped(
            "91456", "Voorvoegsels", "/lnr:lnr/lnr:zorgverlener/lnr:naamgegevens/lnr:geslachtsnaam/lnr:voorvoegsels"
        )

    def achternaam(self, source: Row) -> str | Null | None:
        """Achternaam (Surname). Type: string; occurs: exactly once; conformance: required if known."""
        raise NotMapped(
            "91457", "Achternaam", "/lnr:lnr/lnr:zorgverlener/lnr:naamgegevens/lnr:geslachtsnaam/lnr:achternaam"
        )


class GeslachtsnaamPartner(contract.GeslachtsnaamPartnerMapping[Row]):
    """Geslachtsnaam partner (Partner's family name), at most once."""

    def voorvoegsels_partner(self, source: Row) -> str | Null | None:
        """Voorvoegsels partner (Partner's surname prefixes). Type: string; occurs: at most once; conformance: required
        if known.
        """
        raise NotMapped(
            "91459",
            "Voorvoegsels partner",
            "/lnr:lnr/lnr:zorgverlener/lnr:naamgegevens/lnr:geslachtsnaam_partner/lnr:voorvoegsels_partner",
        )

    def achternaam_partner(self, source: Row) -> str | Null | None:
        """Achternaam partner (Partner's surname). Type: string; occurs: exactly once; conformance: required if known.
        """
        raise NotMapped(
            "91460",
            "Achternaam partner",
            "/lnr:lnr/lnr:zorgverlener/lnr:naamgegevens/lnr:geslachtsnaam_partner/lnr:achternaam_partner",
        )
