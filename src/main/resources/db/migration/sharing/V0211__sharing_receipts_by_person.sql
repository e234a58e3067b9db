-- A receipt belongs to a share and to whoever watched: several may see one thing.
create table sharing_watched (
    share_id uuid not null references sharing_share (id) on delete cascade,
    person_id uuid not null references people_person (id),
    watched_on date not null,
    piece int not null,
    primary key (share_id, person_id, watched_on, piece)
);

insert into sharing_watched (share_id, person_id, watched_on, piece)
select r.share_id, s.person_id, r.watched_on, r.piece
from sharing_receipt r
join sharing_share s on s.id = r.share_id;

drop table sharing_receipt;
alter table sharing_watched rename to sharing_receipt;

create index sharing_receipt_person on sharing_receipt (person_id);
