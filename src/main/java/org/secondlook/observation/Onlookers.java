package org.secondlook.observation;

import java.util.List;
import org.secondlook.people.Viewer;
import org.secondlook.sharing.Shares;
import org.secondlook.sharing.Subject;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Says on the pages of a look whether somebody else sees it, or its gap; and ends that with the look. */
@Component
class Onlookers {

    private final Shares shares;

    Onlookers(Shares shares) {
        this.shares = shares;
    }

    /** For the page of what can be shared by itself. */
    void tell(Subject.Kind kind, Observation look, Viewer owner, Model model) {
        model.addAttribute(
                "isShared", shares.showToOthers(new Subject(kind, look.id().value()), owner));
    }

    /** For a page with something of looks. */
    void tell(List<Observation> looks, Viewer owner, Model model) {
        model.addAttribute(
                "isShared",
                looks.stream().flatMap(Observation::subjects).anyMatch(any -> shares.showToOthers(any, owner)));
    }

    /** Ends all shares of a look that is erased, in the transaction that erases it. */
    void forget(Observation erased) {
        erased.subjects().forEach(shares::forget);
    }
}
