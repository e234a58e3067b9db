package org.secondlook.guards;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.secondlook.foundation.Times;
import org.secondlook.guards.AccessTable.Asker;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.recording.TestRecordings;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes, for one line of the access table, everybody who asks, and the owner's object that they ask about. */
@TestComponent
class TestHousehold {

    private static final Map<Asker, Role> ROLES = Map.of(
            Asker.PEER, Role.TEACHER,
            Asker.COACH, Role.COACH,
            Asker.LEAD, Role.PD_LEAD,
            Asker.ADMINISTRATOR, Role.ADMINISTRATOR,
            Asker.GUEST, Role.GUEST,
            Asker.EDITOR, Role.LIBRARY_EDITOR);

    private static final String PLACE = """
            insert into programme_activity (id, course_id, resource_link, title, created_at)
            values (:id, :course, :link, 'Seeing our own teaching', :now)
            """;

    private static final String ASK = """
            insert into lti_deep_linking (id, issuer, client_id, deployment_id, subject, context_id, product_family, return_url,
                takes_links, takes_several, takes_columns, begun_at, expires_at)
            select cast(:id as uuid), t.issuer, t.client_id, t.deployment_id, p.subject, c.context_id, 'OTHER', 'https://lms.example.org/',
                true, true, true, cast(:now as timestamp with time zone), cast(:now as timestamp with time zone) + interval '1' hour
            from people_person p
            join people_tenant t on t.id = p.tenant_id
            join people_course c on c.id = :course
            where p.id = :person
            """;

    private static final String CHOOSE = """
            insert into programme_lesson (activity_id, person_id, recording_id, chosen_at)
            values (:activity, :person, :recording, :now)
            """;

    private static final String INTERRUPT = """
            update recording_recording
            set state = :state, size = 10, received = 0, failure = 'recording.failure.incomplete'
            where id = :id
            """;

    private static final String MARK = """
            insert into reflection_marker (id, recording_id, person_id, kind, start_millis, note, version, created_at)
            values (:marker, :recording, :person, 'STRENGTH', 500, 'A pause', 0, :now)
            """;

    private static final String REMOVE =
            "insert into reflection_marker_removal (marker_id, removed_at) values (:marker, :now)";

    private static final String CAPTION = """
            insert into caption_track (id, recording_id, person_id, language, origin, created_at)
            values (:track, :recording, :person, 'en', 'FILE', :now)
            """;

    private static final String SAY = """
            insert into caption_cue (id, track_id, start_millis, end_millis, speaker, words, sought, version)
            values (:cue, :track, 0, 1000, '', 'Why?', 'why?', 0)
            """;

    private static final String REMOVE_CAPTIONS =
            "insert into caption_track_removal (track_id, removed_at) values (:track, :now)";

    private static final String REFLECT = """
            insert into reflection_reflection (id, recording_id, person_id, version, saved_at)
            values (:id, :recording, :person, 1, :now)
            """;

    private final TestViewers viewers;
    private final TestRecordings recordings;
    private final JdbcClient db;
    private final Clock clock;

    TestHousehold(TestViewers viewers, TestRecordings recordings, JdbcClient db, Clock clock) {
        this.clock = clock;
        this.viewers = viewers;
        this.recordings = recordings;
        this.db = db;
    }

    /** Everybody but NOBODY. */
    Map<Asker, TestViewer> people() {
        Map<Asker, TestViewer> people = new EnumMap<>(Asker.class);
        TestViewer owner = viewers.open(Role.TEACHER);
        people.put(Asker.OWNER, owner);
        people.put(Asker.ELSEWHERE, viewers.openElsewhere(Role.TEACHER, owner));
        ROLES.forEach((asker, role) -> people.put(asker, viewers.open(role, owner)));
        return people;
    }

    /** The owner's object, by the names that the table uses for it; what only a lead can have is the lead's. */
    Map<String, String> make(String object, Map<Asker, TestViewer> people) {
        TestViewer owner = people.get(Asker.OWNER);
        return switch (object) {
            case "-" -> Map.of();
            case "person" -> Map.of("person", owner.person().toString());
            case "no such thing" -> noSuchThing();
            case "activity" -> Map.of("activity", activity(owner));
            case "review" ->
                Map.of("activity", activity(owner), "person", owner.person().toString());
            case "lesson" -> {
                String activity = activity(owner);
                String recording = recording(owner);
                run(CHOOSE, owner, Map.of("activity", activity, "recording", recording));
                yield Map.of("activity", activity, "recording", recording);
            }
            case "placement" -> Map.of("placement", placement(people.get(Asker.LEAD)));
            case "refused placement" -> Map.of("placement", placement(owner));
            case "recording" -> Map.of("recording", recording(owner));
            case "upload" -> recordingIn("RECEIVING", owner);
            case "failure" -> recordingIn("FAILED", owner);
            case "marker" -> marker(owner);
            case "removed marker" -> {
                Map<String, String> marker = marker(owner);
                run(REMOVE, owner, marker);
                yield marker;
            }
            case "captions" -> captions(owner);
            case "removed captions" -> {
                Map<String, String> captions = captions(owner);
                run(REMOVE_CAPTIONS, owner, captions);
                yield captions;
            }
            case "reflection" -> {
                String recording = recording(owner);
                run(REFLECT, owner, Map.of("id", fresh(), "recording", recording));
                yield Map.of("recording", recording);
            }
            default -> throw new AssertionError("access.txt: the household has no " + object);
        };
    }

    private String activity(TestViewer owner) {
        String id = fresh();
        run(PLACE, owner, Map.of("id", id));
        return id;
    }

    private String placement(TestViewer chooser) {
        String id = fresh();
        run(ASK, chooser, Map.of("id", id));
        return id;
    }

    private String recording(TestViewer owner) {
        return recordings.playable(owner).toString();
    }

    private Map<String, String> recordingIn(String state, TestViewer owner) {
        String id = recording(owner);
        db.sql(INTERRUPT).param("state", state).param("id", UUID.fromString(id)).update();
        return Map.of("recording", id);
    }

    private Map<String, String> marker(TestViewer owner) {
        Map<String, String> marker = Map.of("marker", fresh(), "recording", recording(owner));
        run(MARK, owner, marker);
        return marker;
    }

    private Map<String, String> captions(TestViewer owner) {
        Map<String, String> captions = Map.of("track", fresh(), "recording", recording(owner), "cue", fresh());
        run(CAPTION, owner, captions);
        run(SAY, owner, captions);
        return captions;
    }

    private void run(String sql, TestViewer owner, Map<String, String> ids) {
        var statement = db.sql(sql)
                .param("person", owner.person().value())
                .param("course", owner.viewer().course().value())
                .param("link", owner.viewer().resourceLink())
                .param("now", Times.bind(clock.instant()));
        ids.forEach((name, id) -> statement.param(name, UUID.fromString(id)));
        statement.update();
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }

    private static Map<String, String> noSuchThing() {
        return Stream.of("activity", "person", "placement", "recording", "marker", "track", "cue")
                .collect(Collectors.toMap(name -> name, name -> fresh()));
    }
}
