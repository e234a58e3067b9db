package org.secondlook.observation;

import java.util.List;
import java.util.Optional;
import org.secondlook.people.Viewer;
import org.secondlook.sharing.ShareId;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays out, below what is shared, what whoever may code it does. */
@Component
class SecondCodingDesk {

    private static final String LIST = "observation/codings";
    private static final String ONE = "observation/coding :: panel";

    private final SecondCodings codings;
    private final Invitations invitations;
    private final Frameworks frameworks;

    SecondCodingDesk(SecondCodings codings, Invitations invitations, Frameworks frameworks) {
        this.codings = codings;
        this.invitations = invitations;
        this.frameworks = frameworks;
    }

    /** What they have begun is gone on with, unless they would like to choose another lens; without a script there is the list alone. */
    String list(ShareId share, boolean choose, boolean part, Viewer viewer, Model model) {
        Invitation invitation = invitations.get(share, viewer);
        List<SecondCoding> own = codings.of(invitation.subject(), viewer);
        Optional<SecondCoding> open =
                own.stream().filter(each -> !each.isDone()).findFirst();
        if (part && !choose && open.isPresent()) {
            return show(open.get(), viewer, model);
        }
        model.addAttribute("share", share);
        model.addAttribute("codings", own);
        model.addAttribute("frameworks", frameworks.offered(viewer.person()));
        return part ? LIST + " :: panel" : LIST;
    }

    String show(SecondCoding second, Viewer viewer, Model model) {
        model.addAttribute("second", second);
        model.addAttribute("page", invitations.page(second.subject(), viewer));
        return ONE;
    }

    String backTo(SecondCoding second, Viewer viewer) {
        return "redirect:" + invitations.page(second.subject(), viewer) + "#observation-panel";
    }
}
