"""Mortaliteit: where their values come from."""

from __future__ import annotations

from .release import NotMapped, Null, Row, codes, contract


class Mortaliteit(contract.MortaliteitMapping[Row]):
    """Mortaliteit (Mortality), at most once."""

    def overlijden_lt12_uur_na_opname_nicuq(self, source: Row) -> bool | Null | None:
        """Overlijden binnen 12 uur na opname op de NICU? (Death within 12 hours of NICU admission?). Type: boolean;
        occurs: at most once; conformance: required if known.
        """
        raise NotMapped(
            "90474",
            "Overlijden binnen 12 uur na opname op de NICU?",
            "/lnr:lnr/lnr:kind/lnr:mortaliteit/lnr:overlijden_lt12_uur_na_opname_nicuq",
        )

    def overleden_op_verloskamerq(self, source: Row) -> bool | Null | None:
        """Overleden op verloskamer? (Died in the delivery room?). Type: boolean; occurs: at most once; conformance:
        required if known.
        """
        raise NotMapped(
            "90705", "Overleden op verloskamer?", "/lnr:lnr/lnr:kind/lnr:mortaliteit/lnr:overleden_op_verloskamerq"
        )

    def oorzaak_overlijden(self, source: Row) -> codes.OorzaakOverlijden | None:
        """Oorzaak van overlijden (Cause of death). Type: code; occurs: at most once; conformance: required if known."""
        raise NotMapped("90475", "Oorzaak van overlijden", "/lnr:lnr/lnr:kind/lnr:mortaliteit/lnr:oorzaak_overlijden")

    def staken_icbehandelingq(self, source: Row) -> bool | Null | None:
        """Staken IC-behandeling? (Intensive care withdrawn?). Type: boolean; occurs: at most once; conformance:
        required if known.
        """
        raise NotMapped(
            "90476", "Staken IC-behandeling?", "/lnr:lnr/lnr:kind/lnr:mortaliteit/lnr:staken_icbehandelingq"
        )
