"""A report as one HTML page that stands by itself."""

from generator.emit.report_page.page import report_page

__all__ = ["report_page"]
