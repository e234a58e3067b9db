package org.secondlook.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateProperty;
import org.junit.jupiter.api.Test;

/** What is written as a calendar, read by a library that is not ours. */
class CalendarFileTest {

    private static final Instant BEGIN = Instant.parse("2026-03-29T00:30:00Z");
    private static final Instant CHANGED = Instant.parse("2026-03-01T12:00:00Z");
    private static final String ODD = "Talk, then; a \\ and a\nline – \uD83C\uDF31";

    @Test
    void anotherReaderFindsWhatWasPlanned() throws Exception {
        Calendar calendar =
                read(CalendarFile.of("My, calendar", List.of(entry("a@second-look", ODD.repeat(9), false))));
        calendar.validate();
        VEvent event = (VEvent) calendar.getComponent(Component.VEVENT).orElseThrow();
        assertThat(event.getUid().orElseThrow().getValue()).isEqualTo("a@second-look");
        assertThat(event.getSummary().getValue()).isEqualTo(ODD.repeat(9));
        assertThat(instant(event.<Temporal>getDateTimeStart())).isEqualTo(BEGIN);
        assertThat(instant(event.<Temporal>getDateTimeEnd())).isEqualTo(BEGIN.plusSeconds(1800));
        assertThat(event.getUrl().getValue()).isEqualTo("https://tool.example/conversations/1");
        assertThat(event.getSequence().getSequenceNo()).isEqualTo(2);
        assertThat(event.getStatus().getValue()).isEqualTo("CONFIRMED");
    }

    @Test
    void oneThingIsAFileOfItsOwnAndSaysWhenItIsCancelled() throws Exception {
        Calendar calendar = read(CalendarFile.of(entry("b", "Conversation", true)));
        calendar.validate();
        VEvent event = (VEvent) calendar.getComponent(Component.VEVENT).orElseThrow();
        assertThat(event.getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(calendar.getMethod().getValue()).isEqualTo("PUBLISH");
    }

    @Test
    void aCalendarWithoutAnythingPlannedIsOne() throws Exception {
        assertThat(read(CalendarFile.of("Mine", List.of())).getComponents()).isEmpty();
    }

    @Test
    void noLineIsLongerThanReadersTakeAndEachEndsAsTheyWant() {
        String file = CalendarFile.of("Mine", List.of(entry("c", "\uD83C\uDF31ü".repeat(200), false)));
        assertThat(file).endsWith("\r\n");
        assertThat(file.replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(file.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
    }

    @Test
    void aTextCannotBecomeALine() {
        String file = CalendarFile.of(entry("d", "x\r\nATTENDEE:mailto:a@b.example\u0007\u2028ORGANIZER:y", false));
        assertThat(file.lines()).noneMatch(line -> line.startsWith("ATTENDEE") || line.startsWith("ORGANIZER"));
    }

    @Test
    void whatHasNoNameOrNoLengthIsNoEntry() {
        assertThatThrownBy(() -> entry("a\r\nb", "x", false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CalendarEntry("a", "x", BEGIN, BEGIN, null, CHANGED, 0, false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static CalendarEntry entry(String uid, String summary, boolean cancelled) {
        URI page = URI.create("https://tool.example/conversations/1");
        return new CalendarEntry(uid, summary, BEGIN, BEGIN.plusSeconds(1800), page, CHANGED, 2, cancelled);
    }

    private static Calendar read(String file) throws Exception {
        return new CalendarBuilder().build(new StringReader(file));
    }

    private static Instant instant(DateProperty<Temporal> property) {
        return Instant.from(property.getDate());
    }
}
