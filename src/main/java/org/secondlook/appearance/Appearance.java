package org.secondlook.appearance;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondlook.culture.ClassId;
import org.secondlook.culture.Purpose;
import org.secondlook.recording.RecordingId;

/**
 * Who can be seen in a lesson, as far as its owner has said.
 *
 * @param answer null when it is not said yet, or not any more
 * @param lapse why what was said does not hold any more; null when it does
 * @param saidOn the day on which something was said last; null for never
 * @param classes those that were named
 */
record Appearance(
        RecordingId lesson,
        @Nullable Answer answer,
        @Nullable Lapse lapse,
        @Nullable LocalDate saidOn,
        List<SeenClass> classes) {

    Appearance {
        classes = List.copyOf(classes);
    }

    /** Of which nothing was ever said. */
    static Appearance unsaid(RecordingId lesson) {
        return new Appearance(lesson, null, null, null, List.of());
    }

    /** Whether everybody who can be seen may be, for a purpose. An exemplar needs more than the owner's word for everybody. */
    boolean allows(Purpose purpose) {
        if (answer == null) {
            return false;
        }
        return switch (answer) {
            case NOBODY -> true;
            case EVERYBODY -> purpose != Purpose.EXEMPLAR;
            case CLASSES -> !classes.isEmpty() && classes.stream().allMatch(each -> each.allows(purpose));
        };
    }

    public boolean mayBeShown() {
        return allows(Purpose.SHARING);
    }

    public boolean isSaid() {
        return answer != null;
    }

    public boolean isOfClasses() {
        return answer == Answer.CLASSES;
    }

    public boolean names(ClassId id) {
        return classes.stream().anyMatch(each -> each.id().equals(id));
    }

    /** How many keep it from being shown to others. */
    public long inTheWay() {
        return classes.stream()
                .flatMap(each -> each.pupils().stream())
                .filter(pupil -> pupil.isInTheWay(Purpose.SHARING))
                .count();
    }

    /** Those who may not be recorded and of whom nothing is judged, whatever is to become of the lesson. */
    public List<String> notToBeRecorded() {
        return classes.stream()
                .flatMap(each -> each.pupils().stream())
                .filter(pupil -> pupil.isInTheWay(Purpose.RECORDING))
                .map(SeenPupil::mark)
                .toList();
    }
}
