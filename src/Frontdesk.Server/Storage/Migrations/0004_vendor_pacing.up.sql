-- What is left of the vendors' limits, for all nodes together: when each is full again. In memory of the database only: a crash forgives one burst.
create unlogged table vendor_pace (
    bucket text primary key,
    full_at timestamptz not null
);
grant select, insert, update, delete on vendor_pace to frontdesk_engine;

-- What is due of one vendor, read in the order in which it fell due; what waits for another vendor or for later is not passed over.
-- The kinds are those of VendorLane.
drop index outbox_pending;
create index outbox_due_stripe on outbox_messages (next_at, id)
    where state = 'Pending' and kind in ('close_checkout', 'open_checkout', 'return_money');
create index outbox_due_whatsapp on outbox_messages (next_at, id) where state = 'Pending' and kind in ('send_message');
create index outbox_due_whatsapp_files on outbox_messages (next_at, id) where state = 'Pending' and kind in ('fetch_media');

-- Each change of state writes every index, so two that began with other columns become one: ids are of one sequence.
alter table outbox_messages drop constraint outbox_messages_pkey;
drop index outbox_by_id;
alter table outbox_messages add primary key (id, merchant_id);
