-- How far a vendor's own lists have been read. Moved forward only after everything before it is in the inbox.
create table reconcile_cursors (
    merchant_id bigint not null references merchants,
    -- 'stripe.events', 'stripe.checkouts'
    list text not null,
    read_to timestamptz not null,
    moved_at timestamptz not null,
    primary key (merchant_id, list)
);

alter table reconcile_cursors enable row level security;
create policy one_merchant on reconcile_cursors to frontdesk_app
    using (merchant_id = current_setting('frontdesk.merchant')::bigint) with check (merchant_id = current_setting('frontdesk.merchant')::bigint);
create policy every_merchant on reconcile_cursors to frontdesk_engine using (true) with check (true);
grant select, insert, update, delete on reconcile_cursors to frontdesk_engine;
grant select on reconcile_cursors to frontdesk_app;
