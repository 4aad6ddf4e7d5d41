"""The format of lnrgen.yaml; `config.schema.json` says the same for editors."""

from __future__ import annotations

from generator.read.dataset.format import QNAME_PATTERN
from generator.read.dataset.shape import Choice, Field, ListOf, Record, Token, Truth

TARGETS = ("bindings", "docs", "mapping", "sql")
PACKAGE_PATTERN = r"^[A-Za-z][A-Za-z0-9_]{0,63}$"
_PATH = r"^\S(.{0,1022}\S)?$"
_FOLDER = Token("a folder", _PATH, examples=("spec/lnr-3.0",))
_FILE = Token("a file", _PATH, examples=("spec/lnr-3.0/lnr.xsd",))

CONFIG = Record(
    "the configuration",
    (
        Field("spec", _FOLDER),
        Field("specs", ListOf(_FOLDER, least=1)),
        Field("xsd", _FILE),
        Field("dataset", _FILE),
        Field("root", Token("a name, or {namespace}name", QNAME_PATTERN, examples=("{urn:example}lnr",))),
        Field("package", Token("a Python name", PACKAGE_PATTERN, examples=("lnr_3_0",))),
        Field("out", Token("a folder", _PATH, examples=("generated",))),
        Field("targets", ListOf(Choice(TARGETS), least=1)),
        Field("mapping", Token("a folder", _PATH, examples=("mapping",))),
        Field("accepted", _FILE),
        Field("ignore_letter_case", Truth()),
        Field("fail_on", Choice(("error", "warning", "never"))),
        Field("language", Choice(("nl", "en"))),
    ),
)
