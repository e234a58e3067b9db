package org.secondlook.notice;

import java.util.ArrayList;
import java.util.List;
import org.secondlook.foundation.Times;
import org.secondlook.people.Holding;
import org.secondlook.people.PersonId;
import org.secondlook.people.PersonalData;
import org.secondlook.people.Portion;
import org.secondlook.people.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What this module keeps about somebody: what they were told, and how they want to be. */
@Component
@Order(2)
class OwnNotices implements PersonalData {

    private final HeldPages pages;
    private final HabitPages habits;
    private final AddressPages addresses;
    private final NoticeStore notices;
    private final HabitStore settings;
    private final AddressStore mailboxes;
    private final FeedStore feeds;
    private final MessageSource messages;

    OwnNotices(
            HeldPages pages,
            HabitPages habits,
            AddressPages addresses,
            NoticeStore notices,
            HabitStore settings,
            AddressStore mailboxes,
            FeedStore feeds,
            MessageSource messages) {
        this.pages = pages;
        this.habits = habits;
        this.addresses = addresses;
        this.notices = notices;
        this.settings = settings;
        this.mailboxes = mailboxes;
        this.feeds = feeds;
        this.messages = messages;
    }

    @Override
    public List<Holding> held(PersonId person) {
        return pages.held(person);
    }

    @Override
    public List<Portion> export(Viewer viewer) {
        List<Portion.Line> told = pages.told(viewer.person()).stream()
                .map(each -> new Portion.Line(
                        Times.day(each.toldAt().toInstant()).toString(), text("notice.kind." + each.kind(), viewer)))
                .toList();
        List<Portion.Entry> entries = List.of(
                new Portion.Entry(text("notice.title", viewer), told, List.of()),
                new Portion.Entry(text("notice.mails", viewer), mails(viewer), List.of()));
        return List.of(new Portion(text("notice.title", viewer), entries));
    }

    private List<Portion.Line> mails(Viewer viewer) {
        List<Portion.Line> lines = new ArrayList<>();
        String address = addresses.mailbox(viewer.person()).address();
        if (address != null) {
            lines.add(new Portion.Line(text("notice.address", viewer), address));
        }
        habits.find(viewer.person()).ifPresent(each -> {
            QuietHours quiet = each.quiet();
            lines.add(new Portion.Line(text("notice.pace", viewer), text("notice.pace." + each.pace(), viewer)));
            lines.add(new Portion.Line(text("notice.zone", viewer), quiet.zone().getId()));
            lines.add(new Portion.Line(text("notice.quiet", viewer), quiet.from() + " – " + quiet.until()));
        });
        return lines;
    }

    private String text(String key, Viewer viewer) {
        return messages.getMessage(key, null, viewer.locale());
    }

    @Override
    public void erase(PersonId person) {
        notices.forget(person);
        settings.forget(person);
        mailboxes.forget(person);
        feeds.remove(person);
    }
}
