"""MetaboolEnEndocrien, MetaboolEnEndocrienProbleem, MetaboolEnEndocrienVerrichting and what belongs to it: where their
values come from.
"""

from __future__ import annotations

from collections.abc import Iterable

from .release import NotMapped, Null, Row, codes, contract


class MetaboolEnEndocrien(contract.MetaboolEnEndocrienMapping[Row]):
    """Metabool en endocrien (Metabolic and endocrine), at most once."""

    def problemen_aanwezigq(self, source: Row) -> bool | Null | None:
        """Metabole of endocriene problemen aanwezig? (Metabolic or endocrine problems present?). Type: boolean;
        occurs: at most once; conformance: required if known.
        """
        raise NotMapped(
            "91098",
            "Metabole of endocriene problemen aanwezig?",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:metabool_en_endocrien/lnr:problemen_aanwezigq",
        )

    def probleem(self, source: Row) -> Iterable[Row]:
        """Metabool of endocrien probleem (Metabolic or endocrine problem), as often as needed."""
        raise NotMapped(
            "90756",
            "Metabool of endocrien probleem",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:metabool_en_endocrien/lnr:probleem",
        )

    def verrichting(self, source: Row) -> Iterable[Row]:
        """Metabole of endocriene verrichting (Metabolic or endocrine treatment), as often as needed."""
        raise NotMapped(
            "91266",
            "Metabole of endocriene verrichting",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:metabool_en_endocrien/lnr:verrichting",
        )


class MetaboolEnEndocrienProbleem(contract.MetaboolEnEndocrienProbleemMapping[Row]):
    """Metabool of endocrien probleem (Metabolic or endocrine problem), as often as needed."""

    def probleem_naam(self, source: Row) -> codes.ProbleemNaamMetaboolEnEndocrien | None:
        """Naam van het metabole of endocriene probleem (Name of the metabolic or endocrine problem). Type: code;
        occurs: at most once; conformance: required if known.
        """
        raise NotMapped(
            "90760",
            "Naam van het metabole of endocriene probleem",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:metabool_en_endocrien/lnr:probleem/lnr:probleem_naam",
        )

    def verificatie_status(self, source: Row) -> codes.VerificatieStatus | None:
        """Verificatiestatus van het metabole of endocriene probleem (Certainty of the metabolic or endocrine problem).
        Type: code; occurs: at most once; conformance: required if known.
        """
        raise NotMapped(
            "90764",
            "Verificatiestatus van het metabole of endocriene probleem",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:metabool_en_endocrien/lnr:probleem/lnr:verificatie_status",
        )


class MetaboolEnEndocrienVerrichting(contract.MetaboolEnEndocrienVerrichtingMapping[Row]):
    """Metabole of endocriene verrichting (Metabolic or endocrine treatment), as often as needed."""

    def verrichting_type(self, source: Row) -> codes.VerrichtingTypeMetaboolEnEndocrien | None:
        """Type metabole of endocriene verrichting (Type of metabolic or endocrine treatment). Type: code; occurs: at
        most once; conformance: required if known.
        """
        raise NotMapped(
            "91273",
            "Type metabole of endocriene verrichting",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:metabool_en_endocrien/lnr:verrichting/lnr:verrichting_type",
        )


class MetaboolEnEndocrienVerrichtingIndicatie(contract.MetaboolEnEndocrienVerrichtingIndicatieMapping[Row]):
    """Indicatie voor de metabole of endocriene verrichting (Indication for the metabolic or endocrine treatment), at
    most once.
    """

    def probleem(self, source: Row) -> str | Null | None:
        """Probleem als indicatie (metabool of endocrien) (Problem as indication (metabolic or endocrine)). Type:
        reference; occurs: at most once; conformance: required if known.
        """
        raise NotMapped(
            "91272",
            "Probleem als indicatie (metabool of endocrien)",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:metabool_en_endocrien/lnr:verrichting/lnr:indicatie/lnr:probleem",
        )
