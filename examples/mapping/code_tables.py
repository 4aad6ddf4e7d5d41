"""What the dataset calls the codes of the EPD. A code that is not here is a KeyError: nobody has mapped it yet."""

from __future__ import annotations

from generated.lnr_3_0.bindings import codes

NAAMGEBRUIK = {
    "E": codes.Naamgebruik.NL1,  # Eigen geslachtsnaam
    "P": codes.Naamgebruik.CODE_2,  # Geslachtsnaam van partner
    "PE": codes.Naamgebruik.NL3,  # Geslachtsnaam van partner gevolgd door eigen geslachtsnaam
    "EP": codes.Naamgebruik.CODE_4,  # Eigen geslachtsnaam gevolgd door geslachtsnaam van partner
}
ZEKERHEID = {
    "vermoeden": codes.VerificatieStatusCode.CODE_415684004,  # Vermoed (werkdiagnose)
    "mogelijk": codes.VerificatieStatusCode.CODE_410590009,  # Mogelijk (differentiaaldiagnose)
    "zeker": codes.VerificatieStatusCode.CODE_410605003,  # Bevestigd
    "uitgesloten": codes.VerificatieStatusCode.CODE_4,  # Uitgesloten
    "onbekend": codes.VerificatieStatusCode.UNK,  # Onbekend
}
ZWANGERSCHAPSCOMPLICATIE = {
    "LANG_GEBROKEN": codes.ProbleemNaamZwangerschapCode.CODE_1,  # Langdurig gebroken vliezen
    "HYPERTENSIE": codes.ProbleemNaamZwangerschapCode.CODE_38341003,  # Hypertensieve aandoening
    "PPROM": codes.ProbleemNaamZwangerschapCode.CODE_312974005,  # Preterm en prematuur gebroken vliezen
    "ZWANGERSCHAPSHYPERTENSIE": codes.ProbleemNaamZwangerschapCode.CODE_5,  # Zwangerschapsgeïnduceerde hypertensie
    "PREECLAMPSIE": codes.ProbleemNaamZwangerschapCode.CODE_6,  # Pre-eclampsie
    "HELLP": codes.ProbleemNaamZwangerschapCode.CODE_7,  # HELLP-syndroom
    "ECLAMPSIE": codes.ProbleemNaamZwangerschapCode.CODE_8,  # Eclampsie
    "DIABETES_GRAVIDARUM": codes.ProbleemNaamZwangerschapCode.CODE_9,  # Diabetes gravidarum klasse A2
    "DIABETES": codes.ProbleemNaamZwangerschapCode.CODE_10,  # Diabetes mellitus
    "KOORTS": codes.ProbleemNaamZwangerschapCode.CODE_386661006,  # Koorts
    "PROM": codes.ProbleemNaamZwangerschapCode.CODE_12,  # Prematuur gebroken vliezen
}
STEROIDEN = {
    "volledig": codes.AntenataleSteroiden.CODE_255594003434601000124108,  # Volledige kuur steroïden voor foetale ...
    "onvolledig": codes.AntenataleSteroiden.CODE_2,  # Onvolledige kuur steroïden voor foetale longrijping
}
GESLACHT = {
    "O": codes.Geslacht.UN,  # Ongedifferentieerd
    "M": codes.Geslacht.M,  # Man
    "V": codes.Geslacht.F,  # Vrouw
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
    "O2": codes.VerrichtingTypeOpvangCode.CODE_57485005,  # Zuurstoftherapie
    "ADRENALINE": codes.VerrichtingTypeOpvangCode.CODE_313191000,  # Injectie van adrenaline
    "TUBE": codes.VerrichtingTypeOpvangCode.CODE_182686001,  # Endotracheale ademhalingsondersteuning
    "NIV": codes.VerrichtingTypeOpvangCode.CODE_4,  # Non-invasieve beademing
    "HARTMASSAGE": codes.VerrichtingTypeOpvangCode.CODE_33631000146101,  # Mechanische thoraxcompressies
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
    "FRACTUUR": codes.ProbleemNaamGeboortetraumaCode.CODE_1,  # Fractuur van bot
    "PLEXUS": codes.ProbleemNaamGeboortetraumaCode.CODE_285596009,  # Letsel van zenuwplexus
    "EPIDURAAL": codes.ProbleemNaamGeboortetraumaCode.CODE_3,  # Epidurale intracraniële bloeding
    "SUBDURAAL": codes.ProbleemNaamGeboortetraumaCode.CODE_4,  # Subdurale bloeding
    "DWARSLAESIE": codes.ProbleemNaamGeboortetraumaCode.CODE_5,  # Traumatische dwarslaesie
    "TENTORIUM": codes.ProbleemNaamGeboortetraumaCode.CODE_6,  # Laceratie van tentorium cerebelli
    "SUBGALEAAL": codes.ProbleemNaamGeboortetraumaCode.CODE_7,  # Subaponeurotische bloeding
}
ADEMHALING = {
    "O2": codes.VerrichtingTypeAdemhalingsondersteuningCode.CODE_57485005,  # Zuurstoftherapie
    "LOWFLOW": codes.VerrichtingTypeAdemhalingsondersteuningCode.CODE_371907003,  # Toedienen van zuurstof via neusbril
    "HIGHFLOW": codes.VerrichtingTypeAdemhalingsondersteuningCode.CODE_57485005_424226004_426854004,  # ...
    "ECMO": codes.VerrichtingTypeAdemhalingsondersteuningCode.CODE_4,  # Extracorporele membraanoxygenatie (ECMO)
    "NIV": codes.VerrichtingTypeAdemhalingsondersteuningCode.CODE_428311008,  # Non-invasieve beademing
    "CPAP": codes.VerrichtingTypeAdemhalingsondersteuningCode.CODE_47545007,  # Continue positievedrukbeademing (CPAP)
    "IPPV": codes.VerrichtingTypeAdemhalingsondersteuningCode.CODE_7,  # Intermitterende positievedrukbeademing via ...
    "HFO": codes.VerrichtingTypeAdemhalingsondersteuningCode.CODE_8,  # Hoogfrequente oscillerende beademing
}
RESPIRATOIR = {
    "PNEUMOTHORAX": codes.ProbleemNaamRespiratoirCode.CODE_1,  # Pneumothorax
    "BPD": codes.ProbleemNaamRespiratoirCode.CODE_67569000,  # Bronchopulmonale dysplasie
    "BPD1": codes.ProbleemNaamRespiratoirCode.CODE_3,  # Bronchopulmonale dysplasie graad 1
    "BPD2": codes.ProbleemNaamRespiratoirCode.CODE_4,  # Bronchopulmonale dysplasie graad 2
    "BPD3": codes.ProbleemNaamRespiratoirCode.CODE_22041000146108,  # Bronchopulmonale dysplasie graad 3
    "RDS": codes.ProbleemNaamRespiratoirCode.CODE_46775006,  # Respiratory-distress-syndroom bij pasgeborene
    "MECONIUM": codes.ProbleemNaamRespiratoirCode.CODE_7,  # Meconiumaspiratie
    "WET_LUNG": codes.ProbleemNaamRespiratoirCode.CODE_8,  # Passagère tachypneu van neonaat
}
RESPIRATOIR_VERRICHTING = {
    "ECMO": codes.VerrichtingTypeRespiratoirCode.CODE_233573008,  # Extracorporele membraanoxygenatie (ECMO)
    "THORAXDRAIN": codes.VerrichtingTypeRespiratoirCode.CODE_2,  # Drainage van pleuraholte met thoraxdrain
    "ZUIGDRAINAGE": codes.VerrichtingTypeRespiratoirCode.CODE_3,  # Gesloten suctie van thorax
    "PLEURADRAINAGE": codes.VerrichtingTypeRespiratoirCode.CODE_4,  # Drainage van pleuraholte
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
    "hier": codes.AanvangCode.CODE_58841000146101,  # Zorginstelling waar patiënt geregistreerd is
    "elders": codes.AanvangCode.CODE_2,  # Zorginstelling waar patiënt niet geregistreerd is
}
CIRCULATOIR = {
    "RITME": codes.ProbleemNaamCirculatoirCode.CODE_1,  # Hartritmestoornis
    "HYPOTENSIE": codes.ProbleemNaamCirculatoirCode.CODE_45007003,  # Hypotensie
    "PDA": codes.ProbleemNaamCirculatoirCode.CODE_83330001,  # Persisterende ductus arteriosus
}
CIRCULATOIR_VERRICHTING = {
    "PDA_MEDICATIE": codes.VerrichtingTypeCirculatoirCode.CODE_58801000146104,  # Behandeling met geneesmiddel voor ...
    "PDA_LIGATIE": codes.VerrichtingTypeCirculatoirCode.CODE_2,  # Ligatie van ductus arteriosus Botalli
    "NO": codes.VerrichtingTypeCirculatoirCode.CODE_3,  # Geïnhaleerde stikstofoxide
}
INFECTIE = {
    "PNEUMONIE": codes.ProbleemNaamInfectieusCode.CODE_233604007,  # Pneumonie
    "UWI": codes.ProbleemNaamInfectieusCode.CODE_68566005,  # Urineweginfectie
    "BRONCHIOLITIS": codes.ProbleemNaamInfectieusCode.CODE_3,  # Bronchiolitis
    "CONGENITALE_INFECTIE": codes.ProbleemNaamInfectieusCode.CODE_82353009,  # Congenitale infectieziekte
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
    "PERFORATIE": codes.ProbleemNaamGastrointestinaalCode.CODE_1,  # Darmperforatie
    "CHOLESTASE": codes.ProbleemNaamGastrointestinaalCode.CODE_2,  # Cholestase
    "NEC": codes.ProbleemNaamGastrointestinaalCode.CODE_3,  # Necrotiserende enterocolitis bij foetus of pasgeborene
    "NEC2A": codes.ProbleemNaamGastrointestinaalCode.CODE_4,  # Necrotiserende enterocolitis bij neonaat stadium IIA ...
    "NEC2B": codes.ProbleemNaamGastrointestinaalCode.CODE_5,  # Necrotiserende enterocolitis bij neonaat stadium IIB ...
    "NEC3A": codes.ProbleemNaamGastrointestinaalCode.CODE_788990002,  # Necrotiserende enterocolitis bij neonaat ...
    "NEC3B": codes.ProbleemNaamGastrointestinaalCode.CODE_7,  # Necrotiserende enterocolitis bij neonaat stadium ...
}
MAAG_DARM_VERRICHTING = {
    "PROBIOTICA": codes.VerrichtingTypeGastrointestinaalCode.CODE_1,  # Probiotische therapie
    "LAPAROTOMIE": codes.VerrichtingTypeGastrointestinaalCode.CODE_86481000,  # Laparotomie
    "TPV": codes.VerrichtingTypeGastrointestinaalCode.CODE_225372007,  # Totale parenterale voeding
}
BLOED = {
    "VENEUZE_TROMBOSE": codes.ProbleemNaamHematologischCode.CODE_1,  # Veneuze trombose
    "ANEMIE": codes.ProbleemNaamHematologischCode.CODE_271737000,  # Anemie
    "TROMBOPENIE": codes.ProbleemNaamHematologischCode.CODE_302215000,  # Trombocytopenie
    "POLYCYTEMIE": codes.ProbleemNaamHematologischCode.CODE_4,  # Polycytemie
    "ARTERIELE_TROMBOSE": codes.ProbleemNaamHematologischCode.CODE_5,  # Arteriële trombose
}
METABOOL = {
    "HYPOTHYREOIDIE": codes.ProbleemNaamMetaboolEnEndocrienCode.CODE_1,  # Hypothyreoïdie
    "HYPERTHYREOIDIE": codes.ProbleemNaamMetaboolEnEndocrienCode.CODE_2,  # Hyperthyreoïdie
    "HYPERBILI": codes.ProbleemNaamMetaboolEnEndocrienCode.CODE_14783006,  # Hyperbilirubinemie
    "HYPOGLYKEMIE": codes.ProbleemNaamMetaboolEnEndocrienCode.CODE_302866003,  # Hypoglykemie
    "HYPERGLYKEMIE": codes.ProbleemNaamMetaboolEnEndocrienCode.CODE_5,  # Hyperglykemie
}
METABOOL_VERRICHTING = {
    "FOTOTHERAPIE": codes.VerrichtingTypeMetaboolEnEndocrienCode.CODE_35683002,  # Lichttherapie van neonaat
    "WISSELTRANSFUSIE": codes.VerrichtingTypeMetaboolEnEndocrienCode.CODE_2,  # Wisseltransfusie bij neonaat
    "INSULINE": codes.VerrichtingTypeMetaboolEnEndocrienCode.CODE_3,  # Toedienen van insuline bij hyperglykemie
    "SCHILDKLIER": codes.VerrichtingTypeMetaboolEnEndocrienCode.CODE_4,  # Behandeling met geneesmiddel voor ...
    "GLUCOSE": codes.VerrichtingTypeMetaboolEnEndocrienCode.CODE_109091000146105,  # Intraveneuze infusie van ...
}
HERSENEN = {
    "CEREBELLAIRE_BLOEDING": codes.ProbleemNaamNeurologischCode.CODE_1,  # Cerebellaire bloeding
    "CONVULSIES": codes.ProbleemNaamNeurologischCode.CODE_2,  # Neonatale convulsies
    "PARENCHYMBLOEDING": codes.ProbleemNaamNeurologischCode.CODE_3,  # Intraparenchymale hersenbloeding
    "ASFYXIE": codes.ProbleemNaamNeurologischCode.CODE_271877004,  # Asfyxie
    "PVL": codes.ProbleemNaamNeurologischCode.CODE_5,  # Periventriculaire leukomalacie
    "HIE": codes.ProbleemNaamNeurologischCode.CODE_703300001,  # Hypoxisch-ischemische encefalopathie
    "IVH": codes.ProbleemNaamNeurologischCode.CODE_7,  # Intraventriculaire bloeding
    "IVH1": codes.ProbleemNaamNeurologischCode.CODE_8,  # Niet-traumatische intraventriculaire bloeding graad 1 bij ...
    "IVH2": codes.ProbleemNaamNeurologischCode.CODE_206396002,  # Niet-traumatische intraventriculaire bloeding ...
    "IVH3": codes.ProbleemNaamNeurologischCode.CODE_10,  # Niet-traumatische intraventriculaire bloeding graad 3 bij ...
    "IVH4": codes.ProbleemNaamNeurologischCode.CODE_11,  # Niet-traumatische intraventriculaire bloeding graad 4 bij ...
    "INFARCT": codes.ProbleemNaamNeurologischCode.CODE_12,  # Cerebraal infarct
    "PHVD": codes.ProbleemNaamNeurologischCode.CODE_13,  # Posthemorragische hydrocefalie
}
ERNST = {
    "licht": codes.ErnstEncefalopathie.CODE_1,  # Licht
    "matig": codes.ErnstEncefalopathie.CODE_2,  # Matig
    "ernstig": codes.ErnstEncefalopathie.CODE_24484000,  # Ernstig
}
HERSENEN_VERRICHTING = {
    "MRI": codes.VerrichtingTypeNeurologischCode.CODE_241601008,  # MRI van hoofd
    "CT": codes.VerrichtingTypeNeurologischCode.CODE_2,  # Computertomografie van hersenen
    "ECHO": codes.VerrichtingTypeNeurologischCode.CODE_241449005,  # Echografie van hoofd
    "KOELING": codes.VerrichtingTypeNeurologischCode.CODE_4,  # Koudetherapie (koeling)
    "MEDICATIE": codes.VerrichtingTypeNeurologischCode.CODE_5,  # Medicatie toegediend
    "VENTRIKELDRAIN": codes.VerrichtingTypeNeurologischCode.CODE_6,  # Aanleggen van ventrikeldrain naar ...
    "RICKHAM": codes.VerrichtingTypeNeurologischCode.CODE_8,  # Implantatie van Rickham-reservoir
    "OMMAYA": codes.VerrichtingTypeNeurologischCode.CODE_9,  # Implantatie van Ommaya-reservoir
}
ZINTUIGEN = {
    "ROP": codes.ProbleemNaamZintuigenCode.CODE_1,  # Prematurenretinopathie
    "ROP2": codes.ProbleemNaamZintuigenCode.CODE_408848001,  # Prematurenretinopathie stadium 2
    "ROP3": codes.ProbleemNaamZintuigenCode.CODE_3,  # Prematurenretinopathie stadium 3
    "ROP4": codes.ProbleemNaamZintuigenCode.CODE_4,  # Prematurenretinopathie stadium 4
    "ROP5": codes.ProbleemNaamZintuigenCode.CODE_5,  # Prematurenretinopathie stadium 5
    "PLUS": codes.ProbleemNaamZintuigenCode.CODE_56341000146109,  # Plus disease
    "AABR_AFWIJKEND": codes.ProbleemNaamZintuigenCode.CODE_7,  # AABR-test (automatische hersenstamaudiometrie) ...
}
ZINTUIGEN_VERRICHTING = {
    "CRYO": codes.VerrichtingTypeZintuigenCode.CODE_1,  # Cryotherapie van retina
    "LASER": codes.VerrichtingTypeZintuigenCode.CODE_2,  # Laserfotocoagulatie van ablatio retinae
    "VITRECTOMIE": codes.VerrichtingTypeZintuigenCode.CODE_3,  # Vitrectomie
    "CERCLAGE": codes.VerrichtingTypeZintuigenCode.CODE_4,  # Cerclage voor correctie van ablatio retinae
    "ANTI_VEGF": codes.VerrichtingTypeZintuigenCode.CODE_5,  # Intravitreale injectie bij neonaat met ...
    "ANDERS": codes.VerrichtingTypeZintuigenCode.CODE_6,  # Anders
}
KANT = {
    "L": codes.BeraLateraliteitCode.CODE_7771000,  # Links
    "R": codes.BeraLateraliteitCode.CODE_2,  # Rechts
    "B": codes.BeraLateraliteitCode.CODE_3,  # Rechts en links
}
CONGENITAAL = {
    "MENINGOMYELOCELE": codes.ProbleemNaamAangeborenAfwijkingenCode.CODE_3,  # Meningomyelocele
    "HYDROCEFALUS": codes.ProbleemNaamAangeborenAfwijkingenCode.CODE_5,  # Congenitale hydrocefalus
    "FALLOT": codes.ProbleemNaamAangeborenAfwijkingenCode.CODE_12,  # Tetralogie van Fallot
    "HLHS": codes.ProbleemNaamAangeborenAfwijkingenCode.CODE_18,  # Hypoplastisch-linkerhartsyndroom
    "COARCTATIE": codes.ProbleemNaamAangeborenAfwijkingenCode.CODE_22,  # Aortacoarctatie
    "SCHISIS": codes.ProbleemNaamAangeborenAfwijkingenCode.CODE_25,  # Palatoschisis
    "OESOFAGUSATRESIE": codes.ProbleemNaamAangeborenAfwijkingenCode.CODE_27,  # Congenitale atresie van oesofagus
    "DUODENUMATRESIE": codes.ProbleemNaamAangeborenAfwijkingenCode.CODE_29,  # Duodenumatresie
    "OMFALOCELE": codes.ProbleemNaamAangeborenAfwijkingenCode.CODE_34,  # Omfalocele
    "GASTROSCHISIS": codes.ProbleemNaamAangeborenAfwijkingenCode.CODE_35,  # Gastroschisis
    "TRISOMIE_13": codes.ProbleemNaamAangeborenAfwijkingenCode.CODE_47,  # Trisomie 13
    "TRISOMIE_18": codes.ProbleemNaamAangeborenAfwijkingenCode.CODE_48,  # Trisomie 18
    "DOWN": codes.ProbleemNaamAangeborenAfwijkingenCode.CODE_49,  # Down-syndroom
    "HERNIA_DIAFRAGMATICA": codes.ProbleemNaamAangeborenAfwijkingenCode.CODE_55,  # Congenitale hernia diaphragmatica
    "HYDROPS": codes.ProbleemNaamAangeborenAfwijkingenCode.CODE_56,  # Hydrops foetalis
}
STOFWISSELING = {
    "GALACTOSEMIE": codes.ProbleemNaamStofwisselingsziektenCode.CODE_8,  # Galactosemie
    "FENYLKETONURIE": codes.ProbleemNaamStofwisselingsziektenCode.CODE_10,  # Klassieke fenylketonurie
    "PROPIONACIDURIE": codes.ProbleemNaamStofwisselingsziektenCode.CODE_19,  # Propionacidurie
    "MCAD": codes.ProbleemNaamStofwisselingsziektenCode.CODE_34,  # Deficiëntie van middenketenacyl-co-enzym ...
}
OPERATIE = {
    "OESOFAGUSFISTEL": codes.VerrichtingTypeChirurgischeIngrepenCode.CODE_14,  # Sluiten van tracheo-oesofageale fistel
    "BRONCHOSCOPIE": codes.VerrichtingTypeChirurgischeIngrepenCode.CODE_20,  # Bronchoscopie
    "HERNIA_HERSTEL": codes.VerrichtingTypeChirurgischeIngrepenCode.CODE_23,  # Operatief herstel van congenitale ...
    "RECTUMBIOPT": codes.VerrichtingTypeChirurgischeIngrepenCode.CODE_25,  # Biopsie van rectum
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
