-- Two more kinds of descriptions: ids that were models once, and what imports left to decide.
alter table description drop constraint description_kind_check;
alter table description add constraint description_kind_check
    check (kind in ('source', 'model', 'organisation', 'licence', 'policy', 'profile', 'removed', 'review'));
