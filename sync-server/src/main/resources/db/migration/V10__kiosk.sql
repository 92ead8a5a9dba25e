-- The kiosks staff confirmed once. Those that wait for staff are in memory only.
create table kiosk (
    kiosk_id     varchar(16)  not null primary key,
    public_key   varchar(100) not null unique,
    point_id     varchar(100) not null,
    state        varchar(20)  not null check (state in ('CONFIRMED', 'REVOKED')),
    changed      timestamp with time zone not null,
    last_contact timestamp with time zone,
    release_seen varchar(100)
);
