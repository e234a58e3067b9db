package org.secondlook.sharing;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.CourseId;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads whom a share reaches, for telling them. */
@Repository
class ReachPages {

    private static final String REACH = """
            select s.owner_id, s.course_id, reached.person_id
            from sharing_share s
            left join %s reached on reached.share_id = s.id
            where s.id = :id
            order by reached.person_id
            """.formatted(SharePolicy.REACHED);

    private final JdbcClient db;

    ReachPages(JdbcClient db) {
        this.db = db;
    }

    /** Between whom a share is that is there. */
    Reach of(ShareId id) {
        List<ReachRow> rows =
                db.sql(REACH).param("id", id.value()).query(ReachRow.class).list();
        List<PersonId> people = rows.stream()
                .map(ReachRow::personId)
                .filter(Objects::nonNull)
                .map(PersonId::new)
                .toList();
        return new Reach(
                new PersonId(rows.get(0).ownerId()), new CourseId(rows.get(0).courseId()), people);
    }

    /** Between whom a share is, whatever has become of it. */
    record Reach(PersonId owner, CourseId course, List<PersonId> people) {

        Reach {
            people = List.copyOf(people);
        }
    }

    /** One whom a share reaches; nobody, of an audience that is empty. */
    record ReachRow(UUID ownerId, UUID courseId, @Nullable UUID personId) {}
}
