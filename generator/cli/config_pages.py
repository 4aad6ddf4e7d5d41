"""The pages of the CF rules: what can be wrong with lnrgen.yaml, or with the files named on the command line."""

from __future__ import annotations

PAGES: dict[str, str] = {
    "CF001": """\
# CF001 configuration-conflict

**What.** Two keys of lnrgen.yaml contradict each other: `spec` and `xsd` both say what to read, or the `mapping` that
is yours lies inside `out`, where all is machine-owned.

**Why it matters.** lnrgen would have to guess which one you mean.

**Example.** `spec: spec/lnr-3.0` and `xsd: other.xsd` in one file.

**What to do.** Keep one of the two. `spec` (or `specs`, a list) names folders that hold an XSD and a dataset
definition; `xsd` names an XSD alone, if you like with a `dataset` beside it.
""",
    "CF002": """\
# CF002 no-message

**What.** A message named on the command line cannot be opened, or is larger than 64 MiB.

**Why it matters.** It was not validated: that is not the same as valid.

**Example.** `lnrgen validate bericht.xml` in another folder than the message.

**What to do.** Check the path and the rights of the file.
""",
}
