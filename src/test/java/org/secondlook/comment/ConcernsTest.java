package org.secondlook.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.foundation.Times;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.sharing.ShareId;
import org.secondlook.sharing.TestShares;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A concern tells administrators that there is one, who has it and about which number, and nothing else. */
@SecondLookTest
class ConcernsTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Concerns concerns;

    @Autowired
    ConcernStore store;

    @Autowired
    ConcernPages pages;

    @Autowired
    TestComments said;

    @Autowired
    TestShares shares;

    @Autowired
    TestViewers viewers;

    @Autowired
    SettableClock clock;

    private TestViewer owner;
    private TestViewer maria;
    private TestViewer administrator;
    private UUID clip;
    private UUID share;
    private UUID comment;

    @BeforeEach
    void say() {
        owner = viewers.open(Role.TEACHER);
        maria = viewers.open(Role.TEACHER, owner);
        administrator = viewers.open(Role.ADMINISTRATOR, owner);
        clip = shares.clip(owner);
        share = shares.shareToTalk(clip, owner, maria);
        comment = said.say(share, maria, "Words that worry somebody");
    }

    @Test
    void thePageBeforeSaysExactlyWhatIsSentAndThatIsWhatAdministratorsRead() throws Exception {
        String reporter = pages.called(owner.person());
        mvc.perform(get("/concerns/new?share=" + share + "&comment=" + comment).with(owner))
                .andExpect(content().string(containsString(comment.toString())))
                .andExpect(content().string(containsString(reporter)));
        assertThat(concerns.reported(administrator.viewer())).isEmpty();

        report(comment, owner);

        assertThat(concerns.reported(administrator.viewer()))
                .containsExactly(new ReportedConcern(new Concern("COMMENT", comment), reporter, Times.now(clock)));
        mvc.perform(get("/concerns").with(administrator))
                .andExpect(content().string(containsString(comment.toString())))
                .andExpect(content().string(containsString(reporter)))
                .andExpect(content().string(not(containsString("worry somebody"))))
                .andExpect(content().string(not(containsString(owner.viewer().name()))))
                .andExpect(content().string(not(containsString("I wait"))));
    }

    @Test
    void whatIsSharedIsReportedWithoutAComment() throws Exception {
        report(null, maria);
        report(null, maria);

        assertThat(concerns.reported(administrator.viewer()))
                .extracting(ReportedConcern::concern)
                .containsExactly(new Concern("CLIP", clip));
    }

    @Test
    void administratorsReadOfTheirOwnPlatformAlone() throws Exception {
        report(null, maria);

        TestViewer stranger = viewers.open(Role.ADMINISTRATOR);
        assertThat(concerns.reported(stranger.viewer()))
                .extracting(ReportedConcern::concern)
                .doesNotContain(new Concern("CLIP", clip));
        for (TestViewer other : new TestViewer[] {owner, maria, viewers.open(Role.PD_LEAD, owner)}) {
            mvc.perform(get("/concerns").with(other)).andExpect(status().isNotFound());
        }
    }

    @Test
    void aConcernIsKeptForAYearAndWithoutWhoeverHadEverythingDeleted() {
        concerns.report(UUID.randomUUID(), concerns.about(new ShareId(share), null, maria.viewer()), maria.viewer());
        store.forget(maria.person());
        assertThat(concerns.reported(administrator.viewer()))
                .extracting(ReportedConcern::reporter)
                .containsOnlyNulls();

        store.forgetBefore(clock.instant().minus(Duration.ofSeconds(1)));
        assertThat(concerns.reported(administrator.viewer())).hasSize(1);
        store.forgetBefore(clock.instant().plus(Duration.ofSeconds(1)));
        assertThat(concerns.reported(administrator.viewer())).isEmpty();
    }

    private void report(@Nullable UUID what, TestViewer who) throws Exception {
        var request =
                post("/concerns").param("id", UUID.randomUUID().toString()).param("share", share.toString());
        mvc.perform((what == null ? request : request.param("comment", what.toString())).with(who))
                .andExpect(status().isOk());
    }
}
