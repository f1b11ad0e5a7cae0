-- The directory of parties: body is the Party as JSON. The key is what the rows of plans refer to.
create table party (
  id bigint primary key,
  born bigint not null,
  died bigint,
  party_key varchar(32) not null,
  name varchar(1000) not null,
  body clob not null
);

-- A year of the production calendar as the analyst has it; years without a row are as shipped.
create table calendar_year (
  id bigint primary key,
  born bigint not null,
  died bigint,
  year_number integer not null,
  body clob not null
);
