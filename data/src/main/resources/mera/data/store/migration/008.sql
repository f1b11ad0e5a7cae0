-- One register of support: tutor school, mentor, curator and network agreement of a listed school.
-- It takes over the decisions on tutor schools; tutor_open: not decided yet, so tutor_code is null.
alter table tutor_decision rename to support;
alter table support add column tutor_open boolean default false not null;
alter table support add column mentor varchar(500) default '' not null;
alter table support add column curator varchar(500) default '' not null;
alter table support add column agreement_number varchar(100) default '' not null;
alter table support add column agreement_date date;
alter table support add column agreement_subject varchar(1000) default '' not null;

-- A measure of the library as the analyst has it; shipped ones without a row are as shipped.
-- body null: a shipped measure that was taken out.
create table library_measure (
  id bigint primary key,
  born bigint not null,
  died bigint,
  measure_key varchar(32) not null,
  body clob
);

-- The measures that the analyst has ticked for the plan of a school; measures: JSON list of keys.
create table measure_choice (
  id bigint primary key,
  born bigint not null,
  died bigint,
  school_code varchar(32) not null,
  choice_year integer not null,
  measures clob not null
);

-- Which plan was built for which school from the risk profile of a year.
create table school_plan (
  id bigint primary key,
  born bigint not null,
  died bigint,
  school_code varchar(32) not null,
  plan_year integer not null,
  plan_key varchar(16) not null
);
