package org.secondlook.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.StaleException;
import org.secondlook.library.Publications.Outcome;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.people.Viewer;
import org.secondlook.testing.AtOnce;
import org.secondlook.testing.PolicyTable;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The library of a school: who may what with it, and what becomes of what is changed. */
@SecondLookTest
class SchoolLibraryTest {

    private static final String POLICY = """
            | teacher | coach | PD lead | library editor | administrator | guest | PD lead of another school | teacher of another school
            reads what is published | yes | yes | yes | yes | yes | yes | no | no
            reads a draft           | no | no | yes | yes | no | no | no | no
            works at a draft        | no | no | yes | yes | no | no | no | no
            publishes a draft       | no | no | yes | yes | no | no | no | no
            leaves a page out       | no | no | yes | yes | no | no | no | no
            changes an area         | no | no | yes | yes | no | no | - | no
            takes the library along | no | no | yes | yes | no | no | - | no
            looks at a bundle       | no | no | yes | yes | no | no | no | no""";

    private static final String AREA = "questioning-and-dialogue";
    private static final StrategyKey WAIT = new StrategyKey("wait-time");

    private static final String FOUND = """
            select count(*) from finding_book b
            join people_person person on person.tenant_id = b.school_id
            where b.title = :title and person.id = :person
            """;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestLibrary library;

    @Autowired
    Strategies strategies;

    @Autowired
    Drafts drafts;

    @Autowired
    Publications publications;

    @Autowired
    Pasts pasts;

    @Autowired
    Arrangement arrangement;

    @Autowired
    Bundles bundles;

    @Autowired
    OwnPublishing own;

    @Autowired
    JdbcClient db;

    private TestViewer lead;

    @BeforeEach
    void enter() {
        lead = viewers.open(Role.PD_LEAD);
    }

    static Stream<Object[]> policy() {
        return PolicyTable.rows(POLICY);
    }

    @ParameterizedTest
    @MethodSource("policy")
    void everybodyMayWhatTheTableSays(String act, Map<String, String> answers) {
        answers.forEach((who, answer) -> {
            if (!answer.equals("-")) {
                assertThat(succeeds(act, person(who))).as("%s: %s", who, act).isEqualTo(answer.equals("yes"));
            }
        });
    }

    private TestViewer person(String who) {
        return switch (who) {
            case "PD lead of another school" -> viewers.open(Role.PD_LEAD);
            case "teacher of another school" -> viewers.open(Role.TEACHER);
            default -> viewers.open(Role.valueOf(who.replace(' ', '_').toUpperCase(Locale.ROOT)), lead);
        };
    }

    private boolean succeeds(String act, TestViewer who) {
        Viewer viewer = who.viewer();
        try {
            return switch (act) {
                case "reads what is published" ->
                    strategies
                            .find(new StrategyKey(library.published("Ours", lead)), viewer)
                            .isPresent();
                case "reads a draft" -> drafts.get(new StrategyKey(library.draft("Ours", lead)), viewer) != null;
                case "works at a draft" -> {
                    KeptDraft kept = drafts.get(new StrategyKey(library.draft("Ours", lead)), lead.viewer());
                    yield drafts.change(kept.key(), kept.id(), kept.version(), TestLibrary.called("Theirs"), viewer);
                }
                case "publishes a draft" -> {
                    KeptDraft kept = drafts.get(new StrategyKey(library.draft("Ours", lead)), lead.viewer());
                    yield publications.publish(kept.key(), kept.id(), kept.version(), viewer) == Outcome.PUBLISHED;
                }
                case "leaves a page out" -> {
                    arrangement.omit(new StrategyKey(library.published("Ours", lead)), true, viewer);
                    yield true;
                }
                case "changes an area" -> {
                    SchoolArea area = arrangement.get(AREA, lead.viewer());
                    yield arrangement.say(area.text(), area.version(), viewer);
                }
                case "takes the library along" -> bundles.export(null, viewer).length > 0;
                case "looks at a bundle" -> bundles.look(library.bundle(false, lead), viewer) != null;
                default -> throw new AssertionError(act);
            };
        } catch (NotVisibleException e) {
            return false;
        }
    }

    @Test
    void aChangedCopyStandsInThePlaceOfOursForItsSchoolAlone() {
        TestViewer elsewhere = viewers.open(Role.TEACHER);

        publish(WAIT, "Wait, the way we do");

        assertThat(title(WAIT, lead)).contains("Wait, the way we do");
        assertThat(title(WAIT, elsewhere)).contains("Wait after the question, and after the answer");
        assertThat(found("Wait, the way we do")).isEqualTo(1);
    }

    @Test
    void goingBackIsANewVersionAndNothingIsLost() {
        publish(WAIT, "Wait, the way we do");
        publications.goBack(WAIT, 0, lead.viewer());
        publications.goBack(WAIT, 1, lead.viewer());

        assertThat(title(WAIT, lead)).contains("Wait, the way we do");
        assertThat(pasts.all(WAIT, lead.viewer()))
                .extracting(Pasts.Past::number)
                .containsExactly(3, 2, 1, 0);
        assertThat(pasts.get(WAIT, 2, lead.viewer()).title())
                .isEqualTo("Wait after the question, and after the answer");
    }

    @Test
    void whatIsLeftOutNobodyOfTheSchoolReadsUntilItIsBroughtBack() {
        String ours = library.published("Only ours", lead);

        arrangement.omit(WAIT, true, lead.viewer());
        arrangement.omit(new StrategyKey(ours), true, lead.viewer());

        assertThat(title(WAIT, lead)).isEmpty();
        assertThat(found("Only ours")).isZero();
        assertThat(title(WAIT, viewers.open(Role.TEACHER))).isPresent();
        arrangement.omit(WAIT, false, lead.viewer());
        arrangement.omit(new StrategyKey(ours), false, lead.viewer());
        assertThat(title(WAIT, lead)).isPresent();
        assertThat(found("Only ours")).isEqualTo(1);
    }

    @Test
    void anAreaIsRenamedMovedAddedAndLeftOutWithAllThatStandsInIt() {
        Viewer viewer = lead.viewer();
        String added = arrangement.add("Assemblies", "Speaking to all.", viewer).orElseThrow();
        SchoolArea area = arrangement.get(AREA, viewer);
        AreaForm form = AreaForm.of(area);
        AreaText named = new AreaForm(
                        form.version(), "Asking", form.sentence(), form.frameworks(), form.forms(), form.prompts(), "")
                .toText(area.text());
        arrangement.say(named, area.version(), viewer);
        arrangement.move(added, true, viewer);
        arrangement.omitArea("explaining-and-modelling", true, viewer);

        assertThat(strategies.areas(viewer))
                .extracting(Area::name)
                .containsExactly(
                        "Checking understanding and feedback",
                        "Climate, routines and participation",
                        "Assemblies",
                        "Asking");
        assertThat(strategies.find(new StrategyKey("small-steps"), viewer)).isEmpty();
        assertThat(strategies.areas(viewers.open(Role.TEACHER).viewer())).hasSize(4);
        assertThat(arrangement.say(named, area.version(), viewer))
                .as("said by somebody who read it before")
                .isFalse();
    }

    @Test
    void ofTwoWhoKeepAtOnceOneIsTold() {
        String key = library.draft("Ours", lead);
        KeptDraft kept = drafts.get(new StrategyKey(key), lead.viewer());
        TestViewer editor = viewers.open(Role.LIBRARY_EDITOR, lead);
        var kepts = new ConcurrentLinkedQueue<Boolean>();

        AtOnce.run(
                () -> kepts.add(drafts.change(
                        kept.key(), kept.id(), kept.version(), TestLibrary.called("Mine"), lead.viewer())),
                () -> kepts.add(drafts.change(
                        kept.key(), kept.id(), kept.version(), TestLibrary.called("Yours"), editor.viewer())));

        assertThat(kepts).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void ofTwoWhoPublishAtOnceOneIsToldAndThereIsOneVersion() {
        String key = library.draft("Ours", lead);
        KeptDraft kept = drafts.get(new StrategyKey(key), lead.viewer());
        TestViewer editor = viewers.open(Role.LIBRARY_EDITOR, lead);
        var outcomes = new ConcurrentLinkedQueue<Outcome>();

        AtOnce.run(
                () -> outcomes.add(publications.publish(kept.key(), kept.id(), kept.version(), lead.viewer())),
                () -> outcomes.add(publications.publish(kept.key(), kept.id(), kept.version(), editor.viewer())));

        assertThat(outcomes).containsExactlyInAnyOrder(Outcome.PUBLISHED, Outcome.OVERTAKEN);
        assertThat(pasts.all(kept.key(), lead.viewer())).hasSize(1);
    }

    @Test
    void aDraftIsThrownAwayByWhoeverHasReadItLast() {
        var key = new StrategyKey(library.draft("Ours", lead));

        assertThatExceptionOfType(StaleException.class).isThrownBy(() -> drafts.drop(key, 0, lead.viewer()));
        drafts.drop(key, 1, lead.viewer());

        assertThat(drafts.find(key, lead.viewer())).isEmpty();
    }

    @Test
    void whatIsTakenAlongIsReadInAsTheSame() {
        publish(WAIT, "Wait, the way we do");
        String fresh = library.published("Только наша: да", lead);
        arrangement.add("Assemblies", "Speaking to all.", lead.viewer());

        BundleView view =
                bundles.look(bundles.receive(bundles.export(null, lead.viewer()), lead.viewer()), lead.viewer());

        assertThat(view.items()).hasSize(4 + 1 + 24 + 1).allMatch(item -> item.fate() == BundleItem.Fate.SAME);
        assertThat(fresh).isEqualTo("strategy");
    }

    @Test
    void aBundleIsPublishedAsAWholeOrNotAtAll() {
        var wrong = library.bundle(true, lead);
        var right = library.bundle(false, lead);

        assertThat(bundles.publish(wrong, library.print(wrong, lead), lead.viewer()))
                .contains(Bundles.Refusal.WRONG);
        assertThat(title(new StrategyKey("wait-for-it"), lead)).isEmpty();
        assertThat(bundles.publish(right, "seen otherwise", lead.viewer())).contains(Bundles.Refusal.OTHERWISE);
        assertThat(bundles.publish(right, library.print(right, lead), lead.viewer()))
                .isEmpty();
        assertThat(title(new StrategyKey("wait-for-it"), lead)).contains("Wait for it");
    }

    @Test
    void whoHasEverythingDeletedLeavesTheirPagesToTheSchool() {
        String key = library.published("Ours", lead);
        TestViewer colleague = viewers.open(Role.TEACHER, lead);
        assertThat(own.held(lead.person()).get(0).amount()).isEqualTo(1);

        own.erase(lead.person());

        assertThat(own.held(lead.person()).get(0).amount()).isZero();
        assertThat(title(new StrategyKey(key), colleague)).contains("Ours");
    }

    private void publish(StrategyKey key, String title) {
        drafts.begin(key, lead.viewer());
        KeptDraft kept = drafts.get(key, lead.viewer());
        drafts.change(key, kept.id(), kept.version(), TestLibrary.called(title), lead.viewer());
        publications.publish(key, kept.id(), kept.version() + 1, lead.viewer());
    }

    private Optional<String> title(StrategyKey key, TestViewer viewer) {
        return strategies.find(key, viewer.viewer()).map(Strategy::title);
    }

    private int found(String title) {
        return db.sql(FOUND)
                .param("title", title)
                .param("person", lead.person().value())
                .query(Integer.class)
                .single();
    }
}
