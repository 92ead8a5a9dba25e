-- What residents wrote. The sealed bytes stand here a second time encrypted, under a key per letter that is itself
-- wrapped by a key outside this database: taking the wrapped key away deletes the letter. A purged letter keeps its
-- row without content, so that the primary key refuses it when it is offered again.
create table letter (
    kiosk_id       varchar(32)  not null,
    letter_id      varchar(36)  not null,
    -- rises in the order in which letters were taken
    arrival        bigint generated always as identity unique,
    look_up_hash   char(64)     not null unique,
    -- of the exact bytes received
    sha256         char(64)     not null,
    received       timestamp with time zone not null,
    kiosk_sequence bigint       not null,
    parameter_set  integer      not null,
    public_key     varchar(100) not null,
    wrapped_by     varchar(16),
    wrapped_key    varbinary(100),
    sealed         varbinary(100000),
    -- contact data has a key of its own, because its term is shorter
    contact_wrapped_by  varchar(16),
    contact_wrapped_key varbinary(100),
    contact_sealed varbinary(100000),
    purged         timestamp with time zone,
    primary key (kiosk_id, letter_id)
);

-- How many letters were ever taken of each kiosk; it never falls, whatever is purged.
create table letters_taken (
    kiosk_id varchar(32) not null primary key,
    taken    bigint      not null
);

-- The latest status of each letter, sealed and signed, in the order in which kiosks fetch them.
create table letter_status (
    look_up_hash char(64) not null primary key,
    number       bigint   not null,
    withdrawn    boolean  not null,
    key_id       varchar(64) not null,
    sequence     bigint   not null unique,
    status       varbinary(100000) not null
);

-- The last sequence given out. One row, locked by whoever logs a status, so that sequences become visible in order.
create table letter_status_sequence (
    only_row integer not null primary key check (only_row = 1),
    last     bigint  not null
);
insert into letter_status_sequence (only_row, last) values (1, 0);
