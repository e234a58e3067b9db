package org.secondlook.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How and when two speak, as somebody types it. */
@Tag("once")
class PlanFormTest {

    @Test
    void aTimeIsThatOfItsZoneAlsoWhereTheClocksChange() {
        assertThat(form("2027-03-28", "03:30", "Europe/Berlin").toPlan().slot().begin())
                .isEqualTo(Instant.parse("2027-03-28T01:30:00Z"));
        assertThat(form("2027-03-28", "02:30", "Europe/Berlin").toPlan().slot().begin())
                .as("an hour that there is not is the one after it")
                .isEqualTo(Instant.parse("2027-03-28T01:30:00Z"));
        assertThat(form("2027-03-28", "12:00", "Asia/Kathmandu").toPlan().slot().begin())
                .isEqualTo(Instant.parse("2027-03-28T06:15:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "day, 31 March, 14:30, Europe/Berlin, 30",
        "day, 1066-10-14, 14:30, Europe/Berlin, 30",
        "time, 2027-03-28, half past, Europe/Berlin, 30",
        "zone, 2027-03-28, 14:30, Berlin, 30",
        "zone, 2027-03-28, 14:30, '', 30",
        "minutes, 2027-03-28, 14:30, UTC, 0",
        "minutes, 2027-03-28, 14:30, UTC, 241",
        "minutes, 2027-03-28, 14:30, UTC, 9999999999"
    })
    void whatIsWrongIsSaidBesideItsField(String field, String day, String time, String zone, String minutes) {
        var form = new PlanForm(null, 0, Manner.IN_PERSON, null, day, time, zone, minutes);

        assertThat(form.problems()).containsOnlyKeys(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://call.example/1",
                "javascript:alert(1)",
                "https:",
                "https:///room",
                "data:text/html,hello",
                "https://user:secret@call.example/1",
                "https://call.example/a b",
                "ftp://call.example/"
            })
    void aCallNeedsALinkThatABrowserMayOpen(String link) {
        assertThat(call(link).problems()).containsOnlyKeys("link");
    }

    @Test
    void aLinkIsKeptAsItIsAndOnlyOfACall() {
        assertThat(call(" https://call.example/room?pwd=1#2 ").toPlan().link())
                .hasToString("https://call.example/room?pwd=1#2");
        var person =
                new PlanForm(null, 0, Manner.IN_PERSON, "https://call.example/", "2027-03-28", "14:30", "UTC", "30");
        assertThat(person.toPlan().link()).isNull();
    }

    @Test
    void inWritingThereIsNoTime() {
        var form = new PlanForm(null, 0, Manner.IN_WRITING, "nonsense", "soon", "", "", "many");

        assertThat(form.problems()).isEmpty();
        assertThat(form.toPlan().slot()).isNull();
    }

    private static PlanForm form(String day, String time, String zone) {
        return new PlanForm(null, 0, Manner.IN_PERSON, null, day, time, zone, "30");
    }

    private static PlanForm call(String link) {
        return new PlanForm(null, 0, Manner.CALL, link, "2027-03-28", "14:30", "UTC", "30");
    }
}
