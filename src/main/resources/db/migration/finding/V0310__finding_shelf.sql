-- What can be found. What came with the product belongs to no school; a school's own stands in its place under the same key.
-- "edition" is new whenever anything on the shelf has changed; its row is held while it changes.
create table finding_shelf (
    id int primary key,
    edition uuid not null
);

insert into finding_shelf (id, edition) values (1, '00000000-0000-7000-8000-000000000000');

-- "print" tells whether what is put is there already. "place" orders by title alike in every database.
create table finding_book (
    id uuid primary key,
    kind varchar(20) not null,
    book_key varchar(100) not null,
    school_id uuid references people_tenant (id),
    address varchar(500) not null,
    title varchar(500) not null,
    summary varchar(4000) not null,
    spoken text not null,
    minutes int not null,
    evidence varchar(40),
    print varchar(64) not null,
    place bytea not null,
    constraint finding_book_one unique nulls not distinct (kind, book_key, school_id)
);

create index finding_book_school on finding_book (school_id);
create index finding_book_place on finding_book (place);

-- The areas, phases and subjects of a book. Of which it has none it fits to all.
create table finding_tag (
    book_id uuid not null references finding_book (id) on delete cascade,
    sort varchar(10) not null,
    tag varchar(100) not null,
    primary key (book_id, sort, tag)
);

-- The stems of words under which a book is found. All that a search reads stands in the key.
create table finding_posting (
    term varchar(120) not null,
    book_id uuid not null references finding_book (id) on delete cascade,
    weight int not null,
    primary key (term, book_id, weight)
);

create index finding_posting_book on finding_posting (book_id);

-- In how many books a word is.
create table finding_word (
    term varchar(120) primary key,
    books int not null
);

-- What a school has left out of what came with the product.
create table finding_hidden (
    kind varchar(20) not null,
    book_key varchar(100) not null,
    school_id uuid not null references people_tenant (id),
    primary key (school_id, kind, book_key)
);
