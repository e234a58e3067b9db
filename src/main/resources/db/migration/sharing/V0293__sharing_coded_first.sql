-- Whether those who may code it are shown what its owner expected and coded only once they have; what is shared already stays as it is.
alter table sharing_share add column coded_first boolean default false not null;
