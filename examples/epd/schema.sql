-- An invented EPD (hospital record) of a neonatal intensive care unit. No such system, hospital or person exists.
-- Moments are ISO 8601 text in local time; booleans are 0, 1 or NULL (not known). Codes are the EPD's own.

CREATE TABLE instelling (
    id    INTEGER PRIMARY KEY,
    naam  TEXT NOT NULL,
    agb   TEXT,                 -- AGB code
    ura   TEXT                  -- UZI register number of the organisation
);

CREATE TABLE zorgverlener (
    id                    INTEGER PRIMARY KEY,
    uzi                   TEXT,
    voornamen             TEXT,
    initialen             TEXT,
    roepnaam              TEXT,
    tussenvoegsel         TEXT,
    achternaam            TEXT NOT NULL,
    tussenvoegsel_partner TEXT,
    achternaam_partner    TEXT,
    naamgebruik           TEXT  -- E own, P partner, PE partner-own, EP own-partner
);

CREATE TABLE moeder (
    id            INTEGER PRIMARY KEY,
    bsn           TEXT,
    geboortedatum TEXT
);

CREATE TABLE zwangerschap (
    id               INTEGER PRIMARY KEY,
    moeder_id        INTEGER REFERENCES moeder (id),
    graviditeit      INTEGER,
    pariteit         INTEGER,   -- before this pregnancy
    complicaties     INTEGER,
    magnesiumsulfaat INTEGER,
    steroiden        TEXT,      -- volledig, onvolledig, geen
    aantal_kinderen  INTEGER NOT NULL
);

CREATE TABLE zwangerschapscomplicatie (
    id              INTEGER PRIMARY KEY,
    zwangerschap_id INTEGER NOT NULL REFERENCES zwangerschap (id),
    code            TEXT NOT NULL,
    zekerheid       TEXT NOT NULL
);

CREATE TABLE kind (
    id                  INTEGER PRIMARY KEY,
    zwangerschap_id     INTEGER NOT NULL REFERENCES zwangerschap (id),
    bsn                 TEXT,
    patientnummer       TEXT NOT NULL,
    geboren_op          TEXT NOT NULL,
    geslacht            TEXT,   -- M, V, O (onbepaald)
    postcode            TEXT,
    rangnummer          INTEGER,
    zwangerschapsduur   INTEGER, -- days
    wijze_bevalling     TEXT,
    plaats_bevalling    TEXT,
    geboren_in          INTEGER REFERENCES instelling (id),
    apgar_1             INTEGER,
    apgar_5             INTEGER,
    ph_navelstreng      TEXT,
    base_excess         TEXT,
    overleden_op        TEXT,
    doodsoorzaak        TEXT,
    overleden_verloskamer INTEGER,
    behandeling_gestaakt  INTEGER
);

CREATE TABLE opvang (            -- support in the delivery room
    id      INTEGER PRIMARY KEY,
    kind_id INTEGER NOT NULL REFERENCES kind (id),
    code    TEXT NOT NULL
);

CREATE TABLE opname (
    id              INTEGER PRIMARY KEY,
    kind_id         INTEGER NOT NULL REFERENCES kind (id),
    instelling_id   INTEGER NOT NULL REFERENCES instelling (id),
    zorgverlener_id INTEGER REFERENCES zorgverlener (id),
    opgenomen_op    TEXT NOT NULL,
    ontslagen_op    TEXT,
    ic              INTEGER,
    heropname       INTEGER,
    herkomst        TEXT,
    verwijzer_id    INTEGER REFERENCES instelling (id),
    bestemming      TEXT,
    akkoord_op      TEXT,       -- verified by the doctor
    afgesloten_op   TEXT NOT NULL,
    berichtversie   INTEGER NOT NULL DEFAULT 1,
    o2_dag_28       INTEGER,
    antibiotica_eerste_3_dagen INTEGER
);

CREATE TABLE indicatie (
    id        INTEGER PRIMARY KEY,
    opname_id INTEGER NOT NULL REFERENCES opname (id),
    code      TEXT NOT NULL
);

CREATE TABLE meting (
    id          INTEGER PRIMARY KEY,
    opname_id   INTEGER NOT NULL REFERENCES opname (id),
    moment      TEXT NOT NULL,  -- opname, ontslag
    soort       TEXT NOT NULL,  -- lengte, gewicht, temperatuur, schedelomvang
    waarde      TEXT NOT NULL,
    gemeten_op  TEXT,
    wijze       TEXT,
    toelichting TEXT
);

CREATE TABLE orgaansysteem (     -- the form's question 'were there problems?'
    opname_id INTEGER NOT NULL REFERENCES opname (id),
    orgaan    TEXT NOT NULL,
    problemen INTEGER
);

CREATE TABLE diagnose (
    id          INTEGER PRIMARY KEY,
    opname_id   INTEGER NOT NULL REFERENCES opname (id),
    orgaan      TEXT NOT NULL,
    code        TEXT NOT NULL,
    zekerheid   TEXT NOT NULL,
    begin_op    TEXT,
    eind_op     TEXT,
    hier_begonnen INTEGER,      -- began in this hospital
    ernst       TEXT,
    lijnsepsis  INTEGER,
    vroeg       INTEGER         -- early onset
);

CREATE TABLE kweek (             -- cultures with growth
    id          INTEGER PRIMARY KEY,
    diagnose_id INTEGER NOT NULL REFERENCES diagnose (id),
    kiem        TEXT NOT NULL,
    omschrijving TEXT            -- in the laboratory's words
);

CREATE TABLE verrichting (
    id          INTEGER PRIMARY KEY,
    opname_id   INTEGER NOT NULL REFERENCES opname (id),
    orgaan      TEXT NOT NULL,
    code        TEXT NOT NULL,
    begin_op    TEXT,
    eind_op     TEXT,
    diagnose_id INTEGER REFERENCES diagnose (id),  -- the indication
    ingreep     INTEGER         -- operations in one session share this number
);

CREATE TABLE medicatie (
    id        INTEGER PRIMARY KEY,
    opname_id INTEGER NOT NULL REFERENCES opname (id),
    middel    TEXT NOT NULL
);

CREATE TABLE lijn (              -- central lines
    id             INTEGER PRIMARY KEY,
    opname_id      INTEGER NOT NULL REFERENCES opname (id),
    ingebracht_op  TEXT,
    verwijderd_op  TEXT
);

CREATE TABLE screening (
    opname_id       INTEGER NOT NULL REFERENCES opname (id),
    fase            TEXT NOT NULL,  -- opname, follow_up
    rop_verricht    INTEGER,
    rop_afgesloten  INTEGER,
    aabr_verricht   INTEGER,
    aabr_afwijkend  INTEGER,
    bera_verricht   INTEGER,
    bera_afwijkend  INTEGER,
    bera_kant       TEXT        -- L, R, B
);

CREATE TABLE voeding (
    id        INTEGER PRIMARY KEY,
    opname_id INTEGER NOT NULL REFERENCES opname (id),
    soort     TEXT NOT NULL
);

CREATE TABLE thuiszorg (
    id        INTEGER PRIMARY KEY,
    opname_id INTEGER NOT NULL REFERENCES opname (id),
    code      TEXT NOT NULL
);

CREATE TABLE nacontrole (        -- follow-up after discharge
    opname_id INTEGER NOT NULL REFERENCES opname (id),
    o2_dag_28 INTEGER,
    bpd_graad TEXT
);

-- What the mapping starts from: one row for each closed admission.
CREATE VIEW verslag AS
SELECT o.id AS opname_id, o.zorgverlener_id, o.opgenomen_op, o.ontslagen_op, o.ic, o.heropname, o.herkomst, o.verwijzer_id, o.bestemming,
       o.akkoord_op, o.afgesloten_op, o.berichtversie, o.o2_dag_28, o.antibiotica_eerste_3_dagen,
       i.agb, i.ura,
       k.id AS kind_id, k.bsn, k.patientnummer, k.geboren_op, k.geslacht, k.postcode, k.rangnummer, k.zwangerschapsduur,
       k.wijze_bevalling, k.plaats_bevalling, k.geboren_in, k.apgar_1, k.apgar_5, k.ph_navelstreng, k.base_excess,
       k.overleden_op, k.doodsoorzaak, k.overleden_verloskamer, k.behandeling_gestaakt,
       z.id AS zwangerschap_id, z.moeder_id, z.graviditeit, z.pariteit, z.complicaties, z.magnesiumsulfaat, z.steroiden, z.aantal_kinderen,
       m.bsn AS moeder_bsn, m.geboortedatum AS moeder_geboortedatum
FROM opname o
JOIN instelling i ON i.id = o.instelling_id
JOIN kind k ON k.id = o.kind_id
JOIN zwangerschap z ON z.id = k.zwangerschap_id
LEFT JOIN moeder m ON m.id = z.moeder_id;
