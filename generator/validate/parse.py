"""The one way from the bytes of a message to a tree: no DTD, no entities, no network, bounded."""

from __future__ import annotations

from lxml import etree

from generator.findings import Finding, Location
from generator.model.dataset import Text
from generator.validate.wording import Kind, Language, Spot, say

NOT_WELL_FORMED = Kind(
    "MS001",
    "not-well-formed",
    Text("Het bericht is geen welgevormde XML: {reason}.", "The message is not well-formed XML: {reason}."),
    Text("Herstel het bericht op deze plaats.", "Correct the message at this place."),
)
DOCTYPE_REFUSED = Kind(
    "MS002",
    "doctype-refused",
    Text(
        "Het bericht heeft een DOCTYPE. Die kan entiteiten bepalen of bestanden noemen en wordt daarom geweigerd.",
        "The message has a DOCTYPE. It could define entities or name other files, so it is refused.",
    ),
    Text("Haal <!DOCTYPE ...> uit het bericht.", "Remove <!DOCTYPE ...> from the message."),
)
UNREADABLE = frozenset({NOT_WELL_FORMED.rule, DOCTYPE_REFUSED.rule})
"""The rules that say a message cannot be read at all (exit 3)."""

_REASONS = {
    "ERR_DOCUMENT_EMPTY": Text(
        "het is leeg of begint niet met een element", "it is empty or does not start with an element"
    ),
    "ERR_DOCUMENT_END": Text("na het laatste element staat nog iets", "something follows the last element"),
    "ERR_TAG_NAME_MISMATCH": Text("een eindtag past niet bij zijn begintag", "an end tag does not match its start tag"),
    "ERR_TAG_NOT_FINISHED": Text("een element is niet afgesloten", "an element is not closed"),
    "ERR_LT_IN_ATTRIBUTE": Text("een attribuut bevat een <", "an attribute holds a <"),
    "ERR_ATTRIBUTE_REDEFINED": Text("een attribuut staat er tweemaal", "an attribute is given twice"),
    "ERR_INVALID_CHAR": Text("er staat een teken dat XML niet toelaat", "it holds a character that XML does not allow"),
    "ERR_INVALID_ENCODING": Text("de bytes passen niet bij de codering", "the bytes do not fit the encoding"),
    "ERR_UNDECLARED_ENTITY": Text("een entiteit is niet bekend", "an entity is not known"),
    "WAR_UNDECLARED_ENTITY": Text("een entiteit is niet bekend", "an entity is not known"),
    "NS_ERR_UNDEFINED_NAMESPACE": Text("een voorvoegsel heeft geen namespace", "a prefix has no namespace"),
    "ERR_RESOURCE_LIMIT": Text("het gaat over een veiligheidsgrens", "it goes past a safety limit"),
    "ERR_NAME_TOO_LONG": Text("een naam is te lang", "a name is too long"),
}
_CUT_OFF = Text("het breekt af voor het eind", "it breaks off before its end")
_OTHER_REASON = Text("er klopt iets niet in de opmaak", "there is an error in the markup")


def parse_message(message: bytes, name: str, language: Language = "nl") -> etree._Element | Finding:
    """The root element of a message, or the finding (MS001, MS002) that says why it cannot be read."""
    if _starts_with_doctype(message):
        return DOCTYPE_REFUSED.at(Spot(Location(name)), language)
    try:
        root = etree.fromstring(message, _parser())
    except etree.XMLSyntaxError as error:
        line, column = error.position
        return _broken(Location(name, line or 0, max(column or 0, 0)), error, _other_reason(message), language)
    except (ValueError, LookupError):
        return NOT_WELL_FORMED.at(Spot(Location(name)), language, reason=say(_OTHER_REASON, language))
    if root.getroottree().docinfo.internalDTD is not None:
        return DOCTYPE_REFUSED.at(Spot(Location(name)), language)
    return root


def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, attribute_defaults=False
    )


def _other_reason(message: bytes) -> Text:
    """What to say where the error's type says nothing: a message that does not end in a tag was cut off."""
    return _OTHER_REASON if message.rstrip(b" \t\r\n\0").endswith(b">") else _CUT_OFF


def _broken(location: Location, error: etree.XMLSyntaxError, other: Text, language: Language) -> Finding:
    """libxml2's own sentence may quote the message, so the reason comes from the error's type alone."""
    entries: list[etree._LogEntry] = list(error.error_log)  # type: ignore[call-overload]
    kind = str(entries[0].type_name) if entries else ""
    return NOT_WELL_FORMED.at(Spot(location), language, reason=say(_REASONS.get(kind, other), language))


def _starts_with_doctype(message: bytes) -> bool:
    """Whether a DOCTYPE stands before the first element (XML 1.0, production 22); linear, in one pass."""
    text = (
        message.decode("utf-16", "replace") if message[:2] in (b"\xff\xfe", b"\xfe\xff") else message.decode("latin-1")
    )
    at = 3 if text.startswith("\xef\xbb\xbf") else 0
    while True:
        while at < len(text) and text[at] in " \t\r\n":
            at += 1
        end = "?>" if text.startswith("<?", at) else "-->" if text.startswith("<!--", at) else ""
        found = text.find(end, at) if end else -1
        if found < 0:
            return text[at : at + 9].upper() == "<!DOCTYPE"
        at = found + len(end)
