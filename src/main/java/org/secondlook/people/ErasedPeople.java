package org.secondlook.people;

import java.util.Collection;
import java.util.UUID;
import org.secondlook.foundation.ErasedAgain;
import org.springframework.stereotype.Component;

/** Deletes everything again about people whom a restored backup has brought back. */
@Component
class ErasedPeople implements ErasedAgain {

    static final String KIND = "people";

    private final PeopleStore people;
    private final Erasures erasures;

    ErasedPeople(PeopleStore people, Erasures erasures) {
        this.people = people;
        this.erasures = erasures;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int erase(Collection<UUID> erasedBefore) {
        return (int)
                people.present(erasedBefore).stream().filter(erasures::askAgain).count();
    }
}
