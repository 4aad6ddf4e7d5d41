"""The page of a rule that the dataset definition declares."""

from __future__ import annotations

from generator.model.dataset import Concept, Dataset
from generator.model.rule import Rule


def rule_page(rule: Rule, dataset: Dataset) -> str:
    """Markdown: what the rule says in both languages, which concepts it is about, how grave it is."""
    concepts = {concept.id: concept for concept in dataset.walk()}
    about = "\n".join(f"- {_concept(identity, concepts.get(identity))}" for identity in rule.concepts)
    bounds = [f"{word} {value}" for word, value in (("at least", rule.minimum), ("at most", rule.maximum)) if value]
    limits = f"\n**Bounds.** {', '.join(bounds)}.\n" if bounds else ""
    place = f" Declared at {rule.location}." if rule.location else ""
    return (
        f"# {rule.id} {_flat(rule.message_en or rule.message_nl)}\n\n"
        f"**What.** A rule of the dataset definition {_flat(dataset.id)} {_flat(dataset.version)}; "
        f"kind {rule.kind.value}; a breach is told as {rule.severity.value}.{place}\n\n"
        f"**In Dutch.** {_flat(rule.message_nl)}\n\n"
        f"**About.**\n\n{about}\n{limits}\n"
        "**What to do.** Correct the message, or the mapping that made it, at the place the finding names.\n"
    )


def _concept(identity: str, concept: Concept | None) -> str:
    return f"{_flat(str(concept.label))} (concept {identity})" if concept else f"concept {identity}"


def _flat(text: str) -> str:
    return " ".join(text.split())
