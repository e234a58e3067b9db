package org.secondlook.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.insight.Differencing.Figure;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.recording.RecordingId;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Somebody keeps every page that was ever shown, knows who was in which figure, and adds and subtracts them. They find nobody; by
 * means over all that there is, which is what one would show first, they do.
 */
@SecondLookTest
@Tag("once")
class DifferencingTest {

    private static final int PEOPLE = 8;
    private static final int NIGHTS = 14;

    private static final String COUNTED = """
            select l.observation_id, c.person_id
            from insight_look l
            join insight_consent c on c.id = l.consent_id
            where l.batch_id = :batch
            """;

    private static final String COME_OR_GO = """
            update people_enrolment set left_at = case when left_at is null then current_timestamp end
            where person_id = :person
            """;

    @Autowired
    Insights insights;

    @Autowired
    TestInsights cohort;

    @Autowired
    TestViewers viewers;

    @Autowired
    JdbcClient db;

    private final Map<UUID, Integer> distances = new HashMap<>();
    private final Map<UUID, Integer> order = new HashMap<>();
    private final Map<UUID, RecordingId> lessons = new HashMap<>();
    private final Map<TestViewer, List<UUID>> looks = new LinkedHashMap<>();
    private final Set<TestViewer> counted = new HashSet<>();
    private final Map<Batch, List<Figure>> shown = new LinkedHashMap<>();
    private final List<Figure> means = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void nobodyIsFoundByAddingAndSubtracting(long seed) {
        live(new Random(seed));

        List<Figure> figures = shown.values().stream().flatMap(List::stream).toList();
        assertThat(figures).as("figures that were shown").hasSizeGreaterThan(2);
        assertThat(figures).allMatch(figure -> figure.isTrue(distances));
        assertThat(Differencing.found(figures)).isEmpty();
        assertThat(figures).allMatch(figure -> figure.leavesOpen() >= Batch.FEWEST * Step.WIDTH);
        assertThat(shown.keySet()).as("figures that compare").anyMatch(batch -> batch.first() != null);
        assertThat(shown.keySet()).extracting(Batch::id).as("no figure changes").doesNotHaveDuplicates();
        assertThat(Differencing.found(means))
                .as("who would be found by means over all")
                .isNotEmpty();
    }

    private void live(Random chance) {
        List<TestViewer> people = cohort.agreedToAll(PEOPLE);
        people.forEach(person -> looks.put(person, new ArrayList<>()));
        counted.addAll(people);
        TestViewer lead = viewers.open(Role.PD_LEAD, people.get(0));
        for (int night = 0; night < NIGHTS; night++) {
            people.forEach(person -> act(person, chance));
            cohort.night(lead);
            keepWhatIsShown(lead);
            keepMeanOfAll();
        }
    }

    /** Now and then people look; more seldom one goes, comes back, or erases what they have looked at. */
    private void act(TestViewer person, Random chance) {
        int what = chance.nextInt(60);
        if (what < 24) {
            look(person, chance.nextInt(101));
        } else if (what == 24 && counted.remove(person)) {
            cohort.withdraw(person);
        } else if (what < 40 && counted.add(person)) {
            cohort.agree(chance.nextBoolean() ? Wording.NEARNESS : Wording.GROWTH_AND_PROGRAMMES, person);
        } else if (what == 40 && !looks.get(person).isEmpty()) {
            cohort.erase(lessons.get(looks.get(person).remove(0)));
        } else if (what == 41) {
            db.sql(COME_OR_GO).param("person", person.person().value()).update();
        }
    }

    private void look(TestViewer person, int percent) {
        RecordingId lesson = cohort.lesson(person);
        UUID look = cohort.look(lesson, person, percent);
        lessons.put(look, lesson);
        distances.put(look, Math.abs(40 - percent));
        looks.get(person).add(look);
        order.put(look, order.size());
    }

    private void keepWhatIsShown(TestViewer lead) {
        insights.of(lead.viewer()).forEach(batch -> shown.computeIfAbsent(batch, this::figures));
    }

    /** One, or that of the first looks and that of all the others. */
    private List<Figure> figures(Batch batch) {
        Map<UUID, List<UUID>> people =
                db.sql(COUNTED).param("batch", batch.id().value()).query(Counted.class).list().stream()
                        .collect(Collectors.groupingBy(
                                Counted::personId, Collectors.mapping(Counted::observationId, Collectors.toList())));
        assertThat(batch.people()).isEqualTo(people.size());
        First first = batch.first();
        if (first == null) {
            return List.of(
                    new Figure(people, batch.distance().from(), batch.distance().to()));
        }
        Map<UUID, List<UUID>> firsts = new HashMap<>();
        people.forEach((person, of) -> firsts.put(person, List.of(earliest(of))));
        people.replaceAll((person, of) ->
                of.stream().filter(look -> !look.equals(earliest(of))).toList());
        return List.of(
                new Figure(firsts, first.distance().from(), first.distance().to()),
                new Figure(people, batch.distance().from(), batch.distance().to()));
    }

    private UUID earliest(List<UUID> some) {
        return some.stream().min(Comparator.comparing(order::get)).orElseThrow();
    }

    private void keepMeanOfAll() {
        Map<UUID, List<UUID>> all = new HashMap<>();
        counted.stream()
                .filter(person -> !looks.get(person).isEmpty())
                .forEach(person -> all.put(person.person().value(), List.copyOf(looks.get(person))));
        if (all.size() >= Batch.FEWEST) {
            means.add(new Figure(all, 0, 100));
        }
    }

    /** One look in a figure. */
    record Counted(UUID observationId, UUID personId) {}
}
