package org.secondlook.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.secondlook.lti.TestPlatform.CANVAS;
import static org.secondlook.lti.TestPlatform.MOODLE;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.lti.TestLaunch;
import org.secondlook.lti.TestLaunches;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.TestRecordings;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Two launches in two tabs of one browser: each tab goes on as the one that it was opened as. */
@SecondLookTest
class TwoTabsTest {

    private static final String TITLE = "Fractions, lesson 3";

    @Autowired
    MockMvc mvc;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestRecordings recordings;

    @Autowired
    TestLaunches launches;

    @TempDir
    Path folder;

    private TestViewer first;
    private RecordingId lesson;

    @BeforeEach
    void openTheFirstTab() throws Exception {
        first = viewers.open(Role.TEACHER);
        lesson = recordings.stored(first, Files.writeString(folder.resolve("lesson.mp4"), "a lesson"));
    }

    @Test
    void twoPeopleOfOneBrowserSeeTheirOwn() throws Exception {
        TestViewer second = viewers.openInOneBrowser(Role.TEACHER, first);
        assertThat(second.browserSecret()).isEqualTo(first.browserSecret());

        for (int turn = 0; turn < 2; turn++) {
            assertThat(page("/recordings", first)).contains(TITLE);
            assertThat(page("/recordings", second)).doesNotContain(TITLE);
            mvc.perform(get("/recordings/{id}", lesson).with(first)).andExpect(status().isOk());
            mvc.perform(get("/recordings/{id}", lesson).with(second)).andExpect(status().isNotFound());
        }
    }

    @Test
    void whatOneTabChangesItChangesAsItself() throws Exception {
        TestViewer second = viewers.openInOneBrowser(Role.TEACHER, first);

        mvc.perform(rename().with(second)).andExpect(status().isNotFound());
        assertThat(page("/recordings", first)).contains(TITLE);

        mvc.perform(rename().with(first)).andExpect(status().is3xxRedirection());
        assertThat(page("/recordings", first)).contains("Renamed").doesNotContain(TITLE);
    }

    @Test
    void theTokenOfOneTabIsNoneInTheOther() throws Exception {
        TestViewer second = viewers.openInOneBrowser(Role.TEACHER, first);
        TestViewer sameInAnotherCourse = viewers.openAnotherCourse(Role.TEACHER, first);

        mvc.perform(rename().with(mixed(first, second))).andExpect(status().isForbidden());
        mvc.perform(rename().with(mixed(second, first))).andExpect(status().isForbidden());
        mvc.perform(rename().with(mixed(first, sameInAnotherCourse))).andExpect(status().isForbidden());
        assertThat(page("/recordings", first)).contains(TITLE);
    }

    @Test
    void twoCoursesOfOnePersonStayTwo() throws Exception {
        TestViewer leads = viewers.openAnotherCourse(Role.PD_LEAD, first);
        assertThat(leads.person()).isEqualTo(first.person());

        for (int turn = 0; turn < 2; turn++) {
            TestViewer course = turn == 0 ? first : leads;
            mvc.perform(get("/home").with(course))
                    .andExpect(result -> assertThat(result.getRequest().getAttribute(LaunchAttributes.VIEWER))
                            .isEqualTo(course.viewer()));
        }
        assertThat(first.viewer().role()).isEqualTo(Role.TEACHER);
        assertThat(leads.viewer().role()).isEqualTo(Role.PD_LEAD);
        assertThat(leads.viewer().course()).isNotEqualTo(first.viewer().course());
    }

    @Test
    void anotherLoginInTheBrowserLeavesWhatIsOpenAlone() throws Exception {
        TestLaunches.Login login = launches.login(MOODLE);
        String mine = location(login, TestLaunch.from(MOODLE).as("tab-1", "Amina Okafor"));
        assertThat(page(mine, login)).contains("Hello <bdi>Amina Okafor</bdi>.");

        TestLaunches.Login another = launches.login(CANVAS, login.browser());
        assertThat(page(mine, login)).contains("Hello <bdi>Amina Okafor</bdi>.");

        String theirs = location(another, TestLaunch.from(CANVAS).as("tab-2", "Maria Lindqvist"));
        assertThat(page(theirs, login)).contains("Hello <bdi>Maria Lindqvist</bdi>.");
        assertThat(page(mine, login)).contains("Hello <bdi>Amina Okafor</bdi>.");
    }

    private MockHttpServletRequestBuilder rename() {
        return post("/recordings/{id}/title", lesson).param("title", "Renamed");
    }

    /** The page of one tab with the token of the other. */
    private static TestViewer mixed(TestViewer page, TestViewer token) {
        return new TestViewer(
                page.viewer(),
                page.browserSecret(),
                page.selector(),
                token.csrfToken(),
                page.issuer(),
                page.contextId());
    }

    private String page(String path, TestViewer viewer) throws Exception {
        return mvc.perform(get(path).with(viewer))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static String location(TestLaunches.Login login, TestLaunch launch) throws Exception {
        return login.answer(launch)
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getHeader("Location");
    }

    private String page(String location, TestLaunches.Login login) throws Exception {
        return mvc.perform(get(location).cookie(login.browser()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
