-- A stream belongs to one of 32 buckets, so that workers side by side lock a bucket each and do not scan the same head.
-- Existing rows get theirs with the column.
alter table inbox add column bucket smallint not null generated always as ((hashtextextended(stream, 0) & 31)::smallint) stored;

drop index inbox_waiting;
create index inbox_waiting on inbox (bucket, lane, id) where state = 'waiting';
-- With the lane, so that what comes finds at once whether something less urgent waits before it.
drop index inbox_waiting_by_stream;
create index inbox_waiting_by_stream on inbox (stream, lane, id) where state = 'waiting';
-- Hardly ever any: what failed before and is tried again later keeps its whole stream waiting.
create index inbox_put_off on inbox (stream, id) where state = 'waiting' and attempts > 0;

-- Only the daily clean-up asks for it, by whole days, and rows lie in the order of time.
drop index received_by_time;
create index received_by_time on received using brin (received_at);

-- Found by id, event or enquiry, and dropped by month; nobody looks up a moment.
alter table inbox_finished drop constraint inbox_finished_pkey;

-- Updated at every turn: room on the page keeps the new version beside the old one.
alter table conversations set (fillfactor = 80);
alter table leads set (fillfactor = 80);

-- What Stripe says of a session finds its deposit.
create index deposits_by_session on deposits (merchant_id, session_id) where session_id is not null;

-- Those who wait for a person are few, whatever the past.
create index conversations_unread_by_a_person on conversations (merchant_id, id) where owner <> 'bot' and unread > 0;
