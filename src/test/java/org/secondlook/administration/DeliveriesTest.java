package org.secondlook.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.foundation.Uuids;
import org.secondlook.gradebook.TestCompletions;
import org.secondlook.lti.Platform;
import org.secondlook.lti.Platform.Standing;
import org.secondlook.lti.registration.Registration;
import org.secondlook.lti.registration.Registrations;
import org.secondlook.lti.registration.TestRegistrations;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What operators and a platform's administrators read about completions that no gradebook holds. */
@SecondLookTest
@Import({TestOperators.class, TestCompletions.class})
class DeliveriesTest {

    private static final URI COLUMN = URI.create("https://lms.example.org/lineitems/1");

    @Autowired
    MockMvc mvc;

    @Autowired
    TestOperators operators;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestCompletions completions;

    @Autowired
    Registrations registrations;

    @Autowired
    Acts acts;

    @Autowired
    JdbcClient db;

    private TestOperator operator;
    private TestViewer teacher;
    private String key;

    @BeforeEach
    void somebodyComes() {
        db.sql("delete from gradebook_score").update();
        operator = operators.open();
        teacher = viewers.open(Role.TEACHER);
        key = register(teacher, "Hillside");
    }

    @Test
    void whereEverythingHasArrivedItSaysSo() throws Exception {
        page("/administration/deliveries")
                .andExpect(content().string(containsString("Everything that was completed has arrived.")));
        page("/administration/registrations/" + key)
                .andExpect(content().string(containsString("Everything that was completed is in its gradebooks.")));
        page("/administration/registrations/" + key + "/replay")
                .andExpect(content().string(containsString("there is nothing to send again")))
                .andExpect(content().string(not(containsString("Send it again"))));
    }

    @Test
    void whatIsMissingIsCountedByStateAndReasonAndNobodyIsNamed() throws Exception {
        completions.complete(completions.place(teacher, COLUMN), teacher);
        complete(2, teacher);

        page("/administration/deliveries")
                .andExpect(content().string(containsString("data-state=\"WAITING\" data-reason=\"NOTHING\"")))
                .andExpect(content().string(containsString("data-state=\"NO_COLUMN\" data-reason=\"NO_COLUMN\"")))
                .andExpect(content().string(containsString(">2 completions<")))
                .andExpect(content().string(containsString(">1 completion<")))
                .andExpect(content().string(containsString(">Send 2 again…<")))
                .andExpect(content().string(not(containsString(teacher.viewer().name()))))
                .andExpect(content().string(not(containsString("Module 1"))));
        page("/administration/registrations")
                .andExpect(content().string(containsString("2 completions have not reached the gradebook")));
        page("/administration/registrations/" + key)
                .andExpect(content().string(containsString("3 completions are not in its gradebooks yet")));
    }

    @Test
    void whatWasGivenUpGoesOutAgainToOnePlatformAloneAndIsWrittenDown() throws Exception {
        TestViewer stranger = viewers.open(Role.TEACHER);
        register(stranger, "Lakeside");
        complete(2, teacher);
        complete(1, stranger);

        page("/administration/registrations/" + key + "/replay")
                .andExpect(content().string(containsString("2 completions that were given up go out again")));
        mvc.perform(post("/administration/registrations/{key}/replay", key).with(operator))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("2 completions go out again")));
        assertThat(operator.deeds(acts).get(0)).satisfies(act -> {
            assertThat(act.deed()).isEqualTo(Deed.COMPLETIONS_REPLAYED);
            assertThat(act.platform()).isEqualTo(key);
        });
        assertThat(tries(teacher)).isEqualTo(4);
        assertThat(tries(stranger)).isOne();
    }

    @Test
    void whatWaitsForAPlatformThatIsNoLongerRegisteredIsShownAndCannotBeSent() throws Exception {
        complete(1, teacher);
        registrations.remove(key);

        page("/administration/deliveries")
                .andExpect(content().string(containsString(teacher.issuer())))
                .andExpect(content().string(containsString("No longer registered")))
                .andExpect(content().string(not(containsString("/replay"))));
    }

    @Test
    void anAdministratorSeesTheNumbersOfTheirPlatformAndOfNoOther() throws Exception {
        TestViewer stranger = viewers.open(Role.TEACHER);
        register(stranger, "Lakeside");
        complete(2, teacher);
        complete(5, stranger);

        mvc.perform(get("/administration/platform").with(viewers.open(Role.ADMINISTRATOR, teacher)))
                .andExpect(content().string(containsString(">2 completions<")))
                .andExpect(content().string(not(containsString(">5 completions<"))))
                .andExpect(content().string(not(containsString("/replay"))));
        mvc.perform(get("/administration/platform").with(elsewhere()))
                .andExpect(content().string(containsString("Everything that was completed has arrived.")));
    }

    private TestViewer elsewhere() {
        TestViewer administrator = viewers.open(Role.ADMINISTRATOR);
        register(administrator, "Riverside");
        return administrator;
    }

    /** In activities that have no gradebook column. */
    private void complete(int times, TestViewer viewer) {
        for (int i = 0; i < times; i++) {
            completions.complete(completions.place(viewer, null), viewer);
        }
    }

    private long tries(TestViewer viewer) {
        return db.sql("select count(*) from gradebook_score where person_id = :person")
                .param("person", viewer.person().value())
                .query(Long.class)
                .single();
    }

    private ResultActions page(String path) throws Exception {
        return mvc.perform(get(path).with(operator)).andExpect(status().isOk());
    }

    private String register(TestViewer viewer, String name) {
        Registration fresh = TestRegistrations.fresh(null, "1");
        Platform model = fresh.platform();
        String registered = "platform-" + Uuids.next();
        var platform = new Platform(
                registered,
                name,
                viewer.issuer(),
                "client",
                model.authorizationEndpoint(),
                model.tokenEndpoint(),
                model.jwksUri(),
                Set.of("1"));
        registrations.keep(
                new Registration(platform, false, Set.of(), Set.of(), null, fresh.registeredAt()), Standing.ACTIVE);
        return registered;
    }
}
