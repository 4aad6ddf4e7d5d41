"""The pages of the EX rules: why a message was not sent, and what one that was sent lacks."""

from __future__ import annotations

PAGES: dict[str, str] = {
    "EX001": """\
# EX001 episode-unreadable

**What.** The rows of this episode contradict each other: `rows` of your `episodes.py`, or the reading of the staging
tables, said so.

**Why it matters.** A message from half of the rows would look whole. It is not sent.

**Example.** A row of `lnr_3_0_infuus` whose `parent_row` is not in the table above.

**What to do.** Mend the rows, or the view they come from, and run the export again.
""",
    "EX002": """\
# EX002 mapping-failed

**What.** A method of your mapping raised an error for this episode. The finding gives the concept, the class of the
error, and the line of code; never the value.

**Why it matters.** Nobody knows what the concept should have been: the message is not sent.

**Example.** `UnmappedCode at mapping/child.py:71: geslacht.csv has no row for this source code`: nobody has
mapped this code of the EPD yet.

**What to do.** Mend the method or the code table, and run the export again: only what was not sent is done.
""",
    "EX003": """\
# EX003 value-missing

**What.** The EPD gave nothing for a concept that no message can do without.

**Why it matters.** The registry refuses such a message.

**Example.** An episode of a child without a patient number.

**What to do.** Have it filled in in the EPD, and run the export again.
""",
    "EX004": """\
# EX004 episode-without-row

**What.** `keys` told of this episode, and `rows` gave nothing for it.

**Why it matters.** It would be lost without a word.

**Example.** `keys` reads `opname`, `rows` reads a view that leaves out admissions without a mother.

**What to do.** Let both read from the same rows.
""",
    "EX005": """\
# EX005 source-failed

**What.** Reading this episode from the source raised an error, or `check` did on what the mapping gave.

**Why it matters.** The others of its batch were tried one by one, and went on; this one is not sent.

**Example.** A column that one record fills with text that the driver cannot decode.

**What to do.** The finding gives the class of the error and the line of code. Mend that, and run the export again.
""",
    "EX006": """\
# EX006 episode-told-twice

**What.** `keys` gave the same episode and version more than once.

**Why it matters.** A message is sent once; the second was left out.

**Example.** A join that multiplies the rows of an admission.

**What to do.** Let `keys` give each episode once.
""",
    "EX007": """\
# EX007 file-name-clash

**What.** Two episodes have the same file name where letter case does not count: `A1` and `a1`.

**Why it matters.** On many systems one would overwrite the other. The second is not written.

**Example.** Admission numbers from two hospitals in one export.

**What to do.** Export them to different folders, or put something in front of the number.
""",
    "EX008": """\
# EX008 episode-name-unusable

**What.** The number of an episode cannot be a file name: it holds something else than letters, digits, `.`, `_` and
`-`, is empty, or is longer than 100 characters; or its version is not between 1 and 999999.

**Why it matters.** It would not be safe in every system, and might hold what does not belong in a file name.

**Example.** `2026/0417`.

**What to do.** Let `keys` write it otherwise, always in the same way: `2026-0417`.
""",
    "EX009": """\
# EX009 message-refused

**What.** The message was built, and `check` found an error in it against the schema or the rules of the dataset.

**Why it matters.** The registry would refuse it; so it is not written.

**Example.** A weight outside the range that the schema allows.

**What to do.** The finding names the rule, the concept and the place. Mend the value in the EPD, or the mapping.
""",
    "EX010": """\
# EX010 message-incomplete

**What.** The message was sent, and a rule of the dataset warns about it.

**Why it matters.** The registry accepts it, and may ask for the rest.

**Example.** No Apgar score after five minutes, and no reason why.

**What to do.** Have it filled in in the EPD; a correction is the same episode with a higher version.
""",
    "EX011": """\
# EX011 concept-never-sent

**What.** Your mapping leaves this concept undone, so no message of this export holds it.

**Why it matters.** What is required if known is expected.

**Example.** `Surfactant`, whose method still raises `NotMapped`.

**What to do.** `lnrgen coverage` shows all of them. Map it, or say with `@not_recorded("why")` that the EPD has none.
""",
}
