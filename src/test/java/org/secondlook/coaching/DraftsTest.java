package org.secondlook.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.pairing.PairingId;
import org.secondlook.pairing.TestPairings;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.testing.AtOnce;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A school makes a way of its own, and changes it while somebody goes it. */
@SecondLookTest
class DraftsTest {

    @Autowired
    TestViewers viewers;

    @Autowired
    TestPairings pairings;

    @Autowired
    Drafts drafts;

    @Autowired
    Models models;

    @Autowired
    Cycles cycles;

    private TestViewer lead;
    private TestViewer teacher;
    private DraftId id;

    @BeforeEach
    void begin() {
        lead = viewers.open(Role.PD_LEAD);
        teacher = viewers.open(Role.TEACHER, lead);
        id = new DraftId(UUID.randomUUID());
        drafts.begin(id, form("Our way"), lead.viewer());
    }

    @Test
    void whatIsPublishedIsOfferedToItsSchoolAndNeverChanges() {
        assertThat(offered(teacher)).doesNotContain("Our way", "Our new way");
        publish();
        CycleId cycle = walk("Our way");
        assertThat(drafts.change(id, 0, form("Our new way"), lead.viewer())).isTrue();
        publish();

        assertThat(offered(teacher)).contains("Our new way").doesNotContain("Our way");
        assertThat(models.of(cycles.get(cycle, teacher.viewer())).title())
                .as("what was begun goes on as it was")
                .isEqualTo("Our way");
        assertThat(offered(viewers.open(Role.TEACHER))).as("another school").doesNotContain("Our new way");
    }

    @Test
    void whatIsRetiredIsOfferedNoMoreAndGoesOn() {
        publish();
        CycleId cycle = walk("Our way");
        drafts.retire(id, lead.viewer());

        assertThat(offered(teacher)).doesNotContain("Our way");
        assertThat(models.of(cycles.get(cycle, teacher.viewer())).title()).isEqualTo("Our way");
        publish();
        assertThat(offered(teacher)).contains("Our way");
    }

    @Test
    void onlyOneOfTwoWhoPublishAtOnceIsThereTwice() {
        AtOnce.run(() -> drafts.publish(id, 0, lead.viewer()), () -> drafts.publish(id, 0, lead.viewer()));

        assertThat(drafts.get(id, lead.viewer()).published()).isEqualTo(2);
        assertThat(offered(teacher)).containsOnlyOnce("Our way");
    }

    @Test
    void whoIsSlowerIsToldSo() {
        AtomicInteger done = new AtomicInteger();
        AtOnce.run(() -> count(done, form("Hers")), () -> count(done, form("His")));

        assertThat(done).hasValue(1);
        assertThat(drafts.publish(id, 0, lead.viewer())).contains(Refusal.NEWER);
    }

    @Test
    void whatIsHalfDoneIsKeptAndNotPublished() {
        TypedStage again = new TypedStage("Again", "To look again.", "TEACHER", List.of(Ask.FOLLOW_UP), "10", false);
        for (DraftForm half : List.of(
                DraftForm.blank(),
                new DraftForm("x", "x", "", List.of(again, again)),
                new DraftForm("x", "x", "", List.of(stage("A"), new TypedStage("B", "", "BOTH", List.of(), "", true))),
                new DraftForm(
                        "x",
                        "x",
                        "",
                        List.of(stage("A"), new TypedStage("B", "b", "COACH", List.of(Ask.GOAL), "1", false))))) {
            DraftId kept = new DraftId(UUID.randomUUID());
            drafts.begin(kept, half, lead.viewer());

            assertThat(drafts.get(kept, lead.viewer()).form()).isEqualTo(half);
            assertThat(drafts.publish(kept, 0, lead.viewer())).contains(Refusal.DRAFT);
        }
    }

    @Test
    void nobodyElseFindsIt() {
        TestViewer other = viewers.open(Role.PD_LEAD);
        for (TestViewer viewer : List.of(teacher, other, viewers.open(Role.ADMINISTRATOR, lead))) {
            assertThatThrownBy(() -> drafts.get(id, viewer.viewer())).isInstanceOf(NotVisibleException.class);
            assertThat(drafts.all(viewer.viewer())).isEmpty();
        }
        assertThat(drafts.get(id, viewers.open(Role.LIBRARY_EDITOR, lead).viewer())
                        .version())
                .isZero();
    }

    private void count(AtomicInteger done, DraftForm form) {
        if (drafts.change(id, 0, form, lead.viewer())) {
            done.incrementAndGet();
        }
    }

    private void publish() {
        int version = drafts.get(id, lead.viewer()).version();
        assertThat(drafts.publish(id, version, lead.viewer())).isEmpty();
    }

    private CycleId walk(String title) {
        UUID pairing = pairings.pair(teacher, viewers.open(Role.COACH, lead));
        ModelId model = models.offered(teacher.viewer()).stream()
                .filter(each -> each.title().equals(title))
                .map(CycleModel::id)
                .findAny()
                .orElseThrow();
        CycleId cycle = new CycleId(UUID.randomUUID());
        Optional<Refusal> refusal = cycles.begin(cycle, new PairingId(pairing), model, "Waiting", teacher.viewer());
        assertThat(refusal).isEmpty();
        return cycle;
    }

    private List<String> offered(TestViewer viewer) {
        return models.offered(viewer.viewer()).stream().map(CycleModel::title).toList();
    }

    private static DraftForm form(String title) {
        return new DraftForm(title, "For us", "", List.of(stage("A look"), stage("A talk")));
    }

    private static TypedStage stage(String name) {
        return new TypedStage(name, "What it is for.", "BOTH", List.of(Ask.CONVERSATION), "20", false);
    }
}
