"""Findings about the mapping (family MP) in Dutch: what is so, and what to do; `{concept}` is the concept id."""

from __future__ import annotations

_TAKE = "Neem eruit wat u nodig hebt, en haal het weg."

MAPPING: dict[str, tuple[str, str]] = {
    "MP001": (
        "Is nog niet gekoppeld.",
        "Schrijf de methode, of zeg dat het niet wordt vastgelegd of met een reden wordt genegeerd.",
    ),
    "MP002": (
        "Betekent iets anders dan toen de koppeling voor het laatst is bekeken.",
        'Bekijk de methode; daarna: lnrgen mapping review {concept} --by "uw naam".',
    ),
    "MP003": ("Is vervallen; de code staat er nog.", _TAKE),
    "MP004": ("De methode heeft een nieuwe naam; wat erin staat is gebleven.", ""),
    "MP005": (
        "Staat nu in een andere groep: daar is een stub voor.",
        "Neem over uit de oude methode wat nog klopt, en haal die dan weg.",
    ),
    "MP006": (
        "De klasse is nieuw, en er is geen aanroep van DatasetMapping(...) gevonden om haar in te zetten.",
        "Zet haar daar waar u de koppeling samenstelt.",
    ),
    "MP007": ("Het bestand kan niet worden gelezen, en blijft zoals het is.", "Herstel het, en draai `lnrgen sync`."),
    "MP008": (
        "De methode zou een nieuwe naam krijgen, maar de klasse heeft al een methode die zo heet.",
        "Geef de andere een andere naam, en draai `lnrgen sync`.",
    ),
    "MP009": (
        "Hier staat nog een oude naam, van iets dat de koppeling kan zijn.",
        "Verander de naam als het om de methode gaat die nu anders heet.",
    ),
    "MP010": ("Wordt genegeerd zonder reden.", "Schrijf de reden in mapping.yaml."),
    "MP011": ("De groep is vervallen; de klasse wordt niet meer aangeroepen.", _TAKE),
    "MP012": (
        "Is nieuw, en uw koppeling had al een methode die zo heet: die wordt er nu voor aangeroepen.",
        "Kijk of zij daarvoor bedoeld is; geef haar anders een andere naam, en draai `lnrgen sync`.",
    ),
    "MP020": ("Een code in de codetabel staat niet in de waardelijst.", "Schrijf een code van de waardelijst."),
    "MP021": (
        "Een broncode staat twee keer in de codetabel, met verschillende doelcodes.",
        "Houd een van de twee rijen.",
    ),
    "MP022": (
        "Voor een code van de waardelijst staat geen code van het dossier.",
        "Schrijf die in de kolom source; heeft het dossier er geen, laat de rij dan zo.",
    ),
    "MP023": (
        "Een rij van de codetabel is voorlopig: niemand heeft haar goedgekeurd.",
        "Kijk haar na, en schrijf `approved` in de kolom status, met uw naam en de datum.",
    ),
    "MP024": (
        "Een code die de codetabel gebruikt is vervallen, of betekent iets anders.",
        "Kijk welke code nu bedoeld is, en zet die in de rij.",
    ),
    "MP025": ("De codetabel kan niet worden gelezen.", "Herstel het bestand, en draai `lnrgen sync`."),
    "MP026": ("Een rij van de codetabel is niet goed ingevuld.", "Herstel de rij."),
    "MP027": ("Geen waardelijst gebruikt deze codetabel nog.", _TAKE),
}
