-- Three more kinds of descriptions: clauses for specifications, ids that were models once, and what imports left to decide.
alter table description drop constraint description_kind_check;
alter table description add constraint description_kind_check
    check (kind in ('source', 'model', 'organisation', 'licence', 'policy', 'profile', 'clause', 'removed', 'review'));
