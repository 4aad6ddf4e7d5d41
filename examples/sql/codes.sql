-- Our codes and those of the dataset: what mapping/code_tables.py is to the mapping in Python. A code of the dataset is
-- written as in mapping/codes/*.csv: its own code (SNOMED CT, ATC, HL7), or its value in the message where it has none.
CREATE TABLE codetabel (
    lijst TEXT NOT NULL,
    epd   TEXT NOT NULL,  -- our code
    lnr   TEXT NOT NULL,  -- the code of the dataset
    PRIMARY KEY (lijst, epd)
);

INSERT INTO codetabel (lijst, epd, lnr) VALUES
    ('naamgebruik', 'E', 'NL1'),   -- Eigen geslachtsnaam
    ('naamgebruik', 'P', '2'),     -- Geslachtsnaam van partner
    ('naamgebruik', 'PE', 'NL3'),  -- Geslachtsnaam van partner gevolgd door eigen geslachtsnaam
    ('naamgebruik', 'EP', '4');    -- Eigen geslachtsnaam gevolgd door geslachtsnaam van partner

INSERT INTO codetabel (lijst, epd, lnr) VALUES
    ('zekerheid', 'vermoeden', '415684004'),  -- Vermoed (werkdiagnose)
    ('zekerheid', 'mogelijk', '410590009'),   -- Mogelijk (differentiaaldiagnose)
    ('zekerheid', 'zeker', '410605003'),      -- Bevestigd
    ('zekerheid', 'uitgesloten', '4'),        -- Uitgesloten
    ('zekerheid', 'onbekend', 'UNK');         -- Onbekend

INSERT INTO codetabel (lijst, epd, lnr) VALUES
    ('zwangerschapscomplicatie', 'LANG_GEBROKEN', '1'),             -- Langdurig gebroken vliezen
    ('zwangerschapscomplicatie', 'HYPERTENSIE', '38341003'),        -- Hypertensieve aandoening
    ('zwangerschapscomplicatie', 'PPROM', '312974005'),             -- Preterm en prematuur gebroken vliezen (PPROM)
    ('zwangerschapscomplicatie', 'ZWANGERSCHAPSHYPERTENSIE', '5'),  -- Zwangerschapsgeïnduceerde hypertensie
    ('zwangerschapscomplicatie', 'PREECLAMPSIE', '6'),              -- Pre-eclampsie
    ('zwangerschapscomplicatie', 'HELLP', '7'),                     -- HELLP-syndroom
    ('zwangerschapscomplicatie', 'ECLAMPSIE', '8'),                 -- Eclampsie
    ('zwangerschapscomplicatie', 'DIABETES_GRAVIDARUM', '9'),       -- Diabetes gravidarum klasse A2 (met medicatie)
    ('zwangerschapscomplicatie', 'DIABETES', '10'),                 -- Diabetes mellitus
    ('zwangerschapscomplicatie', 'KOORTS', '386661006'),            -- Koorts
    ('zwangerschapscomplicatie', 'PROM', '12');                     -- Prematuur gebroken vliezen (PROM)

INSERT INTO codetabel (lijst, epd, lnr) VALUES
    ('steroiden', 'volledig', '255594003434601000124108'),  -- Volledige kuur steroïden voor foetale longrijping
    ('steroiden', 'onvolledig', '2');                       -- Onvolledige kuur steroïden voor foetale longrijping

INSERT INTO codetabel (lijst, epd, lnr) VALUES
    ('geslacht', 'O', 'UN'),  -- Ongedifferentieerd
    ('geslacht', 'M', 'M'),   -- Man
    ('geslacht', 'V', 'F');   -- Vrouw

INSERT INTO codetabel (lijst, epd, lnr) VALUES
    ('wijze_bevalling', 'VAGINAAL', '1'),                     -- Begeleiding van normale bevalling
    ('wijze_bevalling', 'KUNSTVERLOSSING', '3311000146109'),  -- Geassisteerde vaginale verlossing
    ('wijze_bevalling', 'SECTIO', '11466000'),                -- Sectio caesarea
    ('wijze_bevalling', 'GEPLANDE_SECTIO', '177141003'),      -- Electieve sectio caesarea
    ('wijze_bevalling', 'SPOEDSECTIO', '5');                  -- Spoedkeizersnede

INSERT INTO codetabel (lijst, epd, lnr) VALUES
    ('plaats_bevalling', 'THUIS', '1'),                    -- Thuisbevalling
    ('plaats_bevalling', 'GEBOORTECENTRUM', '2'),          -- Geboorte in geboortecentrum
    ('plaats_bevalling', 'ONDERWEG', '3'),                 -- Geboorte tijdens transport
    ('plaats_bevalling', 'ZIEKENHUIS', '56321000146103'),  -- Geboorte in ziekenhuis
    ('plaats_bevalling', 'BUITENLAND', '5');               -- Geboorte in buitenland

INSERT INTO codetabel (lijst, epd, lnr) VALUES
    ('opvang', 'O2', '57485005'),                 -- Zuurstoftherapie
    ('opvang', 'ADRENALINE', '313191000'),        -- Injectie van adrenaline
    ('opvang', 'TUBE', '182686001'),              -- Endotracheale ademhalingsondersteuning
    ('opvang', 'NIV', '4'),                       -- Non-invasieve beademing
    ('opvang', 'HARTMASSAGE', '33631000146101');  -- Mechanische thoraxcompressies

INSERT INTO codetabel (lijst, epd, lnr) VALUES
    ('herkomst', 'OBSTETRIE', '59151000146103'),  -- Transfer binnen ziekenhuis vanaf afdeling obstetrie
    ('herkomst', 'AFDELING', '2'),                -- Transfer binnen ziekenhuis vanaf andere afdeling
    ('herkomst', 'ANDER_ZIEKENHUIS', '4563007'),  -- Opname in ziekenhuis met transfer vanuit ander ziekenhuis of an ...
    ('herkomst', 'HUIS', '59141000146101'),       -- Opname in ziekenhuis vanuit huis of geboortecentrum
    ('herkomst', 'BUITENLAND', '5');              -- Opname in ziekenhuis vanuit buitenland

INSERT INTO codetabel (lijst, epd, lnr) VALUES
    ('indicatie', 'GEWICHT', '1'),                -- Bevinding betreffende geboortegewicht
    ('indicatie', 'CONVULSIES_VERDENKING', '4'),  -- Verdenking op neonatale convulsies
    ('indicatie', 'RDS', '5'),                    -- Respiratory-distress-syndroom bij pasgeborene
    ('indicatie', 'ICTERUS', '8'),                -- Neonatale icterus
    ('indicatie', 'DUUR', '366323009'),           -- Bevinding betreffende zwangerschapsduur
    ('indicatie', 'HYPOGLYKEMIE', '10'),          -- Neonatale hypoglykemie
    ('indicatie', 'INFECTIE_VERDENKING', '11'),   -- Verdenking op infectieziekte
    ('indicatie', 'ASFYXIE', '281578009'),        -- Perinatale asfyxie
    ('indicatie', 'CONVULSIES', '13'),            -- Neonatale convulsies
    ('indicatie', 'VOEDING', '14'),               -- Neonataal voedingsprobleem
    ('indicatie', 'CONGENITAAL', '66091009'),     -- Congenitale ziekte
    ('indicatie', 'SLECHTE_START', '18');         -- Zuigeling in slechte conditie bij geboorte

INSERT INTO codetabel (lijst, epd, lnr) VALUES
    ('temperatuur wijze', 'rectaal', '307047009'),  -- Rectale temperatuur
    ('temperatuur wijze', 'oksel', '3'),            -- Axillaire temperatuur
    ('temperatuur wijze', 'lies', '4'),             -- Temperatuur in de lies
    ('temperatuur wijze', 'oor', '5'),              -- Tympanische temperatuur
    ('temperatuur wijze', 'kern', '9');             -- Kerntemperatuur

INSERT INTO codetabel (lijst, epd, lnr) VALUES
    ('middel stimulatie', 'COFFEINE', 'N06BC01'),  -- Coffeïne
    ('middel stimulatie', 'DOXAPRAM', 'R07AB01');  -- Doxapram

INSERT INTO codetabel (lijst, epd, lnr) VALUES
    ('middel surfactant', 'SURFACTANT', 'R07AA02');  -- Natuurlijke fosfolipiden (longsurfactant)

INSERT INTO codetabel (lijst, epd, lnr) VALUES
    ('middel steroiden', 'STEROIDEN', 'H02');  -- Corticosteroïden voor systemisch gebruik

INSERT INTO codetabel (lijst, epd, lnr) VALUES
    ('begonnen', 'hier', '58841000146101'),  -- Zorginstelling waar patiënt geregistreerd is
    ('begonnen', 'elders', '2');             -- Zorginstelling waar patiënt niet geregistreerd is

INSERT INTO codetabel (lijst, epd, lnr) VALUES
    ('kiem', 'GBS', '1'),              -- Streptococcus agalactiae
    ('kiem', 'S_AUREUS', '2'),         -- Staphylococcus aureus
    ('kiem', 'E_FAECALIS', '3'),       -- Enterococcus faecalis
    ('kiem', 'LISTERIA', '36094007'),  -- Listeria monocytogenes
    ('kiem', 'E_COLI', '5'),           -- Escherichia coli
    ('kiem', 'KLEBSIELLA', '6'),       -- Klebsiella pneumoniae
    ('kiem', 'PSEUDOMONAS', '7'),      -- Pseudomonas aeruginosa
    ('kiem', 'CNS', '16'),             -- Coagulasenegatieve stafylokok
    ('kiem', 'CANDIDA', '20'),         -- Genus Candida
    ('kiem', 'HSV', '21'),             -- Herpes-simplexvirus
    ('kiem', 'ENTERO', '22'),          -- Genus Enterovirus
    ('kiem', 'PARECHO', '23'),         -- Genus Parechovirus
    ('kiem', 'ANDERS', 'OTH');         -- Anders, namelijk

INSERT INTO codetabel (lijst, epd, lnr) VALUES
    ('kiem congenitaal', 'TOXOPLASMA', '1'),  -- Toxoplasma gondii
    ('kiem congenitaal', 'RUBELLA', '2'),     -- Rubellavirus
    ('kiem congenitaal', 'CMV', '3'),         -- Genus Cytomegalovirus
    ('kiem congenitaal', 'HSV', '4'),         -- Herpes-simplexvirus
    ('kiem congenitaal', 'LUES', '5'),        -- Treponema pallidum
    ('kiem congenitaal', 'HIV', '6'),         -- Humaan immunodeficiëntievirus (hiv)
    ('kiem congenitaal', 'PARVO', '7'),       -- Primate erythroparvovirus 1 (parvovirus B19)
    ('kiem congenitaal', 'ANDERS', '8');      -- Anders, namelijk

INSERT INTO codetabel (lijst, epd, lnr) VALUES
    ('onset', 'vroeg', '303114002'),  -- Vroege neonatale periode (early onset, binnen 72 uur)
    ('onset', 'laat', '303115001');   -- Late neonatale periode (late onset, na 72 uur)

INSERT INTO codetabel (lijst, epd, lnr) VALUES
    ('ernst', 'licht', '1'),           -- Licht
    ('ernst', 'matig', '2'),           -- Matig
    ('ernst', 'ernstig', '24484000');  -- Ernstig

INSERT INTO codetabel (lijst, epd, lnr) VALUES
    ('kant', 'L', '7771000'),  -- Links
    ('kant', 'R', '2'),        -- Rechts
    ('kant', 'B', '3');        -- Rechts en links

INSERT INTO codetabel (lijst, epd, lnr) VALUES
    ('bestemming', 'HUIS', '306689006'),              -- Ontslag naar huis
    ('bestemming', 'ZIEKENHUIS', '115851000146108'),  -- Ontslag naar ander ziekenhuis
    ('bestemming', 'BUITENLAND', '3'),                -- Ontslag naar buitenland
    ('bestemming', 'AFDELING', '115841000146105');    -- Ontslag naar andere afdeling binnen ziekenhuis

INSERT INTO codetabel (lijst, epd, lnr) VALUES
    ('schedelomvang wijze', 'meetlint', '31551000146109'),  -- Meten van schedelomvang met meetlint
    ('schedelomvang wijze', 'echo', '31561000146107');      -- Meten van schedelomvang met echografie

INSERT INTO codetabel (lijst, epd, lnr) VALUES
    ('voeding', 'MOEDERMELK', '226789007'),  -- Moedermelk
    ('voeding', 'KUNSTVOEDING', '2'),        -- Kunstvoeding
    ('voeding', 'ONBEKEND', '3');            -- Onbekend

INSERT INTO codetabel (lijst, epd, lnr) VALUES
    ('thuiszorg', 'ADEMHALINGSBEWAKING', '1'),  -- Bewaken van ademhaling
    ('thuiszorg', 'PEG', '2'),                  -- Toedienen van voeding via percutane endoscopische gastrostoma (PEG)
    ('thuiszorg', 'SONDE', '3'),                -- Toedienen van voeding via nasogastrische sonde
    ('thuiszorg', 'TPV', '4'),                  -- Totale parenterale voeding
    ('thuiszorg', 'APNEUMONITOR', '6'),         -- Surveillance met apneumonitor
    ('thuiszorg', 'O2', '9');                   -- Zuurstoftherapie

INSERT INTO codetabel (lijst, epd, lnr) VALUES
    ('doodsoorzaak', 'CONGENITAAL', '1'),     -- Congenitale deformiteit
    ('doodsoorzaak', 'RDS', '2'),             -- Respiratory-distress-syndroom bij pasgeborene
    ('doodsoorzaak', 'BPD', '5'),             -- Bronchopulmonale dysplasie
    ('doodsoorzaak', 'INFECTIE', '8'),        -- Aandoening door infectie
    ('doodsoorzaak', 'NEC', '11'),            -- Necrotiserende enterocolitis bij pasgeborene
    ('doodsoorzaak', 'IVH', '16'),            -- Perinatale intraventriculaire bloeding
    ('doodsoorzaak', 'ASFYXIE', '57284007'),  -- Ernstige asfyxie bij geboorte
    ('doodsoorzaak', 'PREMATURITEIT', '20'),  -- Prematuriteit van zuigeling
    ('doodsoorzaak', 'ANDERS', '25'),         -- Anders
    ('doodsoorzaak', 'ONBEKEND', '26');       -- Onbekend

INSERT INTO codetabel (lijst, epd, lnr) VALUES
    ('bpd_graad', '1', '22021000146102'),  -- Bronchopulmonale dysplasie graad 1 (licht)
    ('bpd_graad', '2', '2'),               -- Bronchopulmonale dysplasie graad 2 (matig)
    ('bpd_graad', '3', '3'),               -- Bronchopulmonale dysplasie graad 3 (ernstig)
    ('bpd_graad', 'geen', 'NA');           -- Niet van toepassing

INSERT INTO codetabel (lijst, epd, lnr) VALUES
    ('diagnose geboortetrauma', 'FRACTUUR', '1'),        -- Fractuur van bot
    ('diagnose geboortetrauma', 'PLEXUS', '285596009'),  -- Letsel van zenuwplexus
    ('diagnose geboortetrauma', 'EPIDURAAL', '3'),       -- Epidurale intracraniële bloeding
    ('diagnose geboortetrauma', 'SUBDURAAL', '4'),       -- Subdurale bloeding
    ('diagnose geboortetrauma', 'DWARSLAESIE', '5'),     -- Traumatische dwarslaesie
    ('diagnose geboortetrauma', 'TENTORIUM', '6'),       -- Laceratie van tentorium cerebelli
    ('diagnose geboortetrauma', 'SUBGALEAAL', '7');      -- Subaponeurotische bloeding

INSERT INTO codetabel (lijst, epd, lnr) VALUES
    ('diagnose respiratoir', 'PNEUMOTHORAX', '1'),       -- Pneumothorax
    ('diagnose respiratoir', 'BPD', '67569000'),         -- Bronchopulmonale dysplasie (graad niet bepaald)
    ('diagnose respiratoir', 'BPD1', '3'),               -- Bronchopulmonale dysplasie graad 1 (licht)
    ('diagnose respiratoir', 'BPD2', '4'),               -- Bronchopulmonale dysplasie graad 2 (matig)
    ('diagnose respiratoir', 'BPD3', '22041000146108'),  -- Bronchopulmonale dysplasie graad 3 (ernstig)
    ('diagnose respiratoir', 'RDS', '46775006'),         -- Respiratory-distress-syndroom bij pasgeborene (IRDS)
    ('diagnose respiratoir', 'MECONIUM', '7'),           -- Meconiumaspiratie
    ('diagnose respiratoir', 'WET_LUNG', '8');           -- Passagère tachypneu van neonaat

INSERT INTO codetabel (lijst, epd, lnr) VALUES
    ('diagnose circulatoir', 'RITME', '1'),              -- Hartritmestoornis
    ('diagnose circulatoir', 'HYPOTENSIE', '45007003'),  -- Hypotensie
    ('diagnose circulatoir', 'PDA', '83330001');         -- Persisterende ductus arteriosus (PDA)

INSERT INTO codetabel (lijst, epd, lnr) VALUES
    ('diagnose infectieus', 'PNEUMONIE', '233604007'),            -- Pneumonie
    ('diagnose infectieus', 'UWI', '68566005'),                   -- Urineweginfectie
    ('diagnose infectieus', 'BRONCHIOLITIS', '3'),                -- Bronchiolitis
    ('diagnose infectieus', 'CONGENITALE_INFECTIE', '82353009');  -- Congenitale infectieziekte

INSERT INTO codetabel (lijst, epd, lnr) VALUES
    ('diagnose gastrointestinaal', 'PERFORATIE', '1'),     -- Darmperforatie
    ('diagnose gastrointestinaal', 'CHOLESTASE', '2'),     -- Cholestase
    ('diagnose gastrointestinaal', 'NEC', '3'),            -- Necrotiserende enterocolitis bij foetus of pasgeborene ...
    ('diagnose gastrointestinaal', 'NEC2A', '4'),          -- Necrotiserende enterocolitis bij neonaat stadium IIA v ...
    ('diagnose gastrointestinaal', 'NEC2B', '5'),          -- Necrotiserende enterocolitis bij neonaat stadium IIB v ...
    ('diagnose gastrointestinaal', 'NEC3A', '788990002'),  -- Necrotiserende enterocolitis bij neonaat stadium IIIA ...
    ('diagnose gastrointestinaal', 'NEC3B', '7');          -- Necrotiserende enterocolitis bij neonaat stadium IIIB ...

INSERT INTO codetabel (lijst, epd, lnr) VALUES
    ('diagnose hematologisch', 'VENEUZE_TROMBOSE', '1'),     -- Veneuze trombose
    ('diagnose hematologisch', 'ANEMIE', '271737000'),       -- Anemie
    ('diagnose hematologisch', 'TROMBOPENIE', '302215000'),  -- Trombocytopenie
    ('diagnose hematologisch', 'POLYCYTEMIE', '4'),          -- Polycytemie
    ('diagnose hematologisch', 'ARTERIELE_TROMBOSE', '5');   -- Arteriële trombose

INSERT INTO codetabel (lijst, epd, lnr) VALUES
    ('diagnose metabool', 'HYPOTHYREOIDIE', '1'),        -- Hypothyreoïdie
    ('diagnose metabool', 'HYPERTHYREOIDIE', '2'),       -- Hyperthyreoïdie
    ('diagnose metabool', 'HYPERBILI', '14783006'),      -- Hyperbilirubinemie
    ('diagnose metabool', 'HYPOGLYKEMIE', '302866003'),  -- Hypoglykemie
    ('diagnose metabool', 'HYPERGLYKEMIE', '5');         -- Hyperglykemie

INSERT INTO codetabel (lijst, epd, lnr) VALUES
    ('diagnose neurologisch', 'CEREBELLAIRE_BLOEDING', '1'),  -- Cerebellaire bloeding
    ('diagnose neurologisch', 'CONVULSIES', '2'),             -- Neonatale convulsies
    ('diagnose neurologisch', 'PARENCHYMBLOEDING', '3'),      -- Intraparenchymale hersenbloeding
    ('diagnose neurologisch', 'ASFYXIE', '271877004'),        -- Asfyxie
    ('diagnose neurologisch', 'PVL', '5'),                    -- Periventriculaire leukomalacie
    ('diagnose neurologisch', 'HIE', '703300001'),            -- Hypoxisch-ischemische encefalopathie
    ('diagnose neurologisch', 'IVH', '7'),                    -- Intraventriculaire bloeding (graad onbekend)
    ('diagnose neurologisch', 'IVH1', '8'),                   -- Niet-traumatische intraventriculaire bloeding graad ...
    ('diagnose neurologisch', 'IVH2', '206396002'),           -- Niet-traumatische intraventriculaire bloeding graad ...
    ('diagnose neurologisch', 'IVH3', '10'),                  -- Niet-traumatische intraventriculaire bloeding graad ...
    ('diagnose neurologisch', 'IVH4', '11'),                  -- Niet-traumatische intraventriculaire bloeding graad ...
    ('diagnose neurologisch', 'INFARCT', '12'),               -- Cerebraal infarct
    ('diagnose neurologisch', 'PHVD', '13');                  -- Posthemorragische hydrocefalie

INSERT INTO codetabel (lijst, epd, lnr) VALUES
    ('diagnose zintuigen', 'ROP', '1'),                -- Prematurenretinopathie (stadium 1 of onbekend)
    ('diagnose zintuigen', 'ROP2', '408848001'),       -- Prematurenretinopathie stadium 2
    ('diagnose zintuigen', 'ROP3', '3'),               -- Prematurenretinopathie stadium 3
    ('diagnose zintuigen', 'ROP4', '4'),               -- Prematurenretinopathie stadium 4
    ('diagnose zintuigen', 'ROP5', '5'),               -- Prematurenretinopathie stadium 5
    ('diagnose zintuigen', 'PLUS', '56341000146109'),  -- Plus disease
    ('diagnose zintuigen', 'AABR_AFWIJKEND', '7');     -- AABR-test (automatische hersenstamaudiometrie) afwijkend

INSERT INTO codetabel (lijst, epd, lnr) VALUES
    ('diagnose congenitaal', 'MENINGOMYELOCELE', '3'),       -- Meningomyelocele
    ('diagnose congenitaal', 'HYDROCEFALUS', '5'),           -- Congenitale hydrocefalus
    ('diagnose congenitaal', 'FALLOT', '12'),                -- Tetralogie van Fallot
    ('diagnose congenitaal', 'HLHS', '18'),                  -- Hypoplastisch-linkerhartsyndroom
    ('diagnose congenitaal', 'COARCTATIE', '22'),            -- Aortacoarctatie
    ('diagnose congenitaal', 'SCHISIS', '25'),               -- Palatoschisis
    ('diagnose congenitaal', 'OESOFAGUSATRESIE', '27'),      -- Congenitale atresie van oesofagus
    ('diagnose congenitaal', 'DUODENUMATRESIE', '29'),       -- Duodenumatresie
    ('diagnose congenitaal', 'OMFALOCELE', '34'),            -- Omfalocele
    ('diagnose congenitaal', 'GASTROSCHISIS', '35'),         -- Gastroschisis
    ('diagnose congenitaal', 'TRISOMIE_13', '47'),           -- Trisomie 13
    ('diagnose congenitaal', 'TRISOMIE_18', '48'),           -- Trisomie 18
    ('diagnose congenitaal', 'DOWN', '49'),                  -- Down-syndroom
    ('diagnose congenitaal', 'HERNIA_DIAFRAGMATICA', '55'),  -- Congenitale hernia diaphragmatica
    ('diagnose congenitaal', 'HYDROPS', '56');               -- Hydrops foetalis

INSERT INTO codetabel (lijst, epd, lnr) VALUES
    ('diagnose stofwisseling', 'GALACTOSEMIE', '8'),      -- Galactosemie
    ('diagnose stofwisseling', 'FENYLKETONURIE', '10'),   -- Klassieke fenylketonurie
    ('diagnose stofwisseling', 'PROPIONACIDURIE', '19'),  -- Propionacidurie
    ('diagnose stofwisseling', 'MCAD', '34');             -- Deficiëntie van middenketenacyl-co-enzym A-dehydrogenase

INSERT INTO codetabel (lijst, epd, lnr) VALUES
    ('verrichting ademhaling', 'O2', '57485005'),                            -- Zuurstoftherapie
    ('verrichting ademhaling', 'LOWFLOW', '371907003'),                      -- Toedienen van zuurstof via neusbril ...
    ('verrichting ademhaling', 'HIGHFLOW', '57485005:424226004=426854004'),  -- Zuurstoftherapie via highflowneusbri ...
    ('verrichting ademhaling', 'ECMO', '4'),                                 -- Extracorporele membraanoxygenatie (ECMO)
    ('verrichting ademhaling', 'NIV', '428311008'),                          -- Non-invasieve beademing (NIPPV)
    ('verrichting ademhaling', 'CPAP', '47545007'),                          -- Continue positievedrukbeademing (CPAP)
    ('verrichting ademhaling', 'IPPV', '7'),                                 -- Intermitterende positievedrukbeademi ...
    ('verrichting ademhaling', 'HFO', '8');                                  -- Hoogfrequente oscillerende beademing ...

INSERT INTO codetabel (lijst, epd, lnr) VALUES
    ('verrichting respiratoir', 'ECMO', '233573008'),    -- Extracorporele membraanoxygenatie (ECMO)
    ('verrichting respiratoir', 'THORAXDRAIN', '2'),     -- Drainage van pleuraholte met thoraxdrain
    ('verrichting respiratoir', 'ZUIGDRAINAGE', '3'),    -- Gesloten suctie van thorax (zuigdrainage)
    ('verrichting respiratoir', 'PLEURADRAINAGE', '4');  -- Drainage van pleuraholte (wijze niet nader omschreven)

INSERT INTO codetabel (lijst, epd, lnr) VALUES
    ('verrichting circulatoir', 'PDA_MEDICATIE', '58801000146104'),  -- Behandeling met geneesmiddel voor persistere ...
    ('verrichting circulatoir', 'PDA_LIGATIE', '2'),                 -- Ligatie van ductus arteriosus Botalli
    ('verrichting circulatoir', 'NO', '3');                          -- Inhalatie van stikstofmonoxide (iNO)

INSERT INTO codetabel (lijst, epd, lnr) VALUES
    ('verrichting gastrointestinaal', 'PROBIOTICA', '1'),          -- Probiotische therapie
    ('verrichting gastrointestinaal', 'LAPAROTOMIE', '86481000'),  -- Laparotomie
    ('verrichting gastrointestinaal', 'TPV', '225372007');         -- Totale parenterale voeding

INSERT INTO codetabel (lijst, epd, lnr) VALUES
    ('verrichting metabool', 'FOTOTHERAPIE', '35683002'),    -- Lichttherapie van neonaat
    ('verrichting metabool', 'WISSELTRANSFUSIE', '2'),       -- Wisseltransfusie bij neonaat
    ('verrichting metabool', 'INSULINE', '3'),               -- Toedienen van insuline bij hyperglykemie
    ('verrichting metabool', 'SCHILDKLIER', '4'),            -- Behandeling met geneesmiddel voor hypothyreoïdie of ...
    ('verrichting metabool', 'GLUCOSE', '109091000146105');  -- Intraveneuze infusie van glucose bij hypoglykemie

INSERT INTO codetabel (lijst, epd, lnr) VALUES
    ('verrichting neurologisch', 'MRI', '241601008'),     -- MRI van hoofd
    ('verrichting neurologisch', 'CT', '2'),              -- Computertomografie van hersenen
    ('verrichting neurologisch', 'ECHO', '241449005'),    -- Echografie van hoofd
    ('verrichting neurologisch', 'KOELING', '4'),         -- Koudetherapie (therapeutische hypothermie)
    ('verrichting neurologisch', 'MEDICATIE', '5'),       -- Medicatie toegediend
    ('verrichting neurologisch', 'VENTRIKELDRAIN', '6'),  -- Aanleggen van ventrikeldrain naar extracraniële locatie ...
    ('verrichting neurologisch', 'RICKHAM', '8'),         -- Implantatie van Rickham-reservoir
    ('verrichting neurologisch', 'OMMAYA', '9');          -- Implantatie van Ommaya-reservoir

INSERT INTO codetabel (lijst, epd, lnr) VALUES
    ('verrichting zintuigen', 'CRYO', '1'),         -- Cryotherapie van retina
    ('verrichting zintuigen', 'LASER', '2'),        -- Laserfotocoagulatie van ablatio retinae
    ('verrichting zintuigen', 'VITRECTOMIE', '3'),  -- Vitrectomie
    ('verrichting zintuigen', 'CERCLAGE', '4'),     -- Cerclage voor correctie van ablatio retinae
    ('verrichting zintuigen', 'ANTI_VEGF', '5'),    -- Intravitreale injectie bij neonaat met anti-vasculaire endoth ...
    ('verrichting zintuigen', 'ANDERS', '6');       -- Anders

INSERT INTO codetabel (lijst, epd, lnr) VALUES
    ('verrichting congenitaal', 'OESOFAGUSFISTEL', '14'),  -- Sluiten van tracheo-oesofageale fistel
    ('verrichting congenitaal', 'BRONCHOSCOPIE', '20'),    -- Bronchoscopie
    ('verrichting congenitaal', 'HERNIA_HERSTEL', '23'),   -- Operatief herstel van congenitale hernia diaphragmatica
    ('verrichting congenitaal', 'RECTUMBIOPT', '25');      -- Biopsie van rectum

-- After discharge the same codes are used as during the admission.
INSERT INTO codetabel (lijst, epd, lnr)
SELECT lijst || '_na_ontslag', epd, lnr FROM codetabel WHERE lijst IN ('diagnose zintuigen', 'verrichting zintuigen');
