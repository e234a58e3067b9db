package org.secondlook.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.secondlook.people.PersonId;
import org.secondlook.recording.Moment;
import org.secondlook.sharing.Audience;
import org.secondlook.sharing.ShareId;
import org.secondlook.sharing.Subject;

@Tag("once")
class ConversationTest {

    private static final PersonId AMINA = new PersonId(UUID.randomUUID());
    private static final PersonId MARIA = new PersonId(UUID.randomUUID());
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private Audience audience = new Audience(Audience.Kind.PERSON, MARIA.value());
    private final List<Comment> said = new ArrayList<>();

    @Test
    void whatIsAboutTheWholeComesFirstAndThenTheMomentsInTheirOrder() {
        Comment late = say(MARIA, CommentKind.STRENGTH, 9000L);
        Comment early = say(MARIA, CommentKind.QUESTION, 1000L);
        Comment whole = say(MARIA, CommentKind.STRENGTH, null);
        Comment alsoEarly = say(AMINA, CommentKind.QUESTION, 1000L);

        assertThat(conversation(true).threads())
                .extracting(CommentThread::head)
                .containsExactly(whole, early, alsoEarly, late);
    }

    @Test
    void aReplyStandsUnderWhatItRepliesTo() {
        Comment head = say(MARIA, CommentKind.QUESTION, 1000L);
        Comment first = reply(AMINA, head);
        Comment second = reply(MARIA, head);

        CommentThread thread = conversation(true).threads().get(0);
        assertThat(thread.head()).isEqualTo(head);
        assertThat(thread.replies()).containsExactly(first, second);
    }

    @Test
    void whatWasTakenBackLeavesTheRepliesWhereTheyWere() {
        Comment head = say(MARIA, CommentKind.QUESTION, 1000L);
        Comment later = say(MARIA, CommentKind.QUESTION, 2000L);
        Comment reply = reply(AMINA, head);
        said.remove(head);

        List<CommentThread> threads = conversation(true).threads();
        assertThat(threads.get(0).head()).isNull();
        assertThat(threads.get(0).replies()).containsExactly(reply);
        assertThat(threads.get(1).head()).isEqualTo(later);
    }

    @Test
    void aFirstSuggestionWaitsForAStrength() {
        say(MARIA, CommentKind.QUESTION, null);
        assertThat(conversation(true).refusal(CommentKind.SUGGESTION, MARIA, null))
                .contains(Refusal.STRENGTH);
        assertThat(conversation(true).refusal(CommentKind.STRENGTH, MARIA, null))
                .isEmpty();
        assertThat(conversation(true).refusal(CommentKind.QUESTION, MARIA, null))
                .isEmpty();

        say(MARIA, CommentKind.STRENGTH, null);
        assertThat(conversation(true).refusal(CommentKind.SUGGESTION, MARIA, null))
                .isEmpty();
    }

    @Test
    void whereSeveralTalkAFirstQuestionWaitsForAStrengthToo() {
        audience = new Audience(Audience.Kind.CIRCLE, UUID.randomUUID());
        say(AMINA, CommentKind.STRENGTH, null);
        for (CommentKind kind : List.of(CommentKind.QUESTION, CommentKind.SUGGESTION)) {
            assertThat(conversation(true).refusal(kind, MARIA, null)).contains(Refusal.STRENGTH);
            assertThat(conversation(true).refusal(kind, AMINA, null)).isEmpty();
        }

        say(MARIA, CommentKind.STRENGTH, null);
        assertThat(conversation(true).refusal(CommentKind.QUESTION, MARIA, null))
                .isEmpty();
    }

    @Test
    void onlyWhoTakesPartIsMeant() {
        assertThat(conversation(true).refusal(AMINA, MARIA)).contains(Refusal.MENTION);
        audience = new Audience(Audience.Kind.CIRCLE, UUID.randomUUID());
        assertThat(conversation(true).refusal(AMINA, MARIA)).isEmpty();
        for (PersonId nobody : List.of(MARIA, new PersonId(UUID.randomUUID()))) {
            assertThat(conversation(true).refusal(nobody, MARIA)).contains(Refusal.MENTION);
        }
        assertThat(conversation(true).refusal(null, MARIA)).isEmpty();
    }

    @Test
    void theStrengthIsOnesOwn() {
        Comment strength = say(AMINA, CommentKind.STRENGTH, null);
        reply(MARIA, strength);

        assertThat(conversation(true).awaitsStrength(MARIA, null)).isTrue();
        assertThat(conversation(true).awaitsStrength(AMINA, null)).isFalse();
    }

    @Test
    void aStrengthThatBecomesASuggestionIsNoStrength() {
        Comment strength = say(MARIA, CommentKind.STRENGTH, null);
        assertThat(conversation(true).refusal(CommentKind.SUGGESTION, MARIA, strength.id()))
                .contains(Refusal.STRENGTH);

        say(MARIA, CommentKind.STRENGTH, 1000L);
        assertThat(conversation(true).refusal(CommentKind.SUGGESTION, MARIA, strength.id()))
                .isEmpty();
    }

    @Test
    void aSecondSuggestionWaitsForNothing() {
        say(MARIA, CommentKind.SUGGESTION, null);

        assertThat(conversation(true).awaitsStrength(MARIA, null)).isFalse();
    }

    @Test
    void nothingMoreIsSaidAboutWhatIsNotSharedAnyMore() {
        assertThat(conversation(true).refusal()).isEmpty();
        assertThat(conversation(false).refusal()).contains(Refusal.OVER);
    }

    @Test
    void aConversationHasAnEnd() {
        for (int number = 1; number < Conversation.MOST; number++) {
            say(MARIA, CommentKind.QUESTION, null);
        }
        assertThat(conversation(true).refusal()).isEmpty();
        say(MARIA, CommentKind.QUESTION, null);
        assertThat(conversation(true).refusal()).contains(Refusal.FULL);
    }

    private Conversation conversation(boolean alive) {
        Subject clip = new Subject(Subject.Kind.CLIP, UUID.randomUUID());
        ShareId share = new ShareId(UUID.randomUUID());
        List<Talk.Voice> voices = List.of(new Talk.Voice(AMINA, "Amina", true), new Talk.Voice(MARIA, "Maria", true));
        return new Conversation(new Talk(share, clip, AMINA, audience, null, alive, voices), said);
    }

    private Comment say(PersonId author, CommentKind kind, @Nullable Long millis) {
        CommentId id = new CommentId(UUID.randomUUID());
        return add(
                new Comment(id, id, author, kind, millis == null ? null : new Moment(millis), "Words", 0, now(), null));
    }

    private Comment reply(PersonId author, Comment head) {
        CommentId id = new CommentId(UUID.randomUUID());
        return add(new Comment(id, head.id(), author, null, head.at(), "A reply", 0, now(), null));
    }

    private Comment add(Comment comment) {
        said.add(comment);
        return comment;
    }

    private Instant now() {
        return NOON.plusSeconds(said.size());
    }
}
