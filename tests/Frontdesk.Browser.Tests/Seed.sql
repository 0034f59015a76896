-- A few people of one studio, one or more in each group, as they stand at ten on Monday 2 March 2026.
insert into merchants (id, slug, name, created_at) values (1, 'default', 'Northlight Tattoo', '2026-01-05 09:00Z') on conflict do nothing;

insert into conversations (merchant_id, id, wa_from, kind, name, owner, owned_by, last_client_message_at, opted_out_at, unread, created_at, updated_at) values
    (1, 101, '447700900123', 'client', 'Sam Okafor', 'bot', null, '2026-03-02 09:12Z', null, 2, '2026-03-01 16:40Z', '2026-03-02 09:12Z'),
    (1, 102, '447700900456', 'client', 'Priya Raman', 'person', 'Jonah', '2026-03-01 11:20Z', null, 1, '2026-02-26 10:00Z', '2026-03-01 11:20Z'),
    (1, 103, '447700900789', 'client', 'Marta Kowalczyk', 'bot', null, '2026-02-28 18:00Z', null, 0, '2026-02-20 10:00Z', '2026-02-28 18:02Z'),
    (1, 104, '447700900321', 'client', 'Leo', 'bot', null, '2026-03-02 09:58Z', null, 0, '2026-03-02 09:50Z', '2026-03-02 09:58Z'),
    (1, 105, '447700900654', 'client', 'Aoife Brennan', 'bot', null, '2026-02-27 12:00Z', null, 0, '2026-02-18 10:00Z', '2026-02-27 12:00Z'),
    (1, 106, '447700900987', 'client', null, 'bot', null, '2026-02-25 20:00Z', '2026-02-25 20:00Z', 0, '2026-02-25 19:00Z', '2026-02-25 20:00Z'),
    (1, 107, '4915112345678', 'client', 'Jürgen Weiß', 'bot', null, '2026-02-22 20:00Z', null, 0, '2026-02-21 19:00Z', '2026-02-22 20:00Z'),
    (1, 108, '447700900111', 'client', 'Dee Washington-Featherstonehaugh', 'bot', null, '2026-03-01 21:40Z', null, 0, '2026-02-24 19:00Z', '2026-03-01 21:40Z'),
    (1, 109, '447700900222', 'client', 'Nour Haddad', 'bot', null, '2026-02-14 20:00Z', null, 0, '2026-02-14 19:00Z', '2026-02-14 20:00Z'),
    (1, 110, '447700900333', 'client', 'Tom Ashby', 'paused', 'Jonah', '2026-03-01 08:00Z', null, 0, '2026-02-27 19:00Z', '2026-03-01 08:00Z'),
    (1, 111, '447700900444', 'client', 'Bea Lindqvist', 'bot', null, '2026-03-02 08:30Z', null, 0, '2026-03-01 19:00Z', '2026-03-02 08:30Z'),
    (1, 112, '447700900555', 'client', 'Ines Duarte', 'bot', null, '2026-03-02 08:45Z', null, 0, '2026-03-01 20:00Z', '2026-03-02 08:45Z');

insert into leads (merchant_id, id, conversation_id, wa_from, client_name, status, status_since, current_question, created_at, updated_at, last_client_message_at, answers, pictures, size_class, region, minimum_minor, below_minimum, estimated_deposit_minor, estimate_currency, deposit_rule_version, handover_reason, notes, search_text) values
    (1, 7, 101, '447700900123', 'Sam Okafor', 'PENDING_APPROVAL', '2026-03-02 09:12Z', null, '2026-03-01 16:40Z', '2026-03-02 09:12Z', '2026-03-02 09:12Z',
     '{"idea":{"text":"A fox curled up asleep under a fern, soft shading, a bit like an old botany plate","reading":null,"message_id":null,"at":"2026-03-01T16:42:00Z"},"placement":{"text":"inside of my left forearm","reading":null,"message_id":null,"at":"2026-03-01T16:43:00Z"},"dimensions":{"text":"about 3 by 4.5 inches","reading":"7.6 × 11.4 cm","message_id":null,"at":"2026-03-01T16:44:00Z"},"style":{"text":"fine line with some shading","reading":null,"message_id":null,"at":"2026-03-01T16:45:00Z"},"complexity":{"text":"3","reading":"3, high detail","message_id":null,"at":"2026-03-01T16:45:00Z"},"coverup":{"text":"nope","reading":"no","message_id":null,"at":"2026-03-01T16:46:00Z"},"reference_images":{"text":"5 pictures","reading":null,"message_id":null,"at":"2026-03-01T16:50:00Z"},"budget":{"text":"somewhere around 450-500 quid","reading":"£450–£500","message_id":null,"at":"2026-03-02T09:05:00Z"},"location_city":{"text":"london, near hackney","reading":"London, GB","message_id":null,"at":"2026-03-02T09:07:00Z"},"instagram_handle":{"text":"@sam.okafor","reading":null,"message_id":null,"at":"2026-03-02T09:08:00Z"},"travel_city":{"text":"no","reading":null,"message_id":null,"at":"2026-03-02T09:09:00Z"},"timing":{"text":"next month if you can, weekdays are best","reading":"next 2–4 weeks","message_id":null,"at":"2026-03-02T09:12:00Z"}}',
     5, 'medium', 'UK', 40000, false, 15000, 'GBP', 'v1', null, null, 'sam okafor fox fern'),
    (1, 8, 102, '447700900456', 'Priya Raman', 'NEEDS_ARTIST_REPLY', '2026-03-01 11:20Z', 'dimensions', '2026-02-26 10:00Z', '2026-03-01 11:20Z', '2026-03-01 11:20Z',
     '{"idea":{"text":"A line of Tamil script from my grandmother","reading":null,"message_id":null,"at":"2026-02-26T10:02:00Z"},"placement":{"text":"collarbone","reading":null,"message_id":null,"at":"2026-02-26T10:03:00Z"}}', 0, null, null, null, null, null, null, null,
     'Priya asked whether you work with allergies to nickel.', 'Allergic to nickel. Ring before the session.', 'priya raman tamil script'),
    (1, 9, 103, '447700900789', 'Marta Kowalczyk', 'AWAITING_DEPOSIT', '2026-02-28 18:02Z', null, '2026-02-20 10:00Z', '2026-02-28 18:02Z', '2026-02-28 18:00Z', '{"idea":{"text":"Two swallows","reading":null,"message_id":null,"at":"2026-02-20T10:02:00Z"}}', 0, 'small', 'UK', 40000, false, 15000, 'GBP', 'v1', null, null, 'marta kowalczyk swallows'),
    (1, 10, 104, '447700900321', 'Leo', 'QUALIFYING', '2026-03-02 09:50Z', 'placement', '2026-03-02 09:50Z', '2026-03-02 09:58Z', '2026-03-02 09:58Z', '{"idea":{"text":"a koi","reading":null,"message_id":null,"at":"2026-03-02T09:52:00Z"}}', 0, null, null, null, null, null, null, null, null, null, 'leo koi'),
    (1, 11, 105, '447700900654', 'Aoife Brennan', 'BOOKED', '2026-02-27 12:00Z', null, '2026-02-18 10:00Z', '2026-02-27 12:00Z', '2026-02-27 12:00Z', '{"idea":{"text":"Peony sleeve, second session","reading":null,"message_id":null,"at":"2026-02-18T10:02:00Z"}}', 0, 'large', 'UK', 40000, false, 20000, 'GBP', 'v1', null, null, 'aoife brennan peony'),
    (1, 12, 106, '447700900987', null, 'OPTOUT', '2026-02-25 20:00Z', null, '2026-02-25 19:00Z', '2026-02-25 20:00Z', '2026-02-25 20:00Z', '{}', 0, null, null, null, null, null, null, null, null, null, ''),
    (1, 13, 107, '4915112345678', 'Jürgen Weiß', 'WAITLISTED', '2026-02-22 20:00Z', null, '2026-02-21 19:00Z', '2026-02-22 20:00Z', '2026-02-22 20:00Z', '{"idea":{"text":"Ein Anker","reading":null,"message_id":null,"at":"2026-02-21T19:02:00Z"}}', 0, 'small', 'EUROPE', 50000, false, 15000, 'GBP', 'v1', null, null, 'jürgen weiß anker'),
    (1, 14, 108, '447700900111', 'Dee Washington-Featherstonehaugh', 'BOOKING_PENDING', '2026-03-01 21:40Z', null, '2026-02-24 19:00Z', '2026-03-01 21:40Z', '2026-03-01 21:40Z', '{"idea":{"text":"Geometric half sleeve with a compass","reading":null,"message_id":null,"at":"2026-02-24T19:02:00Z"},"dimensions":{"text":"20x30","reading":"20 × 30 cm","message_id":null,"at":"2026-02-24T19:03:00Z"}}', 0, 'large', 'UK', 40000, false, 20000, 'GBP', 'v1', null, null, 'dee compass'),
    (1, 15, 109, '447700900222', 'Nour Haddad', 'REJECTED', '2026-02-15 20:00Z', null, '2026-02-14 19:00Z', '2026-02-15 20:00Z', '2026-02-14 20:00Z', '{"idea":{"text":"A portrait of my cat","reading":null,"message_id":null,"at":"2026-02-14T19:02:00Z"}}', 0, 'small', 'UK', 40000, false, 15000, 'GBP', 'v1', null, null, 'nour haddad cat'),
    (1, 16, 110, '447700900333', 'Tom Ashby', 'NEEDS_FOLLOW_UP', '2026-02-27 19:30Z', null, '2026-02-27 19:00Z', '2026-03-01 08:00Z', '2026-03-01 08:00Z', '{"idea":{"text":"Full back piece, dragon and waves","reading":null,"message_id":null,"at":"2026-02-27T19:02:00Z"},"budget":{"text":"300 max","reading":"up to £300","message_id":null,"at":"2026-02-27T19:20:00Z"}}', 0, 'xl', 'UK', 40000, true, 80000, 'GBP', 'v1', 'The budget of £300 is under the minimum of £400.', null, 'tom ashby dragon'),
    (1, 17, 111, '447700900444', 'Bea Lindqvist', 'PENDING_APPROVAL', '2026-03-02 08:30Z', null, '2026-03-01 19:00Z', '2026-03-02 08:30Z', '2026-03-02 08:30Z', '{"idea":{"text":"A moth on the shoulder","reading":null,"message_id":null,"at":"2026-03-01T19:02:00Z"}}', 0, 'small', 'UK', 40000, false, 15000, 'GBP', 'v1', null, null, 'bea lindqvist moth'),
    (1, 18, 112, '447700900555', 'Ines Duarte', 'PENDING_APPROVAL', '2026-03-02 08:45Z', null, '2026-03-01 20:00Z', '2026-03-02 08:45Z', '2026-03-02 08:45Z', '{"idea":{"text":"A portrait of my dog","reading":null,"message_id":null,"at":"2026-03-01T19:02:00Z"}}', 0, 'small', 'UK', 40000, false, 15000, 'GBP', 'v1', null, null, 'ines duarte portrait dog');

insert into messages (merchant_id, id, conversation_id, lead_id, direction, kind, text, choices, by, why, provider_id, outbox_id, state, state_reason, template, sent_at, delivered_at, read_at) values
    (1, 1001, 101, 7, 'in', 'text', 'hi! do you do animals?', null, 'client', null, 'wamid.1', null, null, null, null, '2026-03-01 16:40Z', null, null),
    (1, 1002, 101, 7, 'out', 'text', E'Hi Sam, this is the automatic front desk of Northlight Tattoo. I ask a few questions so that Jonah can answer well; write "person" at any time to reach him.\n\nWhat would you like to have tattooed?', null, 'bot', 'First message: the welcome, and the first question.', 'wamid.2', 2002, 'Read', null, null, '2026-03-01 16:40:05Z', '2026-03-01 16:40:07Z', '2026-03-01 16:41Z'),
    (1, 1003, 101, 7, 'in', 'text', 'A fox curled up asleep under a fern, soft shading, a bit like an old botany plate', null, 'client', null, 'wamid.3', null, null, null, null, '2026-03-01 16:42Z', null, null),
    (1, 1004, 101, 7, 'out', 'text', 'Lovely. Where on your body should it go?', null, 'bot', 'The idea was read; placement is the next question.', 'wamid.4', 2004, 'Read', null, null, '2026-03-01 16:42:05Z', null, null),
    (1, 1005, 101, 7, 'in', 'text', 'inside of my left forearm', null, 'client', null, 'wamid.5', null, null, null, null, '2026-03-01 16:43Z', null, null),
    (1, 1006, 101, 7, 'out', 'choices', 'How detailed is it?', '[{"id":"1","title":"Simple lines"},{"id":"2","title":"Medium"},{"id":"3","title":"High detail"}]', 'bot', 'Style was read; detail is the next question.', 'wamid.6', 2006, 'Read', null, null, '2026-03-01 16:45:05Z', null, null),
    (1, 1007, 101, 7, 'in', 'choice', 'High detail', null, 'client', null, 'wamid.7', null, null, null, null, '2026-03-01 16:45:30Z', null, null),
    (1, 1008, 101, 7, 'out', 'text', 'Send pictures of what you like, all at once if you want, or write "no".', null, 'bot', 'Cover-up was read; references are the next question.', 'wamid.8', 2008, 'Read', null, null, '2026-03-01 16:46:05Z', null, null),
    (1, 1009, 101, 7, 'in', 'picture', '', null, 'client', null, 'wamid.9', null, null, null, null, '2026-03-01 16:50:00Z', null, null),
    (1, 1010, 101, 7, 'in', 'picture', '', null, 'client', null, 'wamid.10', null, null, null, null, '2026-03-01 16:50:02Z', null, null),
    (1, 1011, 101, 7, 'in', 'picture', '', null, 'client', null, 'wamid.11', null, null, null, null, '2026-03-01 16:50:03Z', null, null),
    (1, 1012, 101, 7, 'in', 'picture', '', null, 'client', null, 'wamid.12', null, null, null, null, '2026-03-01 16:50:05Z', null, null),
    (1, 1013, 101, 7, 'in', 'picture', 'this one for the fern', null, 'client', null, 'wamid.13', null, null, null, null, '2026-03-01 16:50:20Z', null, null),
    (1, 1014, 101, 7, 'in', 'voice', '', null, 'client', null, 'wamid.14', null, null, null, null, '2026-03-01 16:53:20Z', null, null),
    (1, 1015, 101, 7, 'out', 'text', 'Thanks, five pictures are kept. Jonah will hear your voice note; could you also write its gist? Then: what is your budget, roughly?', null, 'bot', 'A voice note is kept and asks once for text.', 'wamid.15', 2015, 'Read', null, null, '2026-03-01 16:53:25Z', null, null),
    (1, 1016, 101, 7, 'in', 'text', 'somewhere around 450-500 quid', null, 'client', null, 'wamid.16', null, null, null, null, '2026-03-02 09:05Z', null, null),
    (1, 1017, 101, 7, 'out', 'text', E'So far: a sleeping fox, inside left forearm, 7.6 × 11.4 cm, £450–£500. Say "actually" to change something.\n\nWhich city are you in?', null, 'bot', 'Size, budget and place are known: they are said back once.', 'wamid.17', 2017, 'Read', null, null, '2026-03-02 09:05:05Z', null, null),
    (1, 1018, 101, 7, 'in', 'text', 'london, near hackney', null, 'client', null, 'wamid.18', null, null, null, null, '2026-03-02 09:07Z', null, null),
    (1, 1019, 101, 7, 'in', 'text', 'next month if you can, weekdays are best', null, 'client', null, 'wamid.19', null, null, null, null, '2026-03-02 09:12Z', null, null),
    (1, 1020, 101, 7, 'out', 'text', 'That is everything, thank you. Jonah looks at it himself and usually answers within a day.', null, 'bot', 'Everything is answered; the artist decides.', 'wamid.20', 2020, 'Delivered', null, null, '2026-03-02 09:12:05Z', '2026-03-02 09:12:08Z', null),
    (1, 1101, 102, 8, 'in', 'text', 'Do you work with people who are allergic to nickel?', null, 'client', null, 'wamid.101', null, null, null, null, '2026-03-01 11:18Z', null, null),
    (1, 1102, 102, 8, 'out', 'text', 'That is one for Jonah. He usually answers within a day.', null, 'bot', 'A question that the bot does not answer goes to a person.', 'wamid.102', 2102, 'Read', null, null, '2026-03-01 11:18:05Z', null, null),
    (1, 1103, 102, 8, 'out', 'text', 'Hi Priya, yes: the needles are steel but nothing stays in. Is it a contact allergy?', null, 'Jonah', null, 'wamid.103', 2103, 'Unknown', null, null, '2026-03-01 11:19Z', null, null),
    (1, 1104, 102, 8, 'in', 'text', 'Contact, yes. Earrings mostly', null, 'client', null, 'wamid.104', null, null, null, null, '2026-03-01 11:20Z', null, null),
    (1, 1201, 103, 9, 'in', 'text', 'Perfect, sounds good', null, 'client', null, 'wamid.201', null, null, null, null, '2026-02-28 18:00Z', null, null),
    (1, 1202, 103, 9, 'out', 'text', 'Good news: Jonah would love to do this. The deposit is £150.', null, 'bot', 'Approved: the deposit is asked for.', null, 2202, 'NotSent', 'The client last wrote more than 24 hours ago. Choose an approved template.', null, '2026-02-28 18:02Z', null, null),
    (1, 1301, 104, 10, 'in', 'text', 'a koi', null, 'client', null, 'wamid.301', null, null, null, null, '2026-03-02 09:58Z', null, null),
    (1, 1401, 105, 11, 'in', 'text', 'See you Monday!', null, 'client', null, 'wamid.401', null, null, null, null, '2026-02-27 12:00Z', null, null),
    (1, 1501, 106, 12, 'in', 'text', 'STOP', null, 'client', null, 'wamid.501', null, null, null, null, '2026-02-25 20:00Z', null, null),
    (1, 1601, 107, 13, 'in', 'text', 'Dann warte ich auf Berlin', null, 'client', null, 'wamid.601', null, null, null, null, '2026-02-22 20:00Z', null, null),
    (1, 1701, 108, 14, 'in', 'text', 'Paid! When can we start?', null, 'client', null, 'wamid.701', null, null, null, null, '2026-03-01 21:40Z', null, null),
    (1, 1801, 109, 15, 'in', 'text', 'ok thank you anyway', null, 'client', null, 'wamid.801', null, null, null, null, '2026-02-14 20:00Z', null, null),
    (1, 1901, 110, 16, 'in', 'text', 'I can maybe stretch to 350', null, 'client', null, 'wamid.901', null, null, null, null, '2026-03-01 08:00Z', null, null),
    (1, 2101, 111, 17, 'in', 'text', 'any time in April', null, 'client', null, 'wamid.911', null, null, null, null, '2026-03-02 08:30Z', null, null),
    (1, 2201, 112, 18, 'in', 'text', 'weekends please', null, 'client', null, 'wamid.921', null, null, null, null, '2026-03-02 08:45Z', null, null);

insert into status_history (merchant_id, lead_id, from_status, to_status, transition, reason, by, at) values
    (1, 7, null, 'NEW', 'EnquiryStarted', null, 'client', '2026-03-01 16:40Z'),
    (1, 7, 'NEW', 'QUALIFYING', 'EnquiryStarted', null, 'bot', '2026-03-01 16:40:01Z'),
    (1, 7, 'QUALIFYING', 'PENDING_APPROVAL', 'ConsultationCompleted', null, 'bot', '2026-03-02 09:12:01Z'),
    (1, 14, 'AWAITING_DEPOSIT', 'DEPOSIT_PAID', 'DepositReceived', null, 'stripe', '2026-03-01 21:39Z'),
    (1, 14, 'DEPOSIT_PAID', 'BOOKING_PENDING', 'BookingAwaited', null, 'bot', '2026-03-01 21:39:01Z'),
    (1, 8, 'QUALIFYING', 'NEEDS_ARTIST_REPLY', 'HandedOver', 'asked about allergies', 'bot', '2026-03-01 11:18:04Z');

insert into deposits (merchant_id, id, lead_id, amount_minor, currency, rule_version, policy_version, state, attempt, asked_at, due_at) values
    (1, 301, 9, 15000, 'GBP', 'v1', '2026-01', 'owed', 1, '2026-02-28 18:02Z', '2026-03-03 18:02Z'),
    (1, 302, 14, 20000, 'GBP', 'v1', '2026-01', 'paid', 1, '2026-03-01 20:02Z', '2026-03-02 20:02Z'),
    (1, 303, 11, 20000, 'GBP', 'v1', '2026-01', 'paid', 1, '2026-02-20 20:02Z', '2026-02-21 20:02Z');
insert into payments (merchant_id, lead_id, payment_intent, session_id, amount_minor, currency, state, arrived_at) values
    (1, 14, 'pi_3abc', 'cs_1', 20000, 'GBP', 'counted', '2026-03-01 21:39Z'),
    (1, 11, 'pi_2abc', 'cs_2', 20000, 'GBP', 'counted', '2026-02-21 09:00Z');
insert into appointments (merchant_id, id, lead_id, staff, starts_at, ends_at, busy, state, version, created_at) values
    (1, 401, 11, 'Jonah', '2026-03-02 13:00Z', '2026-03-02 17:00Z', '[2026-03-02 13:00Z,2026-03-02 17:30Z)', 'booked', 1, '2026-02-21 10:00Z');
insert into outbox_messages (merchant_id, id, stream, kind, payload, state, conversation_id, lead_id, message_id, attempts, next_at, reason, created_at, settled_at) values
    (1, 2103, 'to:447700900456', 'send_message', '{"to":"client","message":{"text":"Hi Priya, yes","purpose":"persons_words","why":""}}', 'Uncertain', 102, 8, 1103, 1, '2026-03-01 11:19Z', 'no answer came', '2026-03-01 11:19Z', '2026-03-01 11:20Z'),
    (1, 2202, 'to:447700900789', 'send_message', '{"to":"client","message":{"text":"Good news","purpose":"deposit_request","why":""}}', 'Refused', 103, 9, 1202, 1, '2026-02-28 18:02Z', 'window_closed', '2026-02-28 18:02Z', '2026-02-28 18:03Z');

insert into system_events (id, merchant_id, created_at, level, event_type, lead_id, payload) values
    (3001, 1, '2026-02-22 20:00Z', 'INFO', 'answer.unclear', 13, '{"question":"travel_city","reason":"other_language","strike":"1","message_id":"1601"}'),
    (3002, 1, '2026-02-28 18:00Z', 'INFO', 'answer.unclear', 9, '{"question":"coverup","reason":"no_match","strike":"1","message_id":"1201"}'),
    (3003, 1, '2026-03-01 08:00Z', 'INFO', 'answer.unclear', 16, '{"question":"budget","reason":"unsure","strike":"1","message_id":"1901"}'),
    (3004, 1, '2026-03-02 09:05Z', 'INFO', 'answer.corrected', 7, '{"question":"budget","by":"client","message_id":"1016"}'),
    (3005, 1, '2026-03-02 09:07Z', 'INFO', 'answer.unclear', 7, '{"question":"location_city","reason":"several","strike":"1","message_id":"1018"}'),
    (3006, 1, '2026-03-02 09:58Z', 'INFO', 'answer.unclear', 10, '{"question":"dimensions","reason":"no_unit","strike":"1","message_id":"1301"}');
insert into reading_marks (merchant_id, event_id, marked_by, marked_at, expect) values
    (1, 3001, 'Jonah', '2026-02-23 10:00Z', '{"city":"Berlin","country":"DE"}');
