package org.secondlook.lti.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondlook.lti.RosterService.Member;
import org.secondlook.lti.RosterService.Roster;
import org.secondlook.lti.RosterService.Roster.Part;
import org.secondlook.lti.RosterService.Roster.Whole;
import org.secondlook.lti.http.Response;
import org.secondlook.lti.services.RosterPager.Bounds;
import org.secondlook.testing.SettableClock;

/** How far a roster is followed, and how its people are read. */
@Tag("once")
class RosterPagerTest {

    private static final URI FIRST = URI.create("https://lms.example/members?from=1");
    private static final Bounds FEW = new Bounds(4, 100, 10_000, Duration.ofMinutes(5));

    private final SettableClock clock = new SettableClock();
    private final List<URI> asked = new ArrayList<>();

    @Test
    void aListOfAsManyPagesAsReasonableIsWhole() throws Exception {
        assertThat(read(FEW, 4, 10)).isInstanceOf(Whole.class);
        assertThat(members(read(FEW, 4, 10))).hasSize(40);
        assertThat(asked).startsWith(FIRST, URI.create("https://lms.example/members?from=11"));
    }

    @Test
    void aListOfMorePagesIsAPart() throws Exception {
        assertThat(read(FEW, 5, 10)).isInstanceOf(Part.class);
        assertThat(asked).hasSize(4);
    }

    @Test
    void tenThousandPagesAreTheEnd() throws Exception {
        assertThat(members(read(Bounds.USUAL, Integer.MAX_VALUE, 1))).hasSize(10_000);
        assertThat(asked).hasSize(10_000);
    }

    @Test
    void fiftyThousandPeopleAreTheEnd() throws Exception {
        var roster = read(Bounds.USUAL, Integer.MAX_VALUE, 999);

        assertThat(roster).isInstanceOf(Part.class);
        assertThat(members(roster)).hasSize(50_000);
        assertThat(asked).hasSize(51);
    }

    @ParameterizedTest
    @CsvSource({"99, Whole", "100, Whole", "101, Part", "5000, Part"})
    void aPageMayHoldAsManyPeopleAsReasonable(int people, String kind) throws Exception {
        var roster = read(new Bounds(4, 100, 1_000_000, Duration.ofMinutes(5)), 1, people);

        assertThat(roster.getClass().getSimpleName()).isEqualTo(kind);
        assertThat(members(roster)).hasSize(Math.min(people, 100));
    }

    @Test
    void manyBytesAreTheEnd() throws Exception {
        assertThat(read(new Bounds(100, 1_000_000, 10_000, Duration.ofMinutes(5)), 100, 50))
                .isInstanceOf(Part.class);
        assertThat(asked).hasSizeLessThan(10);
    }

    @Test
    void afterFiveMinutesTheListIsAPart() throws Exception {
        var roster = new RosterPager(Bounds.USUAL, clock).read(FIRST, page -> {
            clock.advance(Duration.ofMinutes(1));
            return endless(page);
        });

        assertThat(roster).isInstanceOf(Part.class);
        assertThat(asked).hasSize(5);
    }

    @Test
    void whoMovesFromPageToPageIsOnePerson() throws Exception {
        var roster = new RosterPager(FEW, clock)
                .read(
                        FIRST,
                        page -> page.equals(FIRST)
                                ? answer(
                                        "{\"members\":[{\"user_id\":\"1\",\"roles\":[\"Learner\"],\"status\":\"Inactive\"},"
                                                + "{\"user_id\":\"2\",\"roles\":[\"Learner\"]}]}",
                                        "<?from=2>; rel=next")
                                : answer(
                                        "{\"members\":[{\"user_id\":\"1\",\"roles\":[\"Instructor\"],\"name\":\"Ada\"},"
                                                + "{\"user_id\":\"2\",\"roles\":[\"Mentor\"]}]}",
                                        ""));

        assertThat(members(roster))
                .containsExactly(
                        new Member("1", "Ada", Set.of(role("Instructor")), true),
                        new Member("2", null, Set.of(role("Learner"), role("Mentor")), true));
    }

    @Test
    void peopleAreReadAsFarAsTheyMakeSense() throws Exception {
        assertThat(people("""
                        {"user_id": "1", "name": " Ada\\u0000 \\u202eLovelace ", "email": "ada@example.org", "picture": "x"},
                        {"user_id": "2", "given_name": "Grace", "family_name": "Hopper", "roles": "Learner"},
                        {"user_id": 3, "name": "", "roles": [null, 7, "", "Learner", ["x"]], "status": "active"},
                        {"user_id": "4", "status": "Deleted"},
                        {"user_id": "5", "status": "http://purl.imsglobal.org/vocab/lis/v2/status#Inactive"},
                        {"user_id": "6", "name": {"x": 1}, "status": null, "roles": null}
                        """))
                .containsExactly(
                        new Member("1", "Ada Lovelace", Set.of(), true),
                        new Member("2", "Grace Hopper", Set.of(), true),
                        new Member("3", null, Set.of(role("Learner")), true),
                        new Member("4", null, Set.of(), false),
                        new Member("5", null, Set.of(), false),
                        new Member("6", null, Set.of(), true));
    }

    @Test
    void whoCannotBeNamedIsLeftOut() throws Exception {
        assertThat(people("""
                        {"name": "Nobody"}, {"user_id": null}, {"user_id": ""}, {"user_id": "a\\u0000b"}, {"user_id": 1.5},
                        {"user_id": "%s"}, "7", null, 7, [{"user_id": "8"}], {"user_id": {"user_id": "9"}}
                        """.formatted("x".repeat(256)))).isEmpty();
    }

    @Test
    void aNameIsCutWhereALaunchesIs() throws Exception {
        assertThat(people("{\"user_id\": \"1\", \"name\": \"%s\"}".formatted("é".repeat(5_000)))
                        .get(0)
                        .name())
                .hasSize(200);
    }

    @Test
    void aFaultOnTheWayIsNoPart() {
        assertThatThrownBy(() -> new RosterPager(FEW, clock).read(FIRST, page -> {
                    if (page.equals(FIRST)) {
                        return endless(page);
                    }
                    throw new IOException("gone");
                }))
                .isInstanceOf(IOException.class);
    }

    private List<Member> people(String members) throws Exception {
        return members(new RosterPager(FEW, clock).read(FIRST, page -> answer("{\"members\":[" + members + "]}", "")));
    }

    private Roster read(Bounds bounds, int pages, int people) throws Exception {
        asked.clear();
        return new RosterPager(bounds, clock).read(FIRST, page -> {
            asked.add(page);
            int first = (asked.size() - 1) * people + 1;
            String link = asked.size() < pages ? "<?from=%d>; rel=next".formatted(first + people) : "";
            return answer(PlatformRostersTest.page(first, first + people - 1), link);
        });
    }

    private Answer endless(URI page) {
        asked.add(page);
        return answer("{\"members\":[]}", "<?from=%d>; rel=next".formatted(asked.size() + 1));
    }

    private static Answer answer(String body, String link) {
        return new Answer(new Response(
                200,
                Map.of("content-type", List.of(RosterPage.MEDIA_TYPE), "link", List.of(link)),
                body.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Member> members(Roster roster) {
        return roster instanceof Whole whole ? whole.members() : ((Part) roster).members();
    }

    private static String role(String name) {
        return "http://purl.imsglobal.org/vocab/lis/v2/membership#" + name;
    }
}
