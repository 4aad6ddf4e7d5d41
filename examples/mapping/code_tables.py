"""What the dataset calls the codes of the EPD. A code that is not here is a KeyError: nobody has mapped it yet.

That is one way. The other is a table that an analyst keeps without Python, with who approved what and when:
`codes/geslacht.csv` is one, and `lookups` reads it. There a code that nobody has mapped yet is an UnmappedCode.
"""

from __future__ import annotations

from generated.lnr_3_0.bindings import codes
from generated.lnr_3_0.mapping import Lookups

lookups = Lookups.beside(__name__)

NAAMGEBRUIK = {
    "E": codes.Naamgebruik.NL1,  # Eigen geslachtsnaam
    "P": codes.Naamgebruik.CODE_2,  # Geslachtsnaam van partner
    "PE": codes.Naamgebruik.NL3,  # Geslachtsnaam van partner gevolgd door eigen geslachtsnaam
    "EP": codes.Naamgebruik.CODE_4,  # Eigen geslachtsnaam gevolgd door geslachtsnaam van partner
}
ZEKERHEID = {
    "vermoeden": codes.VerificatieStatus.CODE_415684004,  # Vermoed (werkdiagnose)
    "mogelijk": codes.VerificatieStatus.CODE_410590009,  # Mogelijk (differentiaaldiagnose)
    "zeker": codes.VerificatieStatus.CODE_410605003,  # Bevestigd
    "uitgesloten": codes.VerificatieStatus.CODE_4,  # Uitgesloten
    "onbekend": codes.VerificatieStatus.UNK,  # Onbekend
}
ZWANGERSCHAPSCOMPLICATIE = {
    "LANG_GEBROKEN": codes.ProbleemNaamZwangerschap.CODE_1,  # Langdurig gebroken vliezen
    "HYPERTENSIE": codes.ProbleemNaamZwangerschap.CODE_38341003,  # Hypertensieve aandoening
    "PPROM": codes.ProbleemNaamZwangerschap.CODE_312974005,  # Preterm en prematuur gebroken vliezen
    "ZWANGERSCHAPSHYPERTENSIE": codes.ProbleemNaamZwangerschap.CODE_5,  # Zwangerschapsgeïnduceerde hypertensie
    "PREECLAMPSIE": codes.ProbleemNaamZwangerschap.CODE_6,  # Pre-eclampsie
    "HELLP": codes.ProbleemNaamZwangerschap.CODE_7,  # HELLP-syndroom
    "ECLAMPSIE": codes.ProbleemNaamZwangerschap.CODE_8,  # Eclampsie
    "DIABETES_GRAVIDARUM": codes.ProbleemNaamZwangerschap.CODE_9,  # Diabetes gravidarum klasse A2
    "DIABETES": codes.ProbleemNaamZwangerschap.CODE_10,  # Diabetes mellitus
    "KOORTS": codes.ProbleemNaamZwangerschap.CODE_386661006,  # Koorts
    "PROM": codes.ProbleemNaamZwangerschap.CODE_12,  # Prematuur gebroken vliezen
}
STEROIDEN = {
    "volledig": codes.AntenataleSteroiden.CODE_255594003434601000124108,  # Volledige kuur steroïden voor foetale ...
    "onvolledig": codes.AntenataleSteroiden.CODE_2,  # Onvolledige kuur steroïden voor foetale longrijping
}
WIJZE_BEVALLING = {
    "VAGINAAL": codes.TypePartus.CODE_1,  # Begeleiding van normale bevalling
    "KUNSTVERLOSSING": codes.TypePartus.CODE_3311000146109,  # Geassisteerde vaginale verlossing
    "SECTIO": codes.TypePartus.CODE_11466000,  # Sectio caesarea
    "GEPLANDE_SECTIO": codes.TypePartus.CODE_177141003,  # Electieve sectio caesarea
    "SPOEDSECTIO": codes.TypePartus.CODE_5,  # Spoedkeizersnede
}
PLAATS_BEVALLING = {
    "THUIS": codes.LocatiePartus.CODE_1,  # Thuisbevalling
    "GEBOORTECENTRUM": codes.LocatiePartus.CODE_2,  # Geboorte in geboortecentrum
    "ONDERWEG": codes.LocatiePartus.CODE_3,  # Geboorte tijdens transport
    "ZIEKENHUIS": codes.LocatiePartus.CODE_56321000146103,  # Geboorte in ziekenhuis
    "BUITENLAND": codes.LocatiePartus.CODE_5,  # Geboorte in buitenland
}
OPVANG = {
    "O2": codes.VerrichtingTypeOpvang.CODE_57485005,  # Zuurstoftherapie
    "ADRENALINE": codes.VerrichtingTypeOpvang.CODE_313191000,  # Injectie van adrenaline
    "TUBE": codes.VerrichtingTypeOpvang.CODE_182686001,  # Endotracheale ademhalingsondersteuning
    "NIV": codes.VerrichtingTypeOpvang.CODE_4,  # Non-invasieve beademing
    "HARTMASSAGE": codes.VerrichtingTypeOpvang.CODE_33631000146101,  # Mechanische thoraxcompressies
}
HERKOMST = {
    "OBSTETRIE": codes.HerkomstKind.CODE_59151000146103,  # Transfer binnen ziekenhuis vanaf afdeling obstetrie
    "AFDELING": codes.HerkomstKind.CODE_2,  # Transfer binnen ziekenhuis vanaf andere afdeling
    "ANDER_ZIEKENHUIS": codes.HerkomstKind.CODE_4563007,  # Opname in ziekenhuis met transfer vanuit ander ...
    "HUIS": codes.HerkomstKind.CODE_59141000146101,  # Opname in ziekenhuis vanuit huis of geboortecentrum
    "BUITENLAND": codes.HerkomstKind.CODE_5,  # Opname in ziekenhuis vanuit buitenland
}
INDICATIE = {
    "GEWICHT": codes.OpnameIndicatieCode.CODE_1,  # Bevinding betreffende geboortegewicht
    "CONVULSIES_VERDENKING": codes.OpnameIndicatieCode.CODE_4,  # Verdenking op neonatale convulsies
    "RDS": codes.OpnameIndicatieCode.CODE_5,  # Respiratory-distress-syndroom bij pasgeborene
    "ICTERUS": codes.OpnameIndicatieCode.CODE_8,  # Neonatale icterus
    "DUUR": codes.OpnameIndicatieCode.CODE_366323009,  # Bevinding betreffende zwangerschapsduur
    "HYPOGLYKEMIE": codes.OpnameIndicatieCode.CODE_10,  # Neonatale hypoglykemie
    "INFECTIE_VERDENKING": codes.OpnameIndicatieCode.CODE_11,  # Verdenking op infectieziekte
    "ASFYXIE": codes.OpnameIndicatieCode.CODE_281578009,  # Perinatale asfyxie
    "CONVULSIES": codes.OpnameIndicatieCode.CODE_13,  # Neonatale convulsies
    "VOEDING": codes.OpnameIndicatieCode.CODE_14,  # Neonataal voedingsprobleem
    "CONGENITAAL": codes.OpnameIndicatieCode.CODE_66091009,  # Congenitale ziekte
    "SLECHTE_START": codes.OpnameIndicatieCode.CODE_18,  # Zuigeling in slechte conditie bij geboorte
}
TEMPERATUUR_WIJZE = {
    "rectaal": codes.TemperatuurType.CODE_307047009,  # Rectale temperatuur
    "oksel": codes.TemperatuurType.CODE_3,  # Axillaire temperatuur
    "lies": codes.TemperatuurType.CODE_4,  # Temperatuur in de lies
    "oor": codes.TemperatuurType.CODE_5,  # Tympanische temperatuur
    "kern": codes.TemperatuurType.CODE_9,  # Kerntemperatuur
}
GEBOORTETRAUMA = {
    "FRACTUUR": codes.ProbleemNaamGeboortetrauma.CODE_1,  # Fractuur van bot
    "PLEXUS": codes.ProbleemNaamGeboortetrauma.CODE_285596009,  # Letsel van zenuwplexus
    "EPIDURAAL": codes.ProbleemNaamGeboortetrauma.CODE_3,  # Epidurale intracraniële bloeding
    "SUBDURAAL": codes.ProbleemNaamGeboortetrauma.CODE_4,  # Subdurale bloeding
    "DWARSLAESIE": codes.ProbleemNaamGeboortetrauma.CODE_5,  # Traumatische dwarslaesie
    "TENTORIUM": codes.ProbleemNaamGeboortetrauma.CODE_6,  # Laceratie van tentorium cerebelli
    "SUBGALEAAL": codes.ProbleemNaamGeboortetrauma.CODE_7,  # Subaponeurotische bloeding
}
ADEMHALING = {
    "O2": codes.VerrichtingTypeAdemhalingsondersteuning.CODE_57485005,  # Zuurstoftherapie
    "LOWFLOW": codes.VerrichtingTypeAdemhalingsondersteuning.CODE_371907003,  # Toedienen van zuurstof via neusbril
    "HIGHFLOW": codes.VerrichtingTypeAdemhalingsondersteuning.CODE_57485005_424226004_426854004,  # ...
    "ECMO": codes.VerrichtingTypeAdemhalingsondersteuning.CODE_4,  # Extracorporele membraanoxygenatie (ECMO)
    "NIV": codes.VerrichtingTypeAdemhalingsondersteuning.CODE_428311008,  # Non-invasieve beademing
    "CPAP": codes.VerrichtingTypeAdemhalingsondersteuning.CODE_47545007,  # Continue positievedrukbeademing (CPAP)
    "IPPV": codes.VerrichtingTypeAdemhalingsondersteuning.CODE_7,  # Intermitterende positievedrukbeademing via ...
    "HFO": codes.VerrichtingTypeAdemhalingsondersteuning.CODE_8,  # Hoogfrequente oscillerende beademing
}
RESPIRATOIR = {
    "PNEUMOTHORAX": codes.ProbleemNaamRespiratoir.CODE_1,  # Pneumothorax
    "BPD": codes.ProbleemNaamRespiratoir.CODE_67569000,  # Bronchopulmonale dysplasie
    "BPD1": codes.ProbleemNaamRespiratoir.CODE_3,  # Bronchopulmonale dysplasie graad 1
    "BPD2": codes.ProbleemNaamRespiratoir.CODE_4,  # Bronchopulmonale dysplasie graad 2
    "BPD3": codes.ProbleemNaamRespiratoir.CODE_22041000146108,  # Bronchopulmonale dysplasie graad 3
    "RDS": codes.ProbleemNaamRespiratoir.CODE_46775006,  # Respiratory-distress-syndroom bij pasgeborene
    "MECONIUM": codes.ProbleemNaamRespiratoir.CODE_7,  # Meconiumaspiratie
    "WET_LUNG": codes.ProbleemNaamRespiratoir.CODE_8,  # Passagère tachypneu van neonaat
}
RESPIRATOIR_VERRICHTING = {
    "ECMO": codes.VerrichtingTypeRespiratoir.CODE_233573008,  # Extracorporele membraanoxygenatie (ECMO)
    "THORAXDRAIN": codes.VerrichtingTypeRespiratoir.CODE_2,  # Drainage van pleuraholte met thoraxdrain
    "ZUIGDRAINAGE": codes.VerrichtingTypeRespiratoir.CODE_3,  # Gesloten suctie van thorax
    "PLEURADRAINAGE": codes.VerrichtingTypeRespiratoir.CODE_4,  # Drainage van pleuraholte
}
STIMULATIE = {
    "COFFEINE": codes.StimulatieAdemhaling.N06BC01,  # Coffeïne
    "DOXAPRAM": codes.StimulatieAdemhaling.R07AB01,  # Doxapram
}
SURFACTANT = {
    "SURFACTANT": codes.Surfactant.R07AA02,  # Natuurlijke fosfolipiden (longsurfactant)
}
STEROIDEN_KIND = {
    "STEROIDEN": codes.SystemischeSteroiden.H02,  # Corticosteroïden voor systemisch gebruik
}
BEGONNEN = {
    "hier": codes.Aanvang.CODE_58841000146101,  # Zorginstelling waar patiënt geregistreerd is
    "elders": codes.Aanvang.CODE_2,  # Zorginstelling waar patiënt niet geregistreerd is
}
CIRCULATOIR = {
    "RITME": codes.ProbleemNaamCirculatoir.CODE_1,  # Hartritmestoornis
    "HYPOTENSIE": codes.ProbleemNaamCirculatoir.CODE_45007003,  # Hypotensie
    "PDA": codes.ProbleemNaamCirculatoir.CODE_83330001,  # Persisterende ductus arteriosus
}
CIRCULATOIR_VERRICHTING = {
    "PDA_MEDICATIE": codes.VerrichtingTypeCirculatoir.CODE_58801000146104,  # Behandeling met geneesmiddel voor ...
    "PDA_LIGATIE": codes.VerrichtingTypeCirculatoir.CODE_2,  # Ligatie van ductus arteriosus Botalli
    "NO": codes.VerrichtingTypeCirculatoir.CODE_3,  # Geïnhaleerde stikstofoxide
}
INFECTIE = {
    "PNEUMONIE": codes.ProbleemNaamInfectieus.CODE_233604007,  # Pneumonie
    "UWI": codes.ProbleemNaamInfectieus.CODE_68566005,  # Urineweginfectie
    "BRONCHIOLITIS": codes.ProbleemNaamInfectieus.CODE_3,  # Bronchiolitis
    "CONGENITALE_INFECTIE": codes.ProbleemNaamInfectieus.CODE_82353009,  # Congenitale infectieziekte
}
KIEM = {
    "GBS": codes.MicroorganismeSepsisMeningitisCode.CODE_1,  # Streptococcus agalactiae
    "S_AUREUS": codes.MicroorganismeSepsisMeningitisCode.CODE_2,  # Staphylococcus aureus
    "E_FAECALIS": codes.MicroorganismeSepsisMeningitisCode.CODE_3,  # Enterococcus faecalis
    "LISTERIA": codes.MicroorganismeSepsisMeningitisCode.CODE_36094007,  # Listeria monocytogenes
    "E_COLI": codes.MicroorganismeSepsisMeningitisCode.CODE_5,  # Escherichia coli
    "KLEBSIELLA": codes.MicroorganismeSepsisMeningitisCode.CODE_6,  # Klebsiella pneumoniae
    "PSEUDOMONAS": codes.MicroorganismeSepsisMeningitisCode.CODE_7,  # Pseudomonas aeruginosa
    "CNS": codes.MicroorganismeSepsisMeningitisCode.CODE_16,  # Coagulasenegatieve stafylokok
    "CANDIDA": codes.MicroorganismeSepsisMeningitisCode.CODE_20,  # Genus Candida
    "HSV": codes.MicroorganismeSepsisMeningitisCode.CODE_21,  # Herpes-simplexvirus
    "ENTERO": codes.MicroorganismeSepsisMeningitisCode.CODE_22,  # Genus Enterovirus
    "PARECHO": codes.MicroorganismeSepsisMeningitisCode.CODE_23,  # Genus Parechovirus
    "ANDERS": codes.MicroorganismeSepsisMeningitisCode.OTH,  # Anders, namelijk
}
KIEM_CONGENITAAL = {
    "TOXOPLASMA": codes.MicroorganismeCongenitaleInfectieCode.CODE_1,  # Toxoplasma gondii
    "RUBELLA": codes.MicroorganismeCongenitaleInfectieCode.CODE_2,  # Rubellavirus
    "CMV": codes.MicroorganismeCongenitaleInfectieCode.CODE_3,  # Genus Cytomegalovirus
    "HSV": codes.MicroorganismeCongenitaleInfectieCode.CODE_4,  # Herpes-simplexvirus
    "LUES": codes.MicroorganismeCongenitaleInfectieCode.CODE_5,  # Treponema pallidum
    "HIV": codes.MicroorganismeCongenitaleInfectieCode.CODE_6,  # Humaan immunodeficiëntievirus (hiv)
    "PARVO": codes.MicroorganismeCongenitaleInfectieCode.CODE_7,  # Primate erythroparvovirus 1 (parvovirus B19)
    "ANDERS": codes.MicroorganismeCongenitaleInfectieCode.CODE_8,  # Anders, namelijk
}
ONSET = {
    "vroeg": codes.Onset.CODE_303114002,  # Vroege neonatale periode
    "laat": codes.Onset.CODE_303115001,  # Late neonatale periode
}
MAAG_DARM = {
    "PERFORATIE": codes.ProbleemNaamGastrointestinaal.CODE_1,  # Darmperforatie
    "CHOLESTASE": codes.ProbleemNaamGastrointestinaal.CODE_2,  # Cholestase
    "NEC": codes.ProbleemNaamGastrointestinaal.CODE_3,  # Necrotiserende enterocolitis bij foetus of pasgeborene
    "NEC2A": codes.ProbleemNaamGastrointestinaal.CODE_4,  # Necrotiserende enterocolitis bij neonaat stadium IIA ...
    "NEC2B": codes.ProbleemNaamGastrointestinaal.CODE_5,  # Necrotiserende enterocolitis bij neonaat stadium IIB ...
    "NEC3A": codes.ProbleemNaamGastrointestinaal.CODE_788990002,  # Necrotiserende enterocolitis bij neonaat ...
    "NEC3B": codes.ProbleemNaamGastrointestinaal.CODE_7,  # Necrotiserende enterocolitis bij neonaat stadium ...
}
MAAG_DARM_VERRICHTING = {
    "PROBIOTICA": codes.VerrichtingTypeGastrointestinaal.CODE_1,  # Probiotische therapie
    "LAPAROTOMIE": codes.VerrichtingTypeGastrointestinaal.CODE_86481000,  # Laparotomie
    "TPV": codes.VerrichtingTypeGastrointestinaal.CODE_225372007,  # Totale parenterale voeding
}
BLOED = {
    "VENEUZE_TROMBOSE": codes.ProbleemNaamHematologisch.CODE_1,  # Veneuze trombose
    "ANEMIE": codes.ProbleemNaamHematologisch.CODE_271737000,  # Anemie
    "TROMBOPENIE": codes.ProbleemNaamHematologisch.CODE_302215000,  # Trombocytopenie
    "POLYCYTEMIE": codes.ProbleemNaamHematologisch.CODE_4,  # Polycytemie
    "ARTERIELE_TROMBOSE": codes.ProbleemNaamHematologisch.CODE_5,  # Arteriële trombose
}
METABOOL = {
    "HYPOTHYREOIDIE": codes.ProbleemNaamMetaboolEnEndocrien.CODE_1,  # Hypothyreoïdie
    "HYPERTHYREOIDIE": codes.ProbleemNaamMetaboolEnEndocrien.CODE_2,  # Hyperthyreoïdie
    "HYPERBILI": codes.ProbleemNaamMetaboolEnEndocrien.CODE_14783006,  # Hyperbilirubinemie
    "HYPOGLYKEMIE": codes.ProbleemNaamMetaboolEnEndocrien.CODE_302866003,  # Hypoglykemie
    "HYPERGLYKEMIE": codes.ProbleemNaamMetaboolEnEndocrien.CODE_5,  # Hyperglykemie
}
METABOOL_VERRICHTING = {
    "FOTOTHERAPIE": codes.VerrichtingTypeMetaboolEnEndocrien.CODE_35683002,  # Lichttherapie van neonaat
    "WISSELTRANSFUSIE": codes.VerrichtingTypeMetaboolEnEndocrien.CODE_2,  # Wisseltransfusie bij neonaat
    "INSULINE": codes.VerrichtingTypeMetaboolEnEndocrien.CODE_3,  # Toedienen van insuline bij hyperglykemie
    "SCHILDKLIER": codes.VerrichtingTypeMetaboolEnEndocrien.CODE_4,  # Behandeling met geneesmiddel voor ...
    "GLUCOSE": codes.VerrichtingTypeMetaboolEnEndocrien.CODE_109091000146105,  # Intraveneuze infusie van ...
}
HERSENEN = {
    "CEREBELLAIRE_BLOEDING": codes.ProbleemNaamNeurologisch.CODE_1,  # Cerebellaire bloeding
    "CONVULSIES": codes.ProbleemNaamNeurologisch.CODE_2,  # Neonatale convulsies
    "PARENCHYMBLOEDING": codes.ProbleemNaamNeurologisch.CODE_3,  # Intraparenchymale hersenbloeding
    "ASFYXIE": codes.ProbleemNaamNeurologisch.CODE_271877004,  # Asfyxie
    "PVL": codes.ProbleemNaamNeurologisch.CODE_5,  # Periventriculaire leukomalacie
    "HIE": codes.ProbleemNaamNeurologisch.CODE_703300001,  # Hypoxisch-ischemische encefalopathie
    "IVH": codes.ProbleemNaamNeurologisch.CODE_7,  # Intraventriculaire bloeding
    "IVH1": codes.ProbleemNaamNeurologisch.CODE_8,  # Niet-traumatische intraventriculaire bloeding graad 1 bij ...
    "IVH2": codes.ProbleemNaamNeurologisch.CODE_206396002,  # Niet-traumatische intraventriculaire bloeding ...
    "IVH3": codes.ProbleemNaamNeurologisch.CODE_10,  # Niet-traumatische intraventriculaire bloeding graad 3 bij ...
    "IVH4": codes.ProbleemNaamNeurologisch.CODE_11,  # Niet-traumatische intraventriculaire bloeding graad 4 bij ...
    "INFARCT": codes.ProbleemNaamNeurologisch.CODE_12,  # Cerebraal infarct
    "PHVD": codes.ProbleemNaamNeurologisch.CODE_13,  # Posthemorragische hydrocefalie
}
ERNST = {
    "licht": codes.ErnstEncefalopathie.CODE_1,  # Licht
    "matig": codes.ErnstEncefalopathie.CODE_2,  # Matig
    "ernstig": codes.ErnstEncefalopathie.CODE_24484000,  # Ernstig
}
HERSENEN_VERRICHTING = {
    "MRI": codes.VerrichtingTypeNeurologisch.CODE_241601008,  # MRI van hoofd
    "CT": codes.VerrichtingTypeNeurologisch.CODE_2,  # Computertomografie van hersenen
    "ECHO": codes.VerrichtingTypeNeurologisch.CODE_241449005,  # Echografie van hoofd
    "KOELING": codes.VerrichtingTypeNeurologisch.CODE_4,  # Koudetherapie (koeling)
    "MEDICATIE": codes.VerrichtingTypeNeurologisch.CODE_5,  # Medicatie toegediend
    "VENTRIKELDRAIN": codes.VerrichtingTypeNeurologisch.CODE_6,  # Aanleggen van ventrikeldrain naar ...
    "RICKHAM": codes.VerrichtingTypeNeurologisch.CODE_8,  # Implantatie van Rickham-reservoir
    "OMMAYA": codes.VerrichtingTypeNeurologisch.CODE_9,  # Implantatie van Ommaya-reservoir
}
ZINTUIGEN = {
    "ROP": codes.ProbleemNaamZintuigen.CODE_1,  # Prematurenretinopathie
    "ROP2": codes.ProbleemNaamZintuigen.CODE_408848001,  # Prematurenretinopathie stadium 2
    "ROP3": codes.ProbleemNaamZintuigen.CODE_3,  # Prematurenretinopathie stadium 3
    "ROP4": codes.ProbleemNaamZintuigen.CODE_4,  # Prematurenretinopathie stadium 4
    "ROP5": codes.ProbleemNaamZintuigen.CODE_5,  # Prematurenretinopathie stadium 5
    "PLUS": codes.ProbleemNaamZintuigen.CODE_56341000146109,  # Plus disease
    "AABR_AFWIJKEND": codes.ProbleemNaamZintuigen.CODE_7,  # AABR-test (automatische hersenstamaudiometrie) ...
}
ZINTUIGEN_VERRICHTING = {
    "CRYO": codes.VerrichtingTypeZintuigen.CODE_1,  # Cryotherapie van retina
    "LASER": codes.VerrichtingTypeZintuigen.CODE_2,  # Laserfotocoagulatie van ablatio retinae
    "VITRECTOMIE": codes.VerrichtingTypeZintuigen.CODE_3,  # Vitrectomie
    "CERCLAGE": codes.VerrichtingTypeZintuigen.CODE_4,  # Cerclage voor correctie van ablatio retinae
    "ANTI_VEGF": codes.VerrichtingTypeZintuigen.CODE_5,  # Intravitreale injectie bij neonaat met ...
    "ANDERS": codes.VerrichtingTypeZintuigen.CODE_6,  # Anders
}
KANT = {
    "L": codes.BeraLateraliteit.CODE_7771000,  # Links
    "R": codes.BeraLateraliteit.CODE_2,  # Rechts
    "B": codes.BeraLateraliteit.CODE_3,  # Rechts en links
}
CONGENITAAL = {
    "MENINGOMYELOCELE": codes.ProbleemNaamAangeborenAfwijkingen.CODE_3,  # Meningomyelocele
    "HYDROCEFALUS": codes.ProbleemNaamAangeborenAfwijkingen.CODE_5,  # Congenitale hydrocefalus
    "FALLOT": codes.ProbleemNaamAangeborenAfwijkingen.CODE_12,  # Tetralogie van Fallot
    "HLHS": codes.ProbleemNaamAangeborenAfwijkingen.CODE_18,  # Hypoplastisch-linkerhartsyndroom
    "COARCTATIE": codes.ProbleemNaamAangeborenAfwijkingen.CODE_22,  # Aortacoarctatie
    "SCHISIS": codes.ProbleemNaamAangeborenAfwijkingen.CODE_25,  # Palatoschisis
    "OESOFAGUSATRESIE": codes.ProbleemNaamAangeborenAfwijkingen.CODE_27,  # Congenitale atresie van oesofagus
    "DUODENUMATRESIE": codes.ProbleemNaamAangeborenAfwijkingen.CODE_29,  # Duodenumatresie
    "OMFALOCELE": codes.ProbleemNaamAangeborenAfwijkingen.CODE_34,  # Omfalocele
    "GASTROSCHISIS": codes.ProbleemNaamAangeborenAfwijkingen.CODE_35,  # Gastroschisis
    "TRISOMIE_13": codes.ProbleemNaamAangeborenAfwijkingen.CODE_47,  # Trisomie 13
    "TRISOMIE_18": codes.ProbleemNaamAangeborenAfwijkingen.CODE_48,  # Trisomie 18
    "DOWN": codes.ProbleemNaamAangeborenAfwijkingen.CODE_49,  # Down-syndroom
    "HERNIA_DIAFRAGMATICA": codes.ProbleemNaamAangeborenAfwijkingen.CODE_55,  # Congenitale hernia diaphragmatica
    "HYDROPS": codes.ProbleemNaamAangeborenAfwijkingen.CODE_56,  # Hydrops foetalis
}
STOFWISSELING = {
    "GALACTOSEMIE": codes.ProbleemNaamStofwisselingsziekten.CODE_8,  # Galactosemie
    "FENYLKETONURIE": codes.ProbleemNaamStofwisselingsziekten.CODE_10,  # Klassieke fenylketonurie
    "PROPIONACIDURIE": codes.ProbleemNaamStofwisselingsziekten.CODE_19,  # Propionacidurie
    "MCAD": codes.ProbleemNaamStofwisselingsziekten.CODE_34,  # Deficiëntie van middenketenacyl-co-enzym ...
}
OPERATIE = {
    "OESOFAGUSFISTEL": codes.VerrichtingTypeChirurgischeIngrepen.CODE_14,  # Sluiten van tracheo-oesofageale fistel
    "BRONCHOSCOPIE": codes.VerrichtingTypeChirurgischeIngrepen.CODE_20,  # Bronchoscopie
    "HERNIA_HERSTEL": codes.VerrichtingTypeChirurgischeIngrepen.CODE_23,  # Operatief herstel van congenitale ...
    "RECTUMBIOPT": codes.VerrichtingTypeChirurgischeIngrepen.CODE_25,  # Biopsie van rectum
}
BESTEMMING = {
    "HUIS": codes.BestemmingKind.CODE_306689006,  # Ontslag naar huis
    "ZIEKENHUIS": codes.BestemmingKind.CODE_115851000146108,  # Ontslag naar ander ziekenhuis
    "BUITENLAND": codes.BestemmingKind.CODE_3,  # Ontslag naar buitenland
    "AFDELING": codes.BestemmingKind.CODE_115841000146105,  # Ontslag naar andere afdeling binnen ziekenhuis
}
SCHEDEL_WIJZE = {
    "meetlint": codes.SchedelomvangMeetmethode.CODE_31551000146109,  # Meten van schedelomvang met meetlint
    "echo": codes.SchedelomvangMeetmethode.CODE_31561000146107,  # Meten van schedelomvang met echografie
}
VOEDING = {
    "MOEDERMELK": codes.VoedingKind.CODE_226789007,  # Moedermelk
    "KUNSTVOEDING": codes.VoedingKind.CODE_2,  # Kunstvoeding
    "ONBEKEND": codes.VoedingKind.CODE_3,  # Onbekend
}
THUISZORG = {
    "ADEMHALINGSBEWAKING": codes.OndersteuningBijOntslagNaarHuis.CODE_1,  # Bewaken van ademhaling
    "PEG": codes.OndersteuningBijOntslagNaarHuis.CODE_2,  # Toedienen van voeding via percutane endoscopische ...
    "SONDE": codes.OndersteuningBijOntslagNaarHuis.CODE_3,  # Toedienen van voeding via nasogastrische sonde
    "TPV": codes.OndersteuningBijOntslagNaarHuis.CODE_4,  # Totale parenterale voeding
    "APNEUMONITOR": codes.OndersteuningBijOntslagNaarHuis.CODE_6,  # Surveillance met apneumonitor
    "O2": codes.OndersteuningBijOntslagNaarHuis.CODE_9,  # Zuurstoftherapie
}
DOODSOORZAAK = {
    "CONGENITAAL": codes.OorzaakOverlijden.CODE_1,  # Congenitale deformiteit
    "RDS": codes.OorzaakOverlijden.CODE_2,  # Respiratory-distress-syndroom bij pasgeborene
    "BPD": codes.OorzaakOverlijden.CODE_5,  # Bronchopulmonale dysplasie
    "INFECTIE": codes.OorzaakOverlijden.CODE_8,  # Aandoening door infectie
    "NEC": codes.OorzaakOverlijden.CODE_11,  # Necrotiserende enterocolitis bij pasgeborene
    "IVH": codes.OorzaakOverlijden.CODE_16,  # Perinatale intraventriculaire bloeding
    "ASFYXIE": codes.OorzaakOverlijden.CODE_57284007,  # Ernstige asfyxie bij geboorte
    "PREMATURITEIT": codes.OorzaakOverlijden.CODE_20,  # Prematuriteit van zuigeling
    "ANDERS": codes.OorzaakOverlijden.CODE_25,  # Anders
    "ONBEKEND": codes.OorzaakOverlijden.CODE_26,  # Onbekend
}
BPD_GRAAD = {
    "1": codes.GradatieBpd.CODE_22021000146102,  # Bronchopulmonale dysplasie graad 1
    "2": codes.GradatieBpd.CODE_2,  # Bronchopulmonale dysplasie graad 2
    "3": codes.GradatieBpd.CODE_3,  # Bronchopulmonale dysplasie graad 3
    "geen": codes.GradatieBpd.NA,  # Niet van toepassing
}
