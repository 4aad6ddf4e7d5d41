"""The pages of the IG rules: acceptances, witnesses and the published specification kept in good order."""

from __future__ import annotations

PAGES: dict[str, str] = {
    "IG001": """\
# IG001 acceptance-unused

**What.** An entry of accepted.yaml is about a finding that is not found any more, or that an entry above it already
accepts.

**Why it matters.** A list of exceptions that nobody cleans hides the one that should not be there.

**Example.** `rule: XS003` with a fingerprint of last year's update, after the new version was adopted.

**What to do.** Delete the entry. If you compare other versions than the ones it was made for, leave it: it is not about
these.
""",
    "IG002": """\
# IG002 acceptance-expired

**What.** The day under `until` of an acceptance has passed. The finding it is about counts again.

**Why it matters.** That day was set so that somebody would look again. It is now.

**Example.** `until: "2026-12-31"`, on the second of January 2027.

**What to do.** Do what the finding says. Or accept it anew, with a later day:
`lnrgen diff OLD NEW --accept RULE/FINGERPRINT --reason ... --until ...`. In CI that must repeat, `--today DATE` (or
SOURCE_DATE_EPOCH) says by which day to count.
""",
    "IG003": """\
# IG003 acceptance-without-reason

**What.** An entry of accepted.yaml gives no `reason`. It does not hold, and its finding counts.

**Why it matters.** Next year nobody remembers why a break in the delivery was thought harmless.

**Example.** An entry with `rule`, `fingerprint` and nothing else.

**What to do.** Write the reason: "Our record never holds this item; checked with the ward on 3 March."
""",
    "IG004": """\
# IG004 acceptance-outgrown

**What.** An acceptance says at how many `places` the change was met when it was accepted, and now it is met at more, or
more comes of the same cause. The finding counts again.

**Why it matters.** What was harmless in one place need not be so in ten. An acceptance covers what was looked at.

**Example.** `places: 1`, while the code that was removed from one list has now gone from four.

**What to do.** Look at the places that were added; then accept the finding anew, or raise `places`.
""",
    "IG005": """\
# IG005 witness-refuted

**What.** lnrgen found that messages break, and made one to prove it; but libxml2 and xmlschema, who are asked about
every such message, do not say the same: it should be valid under one schema and refused by the other. The command
ends with exit code 4, and the change is not told as a break.

**Why it matters.** A finding of drift is only told if three programs that know nothing of each other agree. Here one of
them is wrong: lnrgen, or one of the two judges, in a corner of XML Schema.

**Example.** A value in a corner of xs:duration that libxml2 takes and the specification of XML Schema does not.

**What to do.** Report it with both schemas and the message, which is made up and holds no patient's data
(`--witness-dir DIR` writes it). All other findings stand.
""",
    "IG006": """\
# IG006 judge-silent

**What.** One of the two judges, libxml2 and xmlschema, could not be asked about a message; the finding says why.

**Why it matters.** The finding was confirmed by the other judge alone. That is still a proof, by one witness less.

**Example.** libxml2 knows no XSD 1.1: assertions are judged by xmlschema alone.

**What to do.** Nothing, as long as one of them judges.
""",
    "IG007": """\
# IG007 published-differs

**What.** The specification at the address given to `lnrgen check --upstream` is not the one in your project. The
finding says whether the two allow the same messages (equivalent), whether every message you send is still accepted
(compatible), or whether some will be refused (incompatible); the findings beside it say what changed.

**Why it matters.** Perined releases at most one version a year, and takes the two newest side by side. The sooner
you know, the more time there is.

**Example.** The published kernset.xsd has an element that yours does not have.

**What to do.** Put the published files beside yours (`spec/<id>-<version>/`), run `lnrgen diff` on both, and plan the
change.
""",
    "IG008": """\
# IG008 published-not-reached

**What.** The published specification could not be fetched: no network, a server that does not answer, a certificate
that does not fit, a redirect to another host, a file that is too large. Nothing was compared.

**Why it matters.** Your own files are as good as they were; only whether they are the newest is not known. So this
never makes a command fail, whatever `--fail-on` says.

**Example.** The CI runner may not reach the internet.

**What to do.** Open the address in a browser. If it has moved, change it in your CI. If it needs a login, download the
files and give the folder: `--upstream DIR`.
""",
    "IG009": """\
# IG009 judges-differ

**What.** A message was confirmed by one of the two judges, libxml2 and xmlschema; the other one is known not to follow
the specification of XML Schema in such a case. The finding says which, and about what.

**Why it matters.** The message proves what it should by the specification and by one judge. A receiver that checks
with the other one may see it otherwise: a message that should be refused may pass there, or the other way round.

**Example.** `<codes/>` where `xs:NMTOKENS` is asked for: at least one word must be there, but libxml2 takes none.

**What to do.** Nothing, if your receiver follows the specification. Else ask which program checks your messages.
""",
}
