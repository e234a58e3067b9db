package org.secondlook.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourseRolesTest {

    private static final String MEMBERSHIP = "http://purl.imsglobal.org/vocab/lis/v2/membership";
    private static final String INSTITUTION = "http://purl.imsglobal.org/vocab/lis/v2/institution/person#";

    @ParameterizedTest
    @CsvSource({
        "Learner, TEACHER",
        "Instructor, PD_LEAD",
        "TeachingAssistant, COACH",
        "ContentDeveloper, LIBRARY_EDITOR",
        "Mentor, GUEST",
        "Janitor, GUEST",
        "urn:lti:role:ims/lis/Learner, TEACHER",
        "urn:lti:instrole:ims/lis/Administrator, ADMINISTRATOR",
        "http://purl.imsglobal.org/vocab/lis/v2/membership#Learner, TEACHER",
        "http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor, PD_LEAD",
        "http://purl.imsglobal.org/vocab/lis/v2/membership#Mentor, GUEST",
        "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator, ADMINISTRATOR",
        "http://purl.imsglobal.org/vocab/lis/v2/system/person#SysAdmin, ADMINISTRATOR",
        "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Instructor, GUEST",
        "http://purl.imsglobal.org/vocab/lis/v2/unknown/unknown#Helper, GUEST",
        "http://evil.example.org/vocab#Instructor, GUEST",
    })
    void translatesOneRole(String role, Role expected) {
        assertThat(CourseRoles.of(List.of(role))).isEqualTo(expected);
    }

    @Test
    void anAssistantWhoIsAlsoSentAsInstructorIsACoach() {
        assertThat(CourseRoles.of(List.of(MEMBERSHIP + "#Instructor", MEMBERSHIP + "/Instructor#TeachingAssistant")))
                .isEqualTo(Role.COACH);
    }

    @Test
    void teachingElsewhereGivesNoRightHere() {
        assertThat(CourseRoles.of(List.of(INSTITUTION + "Instructor", MEMBERSHIP + "#Learner")))
                .isEqualTo(Role.TEACHER);
    }

    @Test
    void courseRolesComeBeforeAdministration() {
        assertThat(CourseRoles.of(List.of(INSTITUTION + "Administrator", MEMBERSHIP + "#Instructor")))
                .isEqualTo(Role.PD_LEAD);
    }

    @Test
    void noRoleIsAGuest() {
        assertThat(CourseRoles.of(List.of())).isEqualTo(Role.GUEST);
        assertThat(CourseRoles.of(Arrays.asList("", " "))).isEqualTo(Role.GUEST);
    }
}
