package org.secondlook.ui;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewers;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@SecondLookTest
class ProblemPagesTest {

    private static final String UNKNOWN = "/activities/" + UUID.randomUUID();

    @Autowired
    MockMvc mvc;

    @Autowired
    TestViewers viewers;

    @Test
    void whatDoesNotExistIsAPageInPlainWords() throws Exception {
        mvc.perform(get(UNKNOWN).with(viewers.open(Role.TEACHER)))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("<h1>There is nothing here.</h1>")))
                .andExpect(header().string("Content-Security-Policy", containsString("script-src 'self'")));
    }

    @Test
    void aFormsScriptGetsTheWordsAlone() throws Exception {
        mvc.perform(get(UNKNOWN).with(viewers.open(Role.TEACHER)).header("HX-Request", "true"))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("There is nothing here.")))
                .andExpect(content().string(not(containsString("<html"))));
    }

    @Test
    void aFetchGetsJson() throws Exception {
        mvc.perform(get(UNKNOWN).with(viewers.open(Role.TEACHER)).accept("application/json"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.problem").value("NOT_THERE"));
    }

    @Test
    void anIdThatIsNoneIsABadRequest() throws Exception {
        mvc.perform(get("/activities/1%27%20or%201=1").with(viewers.open(Role.TEACHER)))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(not(containsString("Exception"))));
    }

    @Test
    void aMissingParameterIsABadRequest() throws Exception {
        mvc.perform(post(UNKNOWN + "/lesson").with(viewers.open(Role.TEACHER))).andExpect(status().isBadRequest());
    }

    @Test
    void aMethodThatNobodyOffersSaysSo() throws Exception {
        mvc.perform(delete("/home").with(viewers.open(Role.TEACHER))).andExpect(status().isMethodNotAllowed());
    }

    @Test
    void anUnknownAddressIsNotThere() throws Exception {
        mvc.perform(get("/nowhere").with(viewers.open(Role.TEACHER)))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("There is nothing here.")));
    }

    @Test
    void theFrontDoorShowsTheWay() throws Exception {
        mvc.perform(get("/")).andExpect(status().isOk()).andExpect(content().string(containsString("your course")));
    }
}
