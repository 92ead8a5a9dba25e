-- Where each letter stands: what its history amounts to, kept beside it so that lists need not open anything. No text.
create table letter_case (
    kiosk_id    varchar(32) not null,
    letter_id   varchar(36) not null,
    state       varchar(20) not null check (state in
        ('RECEIVED', 'SEEN', 'IN_PROGRESS', 'FORWARDED', 'ANSWERED', 'REOPENED', 'CLOSED')),
    received    date        not null,
    -- an open letter always has a day by which it is answered, an answered one never
    due         date check ((due is null) = (state in ('ANSWERED', 'CLOSED'))),
    unread      boolean     not null,
    read_by     date,
    lead_kiosk  varchar(32),
    lead_letter varchar(36),
    reminded    boolean     not null,
    level       integer     not null,
    collectable date,
    contact_forgotten boolean not null,
    -- the place in the log of statuses of the last answer, until every kiosk that counts has fetched it
    answered_at bigint,
    -- the status could not be published yet
    unpublished boolean     not null,
    -- of the status published last; a higher one in the log was made by a database that was lost
    status_number bigint    not null,
    -- the look-up hash of an earlier letter that is not here (yet)
    follows     char(64),
    primary key (kiosk_id, letter_id)
);
create index letter_case_state on letter_case (state, due);
create index letter_case_follows on letter_case (follows);

-- Everything that happened to a letter, in its order. What was written is encrypted under the key of the letter.
create table case_event (
    kiosk_id  varchar(32)  not null,
    letter_id varchar(36)  not null,
    number    integer      not null,
    at        timestamp with time zone not null,
    on_day    date         not null,
    done_by   varchar(200) not null,
    act       varchar(30)  not null,
    due       date,
    level     integer,
    other_kiosk  varchar(32),
    other_letter varchar(36),
    not_solved   boolean,
    written   varbinary(200000),
    primary key (kiosk_id, letter_id, number),
    foreign key (kiosk_id, letter_id) references letter_case on delete cascade
);

-- The last letter, in the order of arrival, that casework has looked at.
create table casework_cursor (
    only_row integer not null primary key check (only_row = 1),
    arrival  bigint  not null
);
insert into casework_cursor (only_row, arrival) values (1, 0);

-- What staff write often, in every language they have it in. A translation knows the Dutch it was made from.
create table answer_sentence (
    sentence_key varchar(40)   not null,
    language     varchar(35)   not null,
    text         varchar(2000) not null,
    made_from    char(64)      not null,
    primary key (sentence_key, language)
);

-- How far each kiosk has fetched the log of statuses: an answer can be collected where it has arrived.
create table statuses_fetched (
    kiosk_id varchar(32) not null primary key,
    place    bigint      not null
);
