-- Two more kinds of descriptions: products with the models that they run on, and the list of models that matter most to buyers.
alter table description drop constraint description_kind_check;
alter table description add constraint description_kind_check
    check (kind in ('source', 'model', 'organisation', 'licence', 'policy', 'profile', 'clause', 'removed', 'review', 'product', 'procurement'));
