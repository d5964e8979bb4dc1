-- What must not be: the same claim twice in force, or two periods of it that overlap. Until now an exclusion constraint saw to it, row by row in an index of
-- ranges, which took most of the time of a first publication. Now a unique index forbids two claims in force, and a look at what each statement has written
-- forbids that any other periods overlap. Together they forbid the same.
alter table claim drop constraint claim_holds_once;
create unique index claim_holds_once on claim (identity) where retired_edition is null;
alter table description drop constraint description_holds_once;
create unique index description_holds_once on description (kind, key) where retired_edition is null;
-- No question asks for the claims in force by their first edition.
drop index claim_in_force;

-- Whoever writes holds the lock of publications to the end of the transaction: so nobody writes an overlap that the other does not see yet.
create function claim_holds_once() returns trigger language plpgsql set enable_nestloop = off as $$
declare
    twice text;
begin
    perform pg_advisory_xact_lock(5127001163240);
    select written.identity into twice from written join claim other
        on other.identity = written.identity and other.id <> written.id
        and other.first_edition < coalesce(written.retired_edition, 2147483647)
        and written.first_edition < coalesce(other.retired_edition, 2147483647)
        limit 1;
    if found then
        raise exception 'claim_holds_once: two periods of the claim % overlap', twice using errcode = 'exclusion_violation';
    end if;
    return null;
end $$;
create trigger claim_added after insert on claim referencing new table as written for each statement execute function claim_holds_once();
create trigger claim_changed after update on claim referencing new table as written for each statement execute function claim_holds_once();

create function description_holds_once() returns trigger language plpgsql set enable_nestloop = off as $$
declare
    twice text;
begin
    perform pg_advisory_xact_lock(5127001163240);
    select written.kind || ' ' || written.key into twice from written join description other
        on other.kind = written.kind and other.key = written.key and other.id <> written.id
        and other.first_edition < coalesce(written.retired_edition, 2147483647)
        and written.first_edition < coalesce(other.retired_edition, 2147483647)
        limit 1;
    if found then
        raise exception 'description_holds_once: two periods of % overlap', twice using errcode = 'exclusion_violation';
    end if;
    return null;
end $$;
create trigger description_added after insert on description referencing new table as written for each statement execute function description_holds_once();
create trigger description_changed after update on description referencing new table as written for each statement execute function description_holds_once();

-- Ids are given by the database, one by one, since it is the database that adds claims. Ids still tell in which order they came.
alter sequence claim_seq increment 1;
alter sequence description_seq increment 1;
