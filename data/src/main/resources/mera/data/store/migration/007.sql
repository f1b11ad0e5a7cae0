-- What the analyst resolved about the signs of one school in one work.
create table sign_resolution (
  id bigint primary key,
  born bigint not null,
  died bigint,
  school_code varchar(32) not null,
  exam varchar(8) not null,
  subject varchar(100) not null,
  grade integer not null,
  exam_year integer not null,
  variant varchar(50) not null,
  body clob not null
);
