-- A fourth kind of subject: services, of which claims speak as of organisations. Two more kinds of descriptions: how a service is called, and what it offers.
alter table subject drop constraint subject_kind_check;
alter table subject add constraint subject_kind_check check (kind in ('model', 'organisation', 'licence', 'service'));
alter table description drop constraint description_kind_check;
alter table description add constraint description_kind_check
    check (kind in ('source', 'model', 'organisation', 'licence', 'policy', 'profile', 'clause', 'removed', 'review', 'product', 'procurement', 'service', 'offers'));
