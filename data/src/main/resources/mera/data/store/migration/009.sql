-- The words of the schools' programmes as the analyst has them; no row: as shipped.
create table school_words (
  id bigint primary key,
  born bigint not null,
  died bigint,
  body clob not null
);
