package org.secondlook.reflection;

import java.util.List;
import java.util.stream.Stream;
import org.secondlook.foundation.Times;
import org.secondlook.people.Holding;
import org.secondlook.people.PersonId;
import org.secondlook.people.PersonalData;
import org.secondlook.people.PortfolioPiece;
import org.secondlook.people.Portion;
import org.secondlook.people.TakenFile;
import org.secondlook.people.Viewer;
import org.secondlook.recording.Recording;
import org.secondlook.recording.Recordings;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What this module keeps about somebody: their markers, those that they took away included, and their reflections. */
@Component
@Order(5)
class OwnReflections implements PersonalData, PortfolioPiece {

    private final Recordings recordings;
    private final OwnPages pages;
    private final MarkerStore markers;
    private final ReflectionStore reflections;
    private final ReflectionNotes notes;
    private final ReadableNotes readable;
    private final JsonMapper json;

    OwnReflections(
            Recordings recordings,
            OwnPages pages,
            MarkerStore markers,
            ReflectionStore reflections,
            ReflectionNotes notes,
            ReadableNotes readable,
            JsonMapper json) {
        this.recordings = recordings;
        this.pages = pages;
        this.markers = markers;
        this.reflections = reflections;
        this.notes = notes;
        this.readable = readable;
        this.json = json;
    }

    @Override
    public List<Holding> held(PersonId person) {
        return pages.held(person);
    }

    /** All of it to be read, and the same as files: one for people, one for programs. */
    @Override
    public List<Portion> export(Viewer viewer) {
        String heading = readable.heading(viewer.locale());
        List<LessonNotes> lessons = recordings.own(viewer).stream()
                .map(recording -> notes(recording, viewer))
                .filter(LessonNotes::isThere)
                .toList();
        List<Portion.Entry> entries = lessons.stream()
                .map(each -> readable.entry(each, viewer.locale()))
                .toList();
        var files = new Portion.Entry(
                heading,
                List.of(),
                List.of(
                        TakenFile.of(heading + ".txt", readable.plain(entries)),
                        TakenFile.of(heading + ".json", json.writeValueAsString(lessons))));
        return List.of(new Portion(
                heading, Stream.concat(Stream.of(files), entries.stream()).toList()));
    }

    private LessonNotes notes(Recording recording, Viewer viewer) {
        return notes(recording, pages.markers(recording.id(), viewer.person()), viewer);
    }

    private LessonNotes notes(Recording recording, List<LessonNotes.MarkerNote> markers, Viewer viewer) {
        return new LessonNotes(
                recording.title(), Times.day(recording.createdAt()), markers, notes.of(recording.id(), viewer));
    }

    @Override
    public Chapter chapter() {
        return Chapter.REFLECTIONS;
    }

    /** Without markers, which are read beside the lesson. */
    @Override
    public Portion portfolio(Viewer viewer) {
        List<Portion.Entry> entries = recordings.own(viewer).stream()
                .map(recording -> notes(recording, List.of(), viewer))
                .filter(LessonNotes::isThere)
                .map(each -> readable.entry(each, viewer.locale()))
                .toList();
        return new Portion(readable.ofReflections(viewer.locale()), entries);
    }

    @Override
    public void erase(PersonId person) {
        markers.forget(person);
        reflections.forget(person);
    }
}
