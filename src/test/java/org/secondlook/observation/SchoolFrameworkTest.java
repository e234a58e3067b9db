package org.secondlook.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.secondlook.observation.TestObservations.event;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.StaleException;
import org.secondlook.foundation.Times;
import org.secondlook.foundation.Uuids;
import org.secondlook.media.TestFootage;
import org.secondlook.observation.Publications.Outcome;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.TestRecordings;
import org.secondlook.testing.AtOnce;
import org.secondlook.testing.PolicyTable;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The frameworks of a school's own: who may what with them at which school, and what becomes of versions. */
@SecondLookTest
class SchoolFrameworkTest {

    private static final String POLICY = """
            | teacher | coach | PD lead | library editor | administrator | guest | PD lead of another course | PD lead of another school | teacher of another school
            finds what is being worked at | no | no | yes | yes | no | no | yes | no | no
            works at a draft              | no | no | yes | yes | no | no | yes | no | no
            publishes a draft             | no | no | yes | yes | no | no | yes | no | no
            takes it out of what is offered | no | no | yes | yes | no | no | yes | no | no
            takes a version along         | no | no | yes | yes | no | no | yes | no | no
            is offered what is published  | yes | yes | yes | - | - | - | yes | no | no
            looks through what is published | yes | yes | yes | - | - | - | yes | no | no
            is offered a draft            | no | no | no | - | - | - | no | no | no""";

    @Autowired
    SchoolFrameworks own;

    @Autowired
    Publications publications;

    @Autowired
    Frameworks frameworks;

    @Autowired
    FrameworkStore store;

    @Autowired
    FrameworkPages pages;

    @Autowired
    TestFrameworks made;

    @Autowired
    TestObservations looks;

    @Autowired
    Observations observations;

    @Autowired
    Gaps gaps;

    @Autowired
    OwnDrafting drafting;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestRecordings recordings;

    @Autowired
    JdbcClient db;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    private TestViewer lead;

    @BeforeEach
    void open() {
        lead = viewers.open(Role.PD_LEAD);
    }

    static Stream<Object[]> policy() {
        return PolicyTable.rows(POLICY);
    }

    @ParameterizedTest
    @MethodSource("policy")
    void whoMayWhat(String what, Map<String, String> answers) {
        answers.forEach((who, answer) -> {
            if (!answer.equals("-")) {
                TestViewer viewer = person(who);
                assertThat(may(what, viewer)).as("%s %s", who, what).isEqualTo(answer.equals("yes"));
            }
        });
    }

    private TestViewer person(String who) {
        return switch (who) {
            case "teacher" -> viewers.open(Role.TEACHER, lead);
            case "coach" -> viewers.open(Role.COACH, lead);
            case "PD lead" -> viewers.open(Role.PD_LEAD, lead);
            case "library editor" -> viewers.open(Role.LIBRARY_EDITOR, lead);
            case "administrator" -> viewers.open(Role.ADMINISTRATOR, lead);
            case "guest" -> viewers.open(Role.GUEST, lead);
            case "PD lead of another course" -> viewers.openElsewhere(Role.PD_LEAD, lead);
            case "PD lead of another school" -> viewers.open(Role.PD_LEAD);
            case "teacher of another school" -> viewers.open(Role.TEACHER);
            default -> throw new AssertionError(who);
        };
    }

    private boolean may(String what, TestViewer viewer) {
        try {
            return switch (what) {
                case "finds what is being worked at" -> {
                    KeptDraft draft = made.draft(lead, each -> each);
                    yield own.all(viewer.viewer()).stream()
                            .anyMatch(each -> each.id().equals(draft.framework()));
                }
                case "works at a draft" -> {
                    KeptDraft draft = made.draft(lead, each -> each);
                    own.draft(draft.framework(), viewer.viewer());
                    yield own.change(draft, draft.draft().called("Theirs"), viewer.viewer());
                }
                case "publishes a draft" -> {
                    made.publish(made.draft(lead, each -> each), viewer);
                    yield true;
                }
                case "takes it out of what is offered" -> {
                    own.retire(made.publish(made.draft(lead, each -> each), lead), viewer.viewer());
                    yield true;
                }
                case "takes a version along" -> {
                    own.version(published().id(), viewer.viewer());
                    yield true;
                }
                case "is offered what is published" -> {
                    Framework published = published();
                    yield frameworks.offered(viewer.person()).contains(published);
                }
                case "looks through what is published" ->
                    begin(published(), viewer).framework() != null;
                default -> {
                    KeptDraft draft = made.draft(lead, each -> each);
                    yield frameworks.offered(viewer.person()).stream()
                            .anyMatch(
                                    each -> each.slug().equals(draft.framework().slug()));
                }
            };
        } catch (NotVisibleException e) {
            return false;
        }
    }

    private Framework published() {
        SchoolFrameworkId id = made.publish(made.draft(lead, each -> each), lead);
        return newest(id);
    }

    private Framework newest(SchoolFrameworkId id) {
        return frameworks.get(new FrameworkId(made.newest(id.value(), lead)));
    }

    private Observation begin(Framework framework, TestViewer viewer) {
        RecordingId lesson = recordings.playable(viewer, TestFootage.INDEX_FIRST, Duration.ofMinutes(20));
        return observations.begin(lesson, framework.id(), viewer.viewer());
    }

    @Test
    void whatIsKeptComesBackAsItWasTyped() {
        KeptDraft begun = made.draft(lead, draft -> draft.called("Ünsere “Linse” 🦉 <b> {{7*7}} %_'"));
        assertThat(begun.version()).isZero();
        assertThat(begun.number()).isEqualTo(1);

        Draft typed = DraftAct.of("add elements").orElseThrow().on(begun.draft());
        assertThat(own.change(begun, typed, lead.viewer())).isTrue();

        KeptDraft kept = own.draft(begun.framework(), lead.viewer());
        assertThat(kept).isEqualTo(new KeptDraft(begun.framework(), begun.id(), 1, 1, typed));
        assertThat(own.change(begun, typed.called("Late"), lead.viewer()))
                .as("from a window that has not read it")
                .isFalse();
        assertThat(own.draft(begun.framework(), lead.viewer())).isEqualTo(kept);
    }

    @Test
    void ofTwoWindowsAtOnceOneKeeps() throws Exception {
        KeptDraft draft = made.draft(lead, each -> each);
        var kept = new ConcurrentLinkedQueue<Boolean>();

        AtOnce.run(
                () -> kept.add(own.change(draft, draft.draft().called("One"), lead.viewer())),
                () -> kept.add(own.change(draft, draft.draft().called("Other"), lead.viewer())));

        assertThat(kept).containsExactlyInAnyOrder(true, false);
        assertThat(own.draft(draft.framework(), lead.viewer()).version()).isEqualTo(1);
    }

    @Test
    void ofTwoPeopleAtOnceOnePublishesOneVersion() throws Exception {
        TestViewer editor = viewers.open(Role.LIBRARY_EDITOR, lead);
        KeptDraft draft = made.draft(lead, each -> each);
        var outcomes = new ConcurrentLinkedQueue<Outcome>();

        AtOnce.run(() -> outcomes.add(publish(draft, lead)), () -> outcomes.add(publish(draft, editor)));

        assertThat(outcomes).containsExactlyInAnyOrder(Outcome.PUBLISHED, Outcome.OVERTAKEN);
        assertThat(db.sql("select count(*) from observation_version where framework = :slug")
                        .param("slug", draft.framework().slug())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    /** Either the version says what was typed before, and whoever types is told; or it is the other way round. */
    @Test
    void whoTypesWhileAnotherPublishesLosesNothing() {
        TestViewer editor = viewers.open(Role.LIBRARY_EDITOR, lead);
        for (int attempt = 0; attempt < 5; attempt++) {
            KeptDraft draft = made.draft(lead, each -> each);
            var outcomes = new ConcurrentLinkedQueue<Outcome>();
            var kept = new ConcurrentLinkedQueue<Boolean>();

            AtOnce.run(
                    () -> outcomes.add(publish(draft, lead)),
                    () -> kept.add(own.change(draft, draft.draft().called("Typed"), editor.viewer())));

            assertThat(outcomes).containsExactly(kept.contains(true) ? Outcome.CHANGED : Outcome.PUBLISHED);
            if (kept.contains(true)) {
                assertThat(own.draft(draft.framework(), lead.viewer()).draft().name())
                        .isEqualTo("Typed");
            }
        }
    }

    @Test
    void publishingTwiceIsPublishingOnce() {
        KeptDraft draft = made.draft(lead, each -> each);

        assertThat(publish(draft, lead)).isEqualTo(Outcome.PUBLISHED);
        assertThat(publish(draft, lead)).isEqualTo(Outcome.PUBLISHED);
        assertThat(newest(draft.framework()).number()).isEqualTo(1);
    }

    @Test
    void whatHasChangedSinceItWasSeenOrIsNotWholeIsNotPublished() {
        KeptDraft draft = made.draft(lead, each -> each);
        own.change(draft, draft.draft().called(""), lead.viewer());

        assertThat(publish(draft, lead)).isEqualTo(Outcome.CHANGED);
        assertThat(publish(own.draft(draft.framework(), lead.viewer()), lead)).isEqualTo(Outcome.INCOMPLETE);
        assertThat(frameworks.offered(lead.person())).hasSameSizeAs(frameworks.newest());
    }

    private Outcome publish(KeptDraft draft, TestViewer viewer) {
        return publications.publish(draft.framework(), draft.id(), draft.version(), viewer.viewer());
    }

    @Test
    void whatWasBegunKeepsItsVersionAndItsPicture() {
        SchoolFrameworkId id = made.publish(made.draft(lead, each -> each), lead);
        Framework first = newest(id);
        Observation look = begin(first, lead);
        observations.expect(look.id(), Map.of("pupil-share", new Estimate(30, 40, 50)), true, lead.viewer());
        looks.coded(look, lead, List.of(event("pupil", 0, 108_000L)), new Stretch(0, 600_000));
        List<GapRow> before = gaps.of(observations.get(look.id(), lead.viewer()), lead.viewer());

        own.revise(id, lead.viewer());
        KeptDraft next = own.draft(id, lead.viewer());
        assertThat(next.number()).isEqualTo(2);
        Draft otherwise = DraftAct.of("remove codes 1").orElseThrow().on(next.draft());
        own.change(
                next,
                otherwise.withIndicators(otherwise.indicators().stream()
                        .filter(each -> !each.key().equals("pupil-share"))
                        .toList()),
                lead.viewer());
        made.publish(own.draft(id, lead.viewer()), lead);

        assertThat(newest(id).number()).isEqualTo(2);
        assertThat(newest(id).definition().code("pupil")).isEmpty();
        Observation then = observations.get(look.id(), lead.viewer());
        assertThat(then.framework()).isEqualTo(first);
        assertThat(gaps.of(then, lead.viewer())).isEqualTo(before);
        assertThat(frameworks.offered(lead.person())).contains(newest(id)).doesNotContain(first);
        assertThat(begin(first, lead).framework())
                .as("from a page that showed it")
                .isEqualTo(first);
    }

    @Test
    void whatIsOfferedNoMoreStaysForWhoHasBegun() {
        SchoolFrameworkId id = made.publish(made.draft(lead, each -> each), lead);
        Framework framework = newest(id);
        Observation look = begin(framework, lead);

        own.retire(id, lead.viewer());
        own.retire(id, lead.viewer());
        assertThat(frameworks.offered(lead.person())).doesNotContain(framework);
        assertThatExceptionOfType(NotVisibleException.class).isThrownBy(() -> begin(framework, lead));
        assertThat(observations.get(look.id(), lead.viewer()).framework()).isEqualTo(framework);
        assertThat(own.all(lead.viewer())).extracting(SchoolFramework::retired).containsExactly(true);

        own.bringBack(id, lead.viewer());
        assertThat(frameworks.offered(lead.person())).contains(framework);
    }

    /** Another node has read other versions than this one, and asks the same database. */
    @Test
    void whatOneNodePublishesAnotherOffersAtOnce() {
        var other = new Frameworks(store, pages, json, clock);
        assertThat(other.offered(lead.person())).isEqualTo(frameworks.offered(lead.person()));
        SchoolFrameworkId id = made.publish(made.draft(lead, each -> each), lead);
        Framework framework = newest(id);

        assertThat(other.offered(lead.person())).contains(framework);
        assertThat(other.get(framework.id())).isEqualTo(framework);
        TestViewer stranger = viewers.open(Role.PD_LEAD);
        assertThat(other.offered(stranger.person())).doesNotContain(framework);
        assertThatExceptionOfType(NotVisibleException.class)
                .isThrownBy(() -> other.visible(framework.id(), stranger.viewer()));
        own.retire(id, lead.viewer());
        assertThat(other.offered(lead.person())).doesNotContain(framework);
    }

    @Test
    void whatIsThrownAwayWasNeverPublished() {
        KeptDraft draft = made.draft(lead, each -> each);
        assertThatExceptionOfType(StaleException.class).isThrownBy(() -> own.drop(draft.framework(), 7, lead.viewer()));
        own.drop(draft.framework(), 0, lead.viewer());
        assertThat(own.all(lead.viewer())).isEmpty();

        SchoolFrameworkId id = made.publish(made.draft(lead, each -> each), lead);
        own.revise(id, lead.viewer());
        own.revise(id, lead.viewer());
        own.drop(id, 0, lead.viewer());
        assertThat(own.all(lead.viewer())).singleElement().satisfies(left -> {
            assertThat(left.draft()).isNull();
            assertThat(left.newest().number()).isEqualTo(1);
        });
    }

    @Test
    void aSchoolHasAHundredAndOneHasTwoHundredVersions() {
        made.blank(lead);
        for (int count = 1; count < SchoolFrameworks.MOST; count++) {
            db.sql("""
                    insert into observation_school_framework (id, tenant_id, created_at)
                    select cast(:id as uuid), tenant_id, cast(:now as timestamp with time zone)
                    from people_person where id = :person
                    """)
                    .param("id", Uuids.next())
                    .param("person", lead.person().value())
                    .param("now", Times.bind(clock.instant()))
                    .update();
        }
        var one = new SchoolFrameworkId(Uuids.next());
        assertThat(own.begin(one, Draft.blank("One more"), lead.viewer())).isFalse();
        assertThat(own.all(lead.viewer())).hasSize(SchoolFrameworks.MOST);
        assertThat(own.begin(
                        one,
                        Draft.blank("Another school’s"),
                        viewers.open(Role.PD_LEAD).viewer()))
                .isTrue();

        TestViewer other = viewers.open(Role.PD_LEAD);
        SchoolFrameworkId id = made.publish(made.draft(other, each -> each), other);
        db.sql("update observation_version set number = :most where framework = :slug")
                .param("most", Publications.MOST)
                .param("slug", id.slug())
                .update();
        own.revise(id, other.viewer());
        assertThat(publish(own.draft(id, other.viewer()), other)).isEqualTo(Outcome.TOO_MANY);
    }

    @Test
    void whoGoesIsForgottenAndWhatTheyMadeStays() {
        KeptDraft draft = made.draft(lead, each -> each);
        SchoolFrameworkId id = made.publish(made.draft(lead, each -> each), lead);
        assertThat(drafting.held(lead.person())).singleElement().satisfies(held -> {
            assertThat(held.amount()).isEqualTo(2);
            assertThat(held.stays()).isTrue();
        });

        drafting.erase(lead.person());

        assertThat(drafting.held(lead.person()).get(0).amount()).isZero();
        assertThat(own.draft(draft.framework(), lead.viewer()).draft()).isEqualTo(draft.draft());
        assertThat(newest(id).number()).isEqualTo(1);
    }
}
