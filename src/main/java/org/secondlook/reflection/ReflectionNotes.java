package org.secondlook.reflection;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.secondlook.people.Viewer;
import org.secondlook.recording.RecordingId;
import org.secondlook.reflection.LessonNotes.AnswerNote;
import org.secondlook.reflection.LessonNotes.ReflectionNote;
import org.secondlook.reflection.LessonNotes.VersionNote;
import org.springframework.stereotype.Component;

/** Gathers all that the viewer has written in reflections on a lesson, to be taken along. */
@Component
class ReflectionNotes {

    private final ReflectionPages pages;
    private final Versions versions;
    private final PromptSets sets;
    private final MarkerPages markers;

    ReflectionNotes(ReflectionPages pages, Versions versions, PromptSets sets, MarkerPages markers) {
        this.pages = pages;
        this.versions = versions;
        this.sets = sets;
        this.markers = markers;
    }

    List<ReflectionNote> of(RecordingId lesson, Viewer viewer) {
        return Stream.of(Occasion.values())
                .map(occasion -> pages.get(lesson, occasion, viewer))
                .filter(Reflection::isBegun)
                .map(reflection -> note(reflection, viewer))
                .toList();
    }

    private ReflectionNote note(Reflection reflection, Viewer viewer) {
        return new ReflectionNote(
                reflection.set().occasion(),
                answers(reflection, viewer),
                Objects.requireNonNull(reflection.savedAt()),
                reflection.submittedAt().orElse(null),
                versions.lines(reflection.id(), viewer).stream()
                        .map(line -> note(versions.get(reflection.id(), line.number(), viewer), viewer))
                        .toList());
    }

    private List<AnswerNote> answers(Reflection reflection, Viewer viewer) {
        return reflection.answers().keySet().stream()
                .map(sets::get)
                .sorted(Comparator.comparingInt(PromptSet::place).thenComparingInt(PromptSet::version))
                .flatMap(set -> set.prompts().stream()
                        .map(prompt -> note(prompt.question(), reflection.answer(set.id(), prompt.key()), viewer)))
                .filter(note -> !note.isEmpty())
                .toList();
    }

    private VersionNote note(Version version, Viewer viewer) {
        List<AnswerNote> answers = version.answers().stream()
                .filter(asked -> !asked.answer().isEmpty())
                .map(asked -> note(asked.question(), asked.answer(), viewer))
                .toList();
        return new VersionNote(version.submittedAt(), answers);
    }

    private AnswerNote note(String question, Answer answer, Viewer viewer) {
        return new AnswerNote(question, answer.words(), times(answer.evidence(), viewer));
    }

    private List<String> times(Set<MarkerId> evidence, Viewer viewer) {
        return markers.some(evidence, viewer).stream()
                .map(marker -> marker.span().text())
                .toList();
    }
}
