package org.secondlook.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.people.PersonId;
import org.secondlook.recording.Moment;

@Tag("once")
class CommentFormTest {

    private static final Optional<Duration> ONE_MINUTE = Optional.of(Duration.ofMinutes(1));
    private static final PersonId MARIA = new PersonId(UUID.randomUUID());
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void whatIsTypedWellBecomesAComment() {
        CommentForm form = form(CommentKind.STRENGTH, " 00:12.5 ", "  You waited.\r\nThey thought. ");

        assertThat(form.refusal(ONE_MINUTE)).isEmpty();
        CommentId id = new CommentId(Objects.requireNonNull(form.id()));
        assertThat(form.toComment(MARIA, NOON))
                .isEqualTo(new Comment(
                        id,
                        id,
                        MARIA,
                        CommentKind.STRENGTH,
                        new Moment(12_500),
                        "You waited.\nThey thought.",
                        0,
                        NOON,
                        null));
    }

    @Test
    void aReplyHasTheMomentOfWhatItRepliesTo() {
        Comment head = form(CommentKind.QUESTION, "0:12", "Why?").toComment(MARIA, NOON);
        Comment reply = form(null, "0:40", "Because.").toReply(head, MARIA, NOON);

        assertThat(reply.thread()).isEqualTo(head.id());
        assertThat(reply.at()).isEqualTo(head.at());
        assertThat(reply.kind()).isNull();
        assertThat(reply.isReply()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "0", "00:59", "1:00", "1:01.9", "59,9"})
    void aMomentLiesInTheVideoOrThereIsNone(String at) {
        assertThat(form(CommentKind.QUESTION, at, "Why?").refusal(ONE_MINUTE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"NaN", "Infinity", "-1", "1e308", "12:99", "null", "1:03", "9:99:99", "0x1", "١٢:٤١", "99999999"
            })
    void whatIsNoMomentOfTheVideoIsRefused(String at) {
        assertThat(form(CommentKind.QUESTION, at, "Why?").refusal(ONE_MINUTE)).contains(Refusal.TIME);
    }

    @Test
    void ofSomethingWhoseLengthNobodyKnowsADayIsTheEnd() {
        assertThat(form(CommentKind.QUESTION, "23:59:59", "Why?").refusal(Optional.empty()))
                .isEmpty();
        assertThat(form(CommentKind.QUESTION, "24:00:01", "Why?").refusal(Optional.empty()))
                .contains(Refusal.TIME);
    }

    @Test
    void itIsOfAKind() {
        assertThat(form(null, "", "Why?").refusal(ONE_MINUTE)).contains(Refusal.KIND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\n\t", "\u200B\u202E", "a\0b", "half a character: \uD83D"})
    void wordsThatAreNoneAreRefused(String words) {
        assertThat(form(CommentKind.QUESTION, "", words).refusal()).contains(Refusal.WORDS);
    }

    @ParameterizedTest
    @CsvSource({"a, 1, true", "a, 2000, true", "a, 2001, false", "😀, 2000, true", "😀, 2001, false"})
    void charactersAreCountedAsPeopleDo(String character, int times, boolean enough) {
        assertThat(form(CommentKind.QUESTION, "", character.repeat(times))
                        .refusal()
                        .isEmpty())
                .isEqualTo(enough);
    }

    private static CommentForm form(@Nullable CommentKind kind, String at, String words) {
        return new CommentForm(UUID.randomUUID(), kind, at, words, null, null);
    }
}
