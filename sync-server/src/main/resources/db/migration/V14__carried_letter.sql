-- Letters a kiosk brought that name another one: its card was exchanged, or it was enrolled anew, and its letters
-- stayed. Each counts once among those taken of the kiosk that brings it.
create table letter_carried (
    carrier_id varchar(32) not null,
    kiosk_id   varchar(32) not null,
    letter_id  varchar(36) not null,
    primary key (carrier_id, kiosk_id, letter_id)
);
