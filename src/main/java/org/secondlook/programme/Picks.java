package org.secondlook.programme;

import java.util.List;
import org.secondlook.design.Programme;
import org.secondlook.design.Programmes;
import org.secondlook.foundation.NotPermittedException;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.lti.deeplinking.Asker;
import org.secondlook.lti.deeplinking.DeepLinking;
import org.secondlook.lti.deeplinking.LinkAnswer;
import org.secondlook.lti.deeplinking.LinkItem;
import org.secondlook.lti.deeplinking.LinkingId;
import org.secondlook.lti.deeplinking.SignedAnswer;
import org.secondlook.people.People;
import org.secondlook.people.People.Provenance;
import org.secondlook.people.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody picks to have in their course. A pick makes tasks, no activities: whether the platform makes links of what it is
 * given, only their first launches tell.
 */
@Component
class Picks {

    private final DeepLinking linking;
    private final TaskLinks links;
    private final Programmes programmes;
    private final PlanPages plans;
    private final People people;
    private final MessageSource messages;

    Picks(
            DeepLinking linking,
            TaskLinks links,
            Programmes programmes,
            PlanPages plans,
            People people,
            MessageSource messages) {
        this.linking = linking;
        this.links = links;
        this.programmes = programmes;
        this.plans = plans;
        this.people = people;
        this.messages = messages;
    }

    Picking get(LinkingId id, Viewer viewer) {
        return linking.find(id, asker(viewer))
                .map(request -> Picking.of(request, viewer))
                .orElseThrow(() -> new NotVisibleException(id));
    }

    /** What the viewer can pick of the programmes of their course; nothing, unless they lead it. */
    PlannedPicks offered(Viewer viewer) {
        List<Programme> all = programmes.of(viewer);
        return all.isEmpty()
                ? PlannedPicks.NONE
                : PlannedPicks.untouched(all, plans.placed(viewer).keySet());
    }

    /** Makes the tasks and answers the platform, both or neither. */
    @Transactional
    SignedAnswer place(LinkingId id, List<PickedTask> picked, Viewer viewer) {
        checkRole(viewer);
        List<LinkItem> items =
                picked.stream().map(task -> links.make(task, viewer)).toList();
        return linking.answer(id, asker(viewer), LinkAnswer.of(items));
    }

    /** Answers that nothing was picked, and why if it could not be otherwise. */
    @Transactional
    SignedAnswer leave(LinkingId id, Viewer viewer) {
        checkRole(viewer);
        boolean possible = get(id, viewer).isOpen();
        return linking.answer(
                id, asker(viewer), possible ? LinkAnswer.nothing() : LinkAnswer.impossible(reason(viewer)));
    }

    private String reason(Viewer viewer) {
        return messages.getMessage("programme.placement.nothing", null, viewer.locale());
    }

    private static void checkRole(Viewer viewer) {
        if (!viewer.role().mayPlaceActivities()) {
            throw new NotPermittedException("place activities as " + viewer.role());
        }
    }

    private Asker asker(Viewer viewer) {
        Provenance from = people.provenanceOf(viewer);
        return new Asker(from.issuer(), from.clientId(), from.deploymentId(), from.subject(), from.contextId());
    }
}
