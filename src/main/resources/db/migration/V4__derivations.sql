-- By which functions an edition derived its headlines and labels when it was published; those from before this was kept, by the first.
alter table edition add column derivations varchar(200) not null default 'headlines@1';
alter table edition alter column derivations drop default;
