"""The pages of the rules about messages: MS (message against schema), DM (message against dataset definition)."""

from __future__ import annotations

_KEEP = "Perined refuses the message, and the child is missing from the registry until it is sent again."
_WRONG = "The message is refused, or, worse, is taken in with a value that means something else."


def _page(rule: str, name: str, *parts: str) -> tuple[str, str]:
    what, why, example, to_do = parts
    text = f"# {rule} {name}\n\n**What.** {what}\n\n**Why it matters.** {why}\n\n**Example.** {example}\n\n"
    return rule, f"{text}**What to do.** {to_do}\n"


PAGES: dict[str, str] = dict(
    (
        _page(
            "MS001",
            "not-well-formed",
            "The message is not XML at all: it is cut off, or a tag is not closed.",
            "Nothing in it can be read, so nothing in it was checked.",
            "A disk ran full while the message was written.",
            "Look at the place named; write XML with a library, never by joining texts.",
        ),
        _page(
            "MS002",
            "doctype-refused",
            "The message starts with a DOCTYPE.",
            "A DOCTYPE can define entities that grow without end, or fetch other files. No delivery needs one.",
            '`<!DOCTYPE lnr [ <!ENTITY a "..."> ]>`',
            "Remove the DOCTYPE.",
        ),
        _page(
            "MS003",
            "root-not-expected",
            "The message starts with another element than the XSD expects.",
            "It is another kind of message, another version, or the namespace is missing.",
            "A message of 2.2 is validated against the specification of 3.0.",
            "Check message, version and namespace; choose the specification with `--spec`.",
        ),
        _page(
            "MS004",
            "element-not-expected",
            "An element stands where the XSD expects another one.",
            _KEEP,
            "The discharge date stands before the admission date, while the XSD has them the other way round.",
            "Add what is missing before it, keep the order of the XSD, or remove the element. "
            "The generated bindings do so by themselves.",
        ),
        _page(
            "MS005",
            "element-missing",
            "An element that the XSD requires is not there.",
            _KEEP,
            "An Apgar score at 5 minutes without the total.",
            "Add the element.",
        ),
        _page(
            "MS006",
            "text-not-allowed",
            "Text stands between elements, where the XSD allows none.",
            _KEEP,
            "A remark typed directly in the group of the admission.",
            "Remove it, or put it in the element or attribute that is meant for it.",
        ),
        _page(
            "MS007",
            "elements-not-allowed",
            "An element that takes a value holds other elements.",
            _KEEP,
            "The birth weight holds an element with the unit.",
            "Give the bare value; put the elements in their own place.",
        ),
        _page(
            "MS008",
            "value-not-valid",
            "A value is not of the kind that the XSD asks for.",
            _KEEP,
            "A date written as 1-2-2026; XML wants 2026-02-01.",
            "Give a value of the right kind; leave the element out if there is none.",
        ),
        _page(
            "MS009",
            "code-not-in-list",
            "A code is not among those the XSD lists.",
            _WRONG,
            "The local code of the hospital record was sent instead of the dataset's.",
            "Map the local code to one of the list; the docs show the codes with their meaning.",
        ),
        _page(
            "MS010",
            "value-out-of-bounds",
            "A number or date lies outside the bounds of the XSD.",
            _WRONG,
            "A birth weight in kilograms where grams are asked for.",
            "Check value and unit.",
        ),
        _page(
            "MS011",
            "value-misformed",
            "A value does not have the length or pattern of the XSD.",
            _KEEP,
            "An identifier that lost its leading zero in a spreadsheet.",
            "Write the value in the form named.",
        ),
        _page(
            "MS012",
            "attribute-missing",
            "An attribute that the XSD requires is not there.",
            _KEEP,
            "A concept without its `conceptId`.",
            "Add the attribute.",
        ),
        _page(
            "MS013",
            "attribute-not-allowed",
            "An element has an attribute that the XSD does not know there.",
            _KEEP,
            "A spelling mistake in the attribute's name.",
            "Remove or correct the attribute.",
        ),
        _page(
            "MS014",
            "nil-not-allowed",
            "`xsi:nil` stands where it may not, or an element that is nil holds something.",
            _KEEP,
            "An unknown weight is sent as nil while the XSD asks for a weight.",
            "Give a value without `xsi:nil`, or leave the content out where it is nil.",
        ),
        _page(
            "MS015",
            "value-not-fixed",
            "A value that the XSD fixes is another one here.",
            _WRONG,
            "A concept id that belongs to another concept.",
            "Use the fixed value; the generated bindings fill it in.",
        ),
        _page(
            "MS016",
            "type-not-usable",
            "`xsi:type` names a type that may not be used here, or the type is abstract.",
            _KEEP,
            "`xsi:type` names a type of another group.",
            "Name a type derived from the one expected, or leave it out.",
        ),
        _page(
            "MS017",
            "identity-broken",
            "A key is given twice, is incomplete, or a reference leads nowhere.",
            _WRONG,
            "Two treatments with the same id.",
            "Check the identifiers and the references to them.",
        ),
        _page(
            "MS018",
            "not-valid",
            "The XSD refuses this place for a reason that has no rule of its own.",
            _KEEP,
            "A rare constraint of XML Schema.",
            "Compare the place with the documentation of the element.",
        ),
        _page(
            "MS019",
            "schema-not-judged",
            "libxml2 does not know this XSD, so the message was not held against it.",
            "Only the dataset's own rules were checked: silence is not validity.",
            "An XSD 1.1 with `xs:override` or `xs:alternative`.",
            "Validate the message with a processor for XSD 1.1 as well.",
        ),
        _page(
            "MS020",
            "assertions-not-judged",
            "The XSD holds assertions of XSD 1.1, which libxml2 does not know. All the rest of the XSD was checked.",
            "A message may break an assertion unseen: silence is not validity.",
            '`<xs:assert test="opname le ontslag"/>`',
            "Validate the message with a processor for XSD 1.1 as well, or write the assertion as a rule in the "
            "dataset definition.",
        ),
        _page(
            "DM001",
            "mandatory-missing",
            "A mandatory concept is missing, empty or null.",
            "Mandatory means: always there and never null, also where the XSD would let it pass.",
            "The date of birth is sent with `nullFlavor`.",
            "Fill it in.",
        ),
        _page(
            "DM002",
            "conditional-missing",
            "A concept is due by its condition, and is not there.",
            "The registry cannot compute what depends on it.",
            "A multiple birth without the number of children.",
            "Fill it in, or correct what the condition depends on.",
        ),
        _page(
            "DM003",
            "value-out-of-range",
            "A value lies outside the range of the dataset definition.",
            _WRONG,
            "An Apgar score of 11.",
            "Check value and unit.",
        ),
        _page(
            "DM004",
            "code-unknown",
            "A code is not in the concept's code list.",
            _WRONG,
            "A code of an older version of the list.",
            "Choose a code from the list.",
        ),
        _page(
            "DM005",
            "cardinality-broken",
            "A concept occurs more or less often than the dataset definition says.",
            _KEEP,
            "Two dates of discharge in one admission.",
            "Bring the number to what the definition says.",
        ),
        _page(
            "DM006",
            "rule-not-judged",
            "A rule or condition could not be judged: a concept in it has no place in a message.",
            "What is not judged may be wrong.",
            "A rule names a concept that the XSD does not hold.",
            "Mend the rule or condition in the dataset definition.",
        ),
        _page(
            "DM007",
            "judges-disagree",
            "The check compiled from the specification and the general judge do not say the same of a message.",
            "One of them is wrong, and that is our fault: exit code 4. What the general judge found is told as usual.",
            "The compiled check names a rule that the general judge finds kept.",
            "Report it with the rules it names, never with the message: that holds a patient's data.",
        ),
    )
)
