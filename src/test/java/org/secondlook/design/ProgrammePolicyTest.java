package org.secondlook.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.testing.PolicyTable;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Who sees a programme, changes it, and may copy it: everybody, with a programme in each of its states. */
@SecondLookTest
@Tag("once")
class ProgrammePolicyTest {

    /** Its page, changing its words, and the page on which it is copied. */
    private static final String POLICY = """
            the programme  | its lead    | another lead | its lead elsewhere | a lead elsewhere | a coach     | a teacher   | an editor   | an administrator | a guest
            is worked at   | 200 302 200 | 200 302 200  | 404 404 200        | 404 404 404      | 404 404 404 | 404 404 404 | 404 404 404 | 404 404 404      | 404 404 404
            is put aside   | 200 409 200 | 200 409 200  | 404 404 404        | 404 404 404      | 404 404 404 | 404 404 404 | 404 404 404 | 404 404 404      | 404 404 404
            """;

    @Autowired
    MockMvc mvc;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestDesign design;

    @ParameterizedTest(name = "the programme {0}")
    @MethodSource("rows")
    void everybodyGetsWhatTheTableSays(String state, Map<String, String> answers) throws Exception {
        Map<String, TestViewer> people = people();
        for (var expected : answers.entrySet()) {
            UUID programme = design.fiveWeeks(people.get("its lead"));
            if (state.endsWith("aside")) {
                design.putAside(programme, people.get("its lead"));
            }
            assertThat(answers(programme, people.get(expected.getKey())))
                    .as("%s, when the programme %s", expected.getKey(), state)
                    .isEqualTo(expected.getValue());
        }
    }

    static Stream<Object[]> rows() {
        return PolicyTable.rows(POLICY);
    }

    private Map<String, TestViewer> people() {
        TestViewer lead = viewers.open(Role.PD_LEAD);
        Map<String, TestViewer> people = new HashMap<>(Map.of("its lead", lead));
        people.put("another lead", viewers.open(Role.PD_LEAD, lead));
        people.put("its lead elsewhere", viewers.openAnotherCourse(Role.PD_LEAD, lead));
        people.put("a lead elsewhere", viewers.openElsewhere(Role.PD_LEAD, lead));
        people.put("a coach", viewers.open(Role.COACH, lead));
        people.put("a teacher", viewers.open(Role.TEACHER, lead));
        people.put("an editor", viewers.open(Role.LIBRARY_EDITOR, lead));
        people.put("an administrator", viewers.open(Role.ADMINISTRATOR, lead));
        people.put("a guest", viewers.open(Role.GUEST, lead));
        return people;
    }

    private String answers(UUID programme, TestViewer viewer) throws Exception {
        String page = "/programmes/" + programme;
        return status(get(page), viewer)
                + " "
                + status(post(page + "/words").param("version", "0").param("title", "Ours"), viewer)
                + " "
                + status(get("/programmes/new").param("copy", programme.toString()), viewer);
    }

    private int status(MockHttpServletRequestBuilder request, TestViewer viewer) throws Exception {
        return mvc.perform(request.with(viewer)).andReturn().getResponse().getStatus();
    }
}
