-- The life of this database: one row. A restore, or a kiosk that has seen more than we remember, starts a new epoch.
create table server_epoch (
    restored_at_millis bigint not null,
    random             bigint not null
);

-- What was published. The manifest is kept as the text that was signed, never written again from its parts.
create table release (
    version            bigint      not null primary key,
    epoch_millis       bigint      not null,
    epoch_random       bigint      not null,
    created            timestamp with time zone not null,
    valid_until        timestamp with time zone not null,
    note               varchar(500) not null,
    manifest_sha256    char(64)    not null unique,
    manifest_text      clob        not null,
    key_id             varchar(64) not null,
    signature          varchar(200) not null,
    -- over the order alone, by the same key
    order_signature    varchar(200) not null
);

-- The pieces of all releases that are kept, by the hash of their bytes.
create table release_entry (
    sha256     char(64) not null primary key,
    entry_text clob     not null
);
