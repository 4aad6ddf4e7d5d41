"""Hostile documents and references between documents: entities, encodings, includes, links."""

from __future__ import annotations

from pathlib import Path

from hostile.crafted import PLAIN, Crafted, including, schema

SECRET = "secret.xsd"


def documents(canary: Path) -> list[Crafted]:
    """Documents that are not what they should be."""
    laughs = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 10))
    bomb = f'<!DOCTYPE x [<!ENTITY l0 "ha">{laughs}]>'
    external = f'<!DOCTYPE x [<!ENTITY e SYSTEM "{canary.parent.as_uri()}/{SECRET}">]>'
    text = '<xs:element name="bericht" type="xs:string"><xs:annotation><xs:documentation>&{};</xs:documentation></xs:annotation></xs:element>'
    return [
        Crafted("entity-bomb", {"s.xsd": schema(text.format("l9"), head=bomb)}, "error"),
        Crafted("external-entity", {"s.xsd": schema(text.format("e"), head=external)}, "error"),
        Crafted(
            "parameter-entity",
            {
                "s.xsd": schema(
                    text.format("amp"), head='<!DOCTYPE x [<!ENTITY % p SYSTEM "http://127.0.0.1:9/x.dtd"> %p;]>'
                )
            },
            "error",
        ),
        Crafted(
            "external-dtd",
            {"s.xsd": schema(text.format("amp"), head='<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">')},
            "error",
        ),
        Crafted("truncated", {"s.xsd": PLAIN[:-20]}, "error"),
        Crafted(
            "not-utf-8",
            {"s.xsd": b'<?xml version="1.0" encoding="utf-8"?>' + PLAIN.encode() + b"<!-- \xff\xfe\xfa -->"},
            "error",
        ),
        Crafted("utf-16", {"s.xsd": ('<?xml version="1.0" encoding="utf-16"?>' + PLAIN).encode("utf-16")}, "either"),
        Crafted("utf-7", {"s.xsd": ('<?xml version="1.0" encoding="utf-7"?>' + PLAIN).encode()}, "error"),
        Crafted("null-bytes", {"s.xsd": PLAIN.encode()[:40] + b"\x00" + PLAIN.encode()[40:]}, "error"),
        Crafted("empty", {"s.xsd": ""}, "error"),
        Crafted("html-page", {"s.xsd": "<!doctype html><html><body>404</body></html>"}, "error"),
        Crafted("not-a-schema", {"s.xsd": "<bericht/>"}, "error"),
        Crafted("includes-rubbish", {"s.xsd": including("t.txt"), "t.txt": "rubbish"}, "error"),
        Crafted("deep-xml", {"s.xsd": schema("<a>" * 5_000 + "</a>" * 5_000)}, "error"),
    ]


def references(canary: Path) -> list[Crafted]:
    """References out of the specification."""
    outside = canary.parent / SECRET
    away = {
        "http": "http://127.0.0.1:9/x.xsd",
        "https": "https://127.0.0.1:9/x.xsd",
        "ftp": "ftp://127.0.0.1:9/x.xsd",
        "file-uri": outside.as_uri(),
        "file-uri-relative": f"file:{SECRET}",
        "scheme-relative": "//127.0.0.1:9/x.xsd",
        "absolute": outside.as_posix(),
        "drive": "C:/Windows/win.ini",
        "unc": "\\\\127.0.0.1\\share\\x.xsd",
        "backslashes": f"..\\..\\{SECRET}",
        "up": f"../../{SECRET}",
        "down-and-up": f"a/../../../{SECRET}",
        "percent": f"%2e%2e/%2e%2e/{SECRET}",
        "home": f"~/{SECRET}",
        "null": "x%00.xsd",
        "data": "data:text/xml,<x/>",
        "jar": "jar:file:/x.jar!/x.xsd",
        "folder": ".",
        "missing": "nergens.xsd",
    }
    made = [Crafted(f"include-{name}", {"s.xsd": including(where)}, "error") for name, where in away.items()]
    made += [
        Crafted(f"{word}-http", {"s.xsd": including("http://127.0.0.1:9/x.xsd", word)}, "error")
        for word in ("import", "redefine")
    ]
    made += [
        Crafted("include-link-out", {"s.xsd": including("l.xsd")}, "error", links={"l.xsd": outside.as_posix()}),
        Crafted(
            "include-linked-folder",
            {"s.xsd": including(f"l/{SECRET}")},
            "error",
            links={"l": outside.parent.as_posix()},
        ),
        Crafted("include-link-to-device", {"s.xsd": including("l.xsd")}, "error", links={"l.xsd": "/dev/zero"}),
        Crafted("include-link-loop", {"s.xsd": including("l.xsd")}, "error", links={"l.xsd": "l.xsd"}),
        Crafted(
            "include-itself",
            {"s.xsd": schema('<xs:include schemaLocation="s.xsd"/><xs:element name="bericht" type="xs:string"/>')},
            "harmless",
        ),
        Crafted(
            "include-in-a-circle",
            {
                "s.xsd": schema('<xs:include schemaLocation="t.xsd"/><xs:element name="bericht" type="xs:string"/>'),
                "t.xsd": schema(
                    '<xs:include schemaLocation="s.xsd"/><xs:simpleType name="t"><xs:restriction base="xs:int"/></xs:simpleType>'
                ),
            },
            "harmless",
        ),
        Crafted("include-letter-case", {"s.xsd": including("T.xsd"), "t.xsd": schema("")}, "error"),
        Crafted(
            "include-thousands",
            {
                "s.xsd": schema(
                    "".join(f'<xs:include schemaLocation="i{n}.xsd"/>' for n in range(2_500))
                    + '<xs:element name="bericht" type="xs:string"/>'
                ),
                **{f"i{n}.xsd": schema("") for n in range(2_500)},
            },
            "error",
        ),
    ]
    return made
