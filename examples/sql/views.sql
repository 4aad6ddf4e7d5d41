-- The views of a vendor who lives in SQL: in the place of the staging tables of generated/lnr_3_0/sql/, read straight
-- from the invented EPD.
-- One SQL for SQLite and PostgreSQL. Run codes.sql first, and on PostgreSQL postgresql.sql before it.
--
-- What holds for all of them:
--   * NULL: nothing is known, the item is left out. A reason in the column `_null` (UNK, NA): the message says why.
--   * A code that codetabel does not have becomes '?' and our code. No code list knows that, so the message is refused:
--     better than one that leaves out, in silence, what nobody has mapped yet.
--   * Numbers with decimals and moments stay the text that they are in this EPD, so that no zero and no time is lost.


-- What several groups need --------------------------------------------------------------------------------------------

-- The numbers of an institution, a row each. Abroad there is none: the message says that it does not apply.
CREATE VIEW lnr_nummer AS
SELECT id AS instelling_id, 1 AS row_order, agb AS nummer, NULL AS waarom_niet, '2.16.840.1.113883.2.4.6.1' AS stelsel
FROM instelling WHERE agb IS NOT NULL
UNION ALL
SELECT id, 2, ura, NULL, '2.16.528.1.1007.3.3' FROM instelling WHERE ura IS NOT NULL
UNION ALL
SELECT id, 3, NULL, 'NA', NULL FROM instelling WHERE agb IS NULL AND ura IS NULL;

-- The first measurement of each kind, at admission and at discharge.
CREATE VIEW lnr_meting AS
SELECT m.opname_id, m.moment, m.soort, m.waarde, m.gemeten_op, m.wijze, m.toelichting
FROM meting m
WHERE NOT EXISTS (
    SELECT 1 FROM meting eerder
    WHERE eerder.opname_id = m.opname_id AND eerder.moment = m.moment AND eerder.soort = m.soort
      AND (COALESCE(eerder.gemeten_op, '') < COALESCE(m.gemeten_op, '')
           OR COALESCE(eerder.gemeten_op, '') = COALESCE(m.gemeten_op, '') AND eerder.id < m.id)
);

-- The diagnoses in the words of the dataset; each organ system takes its own below.
CREATE VIEW lnr_diagnose AS
SELECT
    CAST(d.opname_id AS TEXT) AS episode,
    d.id AS row_order,
    d.orgaan,
    COALESCE(naam.lnr, '?' || d.code) AS probleem_naam,
    COALESCE(zeker.lnr, '?' || d.zekerheid) AS verificatie_status,
    'probleem-' || d.id AS id
FROM diagnose d
LEFT JOIN codetabel naam ON naam.lijst = 'diagnose ' || d.orgaan AND naam.epd = d.code
LEFT JOIN codetabel zeker ON zeker.lijst = 'zekerheid' AND zeker.epd = d.zekerheid;

-- The procedures, likewise. An indication is the id of its diagnosis in the same message.
CREATE VIEW lnr_verrichting AS
SELECT
    CAST(v.opname_id AS TEXT) AS episode,
    v.id AS row_order,
    v.orgaan,
    v.ingreep,
    v.begin_op,
    v.eind_op,
    COALESCE(soort.lnr, '?' || v.code) AS verrichting_type,
    'probleem-' || v.diagnose_id AS probleem
FROM verrichting v
LEFT JOIN codetabel soort ON soort.lijst = 'verrichting ' || v.orgaan AND soort.epd = v.code;


-- The message: a view for each group, put together in lnr_3_0_lnr -----------------------------------------------------

-- One document for each admission; a correction gets the next version. 2.999 is the arc that is kept for examples.
CREATE VIEW deel_document AS
SELECT
    o.id AS opname_id,
    CAST(o.id AS TEXT) AS episode,
    o.berichtversie AS episode_version,
    date(o.afgesloten_op) AS episode_closed,
    o.id || '-' || o.berichtversie AS identificatie,
    '2.999.1' AS identificatie_root,
    o.afgesloten_op AS document_datum,
    CAST(o.id AS TEXT) AS set_identificatie,
    '2.999.1' AS set_identificatie_root,
    o.berichtversie AS versienummer,
    'Voorbeeld-EPD 1.0' AS software_naam,
    -- The EPD keeps the moment at which the doctor agreed; no moment: not yet.
    CASE WHEN o.akkoord_op IS NULL THEN 0 ELSE 1 END AS geverifieerd_door_zorgverlenerq,
    o.akkoord_op AS verificatie_datum,
    NULL AS document_datum_null, NULL AS software_naam_null, NULL AS geverifieerd_door_zorgverlenerq_null,
    NULL AS verificatie_datum_null
FROM opname o;

-- The hospital that sends the message.
CREATE VIEW lnr_3_0_lnr_zorgaanbieder_identificatienummer AS
SELECT
    CAST(o.id AS TEXT) AS episode,
    n.row_order,
    n.nummer AS zorgaanbieder_identificatienummer,
    n.waarom_niet AS zorgaanbieder_identificatienummer_null,
    n.stelsel AS zorgaanbieder_identificatienummer_root
FROM opname o
JOIN lnr_nummer n ON n.instelling_id = o.instelling_id;

-- The doctor who is responsible; the group is left out where there is none.
CREATE VIEW deel_zorgverlener AS
SELECT
    o.id AS opname_id,
    z.uzi AS zorgverlener_identificatienummer,
    CASE WHEN z.id IS NOT NULL AND z.uzi IS NULL THEN 'UNK' END AS zorgverlener_identificatienummer_null,
    CASE WHEN z.uzi IS NOT NULL THEN '2.16.528.1.1007.3.1' END AS zorgverlener_identificatienummer_root,
    z.voornamen,
    z.initialen,
    z.roepnaam,
    COALESCE(gebruik.lnr, '?' || z.naamgebruik) AS naamgebruik,
    z.tussenvoegsel AS voorvoegsels,
    z.achternaam,
    -- Not recorded: since a migration this EPD keeps the prefix of the partner in the surname.
    NULL AS voorvoegsels_partner,
    NULLIF(TRIM(COALESCE(z.tussenvoegsel_partner, '') || ' ' || COALESCE(z.achternaam_partner, '')), '')
        AS achternaam_partner,
    NULL AS voornamen_null, NULL AS initialen_null, NULL AS roepnaam_null, NULL AS voorvoegsels_null,
    NULL AS achternaam_null, NULL AS voorvoegsels_partner_null, NULL AS achternaam_partner_null
FROM opname o
LEFT JOIN zorgverlener z ON z.id = o.zorgverlener_id
LEFT JOIN codetabel gebruik ON gebruik.lijst = 'naamgebruik' AND gebruik.epd = z.naamgebruik;

-- The mother; left out where nobody knows who she is. Whoever is known but has no number gets a null of that.
CREATE VIEW deel_vrouw AS
SELECT
    o.id AS opname_id,
    m.geboortedatum AS vrouw_geboortedatum,
    NULL AS vrouw_geboortedatum_null
FROM opname o
JOIN kind k ON k.id = o.kind_id
JOIN zwangerschap z ON z.id = k.zwangerschap_id
LEFT JOIN moeder m ON m.id = z.moeder_id;

CREATE VIEW lnr_3_0_vrouw_identificatienummer AS
SELECT
    CAST(o.id AS TEXT) AS episode,
    1 AS row_order,
    m.bsn AS identificatienummer,
    CASE WHEN m.bsn IS NULL THEN 'UNK' END AS identificatienummer_null,
    CASE WHEN m.bsn IS NOT NULL THEN '2.16.840.1.113883.2.4.6.3' END AS identificatienummer_root
FROM opname o
JOIN kind k ON k.id = o.kind_id
JOIN zwangerschap z ON z.id = k.zwangerschap_id
JOIN moeder m ON m.id = z.moeder_id;

-- The pregnancy. The EPD asks the numbers of every mother: an empty field means that nobody knows.
-- Magnesium sulphate and steroids are asked of births before 34 weeks (238 days) alone.
CREATE VIEW deel_zwangerschap AS
SELECT
    o.id AS opname_id,
    z.graviditeit,
    CASE WHEN z.graviditeit IS NULL THEN 'UNK' END AS graviditeit_null,
    z.pariteit AS pariteit_voor_deze_zwangerschap,
    CASE WHEN z.pariteit IS NULL THEN 'UNK' END AS pariteit_voor_deze_zwangerschap_null,
    z.complicaties AS complicaties_zwangerschapq,
    CASE WHEN k.zwangerschapsduur < 238 THEN z.magnesiumsulfaat END AS magnesiumsulfaat,
    CASE WHEN k.zwangerschapsduur < 238 AND z.steroiden IS NOT NULL
         THEN CASE WHEN z.steroiden = 'geen' THEN 0 ELSE 1 END END AS antenatale_steroiden_gegevenq,
    CASE WHEN k.zwangerschapsduur < 238 AND z.steroiden <> 'geen'
         THEN COALESCE(kuur.lnr, '?' || z.steroiden) END AS antenatale_steroiden,
    NULL AS complicaties_zwangerschapq_null, NULL AS magnesiumsulfaat_null, NULL AS antenatale_steroiden_gegevenq_null
FROM opname o
JOIN kind k ON k.id = o.kind_id
JOIN zwangerschap z ON z.id = k.zwangerschap_id
LEFT JOIN codetabel kuur ON kuur.lijst = 'steroiden' AND kuur.epd = z.steroiden;

CREATE VIEW lnr_3_0_complicaties_tijdens_zwangerschap_probleem AS
SELECT
    CAST(o.id AS TEXT) AS episode,
    c.id AS row_order,
    COALESCE(naam.lnr, '?' || c.code) AS probleem_naam,
    COALESCE(zeker.lnr, '?' || c.zekerheid) AS verificatie_status
FROM opname o
JOIN kind k ON k.id = o.kind_id
JOIN zwangerschapscomplicatie c ON c.zwangerschap_id = k.zwangerschap_id
LEFT JOIN codetabel naam ON naam.lijst = 'zwangerschapscomplicatie' AND naam.epd = c.code
LEFT JOIN codetabel zeker ON zeker.lijst = 'zekerheid' AND zeker.epd = c.zekerheid;

-- The child. A sex that is not filled in is the dataset's own code for unknown, no null.
CREATE VIEW deel_kind AS
SELECT
    o.id AS opname_id,
    k.postcode,
    CASE WHEN k.postcode IS NULL THEN 'UNK' END AS postcode_null,
    k.geboren_op AS kind_geboortedatum,
    COALESCE(sekse.lnr, '?' || k.geslacht, 'UNK') AS geslacht,
    CASE WHEN z.aantal_kinderen > 1 THEN 1 ELSE 0 END AS meerling_indicator,
    k.rangnummer AS rangnummer_kind,
    CASE WHEN k.overleden_op IS NULL THEN 0 ELSE 1 END AS overlijdens_indicator,
    k.overleden_op AS datum_overlijden,
    NULL AS meerling_indicator_null, NULL AS rangnummer_kind_null, NULL AS overlijdens_indicator_null,
    NULL AS datum_overlijden_null
FROM opname o
JOIN kind k ON k.id = o.kind_id
JOIN zwangerschap z ON z.id = k.zwangerschap_id
LEFT JOIN codetabel sekse ON sekse.lijst = 'geslacht' AND sekse.epd = k.geslacht;

-- The citizen service number first, where there is one; the patient number always.
CREATE VIEW lnr_3_0_kind_identificatienummer AS
SELECT CAST(o.id AS TEXT) AS episode, 1 AS row_order, k.bsn AS identificatienummer,
       '2.16.840.1.113883.2.4.6.3' AS identificatienummer_root
FROM opname o JOIN kind k ON k.id = o.kind_id WHERE k.bsn IS NOT NULL
UNION ALL
SELECT CAST(o.id AS TEXT), 2, k.patientnummer, '2.999.2' FROM opname o JOIN kind k ON k.id = o.kind_id;

-- The delivery. How many were born is told of twins and more alone.
CREATE VIEW deel_bevalling AS
SELECT
    o.id AS opname_id,
    k.zwangerschapsduur,
    CASE WHEN k.zwangerschapsduur IS NULL THEN 'UNK' END AS zwangerschapsduur_null,
    CASE WHEN z.aantal_kinderen > 1 THEN z.aantal_kinderen END AS aantal_geboren_kinderen,
    COALESCE(wijze.lnr, '?' || k.wijze_bevalling) AS type_partus,
    COALESCE(plaats.lnr, '?' || k.plaats_bevalling) AS locatie_partus,
    i.naam AS bevallingsgegevens_organisatie_naam,
    NULL AS aantal_geboren_kinderen_null, NULL AS bevallingsgegevens_organisatie_naam_null
FROM opname o
JOIN kind k ON k.id = o.kind_id
JOIN zwangerschap z ON z.id = k.zwangerschap_id
LEFT JOIN instelling i ON i.id = k.geboren_in
LEFT JOIN codetabel wijze ON wijze.lijst = 'wijze_bevalling' AND wijze.epd = k.wijze_bevalling
LEFT JOIN codetabel plaats ON plaats.lijst = 'plaats_bevalling' AND plaats.epd = k.plaats_bevalling;

CREATE VIEW lnr_3_0_bevallingsgegevens_zorgaanbieder_identificatienummer AS
SELECT
    CAST(o.id AS TEXT) AS episode,
    n.row_order,
    n.nummer AS zorgaanbieder_identificatienummer,
    n.waarom_niet AS zorgaanbieder_identificatienummer_null,
    n.stelsel AS zorgaanbieder_identificatienummer_root
FROM opname o
JOIN kind k ON k.id = o.kind_id
JOIN lnr_nummer n ON n.instelling_id = k.geboren_in;

-- Support in the delivery room.
CREATE VIEW lnr_3_0_ondersteuning_opvang_verrichting AS
SELECT CAST(o.id AS TEXT) AS episode, s.id AS row_order, COALESCE(soort.lnr, '?' || s.code) AS verrichting_type
FROM opname o
JOIN opvang s ON s.kind_id = o.kind_id
LEFT JOIN codetabel soort ON soort.lijst = 'opvang' AND soort.epd = s.code;

-- The admission, and the hospital that referred the child.
CREATE VIEW deel_opname AS
SELECT
    o.id AS opname_id,
    o.opgenomen_op AS opname_datum,
    o.ic AS ic_opnameq,
    o.heropname AS heropnameq,
    CASE WHEN o.heropname IS NULL THEN 'UNK' END AS heropnameq_null,
    COALESCE(herkomst.lnr, '?' || o.herkomst) AS herkomst_kind,
    i.naam AS opname_organisatie_naam,
    o.ontslagen_op AS ontslag_datum,
    NULL AS opname_datum_null, NULL AS ic_opnameq_null, NULL AS opname_organisatie_naam_null, NULL AS ontslag_datum_null
FROM opname o
LEFT JOIN instelling i ON i.id = o.verwijzer_id
LEFT JOIN codetabel herkomst ON herkomst.lijst = 'herkomst' AND herkomst.epd = o.herkomst;

CREATE VIEW lnr_3_0_opname_zorgaanbieder_identificatienummer AS
SELECT
    CAST(o.id AS TEXT) AS episode,
    n.row_order,
    n.nummer AS zorgaanbieder_identificatienummer,
    n.waarom_niet AS zorgaanbieder_identificatienummer_null,
    n.stelsel AS zorgaanbieder_identificatienummer_root
FROM opname o
JOIN lnr_nummer n ON n.instelling_id = o.verwijzer_id;

CREATE VIEW lnr_3_0_opname_indicatie AS
SELECT
    CAST(i.opname_id AS TEXT) AS episode,
    i.id AS row_order,
    COALESCE(reden.lnr, '?' || i.code) AS opname_indicatie,
    NULL AS opname_indicatie_original_text
FROM indicatie i
LEFT JOIN codetabel reden ON reden.lijst = 'indicatie' AND reden.epd = i.code;

-- The first examination. The time of weighing and the Apgar scores are asked of every child: empty means unknown.
CREATE VIEW deel_onderzoek AS
SELECT
    o.id AS opname_id,
    lengte.waarde AS lengte_waarde,
    lengte.gemeten_op AS lengte_datum_tijd,
    gewicht.waarde AS onderzoek_gewicht_waarde,
    gewicht.gemeten_op AS onderzoek_gewicht_datum_tijd,
    CASE WHEN gewicht.opname_id IS NOT NULL AND gewicht.gemeten_op IS NULL
         THEN 'UNK' END AS onderzoek_gewicht_datum_tijd_null,
    temperatuur.waarde AS temperatuur_waarde,
    temperatuur.gemeten_op AS temperatuur_datum_tijd,
    temperatuur.toelichting,
    COALESCE(plaats.lnr, '?' || temperatuur.wijze) AS temperatuur_type,
    schedel.waarde AS onderzoek_schedelomvang_waarde,
    schedel.gemeten_op AS onderzoek_schedelomvang_datum_tijd,
    k.apgar_1 AS apgar_score_na_1_min_apgar_score_totaal,
    CASE WHEN k.apgar_1 IS NULL THEN 'UNK' END AS apgar_score_na_1_min_apgar_score_totaal_null,
    k.apgar_5 AS apgar_score_na_5_min_apgar_score_totaal,
    CASE WHEN k.apgar_5 IS NULL THEN 'UNK' END AS apgar_score_na_5_min_apgar_score_totaal_null,
    k.ph_navelstreng AS nsp_h_arterieel,
    NULL AS nsp_h_arterieel_unit,  -- the unit that goes without saying
    k.base_excess AS be,
    NULL AS lengte_waarde_null, NULL AS lengte_datum_tijd_null, NULL AS onderzoek_gewicht_waarde_null,
    NULL AS temperatuur_waarde_null, NULL AS temperatuur_datum_tijd_null, NULL AS toelichting_null,
    NULL AS onderzoek_schedelomvang_waarde_null, NULL AS onderzoek_schedelomvang_datum_tijd_null,
    NULL AS nsp_h_arterieel_null, NULL AS be_null
FROM opname o
JOIN kind k ON k.id = o.kind_id
LEFT JOIN lnr_meting lengte ON lengte.opname_id = o.id AND lengte.moment = 'opname' AND lengte.soort = 'lengte'
LEFT JOIN lnr_meting gewicht ON gewicht.opname_id = o.id AND gewicht.moment = 'opname' AND gewicht.soort = 'gewicht'
LEFT JOIN lnr_meting temperatuur
    ON temperatuur.opname_id = o.id AND temperatuur.moment = 'opname' AND temperatuur.soort = 'temperatuur'
LEFT JOIN lnr_meting schedel
    ON schedel.opname_id = o.id AND schedel.moment = 'opname' AND schedel.soort = 'schedelomvang'
LEFT JOIN codetabel plaats ON plaats.lijst = 'temperatuur wijze' AND plaats.epd = temperatuur.wijze;

-- 'Were there problems?', of each organ system. No form: nothing is said. A form that was left open: a null.
CREATE VIEW lnr_gevraagd AS
SELECT opname_id, orgaan, problemen, CASE WHEN problemen IS NULL THEN 'UNK' END AS waarom_niet FROM orgaansysteem;

CREATE VIEW deel_problemen AS
SELECT
    o.id AS opname_id,
    MAX(CASE WHEN g.orgaan = 'geboortetrauma' THEN g.problemen END) AS geboortetrauma_problemen_aanwezigq,
    MAX(CASE WHEN g.orgaan = 'geboortetrauma' THEN g.waarom_niet END) AS geboortetrauma_problemen_aanwezigq_null,
    MAX(CASE WHEN g.orgaan = 'respiratoir' THEN g.problemen END) AS respiratoir_problemen_aanwezigq,
    MAX(CASE WHEN g.orgaan = 'respiratoir' THEN g.waarom_niet END) AS respiratoir_problemen_aanwezigq_null,
    MAX(CASE WHEN g.orgaan = 'circulatoir' THEN g.problemen END) AS circulatoir_problemen_aanwezigq,
    MAX(CASE WHEN g.orgaan = 'circulatoir' THEN g.waarom_niet END) AS circulatoir_problemen_aanwezigq_null,
    MAX(CASE WHEN g.orgaan = 'infectieus' THEN g.problemen END) AS infectieus_problemen_aanwezigq,
    MAX(CASE WHEN g.orgaan = 'infectieus' THEN g.waarom_niet END) AS infectieus_problemen_aanwezigq_null,
    MAX(CASE WHEN g.orgaan = 'gastrointestinaal' THEN g.problemen END) AS gastrointestinaal_problemen_aanwezigq,
    MAX(CASE WHEN g.orgaan = 'gastrointestinaal' THEN g.waarom_niet END) AS gastrointestinaal_problemen_aanwezigq_null,
    MAX(CASE WHEN g.orgaan = 'hematologisch' THEN g.problemen END) AS hematologisch_problemen_aanwezigq,
    MAX(CASE WHEN g.orgaan = 'hematologisch' THEN g.waarom_niet END) AS hematologisch_problemen_aanwezigq_null,
    MAX(CASE WHEN g.orgaan = 'metabool' THEN g.problemen END) AS metabool_en_endocrien_problemen_aanwezigq,
    MAX(CASE WHEN g.orgaan = 'metabool' THEN g.waarom_niet END) AS metabool_en_endocrien_problemen_aanwezigq_null,
    MAX(CASE WHEN g.orgaan = 'neurologisch' THEN g.problemen END) AS neurologisch_problemen_aanwezigq,
    MAX(CASE WHEN g.orgaan = 'neurologisch' THEN g.waarom_niet END) AS neurologisch_problemen_aanwezigq_null,
    MAX(CASE WHEN g.orgaan = 'zintuigen' THEN g.problemen END) AS problematiek_kind_zintuigen_problemen_aanwezigq,
    MAX(CASE WHEN g.orgaan = 'zintuigen' THEN g.waarom_niet END)
        AS problematiek_kind_zintuigen_problemen_aanwezigq_null,
    MAX(CASE WHEN g.orgaan = 'congenitaal' THEN g.problemen END) AS congenitale_aandoeningen_problemen_aanwezigq,
    MAX(CASE WHEN g.orgaan = 'congenitaal' THEN g.waarom_niet END) AS congenitale_aandoeningen_problemen_aanwezigq_null,
    MAX(CASE WHEN g.orgaan = 'zintuigen_na_ontslag' THEN g.problemen END) AS na_ontslag_problemen_aanwezigq,
    MAX(CASE WHEN g.orgaan = 'zintuigen_na_ontslag' THEN g.waarom_niet END) AS na_ontslag_problemen_aanwezigq_null
FROM opname o
LEFT JOIN lnr_gevraagd g ON g.opname_id = o.id
GROUP BY o.id;

CREATE VIEW lnr_3_0_geboortetrauma_probleem AS
SELECT episode, row_order, probleem_naam, verificatie_status FROM lnr_diagnose WHERE orgaan = 'geboortetrauma';

-- Respiratory support: given where there is a period of it.
CREATE VIEW deel_ademhaling AS
SELECT
    o.id AS opname_id,
    CASE WHEN EXISTS (SELECT 1 FROM verrichting v WHERE v.opname_id = o.id AND v.orgaan = 'ademhaling')
         THEN 1 ELSE 0 END AS ademhalingsondersteuningq,
    o.o2_dag_28 AS ademhalingsondersteuning_o2_op_dag_28q,
    NULL AS ademhalingsondersteuningq_null, NULL AS ademhalingsondersteuning_o2_op_dag_28q_null
FROM opname o;

CREATE VIEW lnr_3_0_ademhalingsondersteuning_verrichting AS
SELECT
    episode,
    row_order,
    begin_op AS verrichting_start_datum,
    NULL AS verrichting_start_datum_null,
    eind_op AS verrichting_eind_datum,
    NULL AS verrichting_eind_datum_null,
    verrichting_type
FROM lnr_verrichting
WHERE orgaan = 'ademhaling';

-- Respiratory problems. Where a problem began is not asked of what was ruled out.
CREATE VIEW lnr_3_0_respiratoir_probleem AS
SELECT
    l.episode,
    l.row_order,
    l.probleem_naam,
    d.begin_op AS probleem_begin_datum,
    NULL AS probleem_begin_datum_null,
    l.verificatie_status,
    begonnen.lnr AS aanvang
FROM lnr_diagnose l
JOIN diagnose d ON d.id = l.row_order
LEFT JOIN codetabel begonnen
    ON begonnen.lijst = 'begonnen' AND d.zekerheid <> 'uitgesloten'
   AND begonnen.epd = CASE d.hier_begonnen WHEN 1 THEN 'hier' WHEN 0 THEN 'elders' END
WHERE l.orgaan = 'respiratoir';

CREATE VIEW lnr_3_0_respiratoir_verrichting AS
SELECT episode, row_order, verrichting_type FROM lnr_verrichting WHERE orgaan = 'respiratoir';

-- One occurrence holds all respiratory medication. Other drugs are not asked for, so codetabel does not have them.
CREATE VIEW lnr_3_0_medicatie AS
SELECT
    CAST(o.id AS TEXT) AS episode,
    1 AS row_order,
    'medicatie' AS row_id,
    MAX(surfactant.lnr) AS surfactant,
    MAX(steroiden.lnr) AS systemische_steroiden
FROM opname o
LEFT JOIN medicatie m ON m.opname_id = o.id
LEFT JOIN codetabel surfactant ON surfactant.lijst = 'middel surfactant' AND surfactant.epd = m.middel
LEFT JOIN codetabel steroiden ON steroiden.lijst = 'middel steroiden' AND steroiden.epd = m.middel
GROUP BY o.id;

CREATE VIEW lnr_3_0_stimulatie_ademhaling AS
SELECT
    CAST(m.opname_id AS TEXT) AS episode,
    'medicatie' AS parent_row,
    m.id AS row_order,
    stimulatie.lnr AS stimulatie_ademhaling
FROM medicatie m
JOIN codetabel stimulatie ON stimulatie.lijst = 'middel stimulatie' AND stimulatie.epd = m.middel;

-- Heart and circulation.
CREATE VIEW lnr_3_0_circulatoir_probleem AS
SELECT episode, row_order, probleem_naam, verificatie_status FROM lnr_diagnose WHERE orgaan = 'circulatoir';

CREATE VIEW lnr_3_0_circulatoir_verrichting AS
SELECT episode, row_order, verrichting_type FROM lnr_verrichting WHERE orgaan = 'circulatoir';

-- Infections.
CREATE VIEW deel_infectie AS
SELECT
    o.id AS opname_id,
    o.antibiotica_eerste_3_dagen AS antibiotica_eerste_3_dagenq,
    NULL AS antibiotica_eerste_3_dagenq_null
FROM opname o;

-- The dataset has no name for sepsis: its onset and germs tell. Of a congenital infection one germ is asked: the first.
CREATE VIEW lnr_3_0_infectieus_probleem AS
SELECT
    l.episode,
    l.row_order,
    CAST(d.id AS TEXT) AS row_id,
    CASE WHEN d.code <> 'SEPSIS' THEN l.probleem_naam END AS probleem_naam,
    d.begin_op AS probleem_begin_datum,
    NULL AS probleem_begin_datum_null,
    d.eind_op AS probleem_eind_datum,
    NULL AS probleem_eind_datum_null,
    l.verificatie_status,
    begonnen.lnr AS aanvang,
    COALESCE(germ.lnr, '?' || k.kiem) AS microorganisme_congenitale_infectie,
    NULL AS microorganisme_congenitale_infectie_original_text,
    d.lijnsepsis AS lijnsepsisq,
    NULL AS lijnsepsisq_null,
    onset.lnr AS onset
FROM lnr_diagnose l
JOIN diagnose d ON d.id = l.row_order
LEFT JOIN codetabel begonnen
    ON begonnen.lijst = 'begonnen' AND d.zekerheid <> 'uitgesloten'
   AND begonnen.epd = CASE d.hier_begonnen WHEN 1 THEN 'hier' WHEN 0 THEN 'elders' END
LEFT JOIN codetabel onset
    ON onset.lijst = 'onset' AND onset.epd = CASE d.vroeg WHEN 1 THEN 'vroeg' WHEN 0 THEN 'laat' END
LEFT JOIN kweek k
    ON d.code = 'CONGENITALE_INFECTIE'
   AND k.id = (SELECT MIN(eerste.id) FROM kweek eerste WHERE eerste.diagnose_id = d.id)
LEFT JOIN codetabel germ ON germ.lijst = 'kiem congenitaal' AND germ.epd = k.kiem
WHERE l.orgaan = 'infectieus';

-- The germs of a sepsis, with the laboratory's words where it gave any.
CREATE VIEW lnr_3_0_microorganisme_sepsis_meningitis AS
SELECT
    CAST(d.opname_id AS TEXT) AS episode,
    CAST(d.id AS TEXT) AS parent_row,
    k.id AS row_order,
    COALESCE(germ.lnr, '?' || k.kiem) AS microorganisme_sepsis_meningitis,
    k.omschrijving AS microorganisme_sepsis_meningitis_original_text
FROM diagnose d
JOIN kweek k ON k.diagnose_id = d.id
LEFT JOIN codetabel germ ON germ.lijst = 'kiem' AND germ.epd = k.kiem
WHERE d.code = 'SEPSIS';

-- Central lines, the oldest first. One without an end: nobody wrote down when it came out.
CREATE VIEW lnr_3_0_infuus AS
SELECT
    CAST(opname_id AS TEXT) AS episode,
    ROW_NUMBER() OVER (PARTITION BY opname_id ORDER BY COALESCE(ingebracht_op, ''), id) AS row_order,
    ingebracht_op AS begin_datum,
    NULL AS begin_datum_null,
    verwijderd_op AS einddatum,
    CASE WHEN verwijderd_op IS NULL THEN 'UNK' END AS einddatum_null
FROM lijn;

-- Gut, blood, metabolism and brain: procedures refer to the diagnosis for which they were done.
CREATE VIEW lnr_3_0_gastrointestinaal_probleem AS
SELECT episode, row_order, probleem_naam, verificatie_status, id FROM lnr_diagnose WHERE orgaan = 'gastrointestinaal';

CREATE VIEW lnr_3_0_gastrointestinaal_verrichting AS
SELECT episode, row_order, probleem, NULL AS probleem_null, verrichting_type
FROM lnr_verrichting WHERE orgaan = 'gastrointestinaal';

CREATE VIEW lnr_3_0_hematologisch_probleem AS
SELECT episode, row_order, probleem_naam, verificatie_status FROM lnr_diagnose WHERE orgaan = 'hematologisch';

CREATE VIEW lnr_3_0_metabool_en_endocrien_probleem AS
SELECT episode, row_order, probleem_naam, verificatie_status, id FROM lnr_diagnose WHERE orgaan = 'metabool';

CREATE VIEW lnr_3_0_metabool_en_endocrien_verrichting AS
SELECT episode, row_order, probleem, NULL AS probleem_null, verrichting_type
FROM lnr_verrichting WHERE orgaan = 'metabool';

CREATE VIEW lnr_3_0_neurologisch_probleem AS
SELECT
    l.episode,
    l.row_order,
    l.probleem_naam,
    COALESCE(ernst.lnr, '?' || d.ernst) AS ernst_encefalopathie,
    l.verificatie_status,
    l.id
FROM lnr_diagnose l
JOIN diagnose d ON d.id = l.row_order
LEFT JOIN codetabel ernst ON ernst.lijst = 'ernst' AND ernst.epd = d.ernst
WHERE l.orgaan = 'neurologisch';

CREATE VIEW lnr_3_0_neurologisch_verrichting AS
SELECT episode, row_order, probleem, NULL AS probleem_null, verrichting_type
FROM lnr_verrichting WHERE orgaan = 'neurologisch';

-- Eyes and ears. A BERA is told of where one was done.
CREATE VIEW deel_zintuigen AS
SELECT
    o.id AS opname_id,
    s.rop_verricht AS problematiek_kind_rop_screening_verrichtq,
    s.rop_afgesloten AS problematiek_kind_rop_screening_afgeslotenq,
    s.aabr_verricht AS problematiek_kind_aabr_verrichtq,
    s.aabr_afwijkend AS problematiek_kind_aabr_afwijkendq,
    s.bera_verricht AS problematiek_kind_bera_verrichtq,
    CASE WHEN s.bera_verricht = 1 THEN s.bera_afwijkend END AS problematiek_kind_bera_afwijkendq,
    CASE WHEN s.bera_verricht = 1 THEN COALESCE(kant.lnr, '?' || s.bera_kant) END
        AS problematiek_kind_bera_lateraliteit,
    NULL AS problematiek_kind_rop_screening_verrichtq_null, NULL AS problematiek_kind_rop_screening_afgeslotenq_null,
    NULL AS problematiek_kind_aabr_verrichtq_null, NULL AS problematiek_kind_aabr_afwijkendq_null,
    NULL AS problematiek_kind_bera_verrichtq_null, NULL AS problematiek_kind_bera_afwijkendq_null
FROM opname o
LEFT JOIN screening s ON s.opname_id = o.id AND s.fase = 'opname'
LEFT JOIN codetabel kant ON kant.lijst = 'kant' AND kant.epd = s.bera_kant;

CREATE VIEW lnr_3_0_problematiek_kind_zintuigen_probleem AS
SELECT episode, row_order, probleem_naam, verificatie_status FROM lnr_diagnose WHERE orgaan = 'zintuigen';

-- Each treatment of the eye is a procedure of one type.
CREATE VIEW lnr_3_0_problematiek_kind_zintuigen_verrichting AS
SELECT episode, row_order, CAST(row_order AS TEXT) AS row_id FROM lnr_verrichting WHERE orgaan = 'zintuigen';

CREATE VIEW lnr_3_0_verrichting_type AS
SELECT episode, CAST(row_order AS TEXT) AS parent_row, 1 AS row_order, verrichting_type
FROM lnr_verrichting WHERE orgaan = 'zintuigen';

-- What the child was born with; operations of one session share its number.
CREATE VIEW lnr_3_0_aangeboren_anatomische_afwijkingen_majorsyndro_a1d83e20 AS
SELECT episode, row_order, probleem_naam, verificatie_status FROM lnr_diagnose WHERE orgaan = 'congenitaal';

CREATE VIEW lnr_3_0_stofwisselingsziekten_probleem AS
SELECT episode, row_order, probleem_naam, verificatie_status FROM lnr_diagnose WHERE orgaan = 'stofwisseling';

CREATE VIEW lnr_3_0_chirurgische_ingrepen AS
SELECT DISTINCT episode, ingreep AS row_order, CAST(ingreep AS TEXT) AS row_id FROM lnr_verrichting WHERE ingreep > 0;

CREATE VIEW lnr_3_0_chirurgische_ingrepen_verrichting AS
SELECT episode, CAST(ingreep AS TEXT) AS parent_row, row_order, verrichting_type FROM lnr_verrichting WHERE ingreep > 0;

-- Discharge or transfer, and the last examination.
CREATE VIEW deel_ontslag AS
SELECT
    o.id AS opname_id,
    CASE WHEN o.ontslagen_op IS NULL THEN 1 ELSE 0 END AS nog_opgenomenq,
    COALESCE(bestemming.lnr, '?' || o.bestemming) AS bestemming_kind,
    gewicht.waarde AS lichamelijk_onderzoek_gewicht_waarde,
    gewicht.gemeten_op AS lichamelijk_onderzoek_gewicht_datum_tijd,
    COALESCE(wijze.lnr, '?' || schedel.wijze) AS schedelomvang_meetmethode,
    schedel.waarde AS lichamelijk_onderzoek_schedelomvang_waarde,
    schedel.gemeten_op AS lichamelijk_onderzoek_schedelomvang_datum_tijd,
    NULL AS nog_opgenomenq_null, NULL AS lichamelijk_onderzoek_gewicht_waarde_null,
    NULL AS lichamelijk_onderzoek_gewicht_datum_tijd_null, NULL AS lichamelijk_onderzoek_schedelomvang_waarde_null,
    NULL AS lichamelijk_onderzoek_schedelomvang_datum_tijd_null
FROM opname o
LEFT JOIN lnr_meting gewicht ON gewicht.opname_id = o.id AND gewicht.moment = 'ontslag' AND gewicht.soort = 'gewicht'
LEFT JOIN lnr_meting schedel
    ON schedel.opname_id = o.id AND schedel.moment = 'ontslag' AND schedel.soort = 'schedelomvang'
LEFT JOIN codetabel bestemming ON bestemming.lijst = 'bestemming' AND bestemming.epd = o.bestemming
LEFT JOIN codetabel wijze ON wijze.lijst = 'schedelomvang wijze' AND wijze.epd = schedel.wijze;

CREATE VIEW lnr_3_0_voeding_kind AS
SELECT CAST(v.opname_id AS TEXT) AS episode, v.id AS row_order, COALESCE(soort.lnr, '?' || v.soort) AS voeding_kind
FROM voeding v
LEFT JOIN codetabel soort ON soort.lijst = 'voeding' AND soort.epd = v.soort;

CREATE VIEW lnr_3_0_ondersteuning_bij_ontslag_naar_huis AS
SELECT
    CAST(t.opname_id AS TEXT) AS episode,
    t.id AS row_order,
    COALESCE(soort.lnr, '?' || t.code) AS ondersteuning_bij_ontslag_naar_huis
FROM thuiszorg t
LEFT JOIN codetabel soort ON soort.lijst = 'thuiszorg' AND soort.epd = t.code;

-- The death of a child. Within twelve hours of admission: known where both moments have a time, not a day alone.
-- A cause that is not filled in is the dataset's own code for unknown.
CREATE VIEW deel_overlijden AS
SELECT
    o.id AS opname_id,
    CASE WHEN LENGTH(k.overleden_op) > 10 AND LENGTH(o.opgenomen_op) > 10
         THEN CASE WHEN ROUND((julianday(k.overleden_op) - julianday(o.opgenomen_op)) * 86400) < 12 * 3600
                   THEN 1 ELSE 0 END END AS overlijden_lt12_uur_na_opname_nicuq,
    k.overleden_verloskamer AS overleden_op_verloskamerq,
    CASE WHEN k.id IS NOT NULL THEN COALESCE(oorzaak.lnr, '?' || k.doodsoorzaak) END AS oorzaak_overlijden,
    k.behandeling_gestaakt AS staken_icbehandelingq,
    NULL AS overlijden_lt12_uur_na_opname_nicuq_null, NULL AS overleden_op_verloskamerq_null,
    NULL AS staken_icbehandelingq_null
FROM opname o
LEFT JOIN kind k ON k.id = o.kind_id AND k.overleden_op IS NOT NULL
LEFT JOIN codetabel oorzaak ON oorzaak.lijst = 'doodsoorzaak' AND oorzaak.epd = COALESCE(k.doodsoorzaak, 'ONBEKEND');

-- After discharge. A screening that was not finished in the hospital is due: no follow-up yet means not done yet.
-- Once there was a follow-up, no grade of BPD is filled in only where there is none.
CREATE VIEW deel_na_ontslag AS
SELECT
    o.id AS opname_id,
    n.o2_dag_28 AS na_ontslag_o2_op_dag_28q,
    CASE WHEN n.opname_id IS NOT NULL THEN COALESCE(graad.lnr, '?' || n.bpd_graad) END AS gradatie_bpd,
    COALESCE(f.rop_verricht, CASE WHEN s.rop_afgesloten = 0 THEN 0 END) AS na_ontslag_rop_screening_verrichtq,
    f.rop_afgesloten AS na_ontslag_rop_screening_afgeslotenq,
    COALESCE(f.aabr_verricht, CASE WHEN s.aabr_verricht = 0 AND k.overleden_op IS NULL THEN 0 END)
        AS na_ontslag_aabr_verrichtq,
    f.aabr_afwijkend AS na_ontslag_aabr_afwijkendq,
    f.bera_verricht AS na_ontslag_bera_verrichtq,
    CASE WHEN f.bera_verricht = 1 THEN f.bera_afwijkend END AS na_ontslag_bera_afwijkendq,
    CASE WHEN f.bera_verricht = 1 THEN COALESCE(kant.lnr, '?' || f.bera_kant) END AS na_ontslag_bera_lateraliteit,
    NULL AS na_ontslag_o2_op_dag_28q_null, NULL AS na_ontslag_rop_screening_verrichtq_null,
    NULL AS na_ontslag_rop_screening_afgeslotenq_null, NULL AS na_ontslag_aabr_verrichtq_null,
    NULL AS na_ontslag_aabr_afwijkendq_null, NULL AS na_ontslag_bera_verrichtq_null,
    NULL AS na_ontslag_bera_afwijkendq_null
FROM opname o
JOIN kind k ON k.id = o.kind_id
LEFT JOIN nacontrole n ON n.opname_id = o.id
LEFT JOIN screening s ON s.opname_id = o.id AND s.fase = 'opname'
LEFT JOIN screening f ON f.opname_id = o.id AND f.fase = 'follow_up'
LEFT JOIN codetabel graad ON graad.lijst = 'bpd_graad' AND graad.epd = COALESCE(n.bpd_graad, 'geen')
LEFT JOIN codetabel kant ON kant.lijst = 'kant' AND kant.epd = f.bera_kant;

CREATE VIEW lnr_3_0_na_ontslag_probleem AS
SELECT episode, row_order, probleem_naam, verificatie_status FROM lnr_diagnose WHERE orgaan = 'zintuigen_na_ontslag';

CREATE VIEW lnr_3_0_na_ontslag_verrichting AS
SELECT episode, row_order, verrichting_type FROM lnr_verrichting WHERE orgaan = 'zintuigen_na_ontslag';

-- All of it together: what occurs once is in one row.
CREATE VIEW lnr_3_0_lnr AS
SELECT *
FROM deel_document
JOIN deel_zorgverlener USING (opname_id)
JOIN deel_vrouw USING (opname_id)
JOIN deel_zwangerschap USING (opname_id)
JOIN deel_kind USING (opname_id)
JOIN deel_bevalling USING (opname_id)
JOIN deel_opname USING (opname_id)
JOIN deel_onderzoek USING (opname_id)
JOIN deel_problemen USING (opname_id)
JOIN deel_ademhaling USING (opname_id)
JOIN deel_infectie USING (opname_id)
JOIN deel_zintuigen USING (opname_id)
JOIN deel_ontslag USING (opname_id)
JOIN deel_overlijden USING (opname_id)
JOIN deel_na_ontslag USING (opname_id);
