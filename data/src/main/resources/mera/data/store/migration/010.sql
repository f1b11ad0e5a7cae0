-- The analyst's own templates of plans; body: the plan as JSON.
create table own_template (
  id bigint primary key,
  born bigint not null,
  died bigint,
  template_key varchar(16) not null,
  name varchar(1000) not null,
  body clob not null
);
