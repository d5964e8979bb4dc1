-- Profiles decide answers like names and the policy do: each version as it was released.
alter table description drop constraint description_kind_check;
alter table description add constraint description_kind_check check (kind in ('source', 'model', 'organisation', 'licence', 'policy', 'profile'));
