package org.secondlook.reflection;

import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.Viewer;
import org.secondlook.recording.RecordingId;
import org.secondlook.reflection.Reflections.Progress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads a viewer's own reflections. */
@Repository
class ReflectionPages {

    private static final String FIND = """
            select r.id, r.version, r.saved_at, a.prompt, a.answer,
                (select min(s.submitted_at) from reflection_submission s where s.reflection_id = r.id) as submitted_at
            from reflection_reflection r
            left join reflection_answer a on a.reflection_id = r.id
            where r.recording_id = :recording and r.person_id = :person
            """;

    private static final String PROGRESS = """
            select
                (select count(*) from reflection_marker m
                    left join reflection_marker_removal x on x.marker_id = m.id
                    where m.recording_id = :recording and m.person_id = :person and x.marker_id is null) as markers,
                (select count(*) from reflection_reflection r
                    where r.recording_id = :recording and r.person_id = :person) as drafts,
                (select min(s.submitted_at) from reflection_submission s
                    join reflection_reflection r on r.id = s.reflection_id
                    where r.recording_id = :recording and r.person_id = :person) as submitted_at
            """;

    private final JdbcClient db;

    ReflectionPages(JdbcClient db) {
        this.db = db;
    }

    /** The viewer's reflection on a recording; a blank one when they have not begun. */
    Reflection get(RecordingId recording, Viewer viewer) {
        List<Row> rows = about(FIND, recording, viewer).query(Row.class).list();
        if (rows.isEmpty()) {
            return Reflection.blank(recording);
        }
        Map<Prompt, String> answers = new EnumMap<>(Prompt.class);
        for (Row row : rows) {
            if (row.prompt != null && row.answer != null) {
                answers.put(row.prompt, row.answer);
            }
        }
        Row one = rows.get(0);
        return new Reflection(
                new ReflectionId(one.id),
                recording,
                answers,
                one.version,
                one.savedAt.toInstant(),
                Optional.ofNullable(one.submittedAt).map(OffsetDateTime::toInstant));
    }

    Progress progress(RecordingId recording, Viewer viewer) {
        return about(PROGRESS, recording, viewer)
                .query(ProgressRow.class)
                .single()
                .toProgress();
    }

    private JdbcClient.StatementSpec about(String sql, RecordingId recording, Viewer viewer) {
        return db.sql(sql)
                .param("recording", recording.value())
                .param("person", viewer.person().value());
    }

    /** One answer, with the columns of its reflection. */
    record Row(
            UUID id,
            int version,
            OffsetDateTime savedAt,
            @Nullable Prompt prompt,
            @Nullable String answer,
            @Nullable OffsetDateTime submittedAt) {}

    /** What has been done, counted. */
    record ProgressRow(int markers, int drafts, @Nullable OffsetDateTime submittedAt) {

        Progress toProgress() {
            return new Progress(
                    markers, drafts > 0, Optional.ofNullable(submittedAt).map(OffsetDateTime::toInstant));
        }
    }
}
