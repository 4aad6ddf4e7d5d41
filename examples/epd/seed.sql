-- Eight invented admissions. Names, numbers and stories are made up; citizen service numbers (BSN) come from the test range 9999.

INSERT INTO instelling (id, naam, agb, ura) VALUES
    (1, 'Voorbeeldziekenhuis',         '06999901', '99990001'),
    (2, 'Streekziekenhuis Voorbeeld',  '06999902', '99990002'),
    (3, 'Geboortecentrum De Fictie',   '08999903', NULL),
    (4, 'Musterklinik Beispielstadt',  NULL,       NULL);

INSERT INTO zorgverlener (id, uzi, voornamen, initialen, roepnaam, tussenvoegsel, achternaam, tussenvoegsel_partner, achternaam_partner, naamgebruik) VALUES
    (1, '999900011', 'Anna Maria', 'A.M.', 'Anne', 'van', 'Voorbeeld', NULL,  NULL,      'E'),
    (2, '999900022', 'Bram',       'B.',   'Bram', NULL,  'Proef',     'de',  'Fantasie', 'EP');

INSERT INTO moeder (id, bsn, geboortedatum) VALUES
    (1, '999900158', '1993-05-17'),
    (2, '999900195', '1990-11-02'),
    (3, '999900602', '1996-02-28'),
    (4, '999901527', '1988-08-08'),
    (5, '999901564', '1998-01-21'),
    (6, NULL,        '1995-07-30'),
    (7, '999902489', '1991-03-12');

INSERT INTO zwangerschap (id, moeder_id, graviditeit, pariteit, complicaties, magnesiumsulfaat, steroiden, aantal_kinderen) VALUES
    (1, 1,    2, 1, 1,    1,    'volledig',   1),
    (2, 2,    1, 0, 1,    1,    'onvolledig', 2),
    (3, 3,    1, 0, 0,    NULL, NULL,         1),
    (4, 4,    4, 2, 1,    0,    'geen',       1),
    (5, 5,    3, 1, 0,    NULL, NULL,         1),
    (6, NULL, NULL, NULL, NULL, NULL, NULL,   1),
    (7, 6,    2, 0, 1,    0,    'volledig',   1),
    (8, 7,    2, 1, 0,    NULL, NULL,         1);

INSERT INTO zwangerschapscomplicatie (zwangerschap_id, code, zekerheid) VALUES
    (1, 'PREECLAMPSIE', 'zeker'),
    (1, 'HELLP',        'vermoeden'),
    (2, 'PPROM',        'zeker'),
    (2, 'KOORTS',       'zeker'),
    (4, 'LANG_GEBROKEN', 'zeker'),
    (7, 'DIABETES_GRAVIDARUM', 'zeker');

INSERT INTO kind (id, zwangerschap_id, bsn, patientnummer, geboren_op, geslacht, postcode, rangnummer, zwangerschapsduur,
                  wijze_bevalling, plaats_bevalling, geboren_in, apgar_1, apgar_5, ph_navelstreng, base_excess,
                  overleden_op, doodsoorzaak, overleden_verloskamer, behandeling_gestaakt) VALUES
    (1, 1, '999902933', 'N1001', '2025-03-04T06:12:00', 'V', '9999 XA', NULL, 205, 'SPOEDSECTIO', 'ZIEKENHUIS', 1, 6, 8, '7.24', '-4.5', NULL, NULL, NULL, NULL),
    (2, 2, '999902970', 'N1002', '2025-01-19T21:40:00', 'M', '9999 XB', 1,    189, 'SECTIO',      'ZIEKENHUIS', 1, 5, 7, '7.30', '-2.0', NULL, NULL, NULL, NULL),
    (3, 2, '999903007', 'N1003', '2025-01-19T21:43:00', 'V', '9999 XB', 2,    189, 'SECTIO',      'ZIEKENHUIS', 1, 4, 7, '7.28', '-3.1', NULL, NULL, NULL, NULL),
    (4, 3, '999903044', 'N1004', '2025-05-11T02:25:00', 'M', '9999 XC', NULL, 281, 'KUNSTVERLOSSING', 'ZIEKENHUIS', 2, 2, 4, '6.92', '-17.8', NULL, NULL, NULL, NULL),
    (5, 4, '999903081', 'N1005', '2025-02-02T13:05:00', 'M', '9999 XD', NULL, 171, 'VAGINAAL',    'ZIEKENHUIS', 1, 3, 5, '7.18', '-8.2', '2025-02-05T04:30:00', 'IVH', 0, 1),
    (6, 5, '999903858', 'N1006', '2025-06-20T09:55:00', 'V', '9999 XE', NULL, 266, 'SECTIO',      'ZIEKENHUIS', 2, 5, 6, '7.21', '-6.0', NULL, NULL, NULL, NULL),
    (7, 6, NULL,        'N1007', '2025-04-14',          'O', NULL,      NULL, NULL, NULL,        'THUIS',      NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
    (8, 7, '999903895', 'N1008', '2025-07-01T17:30:00', 'M', '9999 XF', NULL, 229, 'VAGINAAL',    'BUITENLAND', 4, 7, 9, NULL, NULL, NULL, NULL, NULL, NULL);

INSERT INTO opvang (kind_id, code) VALUES
    (1, 'NIV'), (2, 'O2'), (2, 'NIV'), (3, 'NIV'), (3, 'TUBE'), (4, 'TUBE'), (4, 'HARTMASSAGE'), (4, 'ADRENALINE'), (5, 'TUBE'), (6, 'TUBE');

INSERT INTO opname (id, kind_id, instelling_id, zorgverlener_id, opgenomen_op, ontslagen_op, ic, heropname, herkomst, verwijzer_id,
                    bestemming, akkoord_op, afgesloten_op, berichtversie, o2_dag_28, antibiotica_eerste_3_dagen) VALUES
    (101, 1, 1, 1,    '2025-03-04T06:40:00', '2025-04-09T11:00:00', 1, 0, 'OBSTETRIE',      NULL, 'ZIEKENHUIS', '2025-04-10T09:00:00', '2025-04-10T09:15:00', 1, 0,    1),
    (102, 2, 1, 1,    '2025-01-19T22:05:00', '2025-04-28T14:30:00', 1, 0, 'OBSTETRIE',      NULL, 'HUIS',       '2025-04-29T10:00:00', '2025-04-29T10:05:00', 1, 1,    1),
    (103, 3, 1, 2,    '2025-01-19T22:10:00', '2025-03-30T10:00:00', 1, 0, 'OBSTETRIE',      NULL, 'ZIEKENHUIS', '2025-03-31T08:30:00', '2025-03-31T08:45:00', 2, 1,    1),
    (104, 4, 1, 2,    '2025-05-11T05:30:00', '2025-05-22T13:00:00', 1, 0, 'ANDER_ZIEKENHUIS', 2,  'AFDELING',   '2025-05-23T09:00:00', '2025-05-23T09:05:00', 1, NULL, 1),
    (105, 5, 1, 1,    '2025-02-02T13:40:00', '2025-02-05T04:30:00', 1, 0, 'OBSTETRIE',      NULL, NULL,         '2025-02-06T09:00:00', '2025-02-06T09:20:00', 1, NULL, 1),
    (106, 6, 1, 2,    '2025-06-20T13:15:00', '2025-07-18T12:00:00', 1, 0, 'ANDER_ZIEKENHUIS', 2,  'ZIEKENHUIS', '2025-07-18T16:00:00', '2025-07-18T16:05:00', 1, NULL, 1),
    (107, 7, 1, NULL, '2025-04-15T03:20:00', '2025-04-29T15:00:00', 1, NULL, 'HUIS',        NULL, 'HUIS',       NULL,                  '2025-04-30T08:00:00', 1, NULL, 1),
    (108, 8, 1, 2,    '2025-07-12T20:00:00', NULL,                  1, 1, 'BUITENLAND',     4,    NULL,         '2025-08-01T09:00:00', '2025-08-01T09:10:00', 1, NULL, NULL);

INSERT INTO indicatie (opname_id, code) VALUES
    (101, 'DUUR'), (101, 'GEWICHT'), (102, 'DUUR'), (102, 'RDS'), (103, 'DUUR'), (103, 'GEWICHT'), (104, 'ASFYXIE'), (104, 'CONVULSIES_VERDENKING'),
    (105, 'DUUR'), (105, 'GEWICHT'), (106, 'CONGENITAAL'), (107, 'INFECTIE_VERDENKING'), (108, 'INFECTIE_VERDENKING');

INSERT INTO meting (opname_id, moment, soort, waarde, gemeten_op, wijze, toelichting) VALUES
    (101, 'opname', 'gewicht',       '1190', '2025-03-04T06:45:00', NULL, NULL),
    (101, 'opname', 'lengte',        '38.0', '2025-03-04T06:50:00', NULL, NULL),
    (101, 'opname', 'schedelomvang', '27.0', '2025-03-04T06:50:00', NULL, NULL),
    (101, 'opname', 'temperatuur',   '36.4', '2025-03-04T06:42:00', 'rectaal', NULL),
    (101, 'ontslag', 'gewicht',       '1985', '2025-04-09T08:00:00', NULL, NULL),
    (101, 'ontslag', 'schedelomvang', '31.2', '2025-04-09T08:00:00', 'meetlint', NULL),
    (102, 'opname', 'gewicht',       '980',  '2025-01-19T22:10:00', NULL, NULL),
    (102, 'opname', 'temperatuur',   '35.6', '2025-01-19T22:06:00', 'oksel', 'Gemeten na transport van de verloskamer'),
    (102, 'ontslag', 'gewicht',       '3010', '2025-04-28T09:00:00', NULL, NULL),
    (102, 'ontslag', 'schedelomvang', '34.8', '2025-04-28T09:00:00', 'meetlint', NULL),
    (103, 'opname', 'gewicht',       '905',  '2025-01-19T22:15:00', NULL, NULL),
    (103, 'opname', 'schedelomvang', '24.5', '2025-01-20T09:00:00', NULL, NULL),
    (103, 'ontslag', 'gewicht',       '2240', '2025-03-30T08:00:00', NULL, NULL),
    (104, 'opname', 'gewicht',       '3650', '2025-05-11T05:40:00', NULL, NULL),
    (104, 'opname', 'temperatuur',   '33.9', '2025-05-11T05:32:00', 'rectaal', 'Koeling begonnen tijdens transport'),
    (104, 'ontslag', 'gewicht',       '3720', '2025-05-22T08:00:00', NULL, NULL),
    (105, 'opname', 'gewicht',       '610',  '2025-02-02T13:45:00', NULL, NULL),
    (106, 'opname', 'gewicht',       '2980', '2025-06-20T13:30:00', NULL, NULL),
    (106, 'opname', 'lengte',        '48.5', '2025-06-21T09:00:00', NULL, NULL),
    (106, 'ontslag', 'gewicht',       '3275', '2025-07-18T08:00:00', NULL, NULL),
    (107, 'opname', 'gewicht',       '2400', NULL,                  NULL, NULL),
    (108, 'opname', 'gewicht',       '2310', '2025-07-12T20:10:00', NULL, NULL);

INSERT INTO orgaansysteem (opname_id, orgaan, problemen) VALUES
    (101, 'geboortetrauma', 0), (101, 'respiratoir', 1), (101, 'circulatoir', 1), (101, 'infectieus', 0), (101, 'gastrointestinaal', 0),
    (101, 'hematologisch', 0), (101, 'metabool', 1), (101, 'neurologisch', 0), (101, 'zintuigen', 0), (101, 'congenitaal', 0),
    (102, 'geboortetrauma', 0), (102, 'respiratoir', 1), (102, 'circulatoir', 0), (102, 'infectieus', 1), (102, 'gastrointestinaal', 0),
    (102, 'hematologisch', 1), (102, 'metabool', 0), (102, 'neurologisch', 0), (102, 'zintuigen', 1), (102, 'congenitaal', 0),
    (103, 'geboortetrauma', 0), (103, 'respiratoir', 1), (103, 'circulatoir', 0), (103, 'infectieus', 0), (103, 'gastrointestinaal', 1),
    (103, 'hematologisch', 1), (103, 'metabool', 1), (103, 'neurologisch', 1), (103, 'zintuigen', 0), (103, 'congenitaal', 0),
    (104, 'geboortetrauma', 1), (104, 'respiratoir', 0), (104, 'circulatoir', 1), (104, 'infectieus', 0), (104, 'gastrointestinaal', 0),
    (104, 'hematologisch', 0), (104, 'metabool', 1), (104, 'neurologisch', 1), (104, 'zintuigen', 0), (104, 'congenitaal', 0),
    (105, 'respiratoir', 1), (105, 'circulatoir', 1), (105, 'infectieus', 0), (105, 'neurologisch', 1), (105, 'congenitaal', 0),
    (106, 'geboortetrauma', 0), (106, 'respiratoir', 1), (106, 'circulatoir', 1), (106, 'infectieus', 0), (106, 'gastrointestinaal', 0),
    (106, 'congenitaal', 1),
    (107, 'geboortetrauma', NULL), (107, 'respiratoir', NULL), (107, 'infectieus', 1), (107, 'zintuigen', NULL), (107, 'congenitaal', NULL),
    (108, 'respiratoir', 0), (108, 'infectieus', 1), (108, 'metabool', 1), (108, 'neurologisch', 0), (108, 'congenitaal', 1);

INSERT INTO diagnose (id, opname_id, orgaan, code, zekerheid, begin_op, eind_op, hier_begonnen, ernst, lijnsepsis, vroeg) VALUES
    (1,  101, 'respiratoir',       'RDS',            'zeker',     '2025-03-04', NULL,         1,    NULL,     NULL, NULL),
    (2,  101, 'circulatoir',       'PDA',            'zeker',     '2025-03-07', NULL,         NULL, NULL,     NULL, NULL),
    (3,  101, 'metabool',          'HYPERBILI',      'zeker',     '2025-03-06', NULL,         NULL, NULL,     NULL, NULL),
    (4,  102, 'respiratoir',       'RDS',            'zeker',     '2025-01-19', NULL,         1,    NULL,     NULL, NULL),
    (5,  102, 'respiratoir',       'BPD2',           'zeker',     '2025-02-16', NULL,         1,    NULL,     NULL, NULL),
    (6,  102, 'infectieus',        'SEPSIS',         'zeker',     '2025-02-03', '2025-02-14', 1,    NULL,     1,    0),
    (7,  102, 'hematologisch',     'ANEMIE',         'zeker',     NULL,         NULL,         NULL, NULL,     NULL, NULL),
    (8,  102, 'zintuigen',         'ROP2',           'zeker',     NULL,         NULL,         NULL, NULL,     NULL, NULL),
    (9,  103, 'respiratoir',       'RDS',            'zeker',     '2025-01-19', NULL,         1,    NULL,     NULL, NULL),
    (10, 103, 'respiratoir',       'PNEUMOTHORAX',   'zeker',     '2025-01-21', NULL,         1,    NULL,     NULL, NULL),
    (11, 103, 'gastrointestinaal', 'NEC2A',          'zeker',     '2025-02-08', NULL,         NULL, NULL,     NULL, NULL),
    (12, 103, 'gastrointestinaal', 'PERFORATIE',     'vermoeden', '2025-02-09', NULL,         NULL, NULL,     NULL, NULL),
    (13, 103, 'hematologisch',     'TROMBOPENIE',    'zeker',     NULL,         NULL,         NULL, NULL,     NULL, NULL),
    (14, 103, 'metabool',          'HYPERGLYKEMIE',  'zeker',     NULL,         NULL,         NULL, NULL,     NULL, NULL),
    (15, 103, 'neurologisch',      'IVH2',           'zeker',     NULL,         NULL,         NULL, NULL,     NULL, NULL),
    (16, 104, 'geboortetrauma',    'SUBGALEAAL',     'zeker',     NULL,         NULL,         NULL, NULL,     NULL, NULL),
    (17, 104, 'circulatoir',       'HYPOTENSIE',     'zeker',     NULL,         NULL,         NULL, NULL,     NULL, NULL),
    (18, 104, 'neurologisch',      'HIE',            'zeker',     NULL,         NULL,         NULL, 'matig',  NULL, NULL),
    (19, 104, 'neurologisch',      'CONVULSIES',     'mogelijk',  NULL,         NULL,         NULL, NULL,     NULL, NULL),
    (20, 104, 'metabool',          'HYPOGLYKEMIE',   'zeker',     NULL,         NULL,         NULL, NULL,     NULL, NULL),
    (21, 105, 'respiratoir',       'RDS',            'zeker',     '2025-02-02', NULL,         1,    NULL,     NULL, NULL),
    (22, 105, 'circulatoir',       'HYPOTENSIE',     'zeker',     NULL,         NULL,         NULL, NULL,     NULL, NULL),
    (23, 105, 'neurologisch',      'IVH4',           'zeker',     NULL,         NULL,         NULL, NULL,     NULL, NULL),
    (24, 106, 'respiratoir',       'PNEUMOTHORAX',   'uitgesloten', NULL,       NULL,         0,    NULL,     NULL, NULL),
    (31, 106, 'circulatoir',       'HYPOTENSIE',     'zeker',     NULL,         NULL,         NULL, NULL,     NULL, NULL),
    (25, 106, 'congenitaal',       'HERNIA_DIAFRAGMATICA', 'zeker', NULL,       NULL,         NULL, NULL,     NULL, NULL),
    (26, 107, 'infectieus',        'CONGENITALE_INFECTIE', 'zeker', '2025-04-15', NULL,       0,    NULL,     NULL, NULL),
    (27, 108, 'infectieus',        'SEPSIS',         'zeker',     '2025-07-09', '2025-07-26', 0,    NULL,     0,    0),
    (30, 108, 'infectieus',        'UWI',            'uitgesloten', '2025-07-12', '2025-07-13', 0,    NULL,     NULL, NULL),
    (28, 108, 'metabool',          'HYPOGLYKEMIE',   'onbekend',  NULL,         NULL,         NULL, NULL,     NULL, NULL),
    (29, 108, 'stofwisseling',     'GALACTOSEMIE',   'vermoeden', NULL,         NULL,         NULL, NULL,     NULL, NULL);

INSERT INTO kweek (diagnose_id, kiem, omschrijving) VALUES
    (6, 'CNS', NULL), (6, 'S_AUREUS', NULL), (26, 'CMV', NULL), (27, 'GBS', NULL), (27, 'ANDERS', 'Bacillus cereus');

INSERT INTO verrichting (id, opname_id, orgaan, code, begin_op, eind_op, diagnose_id, ingreep) VALUES
    (1,  101, 'ademhaling',        'CPAP',          '2025-03-04T06:40:00', '2025-03-20T12:00:00', NULL, NULL),
    (2,  101, 'ademhaling',        'LOWFLOW',       '2025-03-20T12:00:00', '2025-03-27T12:00:00', NULL, NULL),
    (3,  101, 'circulatoir',       'PDA_MEDICATIE', NULL,         NULL,         2,    NULL),
    (4,  101, 'metabool',          'FOTOTHERAPIE',  NULL,         NULL,         3,    NULL),
    (5,  102, 'ademhaling',        'IPPV',          '2025-01-20T01:00:00', '2025-02-01T12:00:00', NULL, NULL),
    (6,  102, 'ademhaling',        'CPAP',          '2025-02-01T12:00:00', '2025-03-15T12:00:00', NULL, NULL),
    (7,  102, 'ademhaling',        'HIGHFLOW',      '2025-03-15T12:00:00', '2025-04-20T12:00:00', NULL, NULL),
    (8,  102, 'zintuigen',         'ANTI_VEGF',     NULL,         NULL,         8,    NULL),
    (9,  103, 'ademhaling',        'HFO',           '2025-01-19T22:20:00', '2025-02-20T12:00:00', NULL, NULL),
    (10, 103, 'respiratoir',       'THORAXDRAIN',   NULL,         NULL,         10,   NULL),
    (11, 103, 'gastrointestinaal', 'LAPAROTOMIE',   NULL,         NULL,         12,   NULL),
    (12, 103, 'gastrointestinaal', 'TPV',           NULL,         NULL,         11,   NULL),
    (13, 103, 'metabool',          'INSULINE',      NULL,         NULL,         14,   NULL),
    (14, 103, 'neurologisch',      'ECHO',          NULL,         NULL,         15,   NULL),
    (15, 104, 'neurologisch',      'KOELING',       NULL,         NULL,         18,   NULL),
    (16, 104, 'neurologisch',      'MRI',           NULL,         NULL,         18,   NULL),
    (17, 104, 'neurologisch',      'MEDICATIE',     NULL,         NULL,         19,   NULL),
    (18, 104, 'metabool',          'GLUCOSE',       NULL,         NULL,         20,   NULL),
    (19, 105, 'ademhaling',        'IPPV',          '2025-02-02T13:40:00', '2025-02-05T04:30:00', NULL, NULL),
    (20, 106, 'ademhaling',        'HFO',           '2025-06-20T13:15:00', '2025-07-02T12:00:00', NULL, NULL),
    (21, 106, 'circulatoir',       'NO',            NULL,         NULL,         NULL, NULL),
    (22, 106, 'congenitaal',       'HERNIA_HERSTEL', NULL,        NULL,         25,   1),
    (23, 106, 'congenitaal',       'BRONCHOSCOPIE', NULL,         NULL,         25,   1),
    (24, 106, 'congenitaal',       'RECTUMBIOPT',   NULL,         NULL,         NULL, 2),
    (25, 108, 'metabool',          'GLUCOSE',       NULL,         NULL,         28,   NULL);

INSERT INTO medicatie (opname_id, middel) VALUES
    (101, 'SURFACTANT'), (101, 'COFFEINE'), (102, 'SURFACTANT'), (102, 'COFFEINE'), (102, 'DOXAPRAM'), (102, 'STEROIDEN'),
    (103, 'SURFACTANT'), (105, 'SURFACTANT');

INSERT INTO lijn (opname_id, ingebracht_op, verwijderd_op) VALUES
    (101, '2025-03-04T08:00:00', '2025-03-12T10:00:00'),
    (102, '2025-01-19T23:00:00', '2025-02-04T09:00:00'),
    (102, '2025-02-10T14:00:00', '2025-02-24T11:00:00'),
    (103, '2025-01-19T23:30:00', NULL),
    (106, '2025-06-20T14:00:00', '2025-07-10T10:00:00');

INSERT INTO screening (opname_id, fase, rop_verricht, rop_afgesloten, aabr_verricht, aabr_afwijkend, bera_verricht, bera_afwijkend, bera_kant) VALUES
    (101, 'opname',    1,    0,    0, NULL, NULL, NULL, NULL),
    (102, 'opname',    1,    0,    1, 1,    1,    1,    'R'),
    (102, 'follow_up', 1,    1,    1, 1,    1,    1,    'R'),
    (103, 'opname',    1,    0,    1, 0,    0,    NULL, NULL),
    (104, 'opname',    NULL, NULL, 1, 0,    NULL, NULL, NULL),
    (105, 'opname',    0,    NULL, NULL, NULL, NULL, NULL, NULL),
    (106, 'opname',    NULL, NULL, 1, 0,    NULL, NULL, NULL),
    (107, 'opname',    NULL, NULL, 1, 0,    NULL, NULL, NULL),
    (108, 'opname',    NULL, NULL, 0, NULL, NULL, NULL, NULL);

INSERT INTO voeding (opname_id, soort) VALUES
    (101, 'MOEDERMELK'), (102, 'MOEDERMELK'), (102, 'KUNSTVOEDING'), (103, 'KUNSTVOEDING'), (104, 'MOEDERMELK'), (106, 'KUNSTVOEDING'),
    (107, 'ONBEKEND');

INSERT INTO thuiszorg (opname_id, code) VALUES
    (102, 'O2'), (102, 'SONDE'), (102, 'APNEUMONITOR');

INSERT INTO nacontrole (opname_id, o2_dag_28, bpd_graad) VALUES
    (102, 1, '2');
