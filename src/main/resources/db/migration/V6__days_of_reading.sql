-- On which days we read a source: once, and again by a second person who did not know the first answer. Claims from before this was kept have none.
alter table claim add column read_on date;
alter table claim add column verified_on date;
alter table claim drop constraint claim_verification_check;
alter table claim add constraint claim_verification_check check (verification in ('verified', 'read', 'secondary', 'assessed'));
alter table claim add constraint claim_verified_on_check check ((verification = 'verified') = (verified_on is not null) and verified_on >= coalesce(read_on, verified_on));
