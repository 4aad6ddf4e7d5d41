"""The pages of the GC rules, for `lnrgen explain`."""

from __future__ import annotations

PAGES: dict[str, str] = {
    "GC001": """\
# GC001 specification-changed

**What.** The XSD, the dataset definition or the name ledger is no longer the one the code was generated from.

**Why it matters.** The hospital record would go on sending messages made for yesterday's specification. Perined may
refuse them, or read them differently.

**Example.** `spec/lnr-3.0/dataset.yaml` gets a new code; `generated/lnr_3_0/` does not know it.

**What to do.** Look at `lnrgen generate --diff`, run `lnrgen generate`, and commit specification and code together.
""",
    "GC002": """\
# GC002 edited-by-hand

**What.** A file that lnrgen generated no longer holds what was generated. Line endings do not count: git may turn
LF into CRLF.

**Why it matters.** The next generation would lose the edit, so lnrgen refuses to touch the file, and everything
else waits with it.

**Example.** Somebody corrects a typing error in `generated/lnr_3_0/bindings/records.py`.

**What to do.** Move the edit to where it belongs: a value to `mapping/`, a text to `dataset.yaml`. Then delete the
file and run `lnrgen generate`. If what you typed is exactly what would be generated, nothing is wrong and nothing
is said.
""",
    "GC003": """\
# GC003 file-missing

**What.** The manifest lists a generated file that is not on disk.

**Why it matters.** Imports fail, or a page of the docs is gone.

**Example.** A merge kept `manifest.json` and dropped `bindings/codes.py`.

**What to do.** Run `lnrgen generate`.
""",
    "GC004": """\
# GC004 orphan-file

**What.** A file that an earlier generation wrote, and that nothing generates any more.

**Why it matters.** It can still be imported, and then silently speaks for a specification that is gone.

**Example.** After a merge, `bindings/old_group.py` is still on disk although the new manifest does not list it.

**What to do.** If the manifest still lists it, `lnrgen generate` deletes it (unless it was edited by hand). Else
delete it yourself.
""",
    "GC005": """\
# GC005 not-generated

**What.** A package, or one of its targets, has not been generated yet.

**Why it matters.** There is nothing to compare the specification with.

**Example.** A fresh checkout of a project that does not commit `generated/`.

**What to do.** Run `lnrgen generate`. If you do not want a target, leave it out of `targets` in lnrgen.yaml.
""",
    "GC006": """\
# GC006 output-differs

**What.** Specification and files are as they were, and yet this lnrgen, with these options, would write something
else.

**Why it matters.** Two developers with different versions of lnrgen, or different options, would overwrite each
other's output.

**Example.** lnrgen was upgraded and now writes better docstrings; or `root` was changed in lnrgen.yaml.

**What to do.** Look at `lnrgen generate --diff`; if you like it, run `lnrgen generate` and commit. An upgrade that
changes no file is no finding.
""",
    "GC007": """\
# GC007 not-ours

**What.** A file or folder stands where a generated file should go, and the manifest does not list it.

**Why it matters.** lnrgen never overwrites or deletes what it does not own.

**Example.** You keep your own `generated/lnr_3_0/__init__.py`.

**What to do.** Move or delete it and run `lnrgen generate`. If it is generated code whose manifest was lost, restore
`manifest.json` from version control.
""",
    "GC008": """\
# GC008 link-in-the-way

**What.** The output folder, or something in it where generated files should go, is a symbolic link (or a Windows
junction).

**Why it matters.** Writing through a link would change files outside the output folder.

**Example.** `generated/lnr_3_0` is a link to a colleague's folder.

**What to do.** Put a plain folder in its place, or choose another `out`. Links beside the generated files are kept
as they are.
""",
    "GC009": """\
# GC009 manifest-unreadable

**What.** `manifest.json` in a generated package cannot be read: a merge conflict, a newer lnrgen, or a file of
somebody else's.

**Why it matters.** Without it lnrgen does not know which files it may replace, so it replaces none.

**Example.** Conflict marks (`<<<<<<<`) after a merge.

**What to do.** Restore it from version control (either side will do: `lnrgen generate` brings it up to date), or
delete the whole generated folder and run `lnrgen generate`.
""",
    "GC010": """\
# GC010 interrupted

**What.** An earlier `lnrgen generate` was stopped between moving the old code away and putting the new code in its
place.

**Why it matters.** The generated package is not there at this moment. Nothing is lost. This happens only on systems
that cannot exchange two folders in one step (Windows, some network drives).

**Example.** The machine was switched off during `lnrgen generate`.

**What to do.** Run `lnrgen generate`; it heals this by itself.
""",
    "GC011": """\
# GC011 names-not-kept

**What.** Generated code uses names that the name ledger `names.yaml` beside the XSD does not hold.

**Why it matters.** The ledger is what keeps names the same when the specification changes. Without it a new
element could rename an old class, and your mapping would no longer fit.

**Example.** `names.yaml` was not committed, or was deleted.

**What to do.** Run `lnrgen generate` and commit `names.yaml` together with the code.
""",
}
