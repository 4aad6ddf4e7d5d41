"""Findings between two dataset definitions (family DS) in Dutch: what is so, and what to do."""

from __future__ import annotations

_LOOK = "Laat iemand die de inhoud kent beide naast elkaar leggen; is alleen de tekst beter, accepteer dit dan."
_NOTHING = "Voor het versturen is niets nodig."
_TRY = "Toets berichten van de afgelopen maand met de nieuwe versie (`lnrgen validate`)."

DATASET: dict[str, tuple[str, str]] = {
    "DS001": ("Is nieuw.", "Koppel het, of leg vast waarom het ziekenhuis het niet heeft."),
    "DS002": ("Is vervallen.", "Lever het niet meer zodra de oude versie niet meer wordt aanvaard."),
    "DS003": (
        "Het nummer staat nu voor iets anders.",
        "Vraag de uitgever om een eigen nummer; vul het niet uit de koppeling van het oude concept.",
    ),
    "DS004": ("Is naar een andere groep verplaatst.", "Verplaats de methode in de koppeling naar de nieuwe groep."),
    "DS005": ("Heeft een andere naam.", "Laat `lnrgen update` de methode in de koppeling hernoemen."),
    "DS006": (
        "Komt vaker of minder vaak voor in zijn groep.",
        "Genereer opnieuw, en pas de koppeling aan waar een waarde een lijst werd of niet meer mag ontbreken.",
    ),
    "DS007": ("Er wordt meer gevraagd: de conformiteit is hoger.", "Zorg dat het wordt vastgelegd en gekoppeld."),
    "DS008": ("Er wordt minder gevraagd: de conformiteit is lager.", _NOTHING),
    "DS009": ("De voorwaarde is veranderd of anders verwoord.", "Lees beide voorwaarden en pas de koppeling aan."),
    "DS010": ("Heeft een ander type.", "Genereer opnieuw, en pas de koppeling aan waar de typecontrole wijst."),
    "DS011": ("Heeft een andere eenheid.", "Reken de waarde om in de koppeling."),
    "DS012": ("Het toegestane bereik is kleiner.", "Besluit wat er met waarden buiten het nieuwe bereik gebeurt."),
    "DS013": ("Het toegestane bereik is groter.", _NOTHING),
    "DS014": ("Heeft een ander aantal decimalen.", "Rond af in de koppeling, of geef de decimalen die er zijn."),
    "DS015": (
        "Heeft een andere waardelijst.",
        "Koppel de codes van het ziekenhuis aan de nieuwe lijst, en laat dat nakijken.",
    ),
    "DS016": ("De waardelijst heeft nieuwe codes.", "Neem ze op in de codetabel van de koppeling."),
    "DS017": ("Codes zijn uit de waardelijst vervallen.", "Zoek welke code er nu voor staat en pas de codetabel aan."),
    "DS018": ("De omschrijving van codes is veranderd.", _LOOK),
    "DS019": (
        "Codes betekenen nu iets anders.",
        "Pas de codetabel aan voordat er iets volgens de nieuwe versie wordt verstuurd, en laat dat nakijken.",
    ),
    "DS020": ("Codes worden in het bericht anders geschreven.", "Genereer opnieuw: de koppeling blijft gelden."),
    "DS021": ("De status van codes is veranderd.", "Kies een andere code zolang beide worden aanvaard."),
    "DS022": (
        "De waardelijst is gesloten: andere codes mogen niet meer.",
        "Kijk welke codes van buiten de lijst worden gegeven, en kies voor elk een code uit de lijst.",
    ),
    "DS023": ("De waardelijst is open: andere codes mogen ook.", _NOTHING),
    "DS024": ("De definitie is veranderd.", _LOOK),
    "DS025": ("Heeft een ander opschrift.", "Er is niets te doen."),
    "DS026": ("De status is veranderd.", "Lever het zolang de oude versie geldt; bouw er niet op voort."),
    "DS027": ("Er is een regel bij gekomen.", _TRY),
    "DS028": ("Er is een regel vervallen.", _NOTHING),
    "DS029": ("Een regel is veranderd.", _TRY),
    "DS030": ("Een regel weegt anders.", "Kijk welke berichten de regel raakt en herstel de oorzaak."),
    "DS031": (
        "De stam van de conceptnummers is veranderd.",
        "Zoek onder wat nieuw en vervallen is naar paren die bij elkaar horen, en schrijf daar `renamed_from`.",
    ),
    "DS032": ("Heeft een ander nummer.", "Vraag de uitgever of het hetzelfde is; neem dan de koppeling mee."),
    "DS033": ("Staat op een andere plaats in het bericht.", "Genereer opnieuw."),
    "DS034": (
        "Eén versie heeft geen datasetdefinitie: eenheden, conformiteit, voorwaarden en regels zijn niet vergeleken.",
        "Zet de datasetdefinitie van de andere versie naast het XSD, als die er is.",
    ),
}
