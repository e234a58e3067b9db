package org.secondlook.coaching;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondlook.sharing.ShownThing;

/**
 * What a stage asks for, as one of the two sees it.
 *
 * @param artefact what serves it; null while nothing does
 * @param title null for whoever does not see it now
 * @param address the page on which they see it; null when they do not
 * @param shown whether the coach sees it now
 * @param offered what the teacher can choose for it now
 */
record ThingView(
        Ask ask,
        @Nullable Artefact artefact,
        @Nullable String title,
        @Nullable String address,
        boolean shown,
        List<ShownThing> offered) {

    ThingView {
        offered = List.copyOf(offered);
    }

    public boolean isChosen(ShownThing thing) {
        return artefact != null && artefact.subject().equals(thing.subject());
    }
}
