-- Since when nobody else sees what is shared, because somebody in it may not be shown at the moment.
alter table sharing_share add column paused_at timestamp with time zone;
