-- The vault, version 1. Amounts are scaled integers: money in fen, kWh and readings and multipliers in 10^-4, prices in 10^-8 元/kWh.
-- Periods are year × 12 + month − 1; dates are Julian day numbers; moments are ISO 8601 texts in local time with offset.

-- Named values: office, parameters, calendar, layout. JSON texts.
CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Customer numbers met in any fact, each with a small number that the fact blocks use: first_id, first_id + 1, … A column of texts as in fact_column.
CREATE TABLE account_block (
  first_id INTEGER PRIMARY KEY,
  rows INTEGER NOT NULL,
  data BLOB NOT NULL
) STRICT;

-- One import = one file = one transaction. `state` is the only thing that changes later (undo, replacement).
CREATE TABLE import (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  file TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  imported_at TEXT NOT NULL,
  imported_by TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'kept' CHECK (state IN ('kept', 'undone', 'replaced')),
  state_at TEXT,
  state_by TEXT,
  rows_read INTEGER NOT NULL,
  rows_kept INTEGER NOT NULL,
  rows_rejected INTEGER NOT NULL,
  rows_skipped INTEGER NOT NULL,
  rows_repaired INTEGER NOT NULL,
  facts INTEGER NOT NULL,
  kwh INTEGER NOT NULL,
  money INTEGER NOT NULL,
  receipt TEXT NOT NULL,
  CHECK (rows_read = rows_kept + rows_rejected + rows_skipped)
) STRICT;

-- Facts, in blocks of typed columns (docs/fact-blocks.md explains the bytes). A block belongs to one import and, for kinds with a period, to one period.
CREATE TABLE fact_block (
  id INTEGER PRIMARY KEY,
  import_id INTEGER NOT NULL REFERENCES import (id),
  kind TEXT NOT NULL,
  period INTEGER,
  rows INTEGER NOT NULL
) STRICT;
CREATE INDEX fact_block_by_kind ON fact_block (kind, period);
CREATE INDEX fact_block_by_import ON fact_block (import_id);
CREATE TABLE fact_column (
  block_id INTEGER NOT NULL REFERENCES fact_block (id) ON DELETE CASCADE,
  field TEXT NOT NULL,
  data BLOB NOT NULL,
  PRIMARY KEY (block_id, field)
) STRICT;

-- Rows that could not be kept, with everything needed to read, correct and try them again.
CREATE TABLE reject (
  id INTEGER PRIMARY KEY,
  import_id INTEGER NOT NULL REFERENCES import (id),
  sheet TEXT NOT NULL,
  row INTEGER NOT NULL,
  field TEXT NOT NULL,
  column_title TEXT NOT NULL,
  reason TEXT NOT NULL,
  value TEXT NOT NULL,
  cells TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'retried', 'withdrawn')),
  retried_by INTEGER REFERENCES import (id)
) STRICT;
CREATE INDEX reject_by_import ON reject (import_id);

-- Column mappings people have confirmed, offered again for files with the same header.
CREATE TABLE profile (
  name TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  header TEXT NOT NULL,
  mapping TEXT NOT NULL,
  saved_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Each run of the checks: what was asked, with which parameters, what could not run and why, what came out.
CREATE TABLE check_run (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  period_from INTEGER NOT NULL,
  period_to INTEGER NOT NULL,
  rules TEXT NOT NULL,
  parameters TEXT NOT NULL,
  not_run TEXT NOT NULL,
  counts TEXT NOT NULL
) STRICT;

-- Proofs stand apart, so that tables of findings are read without them. A block holds the proofs first_id … first_id + count − 1, one JSON text per
-- line, packed: 4 bytes of unpacked length (big endian), then a zlib stream (RFC 1950). A proof is written once: a finding that is found again with
-- other values refers to a new one, and the old one stays for undo and history.
CREATE TABLE proof_block (
  first_id INTEGER PRIMARY KEY,
  count INTEGER NOT NULL,
  data BLOB NOT NULL
) STRICT;

-- One finding per (rule, subject, period). Down to `last_run` what the runs found, then what people decided (NULL = nobody has).
-- Numbers of findings are never used twice: histories refer to them. The checks say OR and not IN: SQLite builds a list of IN anew for every row.
CREATE TABLE finding (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rule TEXT NOT NULL,
  rule_version INTEGER NOT NULL,
  subject_kind TEXT NOT NULL CHECK (subject_kind = 'customer' OR subject_kind = 'area' OR subject_kind = 'other'),
  subject TEXT NOT NULL,
  period INTEGER,
  month INTEGER NOT NULL,
  unit TEXT NOT NULL,
  discipline TEXT NOT NULL,
  severity INTEGER NOT NULL CHECK (severity BETWEEN 0 AND 3),
  kwh INTEGER NOT NULL,
  money INTEGER NOT NULL,
  because_of TEXT,
  proof INTEGER,
  presence TEXT NOT NULL CHECK (presence = 'new' OR presence = 'still' OR presence = 'gone' OR presence = 'back'),
  first_run INTEGER REFERENCES check_run (id),
  last_run INTEGER REFERENCES check_run (id),
  state TEXT NOT NULL DEFAULT 'unconfirmed' CHECK (state = 'unconfirmed' OR state = 'rectifying' OR state = 'rectified' OR state = 'withdrawn'),
  responsible_unit TEXT,
  person TEXT,
  nature TEXT CHECK (nature = 'single' OR nature = 'common' OR nature = 'repeated'),
  cause TEXT,
  measure TEXT,
  due INTEGER,
  done_on INTEGER,
  result TEXT,
  recovered INTEGER CHECK (recovered >= 0),
  penalty INTEGER CHECK (penalty >= 0),
  note TEXT,
  withdrawn_because TEXT,
  found_on INTEGER,
  problem TEXT
) STRICT;
CREATE UNIQUE INDEX finding_identity ON finding (rule, subject, ifnull(period, -1)) WHERE rule <> 'HAND';
CREATE INDEX finding_by_period ON finding (period);  -- a run over a month compares itself with that month's

-- Findings taken back with the step that brought them in, kept until the step is done again or can no longer be. Same columns, same order.
CREATE TABLE finding_undone (
  id INTEGER PRIMARY KEY,
  rule TEXT NOT NULL,
  rule_version INTEGER NOT NULL,
  subject_kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  period INTEGER,
  month INTEGER NOT NULL,
  unit TEXT NOT NULL,
  discipline TEXT NOT NULL,
  severity INTEGER NOT NULL,
  kwh INTEGER NOT NULL,
  money INTEGER NOT NULL,
  because_of TEXT,
  proof INTEGER,
  presence TEXT NOT NULL,
  first_run INTEGER,
  last_run INTEGER,
  state TEXT NOT NULL,
  responsible_unit TEXT,
  person TEXT,
  nature TEXT,
  cause TEXT,
  measure TEXT,
  due INTEGER,
  done_on INTEGER,
  result TEXT,
  recovered INTEGER,
  penalty INTEGER,
  note TEXT,
  withdrawn_because TEXT,
  found_on INTEGER,
  problem TEXT
) STRICT;

-- Every decision, finding entered by hand and check run as a named step that can be undone and done again. A new step abandons those that are undone:
-- they can be read, but no longer done again. The two ranges are the findings a step brought in and the proofs it wrote.
CREATE TABLE edit_step (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  name TEXT NOT NULL,
  why TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'done' CHECK (state IN ('done', 'undone', 'abandoned')),
  findings INTEGER NOT NULL DEFAULT 0,
  run_id INTEGER REFERENCES check_run (id),
  created_from INTEGER,
  created_to INTEGER,
  proofs_from INTEGER,
  proofs_to INTEGER
) STRICT;
CREATE INDEX edit_step_undone ON edit_step (id) WHERE state = 'undone';
CREATE INDEX edit_step_by_run ON edit_step (run_id) WHERE run_id IS NOT NULL;
-- When and by whom a step was undone or done again; the newest step at that time gives its place among the steps.
CREATE TABLE edit_event (
  id INTEGER PRIMARY KEY,
  step_id INTEGER NOT NULL REFERENCES edit_step (id),
  newest_step INTEGER NOT NULL,
  action TEXT NOT NULL CHECK (action IN ('undone', 'redone')),
  at TEXT NOT NULL,
  who TEXT NOT NULL
) STRICT;
CREATE INDEX edit_event_by_step ON edit_event (step_id);
-- The columns a step changed in one finding, as JSON objects.
CREATE TABLE edit_change (
  step_id INTEGER NOT NULL REFERENCES edit_step (id),
  finding_id INTEGER NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  PRIMARY KEY (step_id, finding_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX edit_change_by_finding ON edit_change (finding_id);
-- What a run did to the presence of findings that were there before, by unbroken ranges of findings that fared alike.
CREATE TABLE run_mark (
  step_id INTEGER NOT NULL REFERENCES edit_step (id),
  first_id INTEGER NOT NULL,
  last_id INTEGER NOT NULL,
  before_presence TEXT NOT NULL,
  before_last_run INTEGER NOT NULL,
  after_presence TEXT NOT NULL,
  after_last_run INTEGER NOT NULL,
  PRIMARY KEY (step_id, first_id)
) STRICT, WITHOUT ROWID;
