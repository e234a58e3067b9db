package org.secondlook.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What people read in the library of their school. */
@SecondLookTest
@Tag("once")
class LibraryPageTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestViewers viewers;

    @Autowired
    ProductLibrary product;

    @Autowired
    PaperForms forms;

    @Test
    void aStrategyShowsItsSourcesItsEvidenceAndStepsToTake() throws Exception {
        TestViewer teacher = viewers.open(Role.TEACHER);

        mvc.perform(get("/library/strategies/wait-time").with(teacher))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("https://doi.org/10.1177/002248718603700110")))
                .andExpect(content().string(containsString("Moderate evidence.")))
                .andExpect(content().string(containsString("<em>Seen:</em>")))
                .andExpect(content().string(containsString("/action-steps/new?strategy=wait-time&amp;number=2")));
    }

    @Test
    void eachAreaOfTheProductLeadsToFormsThatThereAre() throws Exception {
        TestViewer teacher = viewers.open(Role.TEACHER);
        for (AreaText area : product.areas()) {
            assertThat(area.forms()).as(area.key()).isNotEmpty();
            for (AreaText.Tool tool : area.forms()) {
                PaperForm form = forms.find(tool.key()).orElseThrow();
                String address = "/library/forms/" + form.key();
                mvc.perform(get("/library/areas/" + area.key()).with(teacher))
                        .andExpect(content().string(containsString(address)));
                mvc.perform(get(address).with(teacher))
                        .andExpect(status().isOk())
                        .andExpect(content().string(containsString(form.rows().get(0))));
            }
        }
    }

    @Test
    void aGuestReadsWithoutBeingAskedToTryAnything() throws Exception {
        mvc.perform(get("/library/strategies/wait-time").with(viewers.open(Role.GUEST)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/action-steps/new"))));
    }
}
