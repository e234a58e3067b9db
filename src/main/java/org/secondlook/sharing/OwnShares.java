package org.secondlook.sharing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.people.Holding;
import org.secondlook.people.PersonId;
import org.secondlook.people.PersonalData;
import org.secondlook.people.Portion;
import org.secondlook.people.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What this module keeps about somebody: what they share, what is shared with them, and what was watched of it. */
@Component
@Order(3)
class OwnShares implements PersonalData {

    private final SharePages pages;
    private final Shares shares;
    private final ShareDesk desk;
    private final AudienceStore audiences;
    private final MessageSource messages;
    private final Clock clock;

    OwnShares(
            SharePages pages,
            Shares shares,
            ShareDesk desk,
            AudienceStore audiences,
            MessageSource messages,
            Clock clock) {
        this.pages = pages;
        this.shares = shares;
        this.desk = desk;
        this.audiences = audiences;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public List<Holding> held(PersonId person) {
        return pages.held(person);
    }

    @Override
    public List<Portion> export(Viewer viewer) {
        Map<ShareId, List<WatchedBy>> watched = desk.watched(viewer.person());
        List<Portion.Entry> given = new ArrayList<>();
        List<Portion.Entry> received = new ArrayList<>();
        for (Share share : pages.between(viewer.person(), Times.now(clock))) {
            boolean own = share.owner().equals(viewer.person());
            List<WatchedBy> receipts = watched.getOrDefault(share.id(), List.of());
            (own ? given : received)
                    .add(entry(share, own ? share.audienceName() : share.ownerName(), receipts, viewer));
        }
        return List.of(
                new Portion(text("sharing.given", viewer), given),
                new Portion(text("sharing.received", viewer), received));
    }

    private Portion.Entry entry(Share share, @Nullable String other, List<WatchedBy> watched, Viewer viewer) {
        List<Portion.Line> lines = new ArrayList<>();
        lines.add(new Portion.Line(
                text("sharing.export.with", viewer),
                Objects.requireNonNullElseGet(other, () -> text("sharing.nameless", viewer))));
        lines.add(new Portion.Line(
                text("sharing.export.until", viewer), share.until().toString()));
        for (WatchedBy receipt : watched) {
            String who = share.audience().isOfTwo() || receipt.name() == null ? "" : receipt.name() + ", ";
            receipt.days()
                    .forEach(day -> lines.add(new Portion.Line(
                            text("sharing.export.watched", viewer), who + day.day() + ": " + day.text())));
        }
        return new Portion.Entry(share.purpose(), lines, List.of());
    }

    private String text(String key, Viewer viewer) {
        return messages.getMessage(key, new Object[0], viewer.locale());
    }

    @Override
    public void erase(PersonId person) {
        shares.forget(person);
        audiences.forget(person);
    }
}
