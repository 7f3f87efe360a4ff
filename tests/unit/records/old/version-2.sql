BEGIN TRANSACTION;
CREATE TABLE attempt (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    question TEXT NOT NULL,
    title TEXT NOT NULL,
    mode TEXT NOT NULL,
    started_at TEXT NOT NULL,
    finished_at TEXT NOT NULL,
    seconds REAL NOT NULL,
    seed INTEGER NOT NULL,
    interview TEXT,
    timed_out INTEGER NOT NULL,
    left_early INTEGER NOT NULL,
    scorer TEXT NOT NULL,
    rubric TEXT NOT NULL,
    total REAL NOT NULL,
    core REAL NOT NULL,
    senior REAL NOT NULL,
    unprompted_total REAL NOT NULL
);
INSERT INTO "attempt" VALUES(1,'00000000000000000000000000000001','sagas','Sagas','practice','2026-11-23T08:00:00Z','2026-11-23T08:00:00Z',61.5,0,NULL,0,0,'1','abcdef012345',50.0,50.0,0.0,50.0);
INSERT INTO "attempt" VALUES(2,'00000000000000000000000000000002','sagas','Sagas','practice','2026-11-23T08:00:00Z','2026-11-23T08:00:00Z',61.5,0,NULL,0,0,'1','abcdef012345',50.0,50.0,0.0,0.0);
CREATE TABLE attempt_body (
    attempt INTEGER PRIMARY KEY REFERENCES attempt (number),
    body TEXT NOT NULL
);
INSERT INTO "attempt_body" VALUES(1,'{"turns":[["interviewer","question","When?",0.0,null],["candidate","answer","Nobody is in charge",3.0,null]],"hints":[],"score":["sagas","1","abcdef012345",50.0,50.0,0.0,[["visibility","core",2,"missed",0.0,[[0,6]],"says so",null],["debugging","core",2,"covered",1.0,[[0,6]],"says so",null]]],"unprompted":null}');
INSERT INTO "attempt_body" VALUES(2,'{"turns":[["interviewer","question","When?",0.0,null],["candidate","answer","Nobody is in charge",3.0,null]],"hints":[["visibility",1,0.25]],"score":["sagas","1","abcdef012345",50.0,50.0,0.0,[["visibility","core",2,"missed",0.0,[[0,6]],"says so",null],["debugging","core",2,"covered",1.0,[[0,6]],"says so",null]]],"unprompted":["sagas","1","abcdef012345",0.0,0.0,0.0,[["visibility","core",2,"missed",0.0,[[0,6]],"says so",null]]]}');
CREATE TABLE attempt_point (
    attempt INTEGER NOT NULL REFERENCES attempt (number),
    position INTEGER NOT NULL,
    point TEXT NOT NULL,
    depth TEXT NOT NULL,
    weight INTEGER NOT NULL,
    status TEXT NOT NULL,
    credit REAL NOT NULL,
    before_status TEXT,
    before_credit REAL,
    hinted INTEGER NOT NULL,
    PRIMARY KEY (attempt, position)
) WITHOUT ROWID;
INSERT INTO "attempt_point" VALUES(1,0,'visibility','core',2,'missed',0.0,'missed',0.0,0);
INSERT INTO "attempt_point" VALUES(1,1,'debugging','core',2,'covered',1.0,'covered',1.0,0);
INSERT INTO "attempt_point" VALUES(2,0,'visibility','core',2,'missed',0.0,'missed',0.0,1);
INSERT INTO "attempt_point" VALUES(2,1,'debugging','core',2,'covered',1.0,NULL,NULL,0);
CREATE TABLE draft (
    key TEXT PRIMARY KEY,
    question TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    body TEXT NOT NULL
);
INSERT INTO "draft" VALUES('practice:sagas','sagas','2026-11-23T08:00:00Z','{"text":"half an answer","cursor":[0,14],"state":"","extra":{}}');
CREATE TABLE interview (
    id TEXT PRIMARY KEY,
    started_at TEXT NOT NULL,
    finished_at TEXT,
    body TEXT NOT NULL
);
CREATE TABLE migration (number INTEGER PRIMARY KEY, applied_at TEXT NOT NULL);
INSERT INTO "migration" VALUES(1,'2026-11-23T08:00:00Z');
INSERT INTO "migration" VALUES(2,'2026-11-23T08:00:00Z');
CREATE TABLE objection (
    id TEXT PRIMARY KEY,
    attempt TEXT NOT NULL REFERENCES attempt (id),
    point TEXT NOT NULL,
    claimed TEXT NOT NULL,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    note TEXT NOT NULL,
    made_at TEXT NOT NULL,
    withdrawn_at TEXT
);
CREATE INDEX attempt_by_start ON attempt (started_at, id);
CREATE INDEX attempt_by_question ON attempt (question, started_at, id, total);
CREATE INDEX attempt_by_interview ON attempt (interview) WHERE interview IS NOT NULL;
CREATE INDEX interview_by_start ON interview (started_at, id);
CREATE INDEX objection_by_attempt ON objection (attempt);
CREATE INDEX objection_by_time ON objection (made_at, id);
COMMIT;
