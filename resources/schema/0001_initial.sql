-- The vault, version 1. Amounts are scaled integers: money in fen, kWh and readings and multipliers in 10^-4, prices in 10^-8 元/kWh.
-- Periods are year × 12 + month − 1; dates are Julian day numbers; moments are ISO 8601 texts in local time with offset.

-- Named values: office, parameters, calendar, layout. JSON texts.
CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Customer numbers met in any fact, each with a small number that the fact blocks use.
CREATE TABLE account (
  id INTEGER PRIMARY KEY,
  number TEXT NOT NULL UNIQUE
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

-- One finding per (rule, subject, period). The left half is what a run found, the right half what people decided.
CREATE TABLE finding (
  id INTEGER PRIMARY KEY,
  rule TEXT NOT NULL,
  rule_version INTEGER NOT NULL,
  subject_kind TEXT NOT NULL CHECK (subject_kind IN ('customer', 'area', 'other')),
  subject TEXT NOT NULL,
  period INTEGER,
  month INTEGER NOT NULL,
  unit TEXT NOT NULL,
  discipline TEXT NOT NULL,
  severity INTEGER NOT NULL CHECK (severity BETWEEN 0 AND 3),
  kwh INTEGER NOT NULL,
  money INTEGER NOT NULL,
  because_of TEXT,
  proof TEXT NOT NULL,
  presence TEXT NOT NULL CHECK (presence IN ('new', 'still', 'gone', 'back')),
  first_run INTEGER REFERENCES check_run (id),
  last_run INTEGER REFERENCES check_run (id),
  state TEXT NOT NULL CHECK (state IN ('unconfirmed', 'rectifying', 'rectified', 'withdrawn')),
  decision TEXT NOT NULL DEFAULT '{}'
) STRICT;
CREATE UNIQUE INDEX finding_identity ON finding (rule, subject, ifnull(period, -1)) WHERE rule <> 'HAND';
CREATE INDEX finding_by_month ON finding (month);

-- Every decision as a named step that can be undone and done again; `before` and `after` hold the touched fields of each finding.
CREATE TABLE edit_step (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  name TEXT NOT NULL,
  why TEXT NOT NULL,
  undone INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE edit_change (
  step_id INTEGER NOT NULL REFERENCES edit_step (id),
  finding_id INTEGER NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  PRIMARY KEY (step_id, finding_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX edit_change_by_finding ON edit_change (finding_id);
