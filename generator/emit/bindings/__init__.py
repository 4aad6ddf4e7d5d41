"""The target `bindings`: records, code lists, and a codec that reads and writes messages without loss."""

from __future__ import annotations

from collections.abc import Iterable

from generator.emit.target import Request, Target
from generator.generated_file import GeneratedFile

RUNTIME = (
    "__init__",
    "allowed",
    "asked",
    "characters",
    "check_words",
    "checker",
    "code",
    "codec",
    "compiled_reader",
    "compiled_writer",
    "concept_demands",
    "content",
    "content_checks",
    "cut",
    "dataset_check",
    "dataset_nodes",
    "dataset_rules",
    "dataset_values",
    "dataset_view",
    "datatypes",
    "derivation",
    "doubts",
    "errors",
    "escape",
    "frame",
    "general_check",
    "holding",
    "inspection",
    "instance",
    "kept_order",
    "lenient",
    "many",
    "moments",
    "namespaces",
    "nodes",
    "noted",
    "open_checks",
    "order",
    "owner",
    "part_writer",
    "pattern",
    "pieces",
    "plan",
    "reader",
    "record",
    "record_frames",
    "rule_values",
    "simple",
    "splitter",
    "texts",
    "uri",
    "value_checks",
    "value_frames",
    "value_record",
    "values",
    "violation",
    "wording",
    "writer",
    "xml_names",
    "xpath",
)
"""The modules that every generated package shares; they depend on nothing but Python and xsdata's run-time types."""


def emit_bindings(request: Request) -> Iterable[GeneratedFile]:
    """The package's `__init__.py` and `py.typed`, and everything under `bindings/`."""
    from generator.emit.bindings.modules import emit_modules  # noqa: PLC0415  jinja2 and xsdata are slow to import

    return emit_modules(request)


BINDINGS = Target("bindings", emit_bindings)

__all__ = ["BINDINGS", "RUNTIME", "emit_bindings"]
