package org.secondlook.caption;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.caption.CaptionTrack.Origin;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.recording.RecordingId;
import org.secondlook.sharing.TestShares;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Whoever may watch a clip, or a shared lesson, reads what is said in it; a clip's captions tell nothing of the rest. */
@SecondLookTest
class WatchedCaptionsTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Captions captions;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestShares shares;

    private TestViewer owner;
    private TestViewer colleague;
    private UUID clip;
    private RecordingId lesson;

    @BeforeEach
    void clipOfTheFirstSecond() throws CaptionsRefused {
        owner = viewers.open(Role.TEACHER);
        colleague = viewers.open(Role.TEACHER, owner);
        clip = shares.clip(owner);
        lesson = shares.lessonOf(clip);
        captions.keep(
                lesson,
                new Language("en"),
                Origin.FILE,
                List.of(cue(0, 400, "Why?"), cue(800, 1500, "Because of ice."), cue(1500, 1900, "Nadia, sit down.")),
                owner.viewer());
    }

    @Test
    void aClipHasWhatIsSaidInItInItsOwnTime() throws Exception {
        shares.share(clip, owner, colleague);

        mvc.perform(get("/clips/{id}/captions", clip).with(colleague))
                .andExpect(content().string(containsString("/clips/" + clip + "/captions/en?launch=")));
        mvc.perform(get("/clips/{id}/captions/en", clip).with(colleague))
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(content().string("""
                        WEBVTT

                        00:00:00.000 --> 00:00:00.400
                        Why?

                        00:00:00.800 --> 00:00:01.000
                        Because of ice.
                        """));
        mvc.perform(get("/clips/{id}/captions/de", clip).with(colleague)).andExpect(status().isNotFound());
        mvc.perform(get("/recordings/{id}/captions", lesson).with(colleague)).andExpect(status().isNotFound());
        mvc.perform(get("/recordings/{id}/captions/en", lesson).with(colleague)).andExpect(status().isNotFound());
    }

    @Test
    void nobodyElseReadsThem() throws Exception {
        mvc.perform(get("/clips/{id}/captions", clip).with(colleague)).andExpect(status().isNotFound());
        mvc.perform(get("/clips/{id}/captions/en", clip).with(colleague)).andExpect(status().isNotFound());
        mvc.perform(get("/clips/{id}/captions/en", clip).with(owner)).andExpect(status().isOk());
    }

    @Test
    void ofASharedLessonEverythingIsReadUntilItIsTakenAway() throws Exception {
        shares.shareLesson(lesson, owner, colleague);
        mvc.perform(get("/recordings/{id}/captions/en", lesson).with(colleague))
                .andExpect(content().string(containsString("00:00:01.500 --> 00:00:01.900\nNadia, sit down.")));

        captions.remove(captions.of(lesson, owner.viewer()).get(0).id(), owner.viewer());
        mvc.perform(get("/recordings/{id}/captions", lesson).with(colleague))
                .andExpect(content().string(not(containsString("captions/en"))));
        mvc.perform(get("/recordings/{id}/captions/en", lesson).with(colleague)).andExpect(status().isNotFound());
    }

    @Test
    void whatAMachineHeardIsCalledSo() throws Exception {
        captions.keep(lesson, new Language("de"), Origin.MACHINE, List.of(cue(0, 400, "Warum?")), owner.viewer());

        mvc.perform(get("/clips/{id}/captions", clip).with(owner))
                .andExpect(content()
                        .string(allOf(
                                containsString(">English<"),
                                containsString("German (made by a machine, not yet read)"))));
    }

    private static Cue cue(long from, long to, String words) {
        return new Cue(new CueTime(from), new CueTime(to), "", words);
    }
}
