"""Findings of the family IG in Dutch, as far as the place they stand at says the rest."""

from __future__ import annotations

HYGIENE: dict[str, tuple[str, str]] = {
    "IG001": (
        "Deze acceptatie gaat over niets dat nog wordt gevonden, of staat er twee keer.",
        "Haal de regel weg.",
    ),
    "IG002": (
        "De laatste dag van deze acceptatie is voorbij. De bevinding telt weer.",
        "Doe wat de bevinding zegt, of accepteer haar opnieuw tot een latere dag.",
    ),
    "IG003": (
        "Deze acceptatie noemt geen reden, en geldt niet.",
        "Schrijf onder `reason` waarom het zo mag blijven.",
    ),
    "IG004": (
        "Wat hier werd geaccepteerd komt nu op meer plaatsen voor. De bevinding telt weer.",
        "Bekijk wat erbij kwam, en accepteer de bevinding dan opnieuw.",
    ),
    "IG007": (
        "Er is een andere specificatie gepubliceerd dan die van u.",
        "Zet de gepubliceerde bestanden naast de uwe, vergelijk ze met `lnrgen diff`, en plan de overgang.",
    ),
}
