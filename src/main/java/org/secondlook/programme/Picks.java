package org.secondlook.programme;

import java.util.List;
import java.util.stream.Stream;
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
import org.secondlook.programme.Offers.Offer;
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
    private final PageLinks pages;
    private final Offers offers;
    private final People people;
    private final MessageSource messages;

    Picks(DeepLinking linking, TaskLinks links, PageLinks pages, Offers offers, People people, MessageSource messages) {
        this.linking = linking;
        this.links = links;
        this.pages = pages;
        this.offers = offers;
        this.people = people;
        this.messages = messages;
    }

    Picking get(LinkingId id, Viewer viewer) {
        return linking.find(id, asker(viewer))
                .map(request -> Picking.of(request, viewer))
                .orElseThrow(() -> new NotVisibleException(id));
    }

    Offer offered(Viewer viewer) {
        return offers.to(viewer);
    }

    /** Makes the tasks and answers the platform, both or neither. Of pages of the library nothing is kept but the link. */
    @Transactional
    SignedAnswer place(LinkingId id, PickForm form, Viewer viewer) {
        checkRole(viewer);
        List<LinkItem> items = Stream.concat(
                        form.picked().stream().map(task -> links.make(task, viewer)),
                        form.pages().chosen().stream().map(pages::make))
                .toList();
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
