package org.secondlook.observation;

import java.util.Objects;
import java.util.Optional;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.secondlook.sharing.Shares;
import org.springframework.stereotype.Component;

/** What comes to a viewer only after they have coded the same themselves, though it is shared with them. */
@Component
public class Veils {

    private final VeilPages pages;
    private final Shares shares;

    Veils(VeilPages pages, Shares shares) {
        this.pages = pages;
        this.shares = shares;
    }

    /** Whether the numbers of an indicator in somebody's lessons wait, because those of one of these lessons do. */
    public boolean cover(IndicatorKey indicator, PersonId owner, Viewer viewer) {
        return pages.isCovered(indicator.framework(), owner, viewer);
    }

    /** The page on which the viewer may code now what they are to code first; empty in a launch of another course. */
    Optional<String> pageToCode(Observation look, Viewer viewer) {
        return pages.awaited(look.id(), viewer).stream()
                .map(subject -> shares.findPageToCode(subject, viewer).orElse(null))
                .filter(Objects::nonNull)
                .findFirst();
    }
}
