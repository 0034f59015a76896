drop index conversations_unread_by_a_person;
drop index deposits_by_session;

alter table leads reset (fillfactor);
alter table conversations reset (fillfactor);

alter table inbox_finished add constraint inbox_finished_pkey primary key (finished_at, id);

drop index received_by_time;
create index received_by_time on received (received_at);

drop index inbox_put_off;
drop index inbox_waiting_by_stream;
create index inbox_waiting_by_stream on inbox (stream, id) where state = 'waiting';
drop index inbox_waiting;
alter table inbox drop column bucket;
create index inbox_waiting on inbox (lane, id) where state = 'waiting';
