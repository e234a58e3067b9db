package org.secondlook.culture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The register of what has been permitted: by initials or seats, for its teacher alone, and what is not known is not permitted. */
@SecondLookTest
class PermissionsTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestViewers viewers;

    @Autowired
    Permissions permissions;

    TestViewer teacher;
    ClassId year8;

    @BeforeEach
    void begin() {
        teacher = viewers.open(Role.TEACHER);
        year8 = permissions.begin(new ClassLabel("Year 8"), teacher.viewer());
    }

    @Test
    void aRegisterTellsForHowManySomethingIsPermitted() {
        add("A.K.", Purpose.RECORDING, Purpose.SHARING);
        add("3B", Purpose.RECORDING);

        Register register = permissions.get(year8, teacher.viewer());
        assertThat(register.count(Purpose.RECORDING)).isEqualTo(2);
        assertThat(register.count(Purpose.SHARING)).isEqualTo(1);
        assertThat(register.count(Purpose.EXEMPLAR)).isZero();
    }

    @Test
    void whoIsNotToBeRecordedIsSaidToTheirTeacherBeforeTheyRecord() throws Exception {
        add("A.K.", Purpose.RECORDING);
        add("3B", Purpose.SHARING);

        mvc.perform(get("/culture/classes/unrecorded").with(teacher).header("HX-Request", "true"))
                .andExpect(content().string(containsString("Year 8: 3B")))
                .andExpect(content().string(not(containsString("A.K."))));
        mvc.perform(get("/culture/classes/unrecorded").with(viewers.open(Role.PD_LEAD, teacher)))
                .andExpect(content().string(containsString("Your lists name nobody")));
    }

    @Test
    void nobodyElseIsAnswered() {
        add("A.K.", Purpose.values());

        assertThatExceptionOfType(NotVisibleException.class)
                .isThrownBy(() -> permissions.get(
                        year8, viewers.open(Role.PD_LEAD, teacher).viewer()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A.K.", "ak", "É.Ł.", "A. K.", "3B", "seat 12", "2/14", "r1"})
    void initialsAndSeatsAreEnough(String mark) {
        assertThat(PupilMark.typed(mark)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Amina", "Amina K.", "A. Keller", "seat by the window", "3\n4", "<b>1"})
    void namesAreNotTaken(String mark) throws Exception {
        assertThat(PupilMark.typed(mark)).isEmpty();
        mvc.perform(post("/culture/classes/{id}/pupils", year8)
                        .with(teacher)
                        .param("mark", mark)
                        .param("paper", "In the office"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("This could be a name")))
                .andExpect(content().string(containsString("In the office")));
    }

    @Test
    void aMarkStandsInAClassOnce() {
        add("A.K.");

        assertThat(permissions.add(year8, form("A.K."), teacher.viewer())).isFalse();
        assertThat(permissions.get(year8, teacher.viewer()).pupils()).hasSize(1);
    }

    @Test
    void aChangeIsReadBackAndTakesThePlaceOfWhatWas() throws Exception {
        add("A.K.", Purpose.RECORDING, Purpose.SHARING);
        Pupil before = only();

        mvc.perform(post("/culture/pupils/{id}", before.id())
                        .with(teacher)
                        .param("permitted", "RECORDING", "EXEMPLAR")
                        .param("paper", "Folder 8b")
                        .param("version", "0"))
                .andExpect(status().is3xxRedirection());

        assertThat(only().permitted()).isEqualTo(Set.of(Purpose.RECORDING, Purpose.EXEMPLAR));
        assertThat(only().paper()).isEqualTo("Folder 8b");
        mvc.perform(post("/culture/pupils/{id}", before.id()).with(teacher).param("version", "0"))
                .andExpect(status().isConflict());
    }

    @Test
    void aClassGoesWithItsLines() throws Exception {
        add("A.K.");
        mvc.perform(post("/culture/classes/{id}/removal", year8).with(teacher)).andExpect(status().is3xxRedirection());

        mvc.perform(get("/culture/classes").with(teacher))
                .andExpect(content().string(containsString("No class yet.")))
                .andExpect(content().string(not(containsString("Year 8"))));
    }

    private Pupil only() {
        List<Pupil> pupils = permissions.get(year8, teacher.viewer()).pupils();
        assertThat(pupils).hasSize(1);
        return pupils.get(0);
    }

    private void add(String mark, Purpose... permitted) {
        assertThat(permissions.add(year8, form(mark, permitted), teacher.viewer()))
                .isTrue();
    }

    private static PupilForm form(String mark, Purpose... permitted) {
        return new PupilForm(mark, List.of(permitted), "In the office", null);
    }
}
