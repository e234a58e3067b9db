package org.secondlook.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.Remainder;
import org.secondlook.recording.TestRecordings;
import org.secondlook.sharing.ShareId;
import org.secondlook.sharing.TestShares;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;

/** When a part of a lesson is cut away, what was said about it moves along or is not seen. */
@SecondLookTest
class CommentsAlongTest {

    @Autowired
    Comments comments;

    @Autowired
    CommentsAlong along;

    @Autowired
    TestComments said;

    @Autowired
    TestShares shares;

    @Autowired
    TestRecordings recordings;

    @Autowired
    TestViewers viewers;

    private TestViewer owner;
    private RecordingId lesson;
    private UUID share;

    @BeforeEach
    void talk() {
        owner = viewers.open(Role.TEACHER);
        TestViewer maria = viewers.open(Role.COACH, owner);
        lesson = recordings.playable(owner);
        share = shares.shareLessonToTalk(lesson.value(), owner, maria);
        said.say(share, maria, "QUESTION", null, "the whole");
        UUID early = said.say(share, maria, "the beginning");
        said.reply(early, share, owner, "a reply to the beginning");
        said.say(share, maria, "QUESTION", 20_000L, "the middle");
        said.say(share, maria, "QUESTION", 65_000L, "the end");
    }

    @Test
    void itMovesAndWhatIsOutsideIsNotSeenUntilItIsBack() {
        recordings.move(lesson, 10, 50);
        assertThat(seen()).containsExactly("whole: the whole", "00:10: the middle");

        recordings.move(lesson, -10, null);
        assertThat(seen())
                .containsExactly(
                        "whole: the whole",
                        "00:01: the beginning",
                        "00:01: a reply to the beginning",
                        "00:20: the middle",
                        "01:05: the end");
    }

    @Test
    void whatIsOutsideIsGoneWhenNothingComesBackAnyMore() {
        recordings.move(lesson, 10, 50);
        recordings.settle(lesson);
        recordings.move(lesson, -10, null);

        assertThat(seen()).containsExactly("whole: the whole", "00:20: the middle");
    }

    @Test
    void whatWouldGoIsCountedBefore() {
        assertThat(outside(0, null)).isZero();
        assertThat(outside(10, null)).isEqualTo(2);
        assertThat(outside(10, 60)).isEqualTo(3);
        recordings.move(lesson, 10, 50);
        assertThat(outside(11, null)).isEqualTo(1);
    }

    private long outside(int from, @Nullable Integer to) {
        var remainder = new Remainder(Duration.ofSeconds(from), to == null ? null : Duration.ofSeconds(to));
        return along.leftOut(lesson, remainder, owner.viewer()).get(0).amount();
    }

    private List<String> seen() {
        return comments.conversation(new ShareId(share), owner.viewer()).threads().stream()
                .flatMap(thread -> thread.comments().stream())
                .map(comment -> (comment.at() == null ? "whole" : comment.at().text()) + ": " + comment.words())
                .toList();
    }
}
