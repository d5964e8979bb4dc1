-- Releases before V7 took ids in blocks of fifty, and the sequence told where the last block began. Since V7 it gives them one by one, so that a ledger written by such a release
-- was given ids a second time, and nothing could be published into it. Ids go on behind the last one that was given.
select setval('claim_seq', greatest((select coalesce(max(id), 0) + 1 from claim), nextval('claim_seq')), false);
select setval('description_seq', greatest((select coalesce(max(id), 0) + 1 from description), nextval('description_seq')), false);
