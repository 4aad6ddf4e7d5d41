"""A good dataset definition file, and what can be wrong with it: the change, the rule that tells of it, the mend."""

from __future__ import annotations

GOOD = """\
format: 1
dataset:
  id: test
  version: "3.0"
  title: {nl: Proef, en: Trial}
  concept_root: 1.2.3
  prefixes: {t: "urn:test"}
concepts:
  - id: "10"
    name: kind
    label: {nl: Kind, en: Child}
    definition: Wie geboren is.
    type: group
    cardinality: 1..1
    concepts:
      - id: "11"
        name: geslacht
        label: Geslacht
        type: code
        cardinality: 0..1
        conformance: conditional
        condition: {nl: Bij leven., when: {concept: "13", present: true}}
        code_list: geslacht
      - id: "12"
        name: gewicht
        label: Gewicht
        type: quantity
        cardinality: 0..*
        conformance: required
        unit: g
        range: {min: 300, max: "6000.5"}
        precision: 1
        link: /t:bericht/t:kind/t:gewicht
        synonyms: [massa]
        renamed_from: [zwaarte]
      - {id: "13", name: geboren, label: Geboren, type: datetime, cardinality: 1..1}
      - {id: "14", name: opname, label: Opname, type: date, cardinality: 0..1}
code_lists:
  - id: geslacht
    codes:
      - {value: "1", code: M, system: 2.16.840.1.113883.5.1, display: {nl: Man, en: Male}}
      - {value: "2", code: F, system: 2.16.840.1.113883.5.1, display: Vrouw, status: deprecated}
rules:
  - id: T001
    severity: error
    kind: before
    concepts: ["13", "14"]
    strict: true
    message: {nl: Omgekeerd., en: Reversed.}
  - id: T002
    severity: warning
    kind: range
    concepts: ["12"]
    when: {all: [{concept: "11", in: ["1", "2"]}, {not: {concept: "12", below: 100}}]}
    min: "500"
    message: Te licht.
"""

WRONG = {
    "number for an id": ('id: "14"', "id: 14", "RD012", 'Quote it: id: "14"'),
    "float for a version": ('version: "3.0"', "version: 3.0", "RD012", 'Quote it: version: "3.0"'),
    "truth for a value": ('{value: "1"', "{value: true", "RD012", 'Quote it: value: "true"'),
    "date for a version": ('version: "3.0"', "version: 2024-01-01", "RD012", 'Quote it: version: "2024-01-01"'),
    "norwegian display": ("display: Vrouw", "display: No", "RD014", 'Quote it: display: "No"'),
    "nee for false": ("strict: true", "strict: nee", "RD011", "Write `strict: false`"),
    "quoted truth": ("present: true", 'present: "true"', "RD011", "without quotes"),
    "present: false": ("present: true", "present: false", "RD013", "Write `present: true`"),
    "unknown key": ("    synonyms: [massa]", "    synonym: [massa]", "RD009", "Did you mean `synonyms`?"),
    "unknown key with a dash": ("renamed_from: [zwaarte]", "renamed-from: [zwaarte]", "RD009", "`renamed_from`?"),
    "unknown key far off": ("precision: 1", "wat: 1", "RD009", "known here are: id, name"),
    "missing key": ("        type: code\n", "", "RD010", "Add `type: ...`"),
    "empty value": ("unit: g", "unit:", "RD010", "leave the key out"),
    "wrong choice": ("type: quantity", "type: quantiy", "RD013", "Did you mean `quantity`?"),
    "bad cardinality": ("0..*", "0-n", "RD013", "such as 0..1"),
    "cardinality reversed": ("0..*", "3..1", "RD013", "Did you mean 1..3?"),
    "bad range": ("min: 300", "min: veel", "RD013", "Write a number"),
    "range reversed": ("min: 300", "min: 9000", "RD032", "Swap"),
    "list for a text": ("unit: g", "unit: [g]", "RD011", "Write a text"),
    "text for a list": ("synonyms: [massa]", "synonyms: massa", "RD011", "Write a list"),
    "text for a group": ("definition: Wie geboren is.", "definition: [a]", "RD011", "{nl: ..., en: ...}"),
    "hexadecimal precision": ("precision: 1", "precision: 0x1", "RD011", "a whole number without quotes"),
    "precision out of bounds": ("precision: 1", "precision: 99", "RD013", "Write 0 to 18"),
    "duplicate concept": ('id: "14"', 'id: "13"', "RD020", "its own id"),
    "duplicate name": ("name: geboren", "name: opname", "RD026", "another name"),
    "unknown code list": ("code_list: geslacht", "code_list: geslachten", "RD023", "Did you mean 'geslacht'?"),
    "duplicate value": ('{value: "2"', '{value: "1"', "RD024", "its own value"),
    "duplicate code": ("code: F", "code: M", "RD024", "mend its code"),
    "code list on a text": ("type: code\n", "type: string\n", "RD030", "Write `type: code`"),
    "code without a list": ("        code_list: geslacht\n", "", "RD030", "Add `code_list: ...`"),
    "unit on a text": ("type: quantity", "type: string", "RD031", "Write `type: quantity`"),
    "group with a unit": ("type: group", "type: group\n    unit: g", "RD033", "Delete `unit`"),
    "conditional without condition": (
        '        condition: {nl: Bij leven., when: {concept: "13", present: true}}\n', "", "RD034", "Add `condition:`",
    ),
    "mandatory that may be left out": ("conformance: required", "conformance: mandatory", "RD035", "start at 1"),
    "unknown prefix": ("/t:bericht/t:kind/t:gewicht", "/x:bericht/t:kind", "RD037", "prefixes"),
    "dangling in a condition": ('{concept: "13", present', '{concept: "31", present', "RD021", "Use the id"),
    "dangling in a rule": ('concepts: ["13", "14"]', 'concepts: ["13", "41"]', "RD021", "Use the id of a concept"),
    "duplicate rule": ("id: T002", "id: T001", "RD025", "its own id"),
    "before with one concept": ('concepts: ["13", "14"]', 'concepts: ["13"]', "RD040", "Name 2"),
    "before with a bound": ("strict: true", 'min: "1"', "RD040", "Delete `min`"),
    "range without a bound": ('    min: "500"\n', "", "RD040", "Add one of them"),
    "before on a code": ('concepts: ["13", "14"]', 'concepts: ["13", "11"]', "RD041", "date or datetime"),
    "range on a code": ('concepts: ["12"]', 'concepts: ["11"]', "RD041", "another kind"),
    "code for a value": ('in: ["1", "2"]', 'in: ["M"]', "RD042", 'the value in the message, "1"'),
    "text for a number": ("below: 100", "below: 2020-01-01x", "RD013", "a number or a date"),
    "xpath that is none": (
        'kind: range\n    concepts: ["12"]\n', 'kind: xpath\n    test: "count(("\n    concepts: ["12"]\n',
        "RD043", "Mend",
    ),
    "two tests at once": ("present: true", 'present: true, equals: "1"', "RD011", "exactly one of"),
    "no test at all": (", present: true", "", "RD010", "exactly one of"),
    "a tag": ("title: {nl", "title: !!python/name:os.system {nl", "RD007", "Delete the tag"),
    "duplicate key": ("unit: g", "unit: g\n        unit: kg", "RD008", "Keep one"),
    "merge key": ("unit: g", "<<: {unit: g}", "RD009", "Write the keys out"),
    "escaped control character": ('id: "14"', 'id: "1\\u202E4"', "RD003", "Leave it out"),
    "other format": ("format: 1", "format: 2", "RD013", "Write 1"),
}  # fmt: skip
