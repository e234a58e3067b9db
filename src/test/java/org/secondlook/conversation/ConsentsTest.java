package org.secondlook.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What two may say to a recording of their conversation, whatever they have said before. */
@Tag("once")
class ConsentsTest {

    private static final Instant THEN = Instant.parse("2026-03-04T10:00:00Z");

    private static final List<String> ACTS = List.of("give", "decline", "take back");

    @ParameterizedTest(name = "coach {0}, teacher {1}")
    @CsvSource({
        "unsaid,     unsaid,     UNASKED,    give,      ''",
        "given,      unsaid,     ASKED,      take back, give decline",
        "given,      declined,   DECLINED,   take back, give",
        "given,      given,      BOTH,       take back, take back",
        "given,      taken back, TAKEN_BACK, take back, give",
        "taken back, unsaid,     UNASKED,    give,      ''",
        "taken back, declined,   UNASKED,    give,      ''",
        "taken back, given,      TAKEN_BACK, give,      take back",
        "taken back, taken back, TAKEN_BACK, give,      ''",
    })
    void everybodyMayDoWhatTheTableSays(
            String coach, String teacher, Consents.State state, String coachMay, String teacherMay) {
        var consents = new Consents(consent(coach), consent(teacher));

        assertThat(consents.state()).isEqualTo(state);
        assertThat(consents.areBoth()).isEqualTo(state == Consents.State.BOTH);
        assertThat(allowed(consents, true)).isEqualTo(coachMay);
        assertThat(allowed(consents, false)).isEqualTo(teacherMay);
    }

    private static String allowed(Consents consents, boolean isCoach) {
        return String.join(
                " ",
                ACTS.stream()
                        .filter(act -> switch (act) {
                            case "give" -> consents.mayGive(isCoach);
                            case "decline" -> consents.mayDecline(isCoach);
                            default -> consents.mayTakeBack(isCoach);
                        })
                        .toList());
    }

    private static Consent consent(String said) {
        return switch (said) {
            case "unsaid" -> Consent.UNSAID;
            case "given" -> new Consent(THEN, null);
            case "declined" -> new Consent(null, THEN);
            default -> new Consent(THEN, THEN.plusSeconds(60));
        };
    }
}
