"""The pages of the MP rules: how far the mapping is, and what a new release asks of it."""

from __future__ import annotations

PAGES: dict[str, str] = {
    "MP001": """\
# MP001 concept-not-mapped

**What.** Nobody has said yet where the value of this concept comes from: its method is still a stub, or is not
there.

**Why it matters.** What is not mapped is not sent. A mandatory concept without a mapping stops every message.

**Example.** `raise NotMapped("90503", "Herkomst kind", ...)` in `mapping/opname.py`.

**What to do.** Write the method. If the EPD does not hold it: `@not_recorded("why")` above the method. If it is
left out on purpose: `state: ignored` with a `reason` in `mapping.yaml`.
""",
    "MP002": """\
# MP002 mapping-stale

**What.** The concept means something else than when its mapping was last looked at: another type, unit, range,
cardinality, conformance, condition, definition or code list.

**Why it matters.** The old code keeps running, and the message may stay valid while it says the wrong thing.

**Example.** The unit of a weight went from kg to g; the method still returns `2.9`.

**What to do.** Read what changed (`lnrgen diff OLD NEW` names it), mend the method where it must be, and say so:
`lnrgen mapping review 90503 --by "your name"`.
""",
    "MP003": """\
# MP003 mapping-orphan

**What.** The specification no longer has this concept, or has it in another group now; the code that filled it still
stands.

**Why it matters.** Nothing calls that code any more. It is not wrong, only dead.

**Example.** `def landcode(self, source)` after a release without the concept `Landcode`.

**What to do.** Move what is worth keeping, and delete the method. `lnrgen sync --prune` takes away stubs that
nobody touched, and nothing else.
""",
    "MP004": """\
# MP004 method-renamed

**What.** The concept is called otherwise now, and `lnrgen sync` gave your method, or your class's base, the new
name. The body is what it was, byte for byte.

**Why it matters.** A concept is its id; names change. You need not do anything.

**Example.** `def herkomst` is `def herkomst_kind` now, and so is `self.herkomst(...)` in the same class.

**What to do.** Nothing. Code outside the mapping folder that uses the old name is yours to change.
""",
    "MP005": """\
# MP005 concept-moved-in-mapping

**What.** The concept belongs to another group now. There is a stub in the class of that group; your code stands
where it was.

**Why it matters.** Another group reads from another source: the code cannot simply be carried over.

**Example.** `geboortegewicht` went from the pregnancy to the child.

**What to do.** Take your code to the stub, adapt it to the source it gets there, and delete the old method.
""",
    "MP006": """\
# MP006 class-not-wired

**What.** `lnrgen sync` wrote a class for a new group and found no call of `DatasetMapping(...)` to put it in.

**Why it matters.** What is not in `DatasetMapping` is never asked: its values do not reach the message.

**Example.** A mapping that is put together with `DatasetMapping(**parts)`.

**What to do.** Add it where you put the mapping together: the finding gives the argument.
""",
    "MP007": """\
# MP007 mapping-file-unreadable

**What.** A file in the mapping folder is not valid Python, so that its classes are not known.

**Why it matters.** It is left alone. If it may hold classes of the mapping, `lnrgen sync` changes nothing else either:
a rename that reaches one file and not the other would take the mapping apart.

**Example.** A bracket that is not closed, a merge conflict.

**What to do.** Mend the file and run `lnrgen sync` again.
""",
    "MP008": """\
# MP008 method-name-taken

**What.** A concept has a new name, and the class of its group, or one it is made with, has a method of that name
already. Nothing was renamed; every `lnrgen sync` tries again.

**Why it matters.** The contract would call your other method for this concept.

**Example.** The concept `gewicht` became `geboortegewicht`, and the class has a helper called `geboortegewicht`.

**What to do.** Give your helper another name, then run `lnrgen sync` again.
""",
    "MP009": """\
# MP009 old-name-still-used

**What.** A method was renamed, and somewhere in the mapping its old name is asked of something of which nobody can
say what it is without running it.

**Why it matters.** If it is the mapping's class, the name is not there any more.

**Example.** `helper.herkomst` where `helper` is an argument of a function.

**What to do.** Look at the line; change the name if it is the method that was renamed.
""",
    "MP010": """\
# MP010 ignored-without-reason

**What.** An entry of `mapping.yaml` has the state `ignored` and gives no `reason`.

**Why it matters.** Next year nobody remembers why a concept is left out, and the registry asks.

**Example.** `state: ignored` and nothing else.

**What to do.** Write the `reason`.
""",
    "MP011": """\
# MP011 group-removed-from-mapping

**What.** The specification no longer has this group. Your class stands, on the base `contract.RemovedMapping`, and
is no longer part of `DatasetMapping(...)`.

**Why it matters.** Without that base and that change the mapping could not be imported. Nothing calls the class any
more.

**Example.** `class Infuus(contract.RemovedMapping[Row])`.

**What to do.** Take from it what you still need, and delete it. If the group comes back in a later release, so does
its base.
""",
    "MP012": """\
# MP012 method-there-already

**What.** A concept is new, and the class of its group has a method of that name already. No stub was added.

**Why it matters.** The contract calls that method for the new concept from now on. If it was written ahead, that is
right; if it is a helper that happens to bear the name, its values go into the message.

**Example.** A helper `lengte_cm`, and a release with the concept `Lengte_cm`.

**What to do.** Look at the method. If it is not meant, give it another name, and run `lnrgen sync` again.
""",
    "MP020": """\
# MP020 target-code-unknown

**What.** A row of a code table names a target that the code list does not have, and never had.

**Why it matters.** The row does nothing: its source code counts as unmapped, and the message is not built.

**Example.** `M,male,equivalent,approved` where the list's codes are M, F and UN. Or `5.88410E+13`: a spreadsheet
program made a number of a long code.

**What to do.** Write the code as the stub rows of the same table have it. A long code, or one with a zero in front,
belongs in a cell of type text.
""",
    "MP021": """\
# MP021 source-code-twice

**What.** Two rows of a code table give the same source code different targets.

**Why it matters.** Which one is meant cannot be known, so the table is refused when it is first used: no message
is built with it. Several sources with one target are fine.

**Example.** `V,F,...` on line 3 and `V,UN,...` on line 9.

**What to do.** Keep one of the two rows.
""",
    "MP022": """\
# MP022 target-code-unused

**What.** A code of the dataset has no source code in its table, while others in that table have.

**Why it matters.** Perhaps the hospital record has no such code; perhaps somebody forgot it.

**Example.** `,UN,equivalent,draft,,,Ongedifferentieerd`.

**What to do.** Write the record's code in the column `source`. If there is none, leave the row as it is.
""",
    "MP023": """\
# MP023 code-row-draft

**What.** A row of a code table has a source and is not `approved`.

**Why it matters.** The row is used. Nobody has said yet that the two codes mean the same.

**Example.** `V,F,equivalent,draft,,,Vrouw`.

**What to do.** Check it. Write `approved` in the column `status`, your name in `by`, the day in `date`. `relation`
says how close the target comes: equivalent, wider, narrower or inexact (FHIR ConceptMap).
""",
    "MP024": """\
# MP024 target-code-changed

**What.** A row of a code table has a source, and its target is a code that the specification no longer has, calls
deprecated, or gives to something else: a code of no code system is what its display says.

**Why it matters.** A source whose target is gone counts as unmapped under this release: a record that holds it gives no
message. Under an older release, which still has the code, the row goes on working. A code that means something else
gives a message that is valid and wrong.

**Example.** `3,415684004,...` after a release whose list has no 415684004. Or code 4, which was Convulsies and is
Asfyxie now: this is told by the `lnrgen sync` that meets it, and the concept is stale from then on.

**What to do.** Put a row with the same source and a new target in the table; a row whose target is gone may stay. Where
the code means something else, look at each row that has it.
""",
    "MP025": """\
# MP025 code-table-unreadable

**What.** A code table is not UTF-8, not CSV, or its first line does not name the columns.

**Why it matters.** No look-up in it works.

**Example.** A table saved by a spreadsheet program in the code page of the computer.

**What to do.** Save it as UTF-8. The first line is `source,target,relation,status,by,date,comment`; a semicolon
instead of the comma is fine.
""",
    "MP026": """\
# MP026 code-row-invalid

**What.** A cell of a code table cannot be understood: a relation, status or date that is none, a source without a
target, more cells than columns.

**Why it matters.** The look-up uses source and target alone; what people said of the row may get lost.

**Example.** `M,M,same,ok`.

**What to do.** Mend the cell as the finding says.
""",
    "MP027": """\
# MP027 code-table-left-over

**What.** No code list of the specification is served by this table.

**Why it matters.** Nothing reads it. It is not wrong, only dead.

**Example.** `codes/onset.csv` after a release without that list, or a file whose name has a slip of the pen.

**What to do.** Take from it what you need, and delete it.
""",
    "MP028": """\
# MP028 sheet-row-refused

**What.** A row of the spreadsheet cannot be taken over: its concept changed since the sheet was written or is not
known, a column that is not yours was changed, or the state does not go with the code.

**Why it matters.** Nothing of the sheet is taken over while one row is refused: half a sheet would be worse.

**Example.** State `mapped` for a concept whose method is still a stub.

**What to do.** Mend the cell, or write the sheet anew with `lnrgen mapping export` and take your changes over.
""",
    "MP029": """\
# MP029 sheet-unreadable

**What.** The file is no spreadsheet that `lnrgen mapping import` reads: not an .xlsx, larger than a mapping can be, or
with things in it that a table of texts does not need (macros, links to other files, embedded objects).

**Why it matters.** A spreadsheet from elsewhere is untrusted: what it holds besides texts is not opened.

**Example.** An .xlsm with a macro.

**What to do.** Begin with what `lnrgen mapping export` wrote, and save it as .xlsx.
""",
}
