package org.secondlook.appearance;

import java.util.List;
import org.secondlook.culture.ClassId;
import org.secondlook.culture.Purpose;

/** A class that can be seen in a lesson, with its pupils. */
record SeenClass(ClassId id, String label, List<SeenPupil> pupils) {

    SeenClass {
        pupils = List.copyOf(pupils);
    }

    /** Whether nothing is known of it: then nothing is permitted. */
    public boolean isUnknown() {
        return pupils.isEmpty();
    }

    boolean allows(Purpose purpose) {
        return !isUnknown() && pupils.stream().noneMatch(pupil -> pupil.isInTheWay(purpose));
    }

    /** Those who are not to be shown to others: first those who keep the lesson from it. */
    public List<SeenPupil> withheld() {
        return pupils.stream()
                .filter(pupil -> pupil.isWithheld(Purpose.SHARING))
                .toList();
    }
}
