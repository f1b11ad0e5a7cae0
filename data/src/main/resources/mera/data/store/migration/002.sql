-- Which of several attempts of a pupil was counted: FIRST or LATEST.
alter table tally add column attempt varchar(8) default 'FIRST' not null;

-- What a report says of a school or class in a work; part: Aggregate.Part as JSON, kind: its name.
create table aggregate (
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
  kind varchar(16) not null,
  part varchar(32768) not null
);
create index aggregate_work on aggregate (exam_year, exam, subject, grade);

-- One cell of context data, of a list of official markers or of a rating.
create table school_value (
  id bigint primary key,
  born bigint not null,
  died bigint,
  file_id bigint not null,
  school_code varchar(32) not null,
  topic varchar(16) not null,
  value_year integer not null,
  indicator varchar(1000) not null,
  text varchar(1000) not null
);
create index school_value_topic on school_value (topic, value_year);

-- A list of schools that came from outside; body: its entries as JSON.
create table source_list (
  id bigint primary key,
  born bigint not null,
  died bigint,
  file_id bigint not null,
  title varchar(1000) not null,
  list_year integer not null,
  body clob not null
);

-- How a file wrote the name of a school, and which school the analyst said it is; school_code null:
-- none of the register («Пропустить»).
create table school_alias (
  id bigint primary key,
  born bigint not null,
  died bigint,
  name varchar(1000) not null,
  municipality varchar(300) not null,
  school_code varchar(32)
);

-- The meaning of the columns of a table, remembered by the shape of its header.
create table known_mapping (
  id bigint primary key,
  born bigint not null,
  died bigint,
  shape varchar(64) not null,
  title varchar(300) not null,
  yaml clob not null
);
