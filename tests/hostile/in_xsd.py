"""Hostile texts, names and shapes in the XSD itself."""

from __future__ import annotations

from pathlib import Path

from hostile.crafted import (
    PLAIN,
    Crafted,
    annotated,
    code,
    documented,
    elements,
    enumerated,
    patterned,
    schema,
    valued,
)

KEYWORDS = ("class", "def", "None", "True", "import", "match", "type", "lambda", "async", "self", "case", "_")
DUNDERS = (
    "__init__",
    "__slots__",
    "__class__",
    "__dict__",
    "__module__",
    "__post_init__",
    "__getattr__",
    "__all__",
    "__del__",
)
SHADOWS = (
    "str",
    "int",
    "list",
    "field",
    "dataclass",
    "Decimal",
    "Enum",
    "property",
    "Record",
    "Nil",
    "annotations",
    "from_xml",
    "object",
)
TWINS = ("a-b", "a_b", "a.b", "aB", "AB", "Ab", "a__b", "A-B")


def texts(canary: Path) -> list[Crafted]:
    """What documentation may hold."""
    run = code(canary)
    hostile = {
        "triple-quotes": f'"""\n{run}\n"""',
        "single-triple-quotes": f"'''\n{run}\n'''",
        "backslash-at-end": f"{run}\\",
        "quote-at-end": f'{run}"',
        "backslash-quote": f'\\"""\n{run}\n\\"""',
        "unicode-escape": f"\\N{{QUOTATION MARK}}\\x22\\x22\\x22\n{run}\n\\u0022",
        "newline-dedent": f"x\n\n{run}\n#",
        "c1-controls": f"a\x85{run}\x9b31m\u2028{run}\u2029",
        "bidi": f"\u202e{run}\u2066 abc \u2069\u200f",
        "zero-width": f"a\u200b\ufeff{run}\u2060",
        "html": f'<script>{run}</script><img src=x onerror="{run}"><!-- --></style>',
        "end-of-script": "</script><script>document.title='ran'</script>",
        "markdown": f"[x](javascript:{run}) ![x](http://127.0.0.1:9/x.png) | a | `b` <b>c</b>\n# kop\n***\n",
        "jinja": "{{ 7*7 }} {% for x in ().__class__.__base__.__subclasses__() %}{{ x }}{% endfor %} {# x #}",
        "braces": "{" + run + "} %s %(x)s ${x}",
        "terminal-escapes": "\x1b]0;ran\x07".replace("\x1b", "\x9b").replace("\x07", "\x9c"),
        "rich-markup": f"[bold][link=file:///etc/passwd]{run}[/link][/bold][@click={run}]x[/]",
        "long": f"{run} " * 20_000,
        "type-comment": f"# type: ignore\n# noqa\n# fmt: off\n{run}",
        "encoding-cookie": f"# -*- coding: utf-7 -*-\n+ACIAIgAi-{run}",
    }
    made = [Crafted(f"text-{name}", {"s.xsd": documented(text)}, "harmless") for name, text in hostile.items()]
    appinfo = schema(
        f"<xs:element name='bericht'><xs:annotation><xs:appinfo source=\"urn:oid:1.2.{run.replace('<', '')}\">{run}</xs:appinfo>"
        "</xs:annotation><xs:complexType/></xs:element>",
    )
    return [*made, Crafted("text-appinfo", {"s.xsd": appinfo}, "either")]


def values(canary: Path) -> list[Crafted]:
    """What enumerations, defaults, fixed values and patterns may hold."""
    run = code(canary)
    wrapped = {
        "literal-pattern": f"Literal[{run}]",
        "type-pattern": f"Type[{run}]",
        "forward-ref": f"ForwardRef({run})",
        "enum-pattern": f"@enum@code::{run}",
        "quotes": f"\"'{run}'\"",
        "backslashes": f"\\'\\\"{run}\\",
        "newline": f"'\n{run}\n'",
        "braces": "{" + run + "}",
    }
    made = [
        Crafted(f"{kind}-{name}", {"s.xsd": valued(kind, text)}, "harmless")
        for name, text in wrapped.items()
        for kind in ("default", "fixed")
    ]
    made += [
        Crafted(f"enumeration-{name}", {"s.xsd": enumerated(text, "x")}, "harmless") for name, text in wrapped.items()
    ]
    made += [
        Crafted(
            "enumeration-of-names",
            {"s.xsd": enumerated("mro", "name", "value", "_value_", "__class__", "None", "class", "")},
            "harmless",
        ),
        Crafted("enumeration-twins", {"s.xsd": enumerated("a b", "a-b", "a_b", "A B", "a.b", " a b")}, "harmless"),
        Crafted("enumeration-bidi", {"s.xsd": enumerated("\u202eabc", "\u2066x", "\u200b")}, "harmless"),
        Crafted(
            "enumeration-formulas",
            {"s.xsd": enumerated("=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0")},
            "harmless",
        ),
        Crafted("enumeration-huge", {"s.xsd": enumerated(*(f"v{n}" for n in range(20_000)))}, "either"),
        Crafted("enumeration-long-value", {"s.xsd": enumerated("x" * 1_000_000)}, "either"),
        Crafted(
            "pattern-quotes",
            {"s.xsd": patterned(f"'''\"\"\"{run}".replace("(", "\\(").replace(")", "\\)").replace("_", "_"))},
            "either",
        ),
        Crafted("pattern-backslashes", {"s.xsd": patterned("\\\\[\\-'\"]\\\\")}, "harmless"),
        Crafted("pattern-catastrophic", {"s.xsd": patterned("(a+)+(b|a)*c")}, "harmless"),
        Crafted("pattern-huge-counter", {"s.xsd": patterned("(a{1,65535}){1,65535}")}, "either"),
        Crafted("pattern-broken", {"s.xsd": patterned("[a-")}, "error"),
    ]
    return made


def names(canary: Path) -> list[Crafted]:
    """What names may be."""
    run = code(canary)
    uri = f'urn:x"); {run}; ("'
    return [
        Crafted("names-keywords", {"s.xsd": elements(*KEYWORDS)}, "harmless"),
        Crafted("names-dunders", {"s.xsd": elements(*DUNDERS)}, "harmless"),
        Crafted("names-shadows", {"s.xsd": elements(*SHADOWS)}, "harmless"),
        Crafted("names-twins", {"s.xsd": elements(*TWINS)}, "harmless"),
        Crafted(
            "names-foreign",
            {"s.xsd": elements("имя", "名前", "naïef", "e\u0301t\u00e9", "ñandú", "straße", "Ωmega")},
            "harmless",
        ),
        Crafted("names-only-marks", {"s.xsd": elements("_", "__", "_-", "_.", "_1")}, "harmless"),
        Crafted("names-long", {"s.xsd": elements("n" * 10_000)}, "either"),
        Crafted(
            "namespace-with-code",
            {
                "s.xsd": schema(
                    "<xs:element name='bericht'><xs:complexType><xs:sequence><xs:any minOccurs='0' processContents='lax'/></xs:sequence></xs:complexType></xs:element>",
                    attributes=f"targetNamespace='{uri.replace(chr(39), '')}'",
                )
            },
            "either",
        ),
        Crafted("many-attributes", {"s.xsd": elements(*(f"n{i}" for i in range(600)))}, "harmless"),
    ]


def shapes(canary: Path) -> list[Crafted]:
    """Deep, circular and enormous content."""
    deep_types = "".join(f'<xs:complexType><xs:sequence><xs:element name="e{i}">' for i in range(400))
    deep_end = "<xs:complexType/>" + "</xs:element></xs:sequence></xs:complexType>" * 400
    sequence = '<xs:element name="a" type="xs:int"/>'
    return [
        Crafted(
            "deep-types", {"s.xsd": schema(f'<xs:element name="bericht">{deep_types}{deep_end}</xs:element>')}, "either"
        ),
        Crafted(
            "deep-groups",
            {
                "s.xsd": schema(
                    f'<xs:element name="bericht"><xs:complexType>{"<xs:sequence>" * 90}{sequence}{"</xs:sequence>" * 90}</xs:complexType></xs:element>',
                )
            },
            "either",
        ),
        Crafted(
            "deeper-groups",
            {
                "s.xsd": schema(
                    f'<xs:element name="bericht"><xs:complexType>{"<xs:sequence>" * 5000}{sequence}{"</xs:sequence>" * 5000}</xs:complexType></xs:element>',
                )
            },
            "error",
        ),
        Crafted(
            "huge-occurrence",
            {
                "s.xsd": schema(
                    '<xs:element name="bericht"><xs:complexType><xs:sequence minOccurs="0" maxOccurs="99999999">'
                    '<xs:element name="a" type="xs:string" maxOccurs="99999999"/></xs:sequence></xs:complexType></xs:element>',
                )
            },
            "either",
        ),
        Crafted(
            "circular-type",
            {
                "s.xsd": schema(
                    '<xs:element name="bericht" type="t"/><xs:complexType name="t"><xs:complexContent>'
                    '<xs:extension base="t"/></xs:complexContent></xs:complexType>'
                )
            },
            "error",
        ),
        Crafted(
            "circular-group",
            {
                "s.xsd": schema(
                    '<xs:element name="bericht"><xs:complexType><xs:group ref="g"/></xs:complexType></xs:element>'
                    '<xs:group name="g"><xs:sequence><xs:group ref="g"/></xs:sequence></xs:group>'
                )
            },
            "error",
        ),
        Crafted(
            "circular-simple-type",
            {
                "s.xsd": schema(
                    '<xs:element name="bericht" type="t"/><xs:simpleType name="t">'
                    '<xs:union memberTypes="t xs:int"/></xs:simpleType>'
                )
            },
            "error",
        ),
        Crafted(
            "circular-substitution",
            {
                "s.xsd": schema(
                    '<xs:element name="bericht" type="xs:string" substitutionGroup="b"/>'
                    '<xs:element name="b" type="xs:string" substitutionGroup="bericht"/>'
                )
            },
            "error",
        ),
        Crafted(
            "recursive-content",
            {
                "s.xsd": schema(
                    '<xs:element name="bericht" type="t"/><xs:complexType name="t"><xs:sequence>'
                    '<xs:element name="a" type="t" minOccurs="0" maxOccurs="unbounded"/></xs:sequence></xs:complexType>'
                )
            },
            "harmless",
        ),
        Crafted("nothing-in-it", {"s.xsd": schema("")}, "error"),
        Crafted(
            "processing-instructions",
            {"s.xsd": PLAIN.replace("<xs:schema", f"<?python {code(canary)}?><xs:schema", 1)},
            "harmless",
        ),
        Crafted(
            "schema-location-hint",
            {
                "s.xsd": PLAIN.replace(
                    "<xs:schema",
                    "<xs:schema xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' "
                    "xsi:schemaLocation='urn:x http://127.0.0.1:9/x.xsd'",
                    1,
                )
            },
            "either",
        ),
        Crafted(
            "xinclude",
            {
                "s.xsd": schema(
                    '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="/etc/passwd" parse="text"/>'
                    + annotated("x")
                )
            },
            "error",
        ),
    ]
