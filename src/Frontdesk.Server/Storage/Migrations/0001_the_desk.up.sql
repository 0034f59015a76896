-- Who may touch what. The login role owns the tables and could pass every policy, so each transaction steps down to one
-- of these two: frontdesk_app sees one merchant, frontdesk_engine works on batches that span merchants.
-- Roles belong to the whole server, so another database may have made them already, or be making them now.
-- From 16 on, who makes a role may grant it but is no member that can step down to it until granted.
do $$
declare
    wanted text;
begin
    foreach wanted in array array['frontdesk_app', 'frontdesk_engine']
    loop
        begin
            execute format('create role %I nologin', wanted);
            execute format('grant %I to %I', wanted, current_user);
        exception when duplicate_object or unique_violation then
            if not pg_has_role(current_user, wanted, 'member') then
                execute format('grant %I to %I', wanted, current_user);
            end if;
        end;
    end loop;
end $$;

create extension if not exists btree_gist;

create sequence desk_ids;

create table merchants (
    id bigint primary key,
    slug text not null unique,
    name text not null,
    created_at timestamptz not null
);

-- Everything said with one number. `version` is checked by every save: two vendors may speak of one client at once.
create table conversations (
    merchant_id bigint not null references merchants,
    id bigint not null,
    channel text not null default 'whatsapp',
    wa_from text not null,
    kind text not null check (kind in ('client', 'artist')),
    name text,
    owner text not null default 'bot' check (owner in ('bot', 'person', 'paused')),
    owned_by text,
    owned_since timestamptz,
    last_client_message_at timestamptz,
    opted_out_at timestamptz,
    marketing_stopped boolean not null default false,
    said int not null default 0,
    held_at timestamptz,
    noticed_at timestamptz,
    safe_line_at timestamptz,
    last_picture_at timestamptz,
    voice_note_at timestamptz,
    asking_for bigint,
    unread int not null default 0,
    version bigint not null default 0,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (merchant_id, id),
    unique (merchant_id, channel, wa_from)
);
create index conversations_by_activity on conversations (merchant_id, updated_at desc);

create table leads (
    merchant_id bigint not null,
    id bigint not null,
    conversation_id bigint not null,
    wa_from text not null,
    client_name text,
    status text not null,
    status_since timestamptz not null,
    current_question text,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    last_client_message_at timestamptz,
    answers jsonb not null default '{}',
    strikes jsonb not null default '{}',
    pictures int not null default 0,
    recap_given boolean not null default false,
    size_class text,
    estimated_days numeric(3, 1),
    region text,
    minimum_minor bigint,
    below_minimum boolean,
    estimated_deposit_minor bigint,
    deposit_rule_version text,
    estimate_currency text,
    offered_city text,
    handover_reason text,
    resumes_to text,
    time_windows text[] not null default '{}',
    notes text,
    search_text text not null default '',
    primary key (merchant_id, id),
    foreign key (merchant_id, conversation_id) references conversations
);
create index leads_by_conversation on leads (merchant_id, conversation_id, id desc);
create index leads_by_status on leads (merchant_id, status, status_since);

create table status_history (
    merchant_id bigint not null,
    id bigint not null default nextval('desk_ids'),
    lead_id bigint not null,
    from_status text,
    to_status text not null,
    transition text not null,
    reason text,
    by text not null,
    at timestamptz not null,
    primary key (merchant_id, id),
    foreign key (merchant_id, lead_id) references leads
);
create index status_history_by_lead on status_history (merchant_id, lead_id, id);

create table messages (
    merchant_id bigint not null,
    id bigint not null,
    conversation_id bigint not null,
    lead_id bigint,
    direction text not null check (direction in ('in', 'out')),
    kind text not null,
    text text not null,
    choices jsonb,
    -- 'client', 'bot', or a person's name
    by text not null,
    why text,
    provider_id text,
    outbox_id bigint,
    -- For what went out: the one delivery state; for what came in: null.
    state text,
    state_reason text,
    template text,
    sent_at timestamptz not null,
    delivered_at timestamptz,
    read_at timestamptz,
    primary key (merchant_id, id),
    foreign key (merchant_id, conversation_id) references conversations
);
create index messages_by_conversation on messages (merchant_id, conversation_id, id);
create unique index messages_by_provider_id on messages (merchant_id, provider_id) where provider_id is not null;
create index messages_by_outbox on messages (outbox_id) where outbox_id is not null;

create table media (
    merchant_id bigint not null,
    id bigint not null,
    conversation_id bigint not null,
    lead_id bigint,
    message_provider_id text not null,
    vendor_id text not null,
    mime_type text not null,
    file_name text,
    is_voice boolean not null default false,
    caption text,
    state text not null default 'waiting' check (state in ('waiting', 'kept', 'refused')),
    refused_because text,
    bytes bytea check (octet_length(bytes) <= 16 * 1024 * 1024),
    sha256 bytea,
    width int,
    height int,
    created_at timestamptz not null,
    kept_at timestamptz,
    primary key (merchant_id, id),
    unique (merchant_id, message_provider_id, vendor_id),
    foreign key (merchant_id, conversation_id) references conversations
);
create index media_by_conversation on media (merchant_id, conversation_id);

create table deposits (
    merchant_id bigint not null,
    id bigint not null,
    lead_id bigint not null,
    amount_minor bigint not null check (amount_minor > 0),
    currency text not null,
    rule_version text not null,
    policy_version text not null,
    state text not null check (state in ('owed', 'paid', 'expired', 'void', 'returned')),
    attempt int not null,
    asked_at timestamptz not null,
    due_at timestamptz not null,
    session_id text,
    page_url text,
    page_ends_at timestamptz,
    primary key (merchant_id, id),
    foreign key (merchant_id, lead_id) references leads
);
create index deposits_by_lead on deposits (merchant_id, lead_id, id desc);
create index deposits_due on deposits (due_at) where state = 'owed';
-- A lead owes at most one deposit.
create unique index one_owed_deposit on deposits (merchant_id, lead_id) where state = 'owed';

create table payments (
    merchant_id bigint not null,
    id bigint not null default nextval('desk_ids'),
    lead_id bigint not null,
    payment_intent text not null,
    session_id text,
    amount_minor bigint not null,
    currency text not null,
    state text not null check (state in ('counted', 'mismatched', 'duplicate', 'unexpected', 'returning', 'returned', 'return_failed')),
    returned_minor bigint not null default 0 check (returned_minor >= 0),
    arrived_at timestamptz not null,
    primary key (merchant_id, id),
    -- One payment intent is counted once, whatever arrives how often.
    unique (merchant_id, payment_intent),
    foreign key (merchant_id, lead_id) references leads
);
create index payments_by_lead on payments (merchant_id, lead_id);

create table appointments (
    merchant_id bigint not null,
    id bigint not null,
    lead_id bigint not null,
    staff text not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    -- With the buffer after it.
    busy tstzrange not null,
    state text not null check (state in ('booked', 'cancelled', 'completed', 'no_show')),
    version int not null,
    created_at timestamptz not null,
    primary key (merchant_id, id),
    foreign key (merchant_id, lead_id) references leads,
    check (ends_at > starts_at),
    -- Two clients never get the same chair at the same time.
    constraint one_client_at_a_time exclude using gist (merchant_id with =, staff with =, busy with &&) where (state = 'booked')
);
create index appointments_by_lead on appointments (merchant_id, lead_id);

create table consents (
    merchant_id bigint not null,
    id bigint not null default nextval('desk_ids'),
    conversation_id bigint not null,
    wa_from text not null,
    kind text not null check (kind in ('opt_in', 'opt_out', 'marketing_stopped', 'marketing_resumed')),
    how text not null,
    words text not null,
    at timestamptz not null,
    primary key (merchant_id, id)
);
create index consents_by_number on consents (merchant_id, wa_from, id);

create table suppressions (
    merchant_id bigint not null references merchants,
    channel text not null,
    wa_from text not null,
    since timestamptz not null,
    reason text not null,
    primary key (merchant_id, channel, wa_from)
);

-- The doors' memory: what was answered 200 is stored once, for as long as vendors repeat themselves.
create table received (
    provider text not null,
    event_id text not null,
    received_at timestamptz not null,
    primary key (provider, event_id)
);
create index received_by_time on received (received_at);

-- Hot table: only what waits. `stream` is what order is kept within; the lowest id of a stream goes first.
create table inbox (
    id bigint primary key default nextval('desk_ids'),
    merchant_id bigint not null,
    stream text not null,
    lane smallint not null,
    provider text not null,
    event_id text not null,
    kind text not null,
    raw bytea not null,
    correlation_id text,
    received_at timestamptz not null,
    attempts int not null default 0,
    next_at timestamptz not null,
    state text not null default 'waiting' check (state in ('waiting', 'set_aside')),
    error text
);
create index inbox_waiting on inbox (lane, id) where state = 'waiting';
create index inbox_waiting_by_stream on inbox (stream, id) where state = 'waiting';
create index inbox_set_aside on inbox (id) where state = 'set_aside';

create table inbox_finished (
    id bigint not null,
    merchant_id bigint not null,
    stream text not null,
    lane smallint not null,
    provider text not null,
    event_id text not null,
    kind text not null,
    raw bytea not null,
    correlation_id text,
    received_at timestamptz not null,
    attempts int not null,
    lead_id bigint,
    -- What an act was answered: null when done, else the refusal.
    outcome jsonb,
    finished_at timestamptz not null,
    primary key (finished_at, id)
) partition by range (finished_at);
create table inbox_finished_rest partition of inbox_finished default;
create index inbox_finished_by_id on inbox_finished (id);
create index inbox_finished_by_event on inbox_finished (provider, event_id);
create index inbox_finished_by_lead on inbox_finished (lead_id) where lead_id is not null;

-- Under the reader's own rights, so that the policies below hold for it too.
create view processed_messages with (security_invoker = true) as
    select provider, event_id as message_id, kind as event_type, lead_id, finished_at as processed_at from inbox_finished;

create table outbox_messages (
    merchant_id bigint not null,
    id bigint not null,
    stream text not null,
    kind text not null,
    payload jsonb not null,
    state text not null default 'Pending' check (state in ('Pending', 'Sending', 'Sent', 'Refused', 'Uncertain', 'Exhausted')),
    conversation_id bigint,
    lead_id bigint,
    message_id bigint,
    correlation_id text,
    attempts int not null default 0,
    next_at timestamptz not null,
    -- Lease while Sending: by the database's clock, with a number that grows with each claim, so that a late worker cannot finish what was taken over.
    lease_until timestamptz,
    fence bigint not null default 0,
    vendor_id text,
    reason text,
    error_code int,
    created_at timestamptz not null,
    settled_at timestamptz,
    primary key (merchant_id, id)
);
create unique index outbox_by_id on outbox_messages (id);
create index outbox_pending on outbox_messages (id) where state = 'Pending';
create index outbox_pending_by_stream on outbox_messages (stream, id) where state = 'Pending';
create index outbox_sending on outbox_messages (stream) where state = 'Sending';
create index outbox_open on outbox_messages (state, id) where state in ('Uncertain', 'Exhausted', 'Refused');
create index outbox_by_vendor_id on outbox_messages (vendor_id) where vendor_id is not null;
create index outbox_by_lead on outbox_messages (merchant_id, lead_id);

create table action_tokens (
    merchant_id bigint not null,
    hash bytea not null primary key check (octet_length(hash) = 32),
    lead_id bigint not null,
    action text not null,
    required_status text,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    outbox_id bigint,
    foreign key (merchant_id, lead_id) references leads
);
create index action_tokens_by_lead on action_tokens (merchant_id, lead_id);

create table system_events (
    id bigint not null default nextval('desk_ids'),
    merchant_id bigint,
    created_at timestamptz not null,
    level text not null check (level in ('INFO', 'WARN', 'ERROR')),
    event_type text not null,
    lead_id bigint,
    correlation_id text,
    payload jsonb not null default '{}',
    primary key (created_at, id)
) partition by range (created_at);
create table system_events_rest partition of system_events default;
create index system_events_by_id on system_events (id);
create index system_events_by_type on system_events (event_type, id);
create index system_events_by_lead on system_events (lead_id, id) where lead_id is not null;

create table switches (
    name text primary key,
    value jsonb not null,
    changed_at timestamptz not null,
    changed_by text not null
);

create table jobs (
    name text primary key,
    last_started_at timestamptz,
    last_finished_at timestamptz,
    last_result text,
    lease_until timestamptz,
    fence bigint not null default 0
);

create table clock_offset (
    one_row boolean primary key default true check (one_row),
    offset_microseconds bigint not null
);

create table users (
    id bigint primary key default nextval('desk_ids'),
    merchant_id bigint not null references merchants,
    email text not null,
    email_folded text not null unique,
    name text not null,
    role text not null check (role in ('artist', 'reception', 'operator')),
    password_hash text not null,
    failures int not null default 0,
    locked_until timestamptz,
    created_at timestamptz not null
);

create table user_sessions (
    hash bytea primary key check (octet_length(hash) = 32),
    user_id bigint not null references users on delete cascade,
    created_at timestamptz not null,
    expires_at timestamptz not null
);

create table data_protection_keys (
    id bigint primary key default nextval('desk_ids'),
    name text not null,
    xml text not null
);

-- Counted in memory of the database only: a crash forgives everyone.
create unlogged table rate_limits (
    client text primary key,
    window_start timestamptz not null,
    requests int not null
);

do $$
declare
    t text;
begin
    foreach t in array array['conversations', 'leads', 'status_history', 'messages', 'media', 'deposits', 'payments', 'appointments',
        'consents', 'suppressions', 'outbox_messages', 'action_tokens', 'inbox', 'inbox_finished', 'system_events', 'users']
    loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy one_merchant on %I to frontdesk_app using (merchant_id = current_setting(''frontdesk.merchant'')::bigint) with check (merchant_id = current_setting(''frontdesk.merchant'')::bigint)', t);
        execute format('create policy every_merchant on %I to frontdesk_engine using (true) with check (true)', t);
    end loop;
end $$;

grant usage on schema public to frontdesk_app, frontdesk_engine;
grant select, insert, update, delete on all tables in schema public to frontdesk_engine;
grant select, insert, update, delete on
    conversations, leads, status_history, messages, media, deposits, payments, appointments, consents, suppressions,
    outbox_messages, action_tokens, inbox, inbox_finished, system_events, users, user_sessions, switches, rate_limits to frontdesk_app;
grant select on merchants, jobs, clock_offset, processed_messages to frontdesk_app;
grant usage on sequence desk_ids to frontdesk_app, frontdesk_engine;
revoke all on schema_migrations from frontdesk_app, frontdesk_engine;
