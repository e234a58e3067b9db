package org.secondlook.reflection;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.secondlook.people.Viewer;
import org.secondlook.recording.RecordingId;
import org.secondlook.reflection.Writing.Field;
import org.secondlook.reflection.Writing.Other;
import org.secondlook.reflection.Writing.Others;
import org.springframework.stereotype.Component;

/** Lays out the form in which the viewer writes a reflection. */
@Component
class Writings {

    private final PromptSets sets;
    private final MarkerPages markers;

    Writings(PromptSets sets, MarkerPages markers) {
        this.sets = sets;
        this.markers = markers;
    }

    /** As it is kept. */
    Writing of(Reflection reflection, Viewer viewer) {
        PromptSet asked = reflection.set();
        List<Field> fields = fields(asked, reflection::answer, viewer);
        return new Writing(reflection, asked, reflection.version(), fields, choices(asked), others(reflection, asked));
    }

    /** As it was typed and is not kept. */
    Writing typed(ReflectionForm form, Reflection reflection, Viewer viewer) {
        PromptSet asked = form.asked().map(sets::get).orElse(reflection.set());
        List<Field> fields = fields(asked, form::answer, viewer);
        return new Writing(reflection, asked, form.baseVersion(), fields, choices(asked), others(reflection, asked));
    }

    /** A field for each question, with the answer that stands in it. */
    private List<Field> fields(PromptSet asked, Function<String, Answer> answers, Viewer viewer) {
        Map<MarkerId, MarkerRow> named =
                named(asked.prompts().stream().map(prompt -> answers.apply(prompt.key())), viewer);
        return asked.prompts().stream()
                .map(prompt -> field(asked, prompt, answers.apply(prompt.key()), named))
                .toList();
    }

    private static Field field(PromptSet asked, Prompt prompt, Answer answer, Map<MarkerId, MarkerRow> named) {
        List<MarkerRow> evidence = answer.evidence().stream()
                .map(named::get)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingLong(MarkerRow::start))
                .toList();
        return new Field(prompt, asked.requires(prompt), answer.words(), "", evidence);
    }

    private Map<MarkerId, MarkerRow> named(Stream<Answer> answers, Viewer viewer) {
        Set<MarkerId> ids =
                answers.flatMap(answer -> answer.evidence().stream()).collect(Collectors.toSet());
        return markers.some(ids, viewer).stream()
                .map(MarkerRow::of)
                .collect(Collectors.toMap(MarkerRow::id, row -> row));
    }

    /** The markers near a moment, and wherever they are, those that are named. */
    EvidenceOffer offer(RecordingId recording, Timecode near, Answer answer, Viewer viewer) {
        MarkerWindow window = markers.near(recording, near, viewer);
        List<MarkerRow> rows = Stream.concat(
                        window.markers().stream(), markers.some(answer.evidence(), viewer).stream())
                .distinct()
                .filter(marker -> marker.recording().equals(recording))
                .map(MarkerRow::of)
                .sorted(Comparator.comparingLong(MarkerRow::start))
                .toList();
        return new EvidenceOffer(rows, answer.evidence(), window.later() ? last(window) : null);
    }

    private static long last(MarkerWindow window) {
        return window.markers().get(window.markers().size() - 1).span().start().millis();
    }

    private List<PromptSet> choices(PromptSet asked) {
        return sets.offered(asked.occasion()).stream()
                .filter(set -> !set.equals(asked))
                .toList();
    }

    private List<Others> others(Reflection reflection, PromptSet asked) {
        return reflection.answers().keySet().stream()
                .filter(set -> !set.equals(asked.id()))
                .map(sets::get)
                .sorted(Comparator.comparingInt(PromptSet::place).thenComparingInt(PromptSet::version))
                .map(set -> new Others(set.title(), answered(reflection, set)))
                .filter(others -> !others.answers().isEmpty())
                .toList();
    }

    private static List<Other> answered(Reflection reflection, PromptSet set) {
        return set.prompts().stream()
                .map(prompt -> new Other(
                        prompt.question(),
                        reflection.answer(set.id(), prompt.key()).words()))
                .filter(other -> !other.words().isBlank())
                .toList();
    }
}
