package org.secondlook.celebration;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.Holding;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.secondlook.sharing.SharePolicy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads celebrations for their owners, and for those with whom they are shared now. */
@Repository
class CelebrationPages {

    private static final String COLUMNS =
            "select c.id, c.words, c.clip_id, c.version, c.written_at from celebration_celebration c ";

    private static final String OWN = COLUMNS + "where c.person_id = :person order by c.written_at desc, c.id desc";

    private static final String ONE = COLUMNS + "where c.id = :id and c.person_id = :person";

    private static final String SEEN = COLUMNS + """
            left join %s shared on shared.subject_kind = 'CELEBRATION' and shared.subject_id = c.id
            where (c.person_id = :person or shared.until is not null) and c.id in (:ids)
            """.formatted(SharePolicy.SHARED);

    private static final String HELD = """
            select 'celebrations' as kind, count(*) as amount, min(written_at) as since
            from celebration_celebration where person_id = :person
            """;

    private final JdbcClient db;

    CelebrationPages(JdbcClient db) {
        this.db = db;
    }

    /** The newest first. */
    List<Celebration> own(PersonId owner) {
        return db.sql(OWN).param("person", owner.value()).query(Row.class).list().stream()
                .map(Row::toCelebration)
                .toList();
    }

    Optional<Celebration> find(CelebrationId id, PersonId owner) {
        return db.sql(ONE)
                .param("id", id.value())
                .param("person", owner.value())
                .query(Row.class)
                .optional()
                .map(Row::toCelebration);
    }

    /** Those that the viewer may not see are not among them. */
    List<Celebration> seen(Collection<UUID> ids, Viewer viewer, Instant now) {
        return db.sql(SEEN).params(SharePolicy.asked(viewer, now)).param("ids", ids).query(Row.class).list().stream()
                .map(Row::toCelebration)
                .toList();
    }

    Holding held(PersonId person) {
        return db.sql(HELD)
                .param("person", person.value())
                .query((row, index) -> Holding.of(
                        "celebration.kept." + row.getString("kind"),
                        row.getLong("amount"),
                        row.getObject("since", OffsetDateTime.class)))
                .single();
    }

    /** The columns of one. */
    record Row(UUID id, String words, @Nullable UUID clipId, int version, OffsetDateTime writtenAt) {

        Celebration toCelebration() {
            return new Celebration(new CelebrationId(id), words, clipId, version, writtenAt.toInstant());
        }
    }
}
