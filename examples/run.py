"""Read the invented EPD, build a message for each admission, check it twice, write it.

Run it from the top of the repository, after `lnrgen generate`:

    python -m examples.run [FOLDER]
"""

from __future__ import annotations

import sys
from pathlib import Path

import xmlschema
from lxml import etree

from examples.epd.rows import admissions, open_epd
from examples.mapping import MAPPING
from generated.lnr_3_0.bindings import to_xml
from generated.lnr_3_0.mapping import assemble, unmapped

XSD = Path(__file__).resolve().parent.parent / "spec" / "lnr-3.0" / "lnr.xsd"


def messages() -> dict[str, bytes]:
    """The messages by file name, in the order of the admissions."""
    return {
        f"lnr-{row.number('opname_id')}.xml": to_xml(assemble(MAPPING, row), indent=True)
        for row in admissions(open_epd())
    }


def faults(message: bytes, by_libxml2: etree.XMLSchema, by_xmlschema: xmlschema.XMLSchema) -> list[str]:
    """What two validators that know nothing of each other have against a message."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    tree = etree.fromstring(message, parser)
    found: list[str] = []
    try:
        by_libxml2.assertValid(tree)
    except etree.DocumentInvalid as error:
        found.append(f"libxml2: {error}")
    return found + [f"xmlschema: {error.reason}" for error in by_xmlschema.iter_errors(tree)]


def main(folder: Path) -> int:
    """Write the messages and say how it went; 1 if a message is not valid."""
    by_libxml2, by_xmlschema = etree.XMLSchema(etree.parse(XSD)), xmlschema.XMLSchema(str(XSD))
    folder.mkdir(parents=True, exist_ok=True)
    wrong = 0
    for name, message in messages().items():
        (folder / name).write_bytes(message)
        against = faults(message, by_libxml2, by_xmlschema)
        wrong += bool(against)
        print(f"{folder.as_posix()}/{name}  {len(message):5} bytes  {'valid' if not against else 'NOT VALID'}")
        print("".join(f"  {fault}\n" for fault in against), end="")
    for gap in unmapped(MAPPING):
        print(f"left out: {gap}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else "messages")))
