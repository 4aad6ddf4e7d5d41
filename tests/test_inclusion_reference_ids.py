"""The reference specification refers from one problem to another: an edit there is told and proven."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from generator.cli.main import make_app

_REFERENCE = '<xs:extension base="xs:IDREF">'
EDITS = {
    "its null flavor is required": (
        rf'({_REFERENCE}\s*<xs:attribute name="nullFlavor" type="lnr:NullFlavor")/>',
        r'\1 use="required"/>',
        1,
    ),
    "its null flavor is gone": (rf'({_REFERENCE}\s*)<xs:attribute name="nullFlavor"[^>]*/>', r"\1", 1),
    "it is required": (
        r'(name="probleem" type="lnr:ProbleemVerwijzingType") minOccurs="0"',
        r"\1",
        3,
    ),
    "it is no reference": (_REFERENCE, '<xs:extension base="xs:integer">', 1),
    "it may not be nil": (r'(name="probleem" type="lnr:ProbleemVerwijzingType".*?) nillable="true"', r"\1", 3),
    "it is called something else": (
        r'name="(probleem" type="lnr:ProbleemVerwijzingType")',
        r'name="verwijzing_\1',
        3,
    ),
    "nothing has an id": (r'<xs:attribute name="id" type="xs:ID">.*?</xs:attribute>', "", 3),
    "an id is required": (r'(<xs:attribute name="id" type="xs:ID")>', r'\1 use="required">', 3),
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_an_edit_at_a_reference_is_proven(
    edit: tuple[str, str, int], repository: Path, tmp_path: Path, *, long: bool
) -> None:
    old, new = repository / "spec" / "lnr-3.0", tmp_path / "lnr-3.0"
    shutil.copytree(old, new)
    schema = (new / "lnr.xsd").read_text(encoding="utf-8")
    pattern, replacement, times = edit
    text, done = re.subn(pattern, replacement, schema, flags=re.DOTALL)
    assert done == times
    (new / "lnr.xsd").write_text(text, encoding="utf-8")
    for one, other in ((old, new), (new, old))[: 2 if long else 1]:
        result = CliRunner().invoke(make_app(), ["diff", str(one), str(other), "--format", "json"])
        assert result.exit_code in (0, 1), result.output
        told = json.loads(result.stdout)
        assert told["verdict"] in ("compatible", "incompatible")
