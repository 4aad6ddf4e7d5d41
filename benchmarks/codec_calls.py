"""Times each tool's calls on the same messages within one process; started by codec.py, answers in JSON.

xsdata does each job once a round and the quick ones eight times; times are of the processor, a message.
"""

from __future__ import annotations

import importlib
import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import xmlschema
from lxml import etree
from rounds import Call, median_calls
from xsdata.formats.dataclass.parsers import XmlParser
from xsdata.formats.dataclass.serializers import XmlSerializer

Each = Callable[[Any], object]


def call(each: Each, over: list[Any], times: int = 1) -> Call:
    """One call a message."""
    return Call(lambda: [each(one) for one in over], times)


def ours(raw: list[bytes]) -> dict[str, Call]:
    """The calls of our bindings."""
    bindings = importlib.import_module("ours.bindings")
    records = [bindings.from_xml(data) for data in raw]
    return {
        "ours serialise": call(bindings.to_xml, records, 8),
        "ours parse": call(bindings.from_xml, raw, 8),
        "ours check": call(bindings.check, records, 8),
        "ours check and serialise": call(lambda record: bindings.to_xml(record, check=True), records, 8),
    }


def theirs(raw: list[bytes]) -> dict[str, Call]:
    """The calls of xsdata's classes, as in its documentation."""
    module = importlib.import_module("theirs")
    parser, serialiser = XmlParser(), XmlSerializer()
    root = getattr(module, type(parser.from_bytes(raw[0])).__name__)
    records = [parser.from_bytes(data, root) for data in raw]
    return {
        "xsdata serialise": call(serialiser.render, records),
        "xsdata parse": call(lambda data: parser.from_bytes(data, root), raw),
    }


def trees(raw: list[bytes], xsd: str) -> dict[str, Call]:
    """The calls of lxml and xmlschema on ready trees."""
    roots = [etree.fromstring(data) for data in raw]
    whole = [root.getroottree() for root in roots]
    libxml2, python = etree.XMLSchema(etree.parse(xsd)), xmlschema.XMLSchema(xsd)
    return {
        "lxml serialise": call(etree.tostring, roots, 8),
        "lxml parse": call(etree.fromstring, raw, 8),
        "libxml2 validate": call(libxml2.validate, whole, 8),
        "xmlschema validate": call(python.is_valid, whole),
    }


def peer(raw: list[bytes], libraries: str | None) -> tuple[dict[str, Call], str]:
    """The calls of what generateDS made, and what it loses of the messages, if anything."""
    if libraries:
        sys.path.append(libraries)
    module = importlib.import_module("peer")

    def parse(data: bytes) -> object:
        return module.parseString(data, silence=True, print_warnings=False)

    def serialise(record: Any) -> str:  # noqa: ANN401  a class of theirs
        text = io.StringIO()
        record.export(text, 0, pretty_print=False)
        return text.getvalue()

    records = [parse(data) for data in raw]
    kept = sum(serialise(record).count("</") + serialise(record).count("/>") for record in records)
    there = sum(1 for data in raw for _ in etree.fromstring(data).iter("*"))
    calls = {"generateDS serialise": call(serialise, records, 2), "generateDS parse": call(parse, raw, 2)}
    return calls, "" if kept == there else f"it writes {kept} of {there} elements"


def main() -> None:
    """Measure what the arguments (JSON) ask for."""
    asked = json.loads(sys.argv[1])
    sys.path.insert(0, asked["folder"])
    raw = [Path(name).read_bytes() for name in asked["messages"]]
    calls, about = ours(raw) | theirs(raw) | trees(raw, asked["xsd"]), ""
    if (Path(asked["folder"]) / "peer.py").exists():
        more, about = peer(raw, asked["libraries"])
        calls |= more
    taken = median_calls(calls, asked["rounds"])
    answer = {"ms": {name: time / len(raw) * 1e3 for name, time in taken.items()}, "peer": about}
    sys.stdout.write("\n" + json.dumps(answer) + "\n")


if __name__ == "__main__":
    main()
