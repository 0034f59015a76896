drop view processed_messages;
drop table rate_limits, data_protection_keys, user_sessions, users, clock_offset, jobs, switches, system_events, action_tokens,
    outbox_messages, inbox_finished, inbox, received, suppressions, consents, appointments, payments, deposits, media, messages,
    status_history, leads, conversations, merchants;
drop sequence desk_ids;
drop extension btree_gist;
-- The roles stay: other databases of this server may use them.
revoke usage on schema public from frontdesk_app, frontdesk_engine;
