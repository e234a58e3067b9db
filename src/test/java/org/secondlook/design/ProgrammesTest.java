package org.secondlook.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.StaleException;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.testing.AtOnce;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.secondlook.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Programmes of a course: begun, changed by several leads, kept in order, taken out and put back. */
@SecondLookTest
class ProgrammesTest {

    private static final LocalDate FIRST = TestDesign.FIRST;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestDesign design;

    @Autowired
    Programmes programmes;

    @Autowired
    Activities activities;

    @Autowired
    Modules modules;

    @Autowired
    Beginnings beginnings;

    @Autowired
    Remedies remedies;

    @Autowired
    Templates templates;

    @Autowired
    Stocks stocks;

    @Autowired
    SettableClock clock;

    @Autowired
    MockMvc mvc;

    private TestViewer lead;
    private UUID id;

    @BeforeEach
    void begin() {
        lead = viewers.open(Role.PD_LEAD);
    }

    @Test
    void everyTemplateHasAllFourGroupsAndOnlyStrategiesThatThereAre() {
        Stock stock = stocks.of(lead.viewer());

        assertThat(templates.all()).extracting(Template::key).containsExactly("first-day", "five-weeks", "year");
        for (Template template : templates.all()) {
            Programme programme = template.begin(ProgrammeId.next(), "Ours", new SchoolWeeks(FIRST, List.of()));
            Balance balance = SheetDesk.balance(programme, stock);
            assertThat(balance.missing()).as(template.key()).isEmpty();
            assertThat(programme.activities()).as(template.key()).allMatch(stock::isThere);
            assertThat(balance.present()).as(template.key()).hasSizeGreaterThan(7);
        }
    }

    @Test
    void whatATemplateBeginsComesBackAsItWas() {
        id = design.begin(
                Map.of(
                        "template", "five-weeks",
                        "title", "Ours",
                        "purpose", "For a term\nof school",
                        "first", "2026-09-07",
                        "from-0", "2026-09-14",
                        "to-0", "2026-09-20"),
                lead);

        Sheet sheet = programmes.sheet(new ProgrammeId(id), lead.viewer());
        Template template = templates.find("five-weeks").orElseThrow();

        assertThat(sheet.purpose()).isEqualTo("For a term\nof school");
        assertThat(sheet.programme().modules())
                .extracting(Module::begins)
                .containsExactly(FIRST, FIRST.plusWeeks(2), FIRST.plusWeeks(3), FIRST.plusWeeks(4), FIRST.plusWeeks(5));
        assertThat(sheet.programme().activities())
                .extracting(PlannedActivity::title)
                .containsExactlyElementsOf(
                        template.pieces().map(Template.Piece::title).toList());
        assertThat(sheet.programme().activities().toList().get(2))
                .isEqualTo(new PlannedActivity(
                        sheet.programme().activities().toList().get(2).id(),
                        ActivityKind.LOOK,
                        "A lesson of mine: guess, then look",
                        "How long did you wait, and who spoke next?",
                        30,
                        FIRST.plusWeeks(2),
                        FIRST.plusWeeks(2).plusDays(6),
                        "wait-time"));
    }

    @Test
    void ofTwoLeadsWhoChangeOneActivityAtOnceOneIsAskedAgainAndBothTextsStand() throws Exception {
        id = design.fiveWeeks(lead);
        TestViewer other = viewers.open(Role.PD_LEAD, lead);
        PlannedActivity before = all().get(0);
        List<Optional<Refusal>> answers = Collections.synchronizedList(new ArrayList<>());

        AtOnce.run(
                () -> answers.add(activities.change(called(before, "Mine"), programme(), 0, lead.viewer())),
                () -> answers.add(activities.change(called(before, "Yours"), programme(), 0, other.viewer())));

        assertThat(answers).containsExactlyInAnyOrder(Optional.empty(), Optional.of(Refusal.NEWER));
        String kept = all().get(0).title();
        mvc.perform(post("/programmes/{id}/activities/{activity}", id, before.id())
                        .param("version", "0")
                        .param("kind", "NORMS")
                        .param("title", "A third")
                        .param("minutes", "20")
                        .with(lead))
                .andExpect(status().isConflict())
                .andExpect(content().string(allOf(containsString(kept), containsString("value=\"A third\""))));
        assertThat(all().get(0).title()).isEqualTo(kept);
    }

    @Test
    void leadsWhoMoveThingsAtOnceLoseNothing() {
        id = design.fiveWeeks(lead);
        TestViewer other = viewers.open(Role.PD_LEAD, lead);
        List<PlannedActivityId> before = all().stream().map(PlannedActivity::id).toList();

        AtOnce.run(
                () -> move(before.get(0), 1, Direction.DOWN, lead),
                () -> move(before.get(1), 2, Direction.UP, other),
                () -> activities.remove(before.get(5), programme(), other.viewer()));

        assertThat(all())
                .extracting(PlannedActivity::id)
                .hasSize(before.size() - 1)
                .isSubsetOf(before);
        assertThat(all().get(0).id()).isEqualTo(before.get(1));
        assertThatThrownBy(() -> activities.move(before.get(0), programme(), 1, Direction.DOWN, lead.viewer()))
                .as("moved from a place at which it is no more")
                .isInstanceOf(StaleException.class);
    }

    private void move(PlannedActivityId activity, int seen, Direction direction, TestViewer by) {
        try {
            activities.move(activity, programme(), seen, direction, by.viewer());
        } catch (StaleException overtaken) {
            assertThat(overtaken).hasMessageContaining(activity.toString());
        }
    }

    @Test
    void overTheEdgeOfItsModuleAnActivityGoesIntoTheOneBesideIt() {
        id = design.fiveWeeks(lead);
        PlannedActivityId look = all().get(2).id();

        activities.move(look, programme(), 1, Direction.UP, lead.viewer());
        assertThat(module(0).activities())
                .extracting(PlannedActivity::id)
                .hasSize(3)
                .last()
                .isEqualTo(look);
        activities.move(look, programme(), 3, Direction.DOWN, lead.viewer());

        assertThat(module(1).activities()).extracting(PlannedActivity::id).containsExactly(look);
        modules.move(module(1).id(), programme(), 2, Direction.UP, lead.viewer());
        assertThat(module(0).activities()).extracting(PlannedActivity::id).containsExactly(look);
        activities.move(look, programme(), 1, Direction.UP, lead.viewer());
        assertThat(all().get(0).id()).as("there is no place above the first").isEqualTo(look);
    }

    @Test
    void whatIsTakenOutCanBePutBackForSomeWeeks() {
        id = design.fiveWeeks(lead);
        Programme before = programmes.get(programme(), lead.viewer());
        PlannedActivityId first = all().get(0).id();
        ModuleId second = module(1).id();

        activities.remove(first, programme(), lead.viewer());
        modules.remove(second, programme(), lead.viewer());
        activities.remove(first, programme(), lead.viewer());

        assertThat(all()).hasSize((int) before.activities().count() - 2);
        activities.putBack(first, programme(), lead.viewer());
        modules.putBack(second, programme(), lead.viewer());
        assertThat(programmes.get(programme(), lead.viewer())).isEqualTo(before);

        activities.remove(first, programme(), lead.viewer());
        clock.advance(Duration.ofDays(31));
        activities.remove(all().get(0).id(), programme(), lead.viewer());
        assertThatThrownBy(() -> activities.putBack(first, programme(), lead.viewer()))
                .isInstanceOf(NotVisibleException.class);
    }

    @Test
    void aCopyHasNewKeysAndItsDaysMoveWithTheFirst() {
        id = design.fiveWeeks(lead);
        TestViewer elsewhere = viewers.openAnotherCourse(Role.PD_LEAD, lead);
        TestViewer stranger = viewers.openElsewhere(Role.PD_LEAD, lead);

        UUID copy = design.begin(Map.of("copy", id.toString(), "title", "Again", "first", "2027-01-11"), elsewhere);
        UUID undated = design.begin(Map.of("copy", id.toString(), "title", "Without days"), elsewhere);

        Programme copied = programmes.get(new ProgrammeId(copy), elsewhere.viewer());
        assertThat(copied.modules().get(0).begins()).isEqualTo(LocalDate.of(2027, 1, 11));
        assertThat(copied.modules().get(4).begins()).isEqualTo(LocalDate.of(2027, 2, 8));
        assertThat(copied.activities()).extracting(PlannedActivity::title).isEqualTo(titles());
        assertThat(copied.activities()).extracting(PlannedActivity::id).doesNotContainAnyElementsOf(ids().toList());
        assertThat(programmes.get(new ProgrammeId(undated), elsewhere.viewer()).activities())
                .allMatch(activity -> activity.day() == null);
        assertThat(beginnings.source(programme(), stranger.viewer()))
                .as("for a lead of another course alone")
                .isEmpty();
    }

    /** Each where nothing else is but a page that is too long, and somebody’s look for the second group. */
    @ParameterizedTest
    @EnumSource(Remedy.class)
    void aRemedyBringsItsGroupAndCanBeUndone(Remedy remedy) {
        id = design.empty("Ours", lead);
        ModuleId module = design.module(id, "Week 1", lead);
        boolean taught = remedy != Remedy.CYCLE;
        design.activity(id, module, ActivityKind.STRATEGY, "Read", taught ? "wait-time" : "", lead);
        Balance before = balance();
        if (before.has(remedy.group())) {
            activities.remove(all().get(0).id(), programme(), lead.viewer());
        }

        PlannedActivityId added =
                remedies.add(remedy, programme(), lead.viewer()).orElseThrow();

        assertThat(balance().has(remedy.group())).isTrue();
        assertThat(remedies.add(remedy, programme(), lead.viewer()))
                .as("once more, by another lead")
                .isEmpty();
        activities.remove(added, programme(), lead.viewer());
        assertThat(balance().has(remedy.group())).isFalse();
    }

    @Test
    void whoIsTaughtSeesOfAProgrammeWhatIsPlaced() {
        id = design.fiveWeeks(lead);
        TestViewer teacher = viewers.open(Role.TEACHER, lead);
        TestViewer ofAnotherSchool = viewers.open(Role.TEACHER);
        List<PlannedActivityId> placed = List.of(all().get(1).id(), all().get(4).id());

        assertThat(programmes.of(teacher.viewer())).isEmpty();
        assertThat(programmes.find(programme(), teacher.viewer())).isEmpty();
        assertThat(programmes.holding(placed, teacher.viewer()))
                .singleElement()
                .satisfies(seen -> assertThat(seen.activities())
                        .extracting(PlannedActivity::id)
                        .containsExactlyElementsOf(placed));
        assertThat(programmes.holding(placed, ofAnotherSchool.viewer())).isEmpty();
    }

    @Test
    void aProgrammeOfThreeHundredActivitiesIsOneStatement() throws Exception {
        id = design.empty("Large", lead);
        for (int week = 0; week < 30; week++) {
            ModuleId module = design.module(id, "Week " + week, lead);
            IntStream.range(0, 10)
                    .forEach(at -> design.activity(id, module, ActivityKind.STRATEGY, "Read " + at, "wait-time", lead));
        }

        List<String> seen;
        try (Statements statements = Statements.ofThisThread()) {
            mvc.perform(get("/programmes/" + id).with(lead)).andExpect(status().isOk());
            seen = statements.seen();
        }

        assertThat(seen.stream().filter(statement -> statement.contains("design_")))
                .as("one for all of it, one for what is left out on purpose")
                .hasSize(2);
        assertThat(seen.size()).isLessThanOrEqualTo(12);
    }

    private Balance balance() {
        return SheetDesk.balance(programmes.get(programme(), lead.viewer()), stocks.of(lead.viewer()));
    }

    private static PlannedActivity called(PlannedActivity activity, String title) {
        return new PlannedActivity(
                activity.id(),
                activity.kind(),
                title,
                activity.focusQuestion(),
                activity.minutes(),
                activity.opens(),
                activity.due(),
                activity.target());
    }

    private ProgrammeId programme() {
        return new ProgrammeId(id);
    }

    private Module module(int at) {
        return programmes.get(programme(), lead.viewer()).modules().get(at);
    }

    private List<PlannedActivity> all() {
        return programmes.get(programme(), lead.viewer()).activities().toList();
    }

    private List<String> titles() {
        return all().stream().map(PlannedActivity::title).toList();
    }

    private Stream<PlannedActivityId> ids() {
        return all().stream().map(PlannedActivity::id);
    }
}
