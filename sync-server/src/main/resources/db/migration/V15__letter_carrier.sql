-- Who brought a letter, when that is not the kiosk it names: it counts for who brought it.
alter table letter add column carried_by varchar(32);
