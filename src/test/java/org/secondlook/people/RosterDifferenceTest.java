package org.secondlook.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondlook.lti.RosterService.Member;

/** Who is known, what the roster says, and what becomes of that. */
@Tag("once")
class RosterDifferenceTest {

    private static final PersonId ADA = PersonId.next();

    /**
     * One person. Known as: a role and whose word that is, with what the roster called them before, and whether they have left.
     * The list: a role, INACTIVE, or "-" for nobody. The outcome: what is done, and the role that they have then.
     */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // known                    | list       | whole list        | part of a list
                "-,                           TEACHER,     enrolled TEACHER,   enrolled TEACHER",
                "-,                           PD_LEAD,     enrolled PD_LEAD,   enrolled PD_LEAD",
                "-,                           GUEST,       enrolled GUEST,     enrolled GUEST",
                "-,                           INACTIVE,    nothing,            nothing",
                "ROSTER TEACHER TEACHER,      TEACHER,     nothing,            nothing",
                "ROSTER TEACHER TEACHER,      PD_LEAD,     changed PD_LEAD,    changed PD_LEAD",
                "ROSTER PD_LEAD PD_LEAD,      TEACHER,     changed TEACHER,    changed TEACHER",
                "ROSTER TEACHER TEACHER,      INACTIVE,    ended,              nothing",
                "ROSTER TEACHER TEACHER,      -,           left,               nothing",
                "ROSTER TEACHER TEACHER left, TEACHER,     changed TEACHER,    changed TEACHER",
                "ROSTER TEACHER TEACHER left, PD_LEAD,     changed PD_LEAD,    changed PD_LEAD",
                "ROSTER TEACHER TEACHER left, INACTIVE,    nothing,            nothing",
                "ROSTER TEACHER TEACHER left, -,           nothing,            nothing",
                "LAUNCH TEACHER -,            TEACHER,     changed TEACHER,    changed TEACHER",
                "LAUNCH TEACHER TEACHER,      TEACHER,     nothing,            nothing",
                "LAUNCH TEACHER TEACHER,      PD_LEAD,     changed TEACHER,    changed TEACHER",
                "LAUNCH PD_LEAD PD_LEAD,      TEACHER,     changed PD_LEAD,    changed PD_LEAD",
                "LAUNCH PD_LEAD TEACHER,      TEACHER,     nothing,            nothing",
                "LAUNCH PD_LEAD TEACHER,      GUEST,       changed PD_LEAD,    changed PD_LEAD",
                "LAUNCH COACH TEACHER,        TEACHER,     nothing,            nothing",
                "LAUNCH PD_LEAD TEACHER,      INACTIVE,    ended,              nothing",
                "LAUNCH PD_LEAD TEACHER,      -,           left,               nothing",
                "LAUNCH PD_LEAD TEACHER left, TEACHER,     changed PD_LEAD,    changed PD_LEAD",
                "LAUNCH PD_LEAD TEACHER left, -,           nothing,            nothing",
                "LAUNCH TEACHER -,            -,           left,               nothing",
                "LAUNCH TEACHER -,            INACTIVE,    ended,              nothing",
                "LAUNCH PD_LEAD -,            -,           nothing,            nothing",
                "LAUNCH ADMINISTRATOR -,      -,           nothing,            nothing",
            })
    void onePerson(@Nullable String known, @Nullable String listed, String whole, String part) {
        List<Enrolment> there = known == null ? List.of() : List.of(enrolment(known.split(" +", -1)));
        List<Member> members = listed == null ? List.of() : List.of(member(listed));

        assertThat(outcome(RosterDifference.of(there, members, true))).isEqualTo(whole);
        assertThat(outcome(RosterDifference.of(there, members, false))).isEqualTo(part);
    }

    @Test
    void whatTheRosterCallsThemIsKeptBesideWhatTheyLaunchedAs() {
        var difference =
                RosterDifference.of(List.of(enrolment("LAUNCH", "PD_LEAD", "-")), List.of(member("TEACHER")), true);

        assertThat(difference.changed())
                .containsExactly(
                        new Enrolment(ADA, "ada", "Ada", false, Role.PD_LEAD, RoleSource.LAUNCH, Role.TEACHER, false));
    }

    @Test
    void whoIsKnownFromRostersAloneIsCalledAsTheListCallsThem() {
        var renamed = new Member("ada", "Ada Lovelace", roles("TEACHER"), true);
        var nameless = new Member("ada", null, roles("TEACHER"), true);
        Enrolment listed = enrolment("ROSTER", "TEACHER", "TEACHER");
        Enrolment launched = enrolment("LAUNCH", "TEACHER", "TEACHER");

        assertThat(RosterDifference.of(List.of(listed), List.of(renamed), true).renamed())
                .containsExactly(renamed);
        assertThat(RosterDifference.of(List.of(listed), List.of(nameless), true).renamed())
                .containsExactly(nameless);
        assertThat(RosterDifference.of(List.of(launched), List.of(renamed), true)
                        .renamed())
                .isEmpty();
    }

    @Test
    void aTestUserIsNobodyOnAnyList() {
        var testUser = new Member(
                "test",
                "Test Student",
                Set.of(
                        "http://purl.imsglobal.org/vocab/lis/v2/membership#Learner",
                        "http://purl.imsglobal.org/vocab/lti/system/person#TestUser"),
                true);
        var known = new Enrolment(ADA, "ada", "Ada", true, Role.TEACHER, RoleSource.LAUNCH, null, false);

        assertThat(RosterDifference.of(List.of(), List.of(testUser), true).newcomers())
                .isEmpty();
        assertThat(RosterDifference.of(List.of(known), List.of(), true).left()).isEmpty();
    }

    @Test
    void everybodyComesInTheOrderOfSubjects() {
        var members = Stream.of("c", "a", "b")
                .map(subject -> new Member(subject, null, roles("TEACHER"), true))
                .toList();

        assertThat(RosterDifference.of(List.of(), members, true).newcomers())
                .extracting(Member::subject)
                .containsExactly("a", "b", "c");
    }

    private static String outcome(RosterDifference difference) {
        var all = Stream.of(
                        difference.newcomers().stream().map(member -> "enrolled " + CourseRoles.of(member.roles())),
                        difference.changed().stream().map(enrolment -> "changed " + enrolment.role()),
                        difference.left().stream().map(enrolment -> "left"),
                        difference.ended().stream().map(enrolment -> "ended"))
                .flatMap(outcomes -> outcomes)
                .toList();
        return all.isEmpty() ? "nothing" : String.join(" and ", all);
    }

    private static Enrolment enrolment(String... known) {
        return new Enrolment(
                ADA,
                "ada",
                "Ada",
                false,
                Role.valueOf(known[1]),
                RoleSource.valueOf(known[0]),
                known[2].equals("-") ? null : Role.valueOf(known[2]),
                Arrays.asList(known).contains("left"));
    }

    private static Member member(String listed) {
        return listed.equals("INACTIVE")
                ? new Member("ada", "Ada", roles("TEACHER"), false)
                : new Member("ada", "Ada", roles(listed), true);
    }

    private static Set<String> roles(String role) {
        return switch (role) {
            case "TEACHER" -> Set.of("http://purl.imsglobal.org/vocab/lis/v2/membership#Learner");
            case "PD_LEAD" -> Set.of("http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor");
            default -> Set.of();
        };
    }
}
