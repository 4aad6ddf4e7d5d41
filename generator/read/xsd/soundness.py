"""Is it valid XSD? libxml2 and xmlschema are both asked; what only one of them objects to is a warning."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING

from lxml import etree

from generator.findings import Finding, Location, Severity, UnreadableError
from generator.read.xsd.compiled import compile_closure, document_of
from generator.read.xsd.patterns import pattern_errors
from generator.read.xsd.problems import invalid, problem

if TYPE_CHECKING:
    from generator.read.xsd.build import BuiltSchema
    from generator.read.xsd.documents import Closure
    from generator.read.xsd.foreign import Component


def built_soundly(closure: Closure, version: str, *, ask_libxml2: bool) -> tuple[BuiltSchema, tuple[Finding, ...]]:
    """The components of a closure, with warnings where the two readers disagree.

    Where libxml2 is content, xmlschema is spared its own check against the schema for schemas, which takes most of
    its time. Raises UnreadableError: RX007 for what is not valid XSD, RX008 for what nests too deeply.
    """
    objections = _libxml2_objections(closure) if ask_libxml2 else []
    thorough = not ask_libxml2 or bool(objections)
    built, complaints = _build(closure, version, thorough=thorough)
    if built is None and not thorough:
        built, complaints = _build(closure, version, thorough=True)
    if thorough:
        complaints = [*complaints, *pattern_errors(closure)]
    if built is None or (thorough and complaints):
        raise UnreadableError(_together(objections, complaints))
    return built, tuple(_as_warning(finding, closure) for finding in _together(objections, complaints))


def _together(objections: list[Finding], complaints: list[Finding]) -> tuple[Finding, ...]:
    """One finding a line: libxml2's where it has one."""
    lines = {(f.location.file, f.location.line) for f in objections if f.location}
    others = [f for f in complaints if f.location is None or (f.location.file, f.location.line) not in lines]
    found = dict.fromkeys((*objections, *(others if not objections or any(f.location for f in others) else ())))
    return tuple(sorted(found, key=lambda finding: (finding.location or Location(""), finding.message)))


def _as_warning(finding: Finding, closure: Closure) -> Finding:
    message = f"One of two XSD readers objects, the other does not: {finding.message}"
    action = "The schema is used as it is; other tools may refuse it. Tell the publisher."
    location = finding.location or Location(closure.start.shown)
    return problem("RX010", message, action, location, Severity.WARNING)


def _libxml2_objections(closure: Closure) -> list[Finding]:
    try:
        compile_closure(closure)
    except etree.XMLSchemaParseError as error:
        entries = [entry for entry in error.error_log if entry.level_name in ("ERROR", "FATAL")] or list(
            error.error_log
        )
        return [_libxml2_finding(closure, entry) for entry in entries] or [
            invalid(str(error), Location(closure.start.shown))
        ]
    return []


def _libxml2_finding(closure: Closure, entry: Component) -> Finding:
    document = document_of(closure, entry.filename or "")
    shown = document.shown if document is not None else closure.start.shown
    return invalid(entry.message, Location(shown, entry.line if document is not None else 0))


def _build(closure: Closure, version: str, *, thorough: bool) -> tuple[BuiltSchema | None, list[Finding]]:
    from xmlschema import XMLSchemaException  # noqa: PLC0415  (a heavy module, loaded when a schema is built)
    from xmlschema.validators import XMLSchemaModelDepthError  # noqa: PLC0415

    from generator.read.xsd.build import build_schema  # noqa: PLC0415

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            built = build_schema(closure, version, with_meta_schema=thorough)
    except (RecursionError, XMLSchemaModelDepthError):
        return None, [too_deep(closure)]
    except (
        XMLSchemaException,
        ValueError,
        TypeError,
        KeyError,
        AttributeError,
        OverflowError,
        ArithmeticError,
    ) as error:
        text = getattr(error, "message", None) or str(error) or type(error).__name__
        return None, [invalid(str(text), Location(closure.start.shown))]
    return built, [_complaint(built, error, closure) for error in built.errors]


def too_deep(closure: Closure) -> Finding:
    """RX008 for a schema at which a reader runs out of stack."""
    message = "Types or groups are nested, or derived from each other, too deeply to be read."
    return problem("RX008", message, "Nest less deeply.", Location(closure.start.shown))


def _complaint(built: BuiltSchema, error: Component, closure: Closure) -> Finding:
    sources = built.sources
    document = sources.documents.get(getattr(error, "source", None))
    if document is None:
        document = sources.documents.get(getattr(getattr(error.validator, "schema", None), "source", None))
    element = getattr(error, "elem", None)
    line = sources.lines.get(element, 0) if element is not None else 0
    return invalid(str(error.message), Location(document.shown if document else closure.start.shown, line))
