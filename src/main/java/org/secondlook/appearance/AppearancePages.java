package org.secondlook.appearance;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.culture.ClassId;
import org.secondlook.culture.PupilId;
import org.secondlook.culture.Purpose;
import org.secondlook.foundation.Times;
import org.secondlook.people.Holding;
import org.secondlook.people.PersonId;
import org.secondlook.recording.RecordingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads who can be seen in lessons. Whoever asks has found the lesson through its owner, or follows what happened to it. */
@Repository
class AppearancePages {

    private static final String SAID =
            "select answer, lapse, said_at from appearance_lesson where recording_id = :recording";

    private static final String SEEN = """
            select c.id as class_id, c.label, p.id, p.mark, p.recording, p.sharing, p.exemplar, j.judgement, j.judged_at
            from appearance_class a
            join culture_class c on c.id = a.class_id
            left join culture_pupil p on p.class_id = c.id
            left join appearance_judgement j on j.recording_id = a.recording_id and j.pupil_id = p.id
            where a.recording_id = :recording
            order by c.label, c.id, p.mark, p.id
            """;

    private static final String NAMING = """
            select l.recording_id, l.person_id
            from appearance_class a
            join appearance_lesson l on l.recording_id = a.recording_id
            where a.class_id = :class
            order by l.recording_id
            """;

    private static final String OF_PERSON =
            "select recording_id from appearance_lesson where person_id = :person order by recording_id";

    private static final String HELD = """
            select 'lessons' as kind, count(*) as amount, min(said_at) as since
            from appearance_lesson where person_id = :person
            """;

    private final JdbcClient db;

    AppearancePages(JdbcClient db) {
        this.db = db;
    }

    Appearance of(RecordingId lesson) {
        return about(SAID, lesson)
                .query(Said.class)
                .optional()
                .map(said -> said.toAppearance(lesson, classes(lesson)))
                .orElseGet(() -> Appearance.unsaid(lesson));
    }

    private List<SeenClass> classes(RecordingId lesson) {
        Map<ClassId, SeenClass> classes = new LinkedHashMap<>();
        about(SEEN, lesson).query(Line.class).list().stream()
                .map(Line::toClass)
                .forEach(line -> classes.merge(line.id(), line, AppearancePages::together));
        return List.copyOf(classes.values());
    }

    private static SeenClass together(SeenClass one, SeenClass other) {
        List<SeenPupil> pupils = new ArrayList<>(one.pupils());
        pupils.addAll(other.pupils());
        return new SeenClass(one.id(), one.label(), pupils);
    }

    /** The lessons in which a class can be seen, in the order in which all take them. */
    List<Named> naming(ClassId id) {
        return db.sql(NAMING).param("class", id.value()).query(NamedRow.class).list().stream()
                .map(row -> new Named(new RecordingId(row.recordingId()), new PersonId(row.personId())))
                .toList();
    }

    List<RecordingId> of(PersonId person) {
        return db.sql(OF_PERSON).param("person", person.value()).query(UUID.class).list().stream()
                .map(RecordingId::new)
                .toList();
    }

    Holding held(PersonId person) {
        return db.sql(HELD)
                .param("person", person.value())
                .query((row, index) -> Holding.of(
                        "appearance.kept." + row.getString("kind"),
                        row.getLong("amount"),
                        row.getObject("since", OffsetDateTime.class)))
                .single();
    }

    private JdbcClient.StatementSpec about(String sql, RecordingId lesson) {
        return db.sql(sql).param("recording", lesson.value());
    }

    /** A lesson, and whose it is. */
    record Named(RecordingId lesson, PersonId owner) {}

    /** The columns of one. */
    record NamedRow(UUID recordingId, UUID personId) {}

    /** The columns of what was said of a lesson. */
    record Said(@Nullable Answer answer, @Nullable Lapse lapse, OffsetDateTime saidAt) {

        Appearance toAppearance(RecordingId lesson, List<SeenClass> classes) {
            return new Appearance(lesson, answer, lapse, Times.day(saidAt.toInstant()), classes);
        }
    }

    /** The columns of a class with one of its pupils, or without. */
    record Line(
            UUID classId,
            String label,
            @Nullable UUID id,
            @Nullable String mark,
            @Nullable Boolean recording,
            @Nullable Boolean sharing,
            @Nullable Boolean exemplar,
            @Nullable Judgement judgement,
            @Nullable OffsetDateTime judgedAt) {

        SeenClass toClass() {
            return new SeenClass(
                    new ClassId(classId), label, id == null || mark == null ? List.of() : List.of(pupil(id, mark)));
        }

        private SeenPupil pupil(UUID pupil, String known) {
            return new SeenPupil(
                    new PupilId(pupil),
                    known,
                    permitted(),
                    judgement,
                    judgedAt == null ? null : Times.day(judgedAt.toInstant()));
        }

        private Set<Purpose> permitted() {
            Set<Purpose> permitted = EnumSet.noneOf(Purpose.class);
            add(Purpose.RECORDING, recording, permitted);
            add(Purpose.SHARING, sharing, permitted);
            add(Purpose.EXEMPLAR, exemplar, permitted);
            return permitted;
        }

        private static void add(Purpose purpose, @Nullable Boolean said, Set<Purpose> permitted) {
            if (Boolean.TRUE.equals(said)) {
                permitted.add(purpose);
            }
        }
    }
}
