package org.secondlook.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.foundation.NotVisibleException;

@Tag("once")
class OfferFormTest {

    private static final UUID CLIP = UUID.randomUUID();
    private static final UUID MARIA = UUID.randomUUID();

    @Test
    void whatIsTypedWellBecomesAnOffer() {
        OfferForm form = form(MARIA, "  To talk\n about \u202Ewaiting ", "14");

        assertThat(form.problem()).isEmpty();
        assertThat(form.toOffer())
                .isEqualTo(new Offer(
                        new Subject(Subject.Kind.CLIP, CLIP),
                        new Audience(Audience.Kind.PERSON, MARIA),
                        Rights.VIEW,
                        "To talk about waiting",
                        14,
                        false));
    }

    @Test
    void aShareLivesForThirtyDaysUnlessItIsSaid() {
        assertThat(form(MARIA, "Waiting", null).toOffer().days()).isEqualTo(30);
    }

    @Test
    void nobodyIsChosenBeforehand() {
        assertThat(form(null, "Waiting", "30").problem()).contains("sharing.problem.person");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t", "\u200B"})
    void aShareIsForSomething(String purpose) {
        assertThat(form(MARIA, purpose, "30").problem()).contains("sharing.problem.purpose");
    }

    @Test
    void aPurposeIsShort() {
        assertThat(form(MARIA, "w".repeat(200), "30").problem()).isEmpty();
        assertThat(form(MARIA, "w".repeat(201), "30").problem()).contains("sharing.problem.purpose");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "91", "-1", "1.5", "1e1", "NaN", "for ever", "99999999999"})
    void aShareEndsWithinNinetyDays(String days) {
        assertThat(form(MARIA, "Waiting", days).problem()).contains("sharing.problem.days");
    }

    @Test
    void anAudienceIsReadAsItIsWritten() {
        for (Audience.Kind kind : Audience.Kind.values()) {
            var audience = new Audience(kind, MARIA);
            assertThat(Audience.valueOf(audience.toString())).isEqualTo(audience);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Audience.valueOf("SCHOOL:" + MARIA));
        assertThatIllegalArgumentException().isThrownBy(() -> Audience.valueOf("Maria"));
    }

    @Test
    void nothingCannotBeShared() {
        var form =
                new OfferForm(null, null, new Audience(Audience.Kind.PERSON, MARIA), null, "Waiting", "30", null, null);

        assertThatExceptionOfType(NotVisibleException.class).isThrownBy(form::thing);
    }

    private static OfferForm form(@Nullable UUID person, String purpose, @Nullable String days) {
        Audience audience = person == null ? null : new Audience(Audience.Kind.PERSON, person);
        return new OfferForm(Subject.Kind.CLIP, CLIP, audience, null, purpose, days, null, null);
    }
}
