"""Every problem the dataset reader can tell of: an id for life, a readable name, how grave it is."""

from __future__ import annotations

from dataclasses import dataclass

from generator.findings import Severity


@dataclass(frozen=True, slots=True)
class Problem:
    """A kind of problem; `id` never changes and is never used again."""

    id: str
    name: str
    severity: Severity = Severity.ERROR


UNREADABLE_FILE = Problem("RD001", "unreadable-file")
NOT_UTF8 = Problem("RD002", "not-utf-8")
CONTROL_CHARACTER = Problem("RD003", "control-character")
YAML_SYNTAX = Problem("RD004", "yaml-syntax")
TAB = Problem("RD005", "tab")
TOO_LARGE = Problem("RD006", "too-large")
TAG = Problem("RD007", "tag")
DUPLICATE_KEY = Problem("RD008", "duplicate-key")
UNKNOWN_KEY = Problem("RD009", "unknown-key")
MISSING_KEY = Problem("RD010", "missing-key")
WRONG_TYPE = Problem("RD011", "wrong-type")
UNQUOTED = Problem("RD012", "unquoted")
BAD_VALUE = Problem("RD013", "bad-value")
YES_NO = Problem("RD014", "yes-no-unquoted", Severity.WARNING)
BAD_ALIAS = Problem("RD015", "bad-alias")
SEVERAL_DOCUMENTS = Problem("RD016", "several-documents")
DUPLICATE_CONCEPT = Problem("RD020", "duplicate-concept")
UNKNOWN_CONCEPT = Problem("RD021", "unknown-concept")
DUPLICATE_CODE_LIST = Problem("RD022", "duplicate-code-list")
UNKNOWN_CODE_LIST = Problem("RD023", "unknown-code-list")
DUPLICATE_CODE = Problem("RD024", "duplicate-code")
DUPLICATE_RULE = Problem("RD025", "duplicate-rule")
DUPLICATE_NAME = Problem("RD026", "duplicate-name", Severity.WARNING)
CODE_LIST_USE = Problem("RD030", "code-list-use")
UNIT_USE = Problem("RD031", "unit-use")
RANGE_USE = Problem("RD032", "range-use")
GROUP_USE = Problem("RD033", "group-use")
CONDITION_USE = Problem("RD034", "condition-use", Severity.WARNING)
MANDATORY_USE = Problem("RD035", "mandatory-use", Severity.WARNING)
UNUSED_CODE_LIST = Problem("RD036", "unused-code-list", Severity.WARNING)
UNKNOWN_PREFIX = Problem("RD037", "unknown-prefix")
RULE_OPERANDS = Problem("RD040", "rule-operands")
RULE_TYPES = Problem("RD041", "rule-types")
RULE_VALUE = Problem("RD042", "rule-value")
RULE_XPATH = Problem("RD043", "rule-xpath")
TOO_MANY = Problem("RD099", "too-many")
