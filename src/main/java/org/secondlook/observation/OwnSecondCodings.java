package org.secondlook.observation;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;
import org.secondlook.people.Portion;
import org.secondlook.people.TakenFile;
import org.secondlook.people.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What somebody takes along of codings of two: what they coded for others, and what others have coded for them. */
@Component
class OwnSecondCodings {

    private final SecondCodingPages pages;
    private final Codings codings;
    private final Frameworks frameworks;
    private final MessageSource messages;
    private final JsonMapper json;

    OwnSecondCodings(
            SecondCodingPages pages, Codings codings, Frameworks frameworks, MessageSource messages, JsonMapper json) {
        this.pages = pages;
        this.codings = codings;
        this.frameworks = frameworks;
        this.messages = messages;
        this.json = json;
    }

    List<Portion> export(Viewer viewer) {
        PersonId person = viewer.person();
        return List.of(
                portion("written", pages.writtenBy(person), this::byTheClockOfTheShare, viewer),
                portion(
                        "received",
                        pages.doneFor(person),
                        second -> codings.of(second).events(),
                        viewer));
    }

    private List<Event> byTheClockOfTheShare(SecondCoding second) {
        return second.clock().toPeople(codings.of(second).events());
    }

    private Portion portion(
            String kind, List<SecondCodingPages.Row> rows, Function<SecondCoding, List<Event>> events, Viewer viewer) {
        return new Portion(
                text("observation.export.codings." + kind, viewer.locale()),
                rows.stream()
                        .map(row -> row.toSecondCoding(frameworks))
                        .map(second -> entry(second, events.apply(second), viewer.locale()))
                        .toList());
    }

    private Portion.Entry entry(SecondCoding second, List<Event> events, Locale locale) {
        var taken = new TakenSecondCoding(
                second.look().framework().definition().name(),
                second.look().framework().number(),
                second.look().createdAt(),
                second.doneAt(),
                CodingState.of(events, List.of()).events());
        String title = Times.day(taken.begunAt()) + " " + taken.framework();
        String coder = Objects.requireNonNullElseGet(second.coderName(), () -> text("observation.nameless", locale));
        var line = new Portion.Line(coder, text("observation.export.codes", locale, events.size()));
        return new Portion.Entry(
                title, List.of(line), List.of(TakenFile.of(title + ".json", json.writeValueAsString(taken))));
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
