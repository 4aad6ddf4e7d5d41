"""Respiratoir, RespiratoirProbleem, RespiratoirVerrichting and what belongs to it: where their values come from."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date as Date
from datetime import datetime as DateTime

from xsdata.models.datatype import XmlDate, XmlDateTime

from .release import NotMapped, Null, Row, codes, contract


class Respiratoir(contract.RespiratoirMapping[Row]):
    """Respiratoir (Respiratory), at most once."""

    def problemen_aanwezigq(self, source: Row) -> bool | Null | None:
        """Respiratoire problemen aanwezig? (Respiratory problems present?). Type: boolean; occurs: at most once;
        conformance: required if known.
        """
        raise NotMapped(
            "91094",
            "Respiratoire problemen aanwezig?",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:respiratoir/lnr:problemen_aanwezigq",
        )

    def probleem(self, source: Row) -> Iterable[Row]:
        """Respiratoir probleem (Respiratory problem), as often as needed."""
        raise NotMapped(
            "90293", "Respiratoir probleem", "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:respiratoir/lnr:probleem"
        )

    def verrichting(self, source: Row) -> Iterable[Row]:
        """Respiratoire verrichting (Respiratory procedure), as often as needed."""
        raise NotMapped(
            "90832",
            "Respiratoire verrichting",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:respiratoir/lnr:verrichting",
        )

    def medicatie(self, source: Row) -> Iterable[Row]:
        """Respiratoire medicatie (Respiratory medication), as often as needed."""
        raise NotMapped(
            "90370", "Respiratoire medicatie", "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:respiratoir/lnr:medicatie"
        )


class RespiratoirProbleem(contract.RespiratoirProbleemMapping[Row]):
    """Respiratoir probleem (Respiratory problem), as often as needed."""

    def probleem_naam(self, source: Row) -> codes.ProbleemNaamRespiratoir | None:
        """Naam van het respiratoire probleem (Name of the respiratory problem). Type: code; occurs: at most once;
        conformance: required if known.
        """
        raise NotMapped(
            "90297",
            "Naam van het respiratoire probleem",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:respiratoir/lnr:probleem/lnr:probleem_naam",
        )

    def probleem_begin_datum(self, source: Row) -> XmlDateTime | XmlDate | DateTime | Date | Null | None:
        """Begindatum van het respiratoire probleem (Onset date of the respiratory problem). Type: datetime; occurs: at
        most once; conformance: conditional.
        """
        raise NotMapped(
            "90298",
            "Begindatum van het respiratoire probleem",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:respiratoir/lnr:probleem/lnr:probleem_begin_datum",
        )

    def verificatie_status(self, source: Row) -> codes.VerificatieStatus | None:
        """Verificatiestatus van het respiratoire probleem (Certainty of the respiratory problem). Type: code; occurs:
        at most once; conformance: required if known.
        """
        raise NotMapped(
            "90301",
            "Verificatiestatus van het respiratoire probleem",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:respiratoir/lnr:probleem/lnr:verificatie_status",
        )

    def aanvang(self, source: Row) -> codes.Aanvang | None:
        """Plaats van ontstaan van het respiratoire probleem (Place of onset of the respiratory problem). Type: code;
        occurs: at most once; conformance: conditional.
        """
        raise NotMapped(
            "90366",
            "Plaats van ontstaan van het respiratoire probleem",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:respiratoir/lnr:probleem/lnr:aanvang",
        )


class RespiratoirVerrichting(contract.RespiratoirVerrichtingMapping[Row]):
    """Respiratoire verrichting (Respiratory procedure), as often as needed."""

    def verrichting_type(self, source: Row) -> codes.VerrichtingTypeRespiratoir | None:
        """Type respiratoire verrichting (Type of respiratory procedure). Type: code; occurs: at most once;
        conformance: required if known.
        """
        raise NotMapped(
            "90839",
            "Type respiratoire verrichting",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:respiratoir/lnr:verrichting/lnr:verrichting_type",
        )


class Medicatie(contract.MedicatieMapping[Row]):
    """Respiratoire medicatie (Respiratory medication), as often as needed."""

    def stimulatie_ademhaling(self, source: Row) -> Iterable[codes.StimulatieAdemhaling]:
        """Stimulatie van de ademhaling (Respiratory stimulant). Type: code; occurs: 0 to 2 times; conformance:
        required if known.
        """
        raise NotMapped(
            "90371",
            "Stimulatie van de ademhaling",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:respiratoir/lnr:medicatie/lnr:stimulatie_ademhaling",
        )

    def surfactant(self, source: Row) -> codes.Surfactant | None:
        """Surfactant. Type: code; occurs: at most once; conformance: required if known."""
        raise NotMapped(
            "90372",
            "Surfactant",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:respiratoir/lnr:medicatie/lnr:surfactant",
        )

    def systemische_steroiden(self, source: Row) -> codes.SystemischeSteroiden | None:
        """Systemische steroïden (Systemic steroids). Type: code; occurs: at most once; conformance: required if known.
        """
        raise NotMapped(
            "90373",
            "Systemische steroïden",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:respiratoir/lnr:medicatie/lnr:systemische_steroiden",
        )
