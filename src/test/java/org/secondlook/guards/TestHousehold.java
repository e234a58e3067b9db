package org.secondlook.guards;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.secondlook.circle.TestCircles;
import org.secondlook.coaching.TestCycles;
import org.secondlook.comment.TestComments;
import org.secondlook.conversation.TestConversations;
import org.secondlook.design.ActivityKind;
import org.secondlook.design.TestDesign;
import org.secondlook.exemplar.TestExemplars;
import org.secondlook.foundation.Times;
import org.secondlook.guards.AccessTable.Asker;
import org.secondlook.library.TestLibrary;
import org.secondlook.observation.TestFrameworks;
import org.secondlook.pairing.TestPairings;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.playback.PlaybackRights;
import org.secondlook.programme.TestPlans;
import org.secondlook.programme.TestPlans.Made;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.TestRecordings;
import org.secondlook.sharing.Subject;
import org.secondlook.sharing.TestShares;
import org.secondlook.testing.SettableClock;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.support.TransactionOperations;

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

    private static final String TOLD = """
            insert into notice_notice (id, person_id, course_id, kind, address, told_at)
            values (:notice, :person, :course, 'COMMENT', '/shares', :now)
            """;

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

    private static final String TEACH = """
            insert into culture_class (id, owner_id, label, created_at) values (:class, :person, 'Year 8', :now)
            """;

    private static final String ASK_PARENTS = """
            insert into culture_pupil (id, class_id, mark, recording, sharing, exemplar, paper, version, changed_at)
            values (:pupil, :class, 'A.K.', true, false, false, 'In the office', 0, :now)
            """;

    private static final String SAY_WHO = """
            insert into appearance_lesson (recording_id, person_id, answer, said_at)
            values (:recording, :person, 'CLASSES', :now)
            """;

    private static final String SEE =
            "insert into appearance_class (recording_id, class_id) values (:recording, :class)";

    private static final String STOCK = """
            insert into finding_book (id, kind, book_key, school_id, address, title, summary, spoken, minutes, print, place)
            select cast(:id as uuid), 'STRATEGY', cast(cast(:book as uuid) as varchar), p.tenant_id, '/library', 'Quokkas', '', '', 5, '',
                cast('quokkas' as bytea)
            from people_person p where p.id = :person
            """;

    private static final String COLLECT = """
            insert into finding_collection (id, person_id, school_id, title, version, made_at)
            select cast(:collection as uuid), p.id, p.tenant_id, 'For Monday', 1, cast(:now as timestamp with time zone)
            from people_person p where p.id = :person
            """;

    private static final String COLLECTED = """
            insert into finding_collected (collection_id, kind, book_key, place)
            values (:collection, 'STRATEGY', cast(cast(:book as uuid) as varchar), 0)
            """;

    private static final String SHOW_COLLECTION =
            "update finding_collection set shown_at = :now where id = :collection";

    private static final String CODE_OF_PRACTICE = "select id from culture_code_version where tenant_id is null";

    private static final String TELL = """
            insert into recording_notice (recording_id, given_at, erase_at) values (:recording, :now, :now)
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

    private static final String CUT = """
            insert into clip_clip (id, recording_id, person_id, start_millis, end_millis, title, question, version,
                state, cutting, percent, created_at)
            values (:clip, :recording, :person, 0, 1000, 'I wait', '', 0, 'READY', 1, 0, :now)
            """;

    private static final String KEEP = """
            insert into clip_file (clip_id, name, blob, bytes, ready_at)
            select cast(:clip as uuid), name, blob, bytes, ready_at
            from recording_rendition where recording_id = :recording and name = '720p'
            """;

    private static final String HIDE = """
            insert into recording_blur (id, recording_id, start_millis, end_millis, area_left, area_top, area_width,
                area_height, solid, added_at)
            values (:blur, :recording, 0, 1000, 0, 0, 100, 100, false, :now)
            """;

    private static final String HAND_OVER = """
            insert into capture_hand_over (id, recording_id, person_id, ticket_hash, made_at)
            values (:id, :recording, :person, cast(:id as varchar(43)), :now)
            """;

    private static final String REFLECT = """
            insert into reflection_reflection (id, recording_id, person_id, version, saved_at)
            values (:id, :recording, :person, 1, :now)
            """;

    private static final String SUBMIT =
            "insert into reflection_submission (reflection_id, submitted_at) values (:id, :now)";

    private static final String FINISH = """
            insert into reflection_version (id, reflection_id, number, prompt_set, submitted_at)
            values (:id, :id, 1, 'standard.v1', :now)
            """;

    private static final String ANSWER = """
            insert into reflection_version_answer (version_id, prompt, place, question, answer)
            values (:id, 'strength', 0, 'What went well?', 'I waited')
            """;

    private static final String LOOK = """
            insert into observation_observation (id, recording_id, person_id, version_id, lag_millis, created_at)
            select cast(:observation as uuid), cast(:recording as uuid), cast(:person as uuid), id, 0,
                cast(:now as timestamp with time zone)
            from observation_version where framework = 'talk-and-quiet' and number = 1
            """;

    private static final String LOCK =
            "insert into observation_lock (observation_id, locked_at) values (:observation, :now)";

    private static final String CONSENT = """
            insert into insight_consent (id, course_id, person_id, given_at) values (:id, :course, :person, :now)
            """;

    private static final String CODE = """
            insert into observation_event (id, observation_id, code, start_millis, version, removed)
            values (:event, :observation, 'pupil', 500, 0, false)
            """;

    private static final String CODE_FOR = """
            insert into observation_second_coding (observation_id, owner_id, subject_kind, subject_id)
            values (:coding, :person, 'RECORDING', :recording)
            """;

    private static final String SAY_DONE =
            "update observation_second_coding set done_at = :now where observation_id = :coding";

    private static final String AIM = "insert into goal_goal (id, person_id, begun_at) values (:goal, :person, :now)";

    private static final String SAY_AIM = """
            insert into goal_version (goal_id, number, pupils, powerful, easy, compelling, reachable, written_at)
            values (:goal, 1, 'Pupils answer each other', '', '', '', '', :now)
            """;

    private static final List<String> PRACTISE = List.of(
            "insert into practice_step (id, person_id, written_at) values (:step, :person, :now)",
            """
            insert into practice_version (step_id, number, name, behaviour, signs, written_at)
            values (:step, 1, 'Breathe first', 'After my first question I say nothing', 'Nothing is said', :now)
            """,
            """
            insert into practice_plan (id, step_id, moment, group_name, will, written_at)
            values (:plan, :step, 'I have asked', 'Year 8', 'breathe', :now)
            """,
            """
            insert into practice_attempt (id, step_id, tried_at, note, shown, version)
            select cast(:attempt as uuid), s.id, cast(:now as timestamp with time zone) - interval '1' hour, 'They waited too', false, 1
            from practice_step s where s.id = :step
            """,
            """
            insert into practice_rehearsal (id, step_id, script, written_at) values (:rehearsal, :step, 'Hands down', :now)
            """,
            "insert into practice_repetition (id, rehearsal_id, done_at) values (:rehearsal, :rehearsal, :now)");

    /** One at a time: a second step of the same person stays a draft. */
    private static final String TAKE_UP = """
            insert into practice_stint (step_id, number, open_of, begun_at) values (:step, 1, :person, :now)
            on conflict do nothing
            """;

    private static final String CELEBRATE = """
            insert into celebration_celebration (id, person_id, words, version, written_at)
            values (:celebration, :person, 'They answered each other', 1, :now)
            """;

    private static final String ATTACH = """
            insert into conversation_feedback_exemplar (feedback_id, exemplar_id, attached_at) values (:feedback, :exemplar, :now)
            """;

    private static final String WRITE_IN_JOURNAL = """
            insert into journal_entry (id, person_id, course_id, on_day, words, version, written_at)
            values (:entry, :person, :course, date '2026-11-22', 'They waited', 1, :now)
            """;

    private static final String CLOSE =
            "insert into goal_closure (id, goal_id, ending, closed_at) values (:id, :goal, 'ASIDE', :now)";

    private final TestViewers viewers;
    private final TestRecordings recordings;
    private final TestShares shares;
    private final TestComments comments;
    private final TestCircles circles;
    private final TestPairings pairings;
    private final TestConversations conversations;
    private final TestFrameworks frameworks;
    private final TestLibrary library;
    private final TestCycles cycles;
    private final TestDesign design;
    private final TestExemplars exemplars;
    private final TestPlans plans;
    private final PlaybackRights rights;
    private final TransactionOperations transaction;
    private final JdbcClient db;
    private final SettableClock clock;

    TestHousehold(
            TestViewers viewers,
            TestRecordings recordings,
            TestShares shares,
            TestComments comments,
            TestCircles circles,
            TestPairings pairings,
            TestConversations conversations,
            TestFrameworks frameworks,
            TestLibrary library,
            TestCycles cycles,
            TestDesign design,
            TestExemplars exemplars,
            TestPlans plans,
            PlaybackRights rights,
            TransactionOperations transaction,
            JdbcClient db,
            SettableClock clock) {
        this.cycles = cycles;
        this.design = design;
        this.exemplars = exemplars;
        this.plans = plans;
        this.rights = rights;
        this.frameworks = frameworks;
        this.library = library;
        this.transaction = transaction;
        this.clock = clock;
        this.viewers = viewers;
        this.recordings = recordings;
        this.shares = shares;
        this.comments = comments;
        this.circles = circles;
        this.pairings = pairings;
        this.conversations = conversations;
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
            case "notice" -> {
                Map<String, String> notice = Map.of("notice", fresh());
                run(TOLD, owner, notice);
                yield notice;
            }
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
            case "hand-over" -> {
                String recording = recordingIn("RECEIVING", owner).get("recording");
                String handOver = fresh();
                run(HAND_OVER, owner, Map.of("id", handOver, "recording", recording));
                yield Map.of("handover", handOver);
            }
            case "recording" -> Map.of("recording", recording(owner));
            case "class" -> {
                Map<String, String> register = Map.of("class", fresh(), "pupil", fresh());
                run(TEACH, owner, register);
                run(ASK_PARENTS, owner, register);
                yield register;
            }
            case "seen pupil" -> {
                Map<String, String> seen = new HashMap<>(make("class", people));
                seen.put("recording", recording(owner));
                run(SAY_WHO, owner, Map.of("recording", seen.get("recording")));
                run(SEE, owner, Map.of("recording", seen.get("recording"), "class", seen.get("class")));
                yield seen;
            }
            case "ending recording" -> {
                Map<String, String> recording = Map.of("recording", recording(owner));
                run(TELL, owner, recording);
                yield recording;
            }
            case "right" -> right(recording(owner), owner);
            case "right to a clip" -> {
                Map<String, String> clip = new HashMap<>(make("cut clip", people));
                clip.put("right", right(clip.get("clip"), owner).get("right"));
                yield clip;
            }
            case "right to another" ->
                Map.of(
                        "recording",
                        recording(owner),
                        "right",
                        right(recording(owner), owner).get("right"));
            case "right of another" -> right(recording(owner), viewers.openInOneBrowser(Role.TEACHER, owner));
            case "right that is over" -> {
                Map<String, String> right = right(recording(owner), owner);
                clock.advance(Duration.ofMinutes(16));
                yield right;
            }
            case "right taken back" -> {
                Map<String, String> right = right(recording(owner), owner);
                transaction.executeWithoutResult(status -> rights.revoke(UUID.fromString(right.get("recording"))));
                yield right;
            }
            case "code" ->
                Map.of(
                        "version",
                        db.sql(CODE_OF_PRACTICE).query(UUID.class).single().toString());
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
            case "blur" -> {
                Map<String, String> blur = Map.of("blur", fresh(), "recording", recording(owner));
                run(HIDE, owner, blur);
                yield blur;
            }
            case "clip" -> clip(owner);
            case "cut clip" -> {
                Map<String, String> clip = clip(owner);
                run(KEEP, owner, clip);
                yield clip;
            }
            case "share" -> shared(people);
            case "comment" -> commented(people);
            case "asked circle" -> circle(people);
            case "circle" -> joinedCircle(people);
            case "shown to a circle" -> shownToCircle(people);
            case "proposed pairing", "pairing", "shown to a pairing", "appointed coach" -> paired(object, people);
            case "asked conversation", "agreed conversation", "taped conversation", "resting conversation" ->
                taped(object, people);
            case "conversation", "ended conversation", "feedback", "feedback draft", "feedback to begin" ->
                conversed(object, people);
            case "shared lesson" -> {
                String recording = recording(owner);
                shares.share(
                        new Subject(Subject.Kind.RECORDING, UUID.fromString(recording)),
                        owner,
                        people.get(Asker.PEER),
                        Duration.ofDays(30));
                yield Map.of("recording", recording);
            }
            case "open look" -> look(owner);
            case "look" -> {
                Map<String, String> look = look(owner);
                run(LOCK, owner, look);
                yield look;
            }
            case "consent" -> {
                run(CONSENT, owner, Map.of("id", fresh()));
                yield Map.of();
            }
            case "shared look" -> sharedLook(Subject.Kind.OBSERVATION, people);
            case "shared gap" -> sharedLook(Subject.Kind.GAP, people);
            case "share to code" -> shareToCode(people);
            case "coding" -> coding(people);
            case "done coding" -> {
                Map<String, String> coding = coding(people);
                run(SAY_DONE, owner, coding);
                yield coding;
            }
            case "reflection" -> {
                String recording = recording(owner);
                run(REFLECT, owner, Map.of("id", fresh(), "recording", recording));
                yield Map.of("recording", recording);
            }
            case "library draft" -> libraryDraft(people.get(Asker.LEAD));
            case "other library draft" -> libraryDraft(viewers.open(Role.PD_LEAD));
            case "library page" -> Map.of("strategy", library.published("Ours", people.get(Asker.LEAD)));
            case "other library page" -> Map.of("strategy", library.published("Theirs", viewers.open(Role.PD_LEAD)));
            case "library bundle" -> libraryBundle(people.get(Asker.LEAD));
            case "other library bundle" -> libraryBundle(viewers.open(Role.PD_LEAD));
            case "lens draft" -> draft(people.get(Asker.LEAD));
            case "school lens" -> lens(people.get(Asker.LEAD));
            case "other draft" -> draft(viewers.open(Role.PD_LEAD));
            case "other lens" -> lens(viewers.open(Role.PD_LEAD));
            case "product lens" -> Map.of("lens", frameworks.ofProduct().toString());
            case "lesson and lens" -> withLesson(make("school lens", people), owner);
            case "lesson and other lens" -> withLesson(make("other lens", people), owner);
            case "finished reflection" -> finishedReflection(owner);
            case "shared reflection" -> {
                Map<String, String> reflection = finishedReflection(owner);
                shares.share(
                        new Subject(Subject.Kind.REFLECTION, UUID.fromString(reflection.get("reflection"))),
                        owner,
                        people.get(Asker.PEER),
                        Duration.ofDays(30));
                yield reflection;
            }
            case "cycle draft" -> cycleDraft(people.get(Asker.LEAD));
            case "paired" -> coached(people);
            case "proposed cycle" -> proposedCycle(people);
            case "cycle" -> cycle(people);
            case "cycle to talk about" -> cycleToTalkAbout(people);
            case "ready cycle" -> readyCycle(people);
            case "stopped cycle" -> stoppedCycle(people);
            case "programme", "programme aside" -> programme(object, people.get(Asker.LEAD));
            case "other programme" -> programme(object, viewers.open(Role.PD_LEAD));
            case "goal" -> goal(owner);
            case "draft step" -> step(owner);
            case "step" -> {
                Map<String, String> step = step(owner);
                run(TAKE_UP, owner, Map.of("step", step.get("step")));
                yield step;
            }
            case "shared step" -> {
                Map<String, String> step = step(owner);
                shares.share(
                        new Subject(Subject.Kind.ACTION_STEP, UUID.fromString(step.get("step"))),
                        owner,
                        people.get(Asker.PEER),
                        Duration.ofDays(30));
                yield step;
            }
            case "book" -> book(owner);
            case "collection" -> collection(owner);
            case "shown collection" -> shownCollection(owner);
            case "lead collection" -> shownCollection(people.get(Asker.LEAD));
            case "journal entry" -> {
                Map<String, String> entry = Map.of("entry", fresh());
                run(WRITE_IN_JOURNAL, owner, entry);
                yield entry;
            }
            case "unplaced programme" ->
                Map.of("programme", planned(people).programme().toString());
            case "placed programme" -> {
                Made made = planned(people);
                UUID activity = plans.place(made.planned().get(0), ActivityKind.JOURNAL, owner);
                yield Map.of("programme", made.programme().toString(), "activity", activity.toString());
            }
            case "celebration" -> celebration(owner);
            case "shared celebration" -> {
                Map<String, String> celebration = celebration(owner);
                shares.share(
                        new Subject(Subject.Kind.CELEBRATION, UUID.fromString(celebration.get("celebration"))),
                        owner,
                        people.get(Asker.PEER),
                        Duration.ofDays(30));
                yield celebration;
            }
            case "clip to release" ->
                Map.of(
                        "clip",
                        exemplars.clip(owner).toString(),
                        "person",
                        people.get(Asker.COACH).person().toString(),
                        "today",
                        Times.day(clock.instant()).toString());
            case "asked exemplar" ->
                Map.of(
                        "exemplar",
                        exemplars.waiting(owner, people.get(Asker.COACH)).toString());
            case "exemplar" ->
                Map.of(
                        "exemplar",
                        exemplars.released(owner, people.get(Asker.COACH)).toString());
            case "ended exemplar" ->
                Map.of(
                        "exemplar",
                        exemplars.withdrawn(owner, people.get(Asker.COACH)).toString());
            case "first exemplar" -> Map.of("exemplar", TestExemplars.FIRST);
            case "feedback and exemplar" -> withExemplar("feedback", people);
            case "feedback draft and exemplar" -> withExemplar("feedback draft", people);
            case "closed goal" -> {
                Map<String, String> goal = goal(owner);
                run(CLOSE, owner, Map.of("id", fresh(), "goal", goal.get("goal")));
                yield goal;
            }
            case "shared goal" -> {
                Map<String, String> goal = goal(owner);
                shares.share(
                        new Subject(Subject.Kind.GOAL, UUID.fromString(goal.get("goal"))),
                        owner,
                        people.get(Asker.PEER),
                        Duration.ofDays(30));
                yield goal;
            }
            default -> throw new AssertionError("access.txt: the household has no " + object);
        };
    }

    /** Of another title in each school, so that whoever asks in one does not find the other's by its key. */
    private Map<String, String> libraryDraft(TestViewer lead) {
        String key = library.draft("Of " + lead.person().value(), lead);
        return Map.of("strategy", key, "draft", library.seen(key, lead).get("draft"));
    }

    private Map<String, String> libraryBundle(TestViewer lead) {
        UUID bundle = library.bundle(false, lead);
        return Map.of("bundle", bundle.toString(), "seen", library.print(bundle, lead));
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

    private Map<String, String> right(String recording, TestViewer viewer) {
        String right = rights.give(rights.prepare(
                UUID.fromString(recording), viewer.viewer(), viewer.postProcessRequest(new MockHttpServletRequest())));
        return Map.of("recording", recording, "right", right);
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

    private Map<String, String> clip(TestViewer owner) {
        Map<String, String> clip = Map.of("clip", fresh(), "recording", recording(owner));
        run(CUT, owner, clip);
        return clip;
    }

    /** What the owner shows to the peer. */
    private Map<String, String> shared(Map<Asker, TestViewer> people) {
        UUID clip = shares.clip(people.get(Asker.OWNER));
        UUID share = shares.share(clip, people.get(Asker.OWNER), people.get(Asker.PEER));
        return Map.of(
                "clip",
                clip.toString(),
                "share",
                share.toString(),
                "person",
                people.get(Asker.PEER).person().toString());
    }

    /** What the owner facilitates, and asks the peer to join. */
    private Map<String, String> circle(Map<Asker, TestViewer> people) {
        TestViewer peer = people.get(Asker.PEER);
        UUID circle = circles.start(people.get(Asker.OWNER), peer);
        return Map.of("circle", circle.toString(), "person", peer.person().toString());
    }

    private Map<String, String> joinedCircle(Map<Asker, TestViewer> people) {
        Map<String, String> circle = circle(people);
        circles.join(UUID.fromString(circle.get("circle")), people.get(Asker.PEER));
        return circle;
    }

    private Map<String, String> shownToCircle(Map<Asker, TestViewer> people) {
        UUID circle = UUID.fromString(joinedCircle(people).get("circle"));
        UUID clip = shares.clip(people.get(Asker.OWNER));
        UUID share = circles.show(circle, clip, people.get(Asker.OWNER));
        return Map.of("circle", circle.toString(), "clip", clip.toString(), "share", share.toString());
    }

    /** The owner and the coach, as a lead proposes it or both have accepted it; or the peer, whom the lead has made a coach. */
    private Map<String, String> paired(String object, Map<Asker, TestViewer> people) {
        TestViewer owner = people.get(Asker.OWNER);
        TestViewer coach = people.get(Asker.COACH);
        if (object.equals("appointed coach")) {
            pairings.appoint(people.get(Asker.PEER), people.get(Asker.LEAD));
            return Map.of(
                    "person",
                    people.get(Asker.PEER).person().toString(),
                    "teacher",
                    owner.person().toString());
        } else if (object.equals("proposed pairing")) {
            return Map.of(
                    "pairing",
                    pairings.propose(owner, coach, people.get(Asker.LEAD)).toString());
        }
        UUID pairing = pairings.pair(owner, coach);
        UUID clip = shares.clip(owner);
        UUID share = pairings.show(pairing, clip, owner);
        return Map.of("pairing", pairing.toString(), "clip", clip.toString(), "share", share.toString());
    }

    /** What the owner and the coach plan, write and agree on; or what the coach writes about what the owner shows. */
    private Map<String, String> conversed(String object, Map<Asker, TestViewer> people) {
        TestViewer owner = people.get(Asker.OWNER);
        TestViewer coach = people.get(Asker.COACH);
        Map<String, String> names = new HashMap<>(make("shown to a pairing", people));
        UUID pairing = UUID.fromString(names.get("pairing"));
        UUID share = UUID.fromString(names.get("share"));
        if (object.equals("feedback to begin")) {
            names.put("feedback", fresh());
            return names;
        } else if (object.startsWith("feedback")) {
            UUID feedback = conversations.draft(pairing, share, coach);
            if (object.equals("feedback")) {
                conversations.send(feedback, coach);
            }
            names.put("feedback", feedback.toString());
            return names;
        }
        UUID conversation = conversations.plan(pairing, owner);
        names.put("conversation", conversation.toString());
        names.put(
                "item",
                conversations.add(conversation, "What went well?", owner).toString());
        names.put(
                "action",
                conversations.agree(conversation, "Count to three", coach).toString());
        conversations.write(conversation, 0, "We waited.", owner);
        conversations.say(conversation, share, "00:01", coach);
        if (object.startsWith("ended")) {
            pairings.end(pairing, coach);
        }
        return names;
    }

    /** What the owner and the coach say to a recording of their conversation, which is the coach's. */
    private Map<String, String> taped(String object, Map<Asker, TestViewer> people) {
        TestViewer owner = people.get(Asker.OWNER);
        TestViewer coach = people.get(Asker.COACH);
        Map<String, String> names = new HashMap<>(make("conversation", people));
        UUID conversation = UUID.fromString(names.get("conversation"));
        RecordingId recording = recordings.playable(coach);
        names.put("recording", recording.toString());
        conversations.consent(conversation, coach);
        if (object.startsWith("agreed")) {
            conversations.consent(conversation, owner);
        } else if (!object.startsWith("asked")) {
            conversations.tape(conversation, recording, owner, coach);
        }
        if (object.startsWith("resting")) {
            conversations.takeBack(conversation, owner);
        }
        return names;
    }

    /** What the peer says about what the owner shows to them. */
    private Map<String, String> commented(Map<Asker, TestViewer> people) {
        UUID clip = shares.clip(people.get(Asker.OWNER));
        UUID share = shares.shareToTalk(clip, people.get(Asker.OWNER), people.get(Asker.PEER));
        UUID comment = comments.say(share, people.get(Asker.PEER), "You waited.");
        return Map.of("clip", clip.toString(), "share", share.toString(), "comment", comment.toString());
    }

    private Map<String, String> shareToCode(Map<Asker, TestViewer> people) {
        String recording = recording(people.get(Asker.OWNER));
        var lesson = new Subject(Subject.Kind.RECORDING, UUID.fromString(recording));
        UUID share = shares.shareToCode(lesson, people.get(Asker.OWNER), people.get(Asker.PEER));
        return Map.of("recording", recording, "share", share.toString());
    }

    /** What the peer codes in what the owner lets them code. */
    private Map<String, String> coding(Map<Asker, TestViewer> people) {
        Map<String, String> coding = new HashMap<>(shareToCode(people));
        coding.put("coding", fresh());
        coding.put("observation", coding.get("coding"));
        coding.put("event", fresh());
        run(LOOK, people.get(Asker.PEER), coding);
        run(CODE, people.get(Asker.PEER), coding);
        run(CODE_FOR, people.get(Asker.OWNER), coding);
        return coding;
    }

    private Map<String, String> sharedLook(Subject.Kind kind, Map<Asker, TestViewer> people) {
        Map<String, String> look = make("look", people);
        shares.share(
                new Subject(kind, UUID.fromString(look.get("observation"))),
                people.get(Asker.OWNER),
                people.get(Asker.PEER),
                Duration.ofDays(30));
        return look;
    }

    private Map<String, String> draft(TestViewer lead) {
        UUID framework = frameworks.draft(lead);
        return Map.of(
                "framework",
                framework.toString(),
                "lens",
                frameworks.versionOf(framework, lead).toString());
    }

    private Map<String, String> lens(TestViewer lead) {
        UUID framework = frameworks.published(lead);
        return Map.of(
                "framework",
                framework.toString(),
                "lens",
                frameworks.newest(framework, lead).toString(),
                "fresh",
                fresh());
    }

    private Map<String, String> withLesson(Map<String, String> lens, TestViewer owner) {
        return Map.of("lens", lens.get("lens"), "recording", recording(owner));
    }

    private Map<String, String> finishedReflection(TestViewer owner) {
        String reflection = fresh();
        run(REFLECT, owner, Map.of("id", reflection, "recording", recording(owner)));
        for (String sql : List.of(SUBMIT, FINISH, ANSWER)) {
            run(sql, owner, Map.of("id", reflection));
        }
        return Map.of("reflection", reflection);
    }

    private Map<String, String> goal(TestViewer owner) {
        Map<String, String> goal = Map.of("goal", fresh());
        run(AIM, owner, goal);
        run(SAY_AIM, owner, goal);
        return goal;
    }

    /** Written down, with a plan, an attempt and a rehearsal, and not begun. */
    private Map<String, String> step(TestViewer owner) {
        Map<String, String> step = Stream.of("step", "plan", "attempt", "rehearsal", "tap")
                .collect(Collectors.toMap(name -> name, name -> fresh()));
        PRACTISE.forEach(sql -> run(sql, owner, step));
        return step;
    }

    /** A way of the school's own, which the lead makes. */
    private Map<String, String> programme(String object, TestViewer lead) {
        UUID programme = design.fiveWeeks(lead);
        Map<String, String> names = new HashMap<>(design.names(programme, lead));
        names.put("fresh", fresh());
        if (object.endsWith("aside")) {
            design.putAside(programme, lead);
        }
        return names;
    }

    private Map<String, String> cycleDraft(TestViewer lead) {
        String page = cycles.draft("Ours", lead);
        return Map.of("draft", page.substring(page.lastIndexOf('/') + 1), "fresh", fresh());
    }

    /** The owner works with the peer, whom the lead has made a coach. */
    private Map<String, String> coached(Map<Asker, TestViewer> people) {
        pairings.appoint(people.get(Asker.PEER), people.get(Asker.LEAD));
        UUID pairing = pairings.pair(people.get(Asker.OWNER), people.get(Asker.PEER));
        return Map.of("pairing", pairing.toString(), "fresh", fresh());
    }

    private Map<String, String> proposedCycle(Map<Asker, TestViewer> people) {
        UUID pairing = UUID.fromString(coached(people).get("pairing"));
        return Map.of("cycle", cycles.begin(pairing, people.get(Asker.PEER)).toString());
    }

    /** One that asks for a look, which the coach sees. */
    private Map<String, String> cycle(Map<Asker, TestViewer> people) {
        TestViewer owner = people.get(Asker.OWNER);
        UUID pairing = UUID.fromString(coached(people).get("pairing"));
        String look = make("look", people).get("observation");
        cycles.show(pairing, new Subject(Subject.Kind.OBSERVATION, UUID.fromString(look)), owner);
        UUID cycle = cycles.begin(pairing, cycles.shortModel(owner), "Waiting", owner);
        return Map.of("cycle", cycle.toString(), "observation", look);
    }

    private Map<String, String> cycleToTalkAbout(Map<Asker, TestViewer> people) {
        Map<String, String> cycle = cycle(people);
        UUID id = UUID.fromString(cycle.get("cycle"));
        var look = new Subject(Subject.Kind.OBSERVATION, UUID.fromString(cycle.get("observation")));
        cycles.choose(id, "BASELINE", look, people.get(Asker.OWNER));
        cycles.finish(id, "I waited", people.get(Asker.OWNER));
        return cycle;
    }

    private Map<String, String> readyCycle(Map<Asker, TestViewer> people) {
        Map<String, String> cycle = cycleToTalkAbout(people);
        cycles.finish(UUID.fromString(cycle.get("cycle")), "", people.get(Asker.OWNER), people.get(Asker.PEER));
        return cycle;
    }

    private Map<String, String> stoppedCycle(Map<Asker, TestViewer> people) {
        Map<String, String> cycle = cycle(people);
        cycles.stop(UUID.fromString(cycle.get("cycle")), people.get(Asker.OWNER));
        return cycle;
    }

    /** Something that the coach writes, and what they let go with it where they still can. */
    private Map<String, String> withExemplar(String feedback, Map<Asker, TestViewer> people) {
        Map<String, String> both = new HashMap<>(make(feedback, people));
        both.put("exemplar", exemplars.oneOfTheFirst());
        if (feedback.endsWith("draft")) {
            run(
                    ATTACH,
                    people.get(Asker.OWNER),
                    Map.of("feedback", both.get("feedback"), "exemplar", both.get("exemplar")));
        }
        return both;
    }

    private Map<String, String> book(TestViewer owner) {
        String book = fresh();
        run(STOCK, owner, Map.of("id", fresh(), "book", book));
        return Map.of("book", book);
    }

    private Map<String, String> collection(TestViewer owner) {
        Map<String, String> collection =
                Map.of("collection", fresh(), "book", book(owner).get("book"));
        run(COLLECT, owner, Map.of("collection", collection.get("collection")));
        run(COLLECTED, owner, collection);
        return collection;
    }

    private Map<String, String> shownCollection(TestViewer owner) {
        Map<String, String> collection = collection(owner);
        run(SHOW_COLLECTION, owner, Map.of("collection", collection.get("collection")));
        return collection;
    }

    private Made planned(Map<Asker, TestViewer> people) {
        return plans.programme("Questions that open", people.get(Asker.LEAD), null, ActivityKind.JOURNAL);
    }

    private Map<String, String> celebration(TestViewer owner) {
        Map<String, String> celebration = Map.of("celebration", fresh());
        run(CELEBRATE, owner, celebration);
        return celebration;
    }

    private Map<String, String> look(TestViewer owner) {
        Map<String, String> look = Map.of("observation", fresh(), "recording", recording(owner), "event", fresh());
        run(LOOK, owner, look);
        run(CODE, owner, look);
        return look;
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

    static Map<String, String> noSuchThing() {
        return Stream.of(
                        "notice",
                        "activity",
                        "programme",
                        "module",
                        "person",
                        "placement",
                        "recording",
                        "marker",
                        "track",
                        "cue",
                        "clip",
                        "observation",
                        "coding",
                        "reflection",
                        "event",
                        "blur",
                        "handover",
                        "share",
                        "circle",
                        "pairing",
                        "conversation",
                        "item",
                        "action",
                        "feedback",
                        "comment",
                        "class",
                        "cycle",
                        "draft",
                        "celebration",
                        "exemplar",
                        "book",
                        "collection",
                        "entry",
                        "strategy",
                        "bundle",
                        "goal",
                        "step",
                        "plan",
                        "attempt",
                        "rehearsal",
                        "pupil",
                        "version",
                        "framework",
                        "lens")
                .collect(Collectors.toMap(name -> name, name -> fresh()));
    }
}
