-- The school that this one was joined to («присоединена к»); null: none.
alter table school add column successor_code varchar(32);
