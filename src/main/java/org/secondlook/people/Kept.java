package org.secondlook.people;

import java.util.List;
import java.util.UUID;
import org.secondlook.foundation.NotVisibleException;
import org.springframework.stereotype.Component;

/**
 * What the house keeps about people. Everybody sees all of their own. An administrator sees of somebody else which kinds there
 * may be, and not how much there is: numbers of lessons or of markers would tell who practises, and nobody is monitored here.
 */
@Component
class Kept {

    static final String OWN = "/people/kept";
    static final String OTHERS = OWN + "/others";

    private final List<PersonalData> modules;
    private final Erasures erasures;
    private final RecordPages pages;

    Kept(List<PersonalData> modules, Erasures erasures, RecordPages pages) {
        this.modules = modules;
        this.erasures = erasures;
        this.pages = pages;
    }

    KeptPage own(Viewer viewer) {
        return page(viewer.person());
    }

    /** Somebody of the administrator's platform, or the answer 404. */
    KeptPage other(UUID person, Viewer viewer) {
        return page(get(person, viewer));
    }

    private KeptPage page(PersonId person) {
        List<Holding> holdings =
                modules.stream().flatMap(module -> module.held(person).stream()).toList();
        return new KeptPage(holdings, erasures.newest(person).orElse(null));
    }

    /** Asks for the deletion of everything about somebody, which waits for them. */
    void ask(UUID person, Viewer viewer) {
        erasures.ask(get(person, viewer), viewer);
    }

    /** Takes that back. */
    void withdraw(UUID person, Viewer viewer) {
        erasures.withdraw(get(person, viewer));
    }

    /** Only administrators are told that there is nobody. */
    void requireAdministrator(Viewer viewer) {
        if (!viewer.administrator()) {
            throw new NotVisibleException("what is kept about others");
        }
    }

    private PersonId get(UUID person, Viewer viewer) {
        requireAdministrator(viewer);
        return pages.beside(viewer, person).orElseThrow(() -> new NotVisibleException(person));
    }
}
