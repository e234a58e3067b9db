package org.secondlook.culture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What a school works toward: written by its administrator in versions, read by everybody there. */
@SecondLookTest
class VisionsTest {

    private static final UUID SPEAK = UUID.randomUUID();
    private static final UUID READ = UUID.randomUUID();

    @Autowired
    MockMvc mvc;

    @Autowired
    TestViewers viewers;

    @Autowired
    Visions visions;

    private TestViewer teacher;
    private TestViewer administrator;

    @BeforeEach
    void open() {
        teacher = viewers.open(Role.TEACHER);
        administrator = viewers.open(Role.ADMINISTRATOR, teacher);
    }

    @Test
    void untilASchoolHasWordsItsPageSaysSoKindly() throws Exception {
        mvc.perform(get("/culture/vision").with(teacher))
                .andExpect(content().string(containsString("goals do without it")))
                .andExpect(content().string(not(containsString("editions/new"))));
        mvc.perform(get("/culture/vision").with(administrator))
                .andExpect(content().string(containsString("/culture/vision/editions/new")));
    }

    @Test
    void whatIsPublishedIsReadAtThatSchoolAlone() throws Exception {
        publish(0, "Every pupil speaks <b>", "Every pupil reads").andExpect(status().is3xxRedirection());

        mvc.perform(get("/culture/vision").with(teacher))
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "Version 1", "Every pupil speaks &lt;b&gt;", "Every pupil reads")));
        assertThat(visions.get(viewers.open(Role.TEACHER).viewer()).isEmpty()).isTrue();
    }

    @Test
    void aPartKeepsItsKeyAndItsLastWords() throws Exception {
        publish(0, "Every pupil speaks", "Every pupil reads");
        publish(1, "Every pupil speaks in every lesson", "").andExpect(status().is3xxRedirection());

        assertThat(visions.get(teacher.viewer()).parts())
                .containsExactly(new VisionPart(SPEAK, 1, "Every pupil speaks in every lesson", true));
        assertThat(visions.parts(Set.of(SPEAK, READ), teacher.viewer()))
                .containsEntry(SPEAK, new VisionPart(SPEAK, 1, "Every pupil speaks in every lesson", true))
                .containsEntry(READ, new VisionPart(READ, 2, "Every pupil reads", false));
        assertThat(visions.parts(List.of(SPEAK), viewers.open(Role.TEACHER).viewer()))
                .isEmpty();
    }

    @Test
    void aFormThatIsSentTwicePublishesOnce() throws Exception {
        publish(0, "Every pupil speaks", "");
        publish(0, "Every pupil speaks", "").andExpect(status().is3xxRedirection());

        assertThat(visions.get(teacher.viewer()).number()).isEqualTo(1);
    }

    @Test
    void whoIsOvertakenSeesBothAndCanGoOn() throws Exception {
        publish(0, "Every pupil speaks", "");

        publish(0, "", "Every pupil reads")
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "somebody else published",
                                "Every pupil speaks",
                                "name=\"after\" value=\"1\"",
                                "Every pupil reads")));
        assertThat(visions.get(teacher.viewer()).number()).isEqualTo(1);
    }

    @Test
    void whatIsWrongComesBackAsItWasTyped() throws Exception {
        publish(0, "é".repeat(301), "Every pupil reads")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("at most 300 characters")))
                .andExpect(content().string(containsString("é".repeat(301))));
        assertThat(visions.get(teacher.viewer()).isEmpty()).isTrue();
    }

    private ResultActions publish(int after, String speak, String read) throws Exception {
        MockHttpServletRequestBuilder form = post("/culture/vision/editions")
                .param("after", String.valueOf(after))
                .param("id-0", SPEAK.toString())
                .param("words-0", speak)
                .param("place-0", "1")
                .param("id-1", READ.toString())
                .param("words-1", read)
                .param("place-1", "2");
        return mvc.perform(form.with(administrator));
    }
}
