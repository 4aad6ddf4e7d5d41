"""The version of lnrgen."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as installed


def version() -> str:
    """As installed; `unknown` when run from files that were never installed."""
    try:
        return installed("lnrgen")
    except PackageNotFoundError:
        return "unknown"
