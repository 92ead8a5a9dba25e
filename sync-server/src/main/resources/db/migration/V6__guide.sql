-- The working guide. One row, locked by whoever replaces the guide; without days nothing has been imported yet.
create table guide (
    only_row   integer not null primary key check (only_row = 1),
    valid_days integer
);
insert into guide (only_row, valid_days) values (1, null);

-- In Dutch only; where it stood in the content folder, so that staff can find it.
create table guide_entry (
    kind        varchar(32)   not null,
    id          varchar(100)  not null,
    entry_text  clob          not null,
    source_file varchar(1000) not null,
    source_line integer       not null,
    primary key (kind, id)
);

-- Per field and language: the text, the Dutch it was made from, and the hash of that Dutch (the pin).
create table guide_translation (
    language    varchar(35)   not null,
    field       varchar(300)  not null,
    text        varchar(4000) not null,
    made_from   varchar(4000) not null,
    pin         char(64)      not null,
    source_file varchar(1000) not null,
    source_line integer       not null,
    primary key (language, field)
);
