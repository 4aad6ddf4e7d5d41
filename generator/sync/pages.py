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

**What.** The specification no longer has this concept; the code that filled it still stands.

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

**Why it matters.** What stands in it counts as not there; nothing in it is changed.

**Example.** A bracket that is not closed, a merge conflict.

**What to do.** Mend the file and run `lnrgen sync` again.
""",
    "MP008": """\
# MP008 method-name-taken

**What.** A concept has a new name, and the class of its group, or one below it, has a method of that name already.
Nothing was renamed.

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
}
