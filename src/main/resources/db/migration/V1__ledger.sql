-- The ledger: claims are added and retired by editions, never overwritten. What holds in edition n: first_edition <= n, and not retired by n.

-- Bundled with PostgreSQL and trusted: needs CREATE on the database, no superuser.
create extension if not exists btree_gist;

create table edition (
    number          integer primary key check (number > 0),
    digest          text not null check (digest ~ '^sha256:[0-9a-f]{64}$'),
    published_at    timestamptz not null,
    reason          text not null check (reason <> ''),
    fingerprint     text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
    spdx_version    text not null,
    models_added    integer not null check (models_added >= 0),
    models_removed  integer not null check (models_removed >= 0),
    claims_added    integer not null check (claims_added >= 0),
    claims_retired  integer not null check (claims_retired >= 0)
);

create table source (
    id text primary key check (id ~ '^[a-z0-9]+([.-][a-z0-9]+)*$')
);

create table subject (
    kind text not null check (kind in ('model', 'organisation', 'licence')),
    id   text not null check (id <> ''),
    primary key (kind, id)
);

create table claim (
    id              bigint primary key,
    subject_kind    text not null,
    subject_id      text not null,
    attribute       text not null check (attribute <> ''),
    value           text not null,
    source          text not null references source,
    locator         text not null check (locator like 'https://%'),
    section         text,
    as_of           date not null,
    verification    text not null check (verification in ('read', 'secondary', 'assessed')),
    via             text references source,
    reason          text,
    first_edition   integer not null references edition,
    retired_edition integer references edition,
    -- The whole statement: the same words may hold again later, but never twice at once. as_of goes in as days, since text of a date depends on a setting.
    identity        text not null generated always as (md5(
        subject_kind || chr(31) || subject_id || chr(31) || attribute || chr(31) || value || chr(31) || source || chr(31) || locator || chr(31)
        || coalesce(section, '') || chr(31) || (as_of - date '2000-01-01')::text || chr(31) || verification || chr(31) || coalesce(via, '') || chr(31)
        || coalesce(reason, ''))) stored,
    foreign key (subject_kind, subject_id) references subject (kind, id),
    check (verification <> 'secondary' or via is not null),
    check (retired_edition > first_edition),
    constraint claim_holds_once exclude using gist (identity with =, int4range(first_edition, retired_edition) with &&)
);
create sequence claim_seq increment 50;
create index claim_in_force on claim (first_edition) where retired_edition is null;

-- What is not claimed but decides an answer all the same: names, families, aliases, summaries, sources and the policy, each as it stood.
create table description (
    id              bigint primary key,
    kind            text not null check (kind in ('source', 'model', 'organisation', 'licence', 'policy')),
    key             text not null check (key <> ''),
    body            jsonb not null,
    first_edition   integer not null references edition,
    retired_edition integer references edition,
    check (retired_edition > first_edition),
    constraint description_holds_once exclude using gist (kind with =, key with =, int4range(first_edition, retired_edition) with &&)
);
create sequence description_seq increment 50;
