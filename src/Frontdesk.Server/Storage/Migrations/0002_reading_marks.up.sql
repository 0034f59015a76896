-- What a person of the studio said about a text that was misread or unclear. `event_id` is of system_events, which retention empties:
-- no foreign key.
create table reading_marks (
    merchant_id bigint not null references merchants,
    event_id bigint not null,
    marked_by text not null,
    marked_at timestamptz not null,
    -- The right reading as a case file has it; null when the text was not worth keeping.
    expect jsonb,
    primary key (merchant_id, event_id)
);
create index reading_marks_by_time on reading_marks (marked_at);

alter table reading_marks enable row level security;
create policy one_merchant on reading_marks to frontdesk_app
    using (merchant_id = current_setting('frontdesk.merchant')::bigint) with check (merchant_id = current_setting('frontdesk.merchant')::bigint);
create policy every_merchant on reading_marks to frontdesk_engine using (true) with check (true);
grant select, insert, update, delete on reading_marks to frontdesk_app, frontdesk_engine;
