-- What kiosks sent of themselves from their maintenance pages; the latest few of each.
create table diagnostic_bundle (
    kiosk_id    varchar(16)  not null,
    bundle_id   varchar(100) not null,
    received    timestamp with time zone not null,
    sha256      char(64)     not null,
    bundle_text clob         not null,
    primary key (kiosk_id, bundle_id)
);
