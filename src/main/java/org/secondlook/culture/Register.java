package org.secondlook.culture;

import java.util.List;

/** A class with its lines, as its teacher reads it. */
record Register(ClassId id, String label, List<Pupil> pupils) {

    Register {
        pupils = List.copyOf(pupils);
    }

    /** For whom something is not permitted, by initials or seats. */
    public List<String> withheld(Purpose purpose) {
        return pupils.stream()
                .filter(pupil -> !pupil.may(purpose))
                .map(pupil -> pupil.mark().value())
                .toList();
    }

    /** How many of its pupils may be seen for a purpose. */
    public long count(Purpose purpose) {
        return pupils.stream().filter(pupil -> pupil.may(purpose)).count();
    }
}
