-- A named set of rules that the analyst saved; body: the RuleSet as JSON.
create table rule_set (
  id bigint primary key,
  born bigint not null,
  died bigint,
  rule_key varchar(16) not null,
  title varchar(300) not null,
  body clob not null
);

-- A decision of the analyst about one school; ruling_year 0: until it is lifted. Body: the Ruling
-- as JSON.
create table ruling (
  id bigint primary key,
  born bigint not null,
  died bigint,
  school_code varchar(32) not null,
  ruling_year integer not null,
  body clob not null
);
