package org.secondlook.library;

import java.util.List;
import java.util.Optional;
import org.secondlook.people.People;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;

/** The strategies of the library as the viewer's school has them: everybody of a school reads them, in whatever role. */
@Component
public class Strategies {

    private final SchoolLibraries libraries;
    private final People people;

    Strategies(SchoolLibraries libraries, People people) {
        this.libraries = libraries;
        this.people = people;
    }

    /** All areas of the school, in its order, each with its strategies. */
    public List<Area> areas(Viewer viewer) {
        return library(viewer).offered();
    }

    /** The school's own version, or what comes with the product; empty when the school has left it out. */
    public Optional<Strategy> find(StrategyKey key, Viewer viewer) {
        return find(key, viewer.person());
    }

    /** The same by night, for whoever lets what they did be counted. */
    public Optional<Strategy> find(StrategyKey key, PersonId person) {
        return libraries.of(people.schoolOf(person)).offered(key);
    }

    SchoolLibrary library(Viewer viewer) {
        return libraries.of(people.schoolOf(viewer));
    }
}
