"""The page of each rule of the family RX, for `lnrgen explain`: what, why, an example, what to do. Markdown."""

from __future__ import annotations

PAGES: dict[str, str] = {
    "RX001": """# RX001 file-not-found

**What.** The schema, or a file it includes, imports, redefines or overrides, does not exist or cannot be opened.

**Why.** A schema with a part missing describes other messages than its publisher meant. So nothing is generated from
it.

**Example.** `<xs:include schemaLocation="codelijsten.xsd"/>` while there is no `codelijsten.xsd` beside the schema.

**What to do.** Put the file where the schema asks for it; publishers usually offer the complete set as one archive.
If the file lies elsewhere in the specification's folder, correct the `schemaLocation`.
""",
    "RX002": """# RX002 letter-case

**What.** The schema asks for a file under a name that differs from the real one in capitals only.

**Why.** On Windows and macOS both names lead to the same file, on Linux they do not: a build that works on one desk
fails on another. lnrgen compares names exactly, on every system.

**Example.** `<xs:import schemaLocation="basisschema.xsd" .../>` while the file is called `Basisschema.xsd`.

**What to do.** Rename the file, or correct the `schemaLocation`. If you would rather leave the publisher's files as
they are, say `--ignore-letter-case`, or write `ignore_letter_case: true` in lnrgen.yaml: the file is then taken, and
this finding becomes a warning.
""",
    "RX003": """# RX003 remote-location

**What.** A `schemaLocation` names another machine: `http:`, `https:`, `ftp:`, a network share, or any other scheme.

**Why.** Nothing is ever fetched while reading a specification: what is generated must not depend on what a server
answers today.

**Example.** `<xs:import namespace="urn:x" schemaLocation="https://example.org/x.xsd"/>`. (The namespaces of
`xml:lang` and XLink are known to lnrgen: for those the location is passed over.)

**What to do.** Download the file once, put it beside the schema, and name it in `schemaLocation`.
""",
    "RX004": """# RX004 location-escapes

**What.** A `schemaLocation` leads out of the specification's folder: an absolute path, too many `..`, a symbolic link
to elsewhere, or something that is not a regular file.

**Why.** A specification comes from outside. It must not make lnrgen read files that are not part of it.

**Example.** `<xs:include schemaLocation="../../../etc/types.xsd"/>`.

**What to do.** Put the file inside the specification's folder. If the specification really spans several folders,
name the one that holds them all as its root.
""",
    "RX005": """# RX005 doctype-refused

**What.** The file has a `<!DOCTYPE ...>`.

**Why.** A DOCTYPE can define entities that grow without bound, or that pull in other files. An XSD and a message need
neither. In an XSD, a DOCTYPE that points nowhere and whose entities are not used (the W3C's own schema for XML
signatures has one) is passed over.

**Example.** `<!DOCTYPE schema SYSTEM "XMLSchema.dtd">`.

**What to do.** Remove the DOCTYPE. Replace entities by the text they stand for.
""",
    "RX006": """# RX006 not-well-formed

**What.** The file is not well-formed XML, or its encoding is not one that every XML reader knows.

**Why.** What cannot be parsed has no meaning that can be relied on.

**Example.** `<xs:element name="a">` without `</xs:element>`; a file saved as Windows-1252 that says it is UTF-8.

**What to do.** Correct the file at the line and column given. An XML editor shows the same place.
""",
    "RX007": """# RX007 not-valid-xsd

**What.** The file is XML but breaks the rules of XML Schema: an unknown type, a name used twice, a facet that does
not fit, a pattern that is no regular expression.

**Why.** Two readers (libxml2 and xmlschema) were asked and the schema cannot be used. Other tools will refuse it too.

**Example.** `<xs:element name="gewicht" type="gewicht_type"/>` while no `gewicht_type` is defined.

**What to do.** Correct the schema at the line given, or ask the publisher for a corrected one.
""",
    "RX008": """# RX008 too-large-or-deep

**What.** A file, or the specification as a whole, goes past a safety limit: 20 MiB a file, 64 MiB together, 2,000
files, elements nested more than 256 deep, 3,000 parts in one content model, patterns of more than 10,000 characters.

**Why.** A few lines of XSD can ask for gigabytes of memory or days of work. The limits lie far above any schema for
messages.

**Example.** Ten `xs:group`s that each refer four times to the next: forty lines, a million particles.

**What to do.** Leave out what the message does not need, nest less deeply, divide large content over several elements.
""",
    "RX009": """# RX009 root-element-unclear

**What.** It is not clear with which element a message starts, or the element asked for does not exist.

**Why.** A schema may declare many global elements. lnrgen takes the one of the start document that no other element
contains; here there is none, or more than one.

**Example.** A schema that declares `invoice` and `order` side by side.

**What to do.** Say which: `--root invoice`, or `--root '{urn:example}invoice'` where two namespaces have the name.
""",
    "RX010": """# RX010 readers-disagree

**What.** Of the two XSD readers that were asked (libxml2 and xmlschema), one objects to the schema and the other does
not.

**Why.** Mostly a corner of the XSD specification where one of them is stricter. lnrgen goes on, but other tools may
not.

**Example.** A restriction that xmlschema finds wider than its base, while libxml2 does not look.

**What to do.** Tell the publisher. Nothing needs to be changed to generate.
""",
    "RX011": """# RX011 wrong-namespace

**What.** An `xs:import` names another namespace than the file declares, or an `xs:include` leads to a file of another
namespace.

**Why.** The components would not be found under the names by which the schema uses them.

**Example.** `<xs:import namespace="urn:a" schemaLocation="b.xsd"/>` while `b.xsd` has `targetNamespace="urn:b"`.

**What to do.** Correct the `namespace` here or the `targetNamespace` there. To take in a file of another namespace, use
`xs:import`, not `xs:include`.
""",
    "RX012": """# RX012 read-approximately

**What.** The schema uses `xs:openContent` with mode `interleave`. lnrgen reads it as if the extra elements came last.

**Why.** Content that may be sprinkled between all other elements has no fixed order to generate for.

**Example.** `<xs:openContent mode="interleave"><xs:any/></xs:openContent>`.

**What to do.** Write extra elements after the declared ones. `lnrgen validate` still judges messages by the schema
itself.
""",
}
