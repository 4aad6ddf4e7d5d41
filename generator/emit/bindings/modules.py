"""Renders the modules of the bindings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.emit.bindings import RUNTIME
from generator.emit.bindings.classes import ClassBuilder
from generator.emit.bindings.codec import codec_context, root_elements
from generator.emit.bindings.compiled.check_modules import check_contexts
from generator.emit.bindings.compiled.module import Compiled
from generator.emit.bindings.plugin import LnrgenGenerator, generator_for
from generator.emit.bindings.tables import Tables
from generator.emit.header import MARK, header_of, title_of
from generator.emit.shapes.concepts import find_concepts
from generator.emit.shapes.usage import find_usage
from generator.emit.target import Request
from generator.emit.template import unrendered
from generator.generated_file import GeneratedFile

_FUNCTIONS = ("CHECKED_RULES", "check", "from_xml", "iter_xml", "to_xml")
_RUNTIME_EXPORTS = (
    "AnyElement", "CheckError", "Code", "DerivedElement", "Lenient", "MessageError", "Nil", "Record", "Violation"
)  # fmt: skip


def emit_modules(request: Request) -> Iterator[GeneratedFile]:
    """All files, by path."""
    specification, shapes = request.specification, request.shapes
    header, title = header_of(specification), title_of(specification)
    usage = find_usage(specification.schema)
    concepts = find_concepts(specification, usage)
    builder = ClassBuilder(specification, shapes, usage, concepts, request.package)
    tables = Tables(specification.schema, shapes)
    plugin = generator_for(request.package, header, title)
    common = {"header": header, "title": title}
    found = {"records": plugin.records(builder.records()), "codes": plugin.code_lists(builder.code_lists())}
    context = {**common, **codec_context(specification, shapes, concepts, tables)}
    found["codec"] = _render(plugin, "codec.py.jinja", context)
    found["tables"] = _render(plugin, "tables.py.jinja", context)
    compiled = context["compiled"]
    if isinstance(compiled, Compiled):
        found["reading"] = _render(plugin, "reading.py.jinja", {**common, **compiled.reading()})
        found["writing"] = _render(plugin, "writing.py.jinja", {**common, **compiled.writing()})
    for name, checking in check_contexts(specification, shapes, root_elements(specification), tables).items():
        found[name] = _render(plugin, f"{name}.py.jinja", {**common, **checking})
    names = {
        "records": sorted(one.name for one in shapes.records.values()),
        "codes": sorted(one.name for one in shapes.code_lists.values()),
    }
    exported = sorted((*_RUNTIME_EXPORTS, *_FUNCTIONS, *names["records"], *names["codes"]))
    found["__init__"] = _render(plugin, "init.py.jinja", {**common, **names, "exported": exported})
    yield GeneratedFile("__init__.py", _render(plugin, "package.py.jinja", common))
    yield GeneratedFile("py.typed", "")
    for name, text in sorted(found.items()):
        yield GeneratedFile(f"bindings/{name}.py", text)
    for name in RUNTIME:
        yield GeneratedFile(f"bindings/runtime/{name}.py", f"{MARK}\n{unrendered(f'bindings/runtime/{name}.py')}")


def _render(plugin: LnrgenGenerator, template: str, context: Mapping[str, object]) -> str:
    return plugin.env.get_template(template).render(**context)
