-- Clauses for specifications are part of an edition, each as it stood.
alter table description drop constraint description_kind_check;
alter table description add constraint description_kind_check
    check (kind in ('source', 'model', 'organisation', 'licence', 'policy', 'profile', 'clause'));
