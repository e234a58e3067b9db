package org.secondlook.coaching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Unseen;
import org.secondlook.foundation.Wording;
import org.springframework.util.MultiValueMap;

/** A school’s own cycle model as it is typed, which may be half done. */
record DraftForm(String title, String why, String source, List<TypedStage> stages) {

    private static final int SCHOOLS = 100;

    DraftForm {
        title = Objects.requireNonNullElse(title, "").strip();
        why = Objects.requireNonNullElse(why, "").strip();
        source = Objects.requireNonNullElse(source, "").strip();
        stages = stages == null ? List.of() : List.copyOf(stages);
    }

    static DraftForm blank() {
        return new DraftForm("", "", "", List.of());
    }

    /** From the fields of the page; stages without words fall out. */
    static DraftForm of(MultiValueMap<String, String> fields) {
        return new DraftForm(
                text(fields, "title"),
                text(fields, "why"),
                text(fields, "source"),
                IntStream.range(0, CycleModel.MOST)
                        .mapToObj(at -> stage(fields, at))
                        .filter(stage -> !stage.isBlank())
                        .toList());
    }

    private static TypedStage stage(MultiValueMap<String, String> fields, int at) {
        List<Ask> asks = fields.getOrDefault("ask-" + at, List.of()).stream()
                .flatMap(DraftForm::ask)
                .toList();
        return new TypedStage(
                text(fields, "name-" + at),
                text(fields, "purpose-" + at),
                text(fields, "by-" + at),
                asks,
                text(fields, "minutes-" + at),
                fields.containsKey("optional-" + at));
    }

    private static Stream<Ask> ask(@Nullable String name) {
        return Arrays.stream(Ask.values()).filter(each -> each.name().equals(name));
    }

    private static String text(MultiValueMap<String, String> fields, String name) {
        return Objects.requireNonNullElse(fields.getFirst(name), "").replace("\r\n", "\n");
    }

    /** Those that are typed, and room for one more. */
    public List<TypedStage> rows() {
        List<TypedStage> rows = new ArrayList<>(stages);
        if (rows.size() < CycleModel.MOST) {
            rows.add(TypedStage.blank());
        }
        return rows;
    }

    /** Whether it can be kept, however unfinished it is. */
    boolean isSound() {
        return Stream.concat(Stream.of(title, why, source), stages.stream().flatMap(DraftForm::words))
                .allMatch(text -> Wording.isSound(text, CycleModel.LONGEST_WHY));
    }

    private static Stream<String> words(TypedStage stage) {
        return Stream.of(stage.name(), stage.purpose(), stage.minutes());
    }

    /** What keeps it from being published, as message keys with the stage that they are about; empty when nothing does. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (Unseen.takenFrom(title).isBlank() || !Wording.isSound(title, CycleModel.LONGEST_TITLE)) {
            problems.add(new Problem("coaching.draft.problem.title", 0));
        }
        if (why.isEmpty()) {
            problems.add(new Problem("coaching.draft.problem.why", 0));
        }
        if (stages.size() < CycleModel.FEWEST) {
            problems.add(new Problem("coaching.draft.problem.few", 0));
        }
        for (int at = 0; at < stages.size(); at++) {
            String problem = stages.get(at).problem();
            if (problem != null) {
                problems.add(new Problem(problem, at + 1));
            }
        }
        if (problems.isEmpty() && model(ModelId.of("draft", 1)).isEmpty()) {
            problems.add(new Problem("coaching.draft.problem.looks", 0));
        }
        return problems;
    }

    /** The model, once nothing is wrong with it. */
    Optional<CycleModel> model(ModelId id) {
        List<Stage> read = IntStream.range(0, stages.size())
                .filter(at -> stages.get(at).problem() == null)
                .mapToObj(at -> stages.get(at).toStage(at + 1))
                .toList();
        try {
            return Optional.of(new CycleModel(
                    id.key(), id.version(), SCHOOLS, title, why, source.isEmpty() ? null : source, read));
        } catch (IllegalArgumentException unfinished) {
            return Optional.empty();
        }
    }

    /** What is wrong, and with which stage; 0 for none. */
    record Problem(String message, int stage) {}
}
