-- A constructor of ratings that the analyst made or took over; body: the constructor as YAML.
create table rating_constructor (
  id bigint primary key,
  born bigint not null,
  died bigint,
  constructor_key varchar(64) not null,
  title varchar(1000) not null,
  body clob not null
);

-- An approved rating, frozen: body is the KeptRating as JSON.
create table kept_rating (
  id bigint primary key,
  born bigint not null,
  died bigint,
  rating_key varchar(16) not null,
  title varchar(1000) not null,
  rating_year integer not null,
  body clob not null
);

-- Which tutor school a listed school has; tutor_code null: decided that it has none.
create table tutor_decision (
  id bigint primary key,
  born bigint not null,
  died bigint,
  school_code varchar(32) not null,
  tutor_code varchar(32),
  note varchar(1000) not null
);

-- The risk factors that a school works on in a year; factors: their names, separated by commas.
create table risk_choice (
  id bigint primary key,
  born bigint not null,
  died bigint,
  school_code varchar(32) not null,
  choice_year integer not null,
  factors varchar(400) not null
);
