package org.secondlook.lti.services;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Roles of rosters, written as a launch writes them. */
@Tag("once")
class RoleNamesTest {

    private static final String VOCABULARY = "http://purl.imsglobal.org/vocab/lis/v2/";

    @ParameterizedTest
    @CsvSource({
        "Learner, membership#Learner",
        "' Instructor ', membership#Instructor",
        "TeachingAssistant, membership/Instructor#TeachingAssistant",
        "Instructor/TeachingAssistant, membership/Instructor#TeachingAssistant",
        "Instructor#Grader, membership/Instructor#Grader",
        "urn:lti:role:ims/lis/Learner, membership#Learner",
        "urn:lti:role:ims/lis/Instructor/Grader, membership/Instructor#Grader",
        "urn:lti:instrole:ims/lis/Administrator, institution/person#Administrator",
        "urn:lti:sysrole:ims/lis/SysAdmin, system/person#SysAdmin",
        "http://purl.imsglobal.org/vocab/lis/v2/person#Administrator, institution/person#Administrator",
        "http://purl.imsglobal.org/vocab/lis/v2/membership#Learner, membership#Learner",
    })
    void areWrittenInFull(String role, String inFull) {
        assertThat(RoleNames.inFull(role)).isEqualTo(VOCABULARY + inFull);
    }

    @ParameterizedTest
    @CsvSource({
        "https://lms.example/roles#Owl",
        "''",
        "Learner of everything",
        "http://purl.imsglobal.org/vocab/lti/system/person#TestUser"
    })
    void whatIsNoneStaysAsItIs(String role) {
        assertThat(RoleNames.inFull(role)).isEqualTo(role);
    }
}
