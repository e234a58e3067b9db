package org.secondlook.exemplar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.caption.Spoken;
import org.secondlook.people.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads exemplars for whoever may see them. */
@Repository
class ExemplarPages {

    private static final String COLUMNS = """
            select x.id, x.title, x.questions, x.look_for, x.credit, x.licence, x.strategy, x.language, x.millis,
                case when %s then 'RELEASED' else 'WAITING' end as state,
                case when x.person_id = :person then 'TEACHER'
                    when %s then 'ASKED'
                    when exists (select 1 from exemplar_verdict v where v.exemplar_id = x.id and v.person_id = :person)
                        then 'APPROVER'
                    else 'SCHOOL' end as seer
            from exemplar_exemplar x
            """.formatted(ExemplarPolicy.RELEASED, ExemplarPolicy.ASKED);

    private static final String FIND = COLUMNS + " where x.id = :id and " + ExemplarPolicy.VISIBLE;

    private static final String SHOWN = COLUMNS + " where " + ExemplarPolicy.SHOWN + " order by x.title, x.id";

    private static final String TO_ANSWER = COLUMNS + " where " + ExemplarPolicy.ASKED + " order by x.written_at, x.id";

    private static final String LINES = """
            select start_millis, end_millis, speaker, words from exemplar_line where exemplar_id = :id order by place
            """;

    private static final String WATCHED = """
            select x.clip_id, (select until_at from exemplar_consent c where c.exemplar_id = x.id) as until_at
            from exemplar_exemplar x
            where x.id = :id and
            """ + ExemplarPolicy.VISIBLE;

    private static final String CLIP = """
            select x.clip_id from exemplar_exemplar x
            where x.id = :id and not exists (select 1 from exemplar_ending e where e.exemplar_id = x.id)
            """;

    private final JdbcClient db;

    ExemplarPages(JdbcClient db) {
        this.db = db;
    }

    Optional<ShownExemplar> find(ExemplarId id, Viewer viewer, Instant now) {
        return asked(FIND, viewer, now)
                .param("id", id.value())
                .query((row, index) -> shown(row, lines(id)))
                .optional();
    }

    /** What all of the viewer's school see, without what is said. */
    List<ShownExemplar> all(Viewer viewer, Instant now) {
        return asked(SHOWN, viewer, now)
                .query((row, index) -> shown(row, List.of()))
                .list();
    }

    /** What waits for the viewer's answer. */
    List<ShownExemplar> toAnswer(Viewer viewer, Instant now) {
        return asked(TO_ANSWER, viewer, now)
                .query((row, index) -> shown(row, List.of()))
                .list();
    }

    List<Spoken> lines(ExemplarId id) {
        return db.sql(LINES)
                .param("id", id.value())
                .query((row, index) -> new Spoken(
                        row.getLong("start_millis"),
                        row.getLong("end_millis"),
                        row.getString("speaker"),
                        row.getString("words")))
                .list();
    }

    /** Which clip the viewer may watch by it, and until when. */
    Optional<WatchedClip> watched(ExemplarId id, Viewer viewer, Instant now) {
        return asked(WATCHED, viewer, now)
                .param("id", id.value())
                .query(WatchedClip.class)
                .optional();
    }

    /** Which clip it shows, for whoever has a right to play it. */
    Optional<UUID> clipOf(ExemplarId id) {
        return db.sql(CLIP).param("id", id.value()).query(UUID.class).optional();
    }

    private JdbcClient.StatementSpec asked(String sql, Viewer viewer, Instant now) {
        return db.sql(sql).params(ExemplarPolicy.asked(viewer, now));
    }

    static ReleasedWords words(ResultSet row) throws SQLException {
        return new ReleasedWords(
                row.getString("title"),
                row.getString("questions"),
                row.getString("look_for"),
                row.getString("credit"),
                Licence.valueOf(row.getString("licence")),
                row.getString("strategy"));
    }

    private static ShownExemplar shown(ResultSet row, List<Spoken> said) throws SQLException {
        return new ShownExemplar(
                new ExemplarId(row.getObject("id", UUID.class)),
                words(row),
                row.getString("language"),
                row.getLong("millis"),
                null,
                State.valueOf(row.getString("state")),
                ShownExemplar.Seer.valueOf(row.getString("seer")),
                said);
    }

    /** A clip, and until when it may be watched. */
    record WatchedClip(UUID clipId, OffsetDateTime untilAt) {}
}
