-- One working file. Every row that the analyst's actions make carries two numbers:
--   born: the history entry that made it,  died: the entry that replaced or removed it (null: none).
-- A row is seen when born <= position and (died is null or died > position), where position is the
-- last entry that is not undone. So undo and redo only move the position, and nothing is copied.

create table meta (
  name varchar(64) primary key,
  text varchar(4000) not null
);

-- The history: one action of the analyst, one transaction, one row.
create table entry (
  id bigint primary key,
  at timestamp not null,
  section varchar(32) not null,
  text varchar(1000) not null,
  -- how many rows were born and died with it: compared when the file is opened
  born bigint not null,
  died bigint not null
);

create table source_file (
  id bigint primary key,
  born bigint not null,
  died bigint,
  path varchar(2000) not null,
  sha256 varchar(64) not null,
  size bigint not null,
  format varchar(64) not null,
  row_count integer not null,
  stored integer not null,
  absent integer not null,
  rejected integer not null,
  ignored integer not null,
  problems clob not null
);

create table school (
  id bigint primary key,
  born bigint not null,
  died bigint,
  code varchar(32) not null,
  login varchar(32) not null,
  name varchar(500) not null,
  municipality varchar(300) not null,
  kind varchar(100) not null,
  exclusion varchar(200),
  inn varchar(16),
  oge_code varchar(16),
  ege_code varchar(16),
  director varchar(200),
  main_code varchar(32)
);
create index school_code on school (code);

-- Lowest primary scores of the marks of one ВПР work.
create table scale (
  id bigint primary key,
  born bigint not null,
  died bigint,
  exam varchar(8) not null,
  subject varchar(100) not null,
  grade integer not null,
  exam_year integer not null,
  variant varchar(50) not null,
  max_score integer not null,
  min3 integer not null,
  min4 integer not null,
  min5 integer not null,
  origin varchar(500) not null
);

-- What one class of one school did in one work; cells: see TallyCode.
create table tally (
  id bigint primary key,
  born bigint not null,
  died bigint,
  file_id bigint not null,
  school_code varchar(32) not null,
  exam varchar(8) not null,
  subject varchar(100) not null,
  grade integer not null,
  exam_year integer not null,
  variant varchar(50) not null,
  class_name varchar(16) not null,
  cells varbinary(65536) not null
);
create index tally_work on tally (exam_year, exam, subject, grade);

-- A school's mean where the source gives no more than a mean.
create table mean_result (
  id bigint primary key,
  born bigint not null,
  died bigint,
  file_id bigint not null,
  school_code varchar(32) not null,
  exam varchar(8) not null,
  subject varchar(100) not null,
  grade integer not null,
  exam_year integer not null,
  variant varchar(50) not null,
  participants integer not null,
  mean decimal(12, 6) not null,
  max_score integer not null
);

-- An approved list, frozen whole: body is the SchoolList as JSON.
create table school_list (
  id bigint primary key,
  born bigint not null,
  died bigint,
  list_key varchar(16) not null,
  title varchar(1000) not null,
  body clob not null
);

create table plan (
  id bigint primary key,
  born bigint not null,
  died bigint,
  plan_key varchar(16) not null,
  title varchar(1000) not null,
  -- the plan without its nodes, as JSON
  body clob not null
);

create table plan_node (
  id bigint primary key,
  born bigint not null,
  died bigint,
  plan_key varchar(16) not null,
  node_key varchar(16) not null,
  place integer not null,
  body clob not null
);
create index plan_node_plan on plan_node (plan_key);

create table order_doc (
  id bigint primary key,
  born bigint not null,
  died bigint,
  order_key varchar(16) not null,
  title varchar(1000) not null,
  body clob not null
);
