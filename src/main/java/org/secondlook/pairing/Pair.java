package org.secondlook.pairing;

import java.util.List;
import java.util.stream.Stream;
import org.secondlook.people.PersonId;

/** A teacher, and who is or would be their coach. */
record Pair(PersonId teacher, PersonId coach) {

    boolean has(PersonId person) {
        return teacher.equals(person) || coach.equals(person);
    }

    /** The two without somebody. */
    List<PersonId> without(PersonId person) {
        return Stream.of(teacher, coach).filter(each -> !each.equals(person)).toList();
    }
}
