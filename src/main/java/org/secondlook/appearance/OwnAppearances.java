package org.secondlook.appearance;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.secondlook.people.Holding;
import org.secondlook.people.PersonId;
import org.secondlook.people.PersonalData;
import org.secondlook.people.Portion;
import org.secondlook.people.Viewer;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.Recordings;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What this module keeps about somebody: what they say about who can be seen in their lessons, which says nothing about themselves. */
@Component
@Order(5)
class OwnAppearances implements PersonalData {

    private final AppearancePages pages;
    private final AppearanceStore store;
    private final Recordings recordings;
    private final MessageSource messages;

    OwnAppearances(AppearancePages pages, AppearanceStore store, Recordings recordings, MessageSource messages) {
        this.pages = pages;
        this.store = store;
        this.recordings = recordings;
        this.messages = messages;
    }

    @Override
    public List<Holding> held(PersonId person) {
        return List.of(pages.held(person));
    }

    @Override
    public List<Portion> export(Viewer viewer) {
        List<Portion.Entry> entries = new ArrayList<>();
        for (RecordingId id : pages.of(viewer.person())) {
            recordings
                    .find(id, viewer)
                    .ifPresent(recording ->
                            entries.add(new Portion.Entry(recording.title(), lines(pages.of(id), viewer), List.of())));
        }
        return List.of(new Portion(text("appearance.title", viewer), entries));
    }

    private List<Portion.Line> lines(Appearance appearance, Viewer viewer) {
        String said = appearance.answer() == null ? "none" : appearance.answer().name();
        var answer = new Portion.Line(
                String.valueOf(Objects.requireNonNull(appearance.saidOn())), text("appearance.said." + said, viewer));
        return Stream.concat(Stream.of(answer), appearance.classes().stream().map(each -> line(each, viewer)))
                .toList();
    }

    private Portion.Line line(SeenClass seen, Viewer viewer) {
        return new Portion.Line(
                seen.label(),
                seen.pupils().stream()
                        .filter(pupil -> pupil.judgement() != null)
                        .map(pupil -> pupil.mark() + ": " + text("appearance.judged." + pupil.judgement(), viewer))
                        .collect(Collectors.joining(", ")));
    }

    private String text(String key, Viewer viewer) {
        return messages.getMessage(key, new Object[0], viewer.locale());
    }

    @Override
    public void erase(PersonId person) {
        store.forget(person);
    }
}
