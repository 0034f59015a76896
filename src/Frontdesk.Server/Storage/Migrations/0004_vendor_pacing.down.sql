alter table outbox_messages drop constraint outbox_messages_pkey;
alter table outbox_messages add primary key (merchant_id, id);
create unique index outbox_by_id on outbox_messages (id);
drop index outbox_due_stripe, outbox_due_whatsapp, outbox_due_whatsapp_files;
create index outbox_pending on outbox_messages (id) where state = 'Pending';
drop table vendor_pace;
