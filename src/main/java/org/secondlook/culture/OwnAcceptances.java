package org.secondlook.culture;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.secondlook.culture.CodePage.Accepted;
import org.secondlook.people.Holding;
import org.secondlook.people.PersonId;
import org.secondlook.people.PersonalData;
import org.secondlook.people.Portion;
import org.secondlook.people.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What this module keeps about somebody besides: which versions of the code of practice they have accepted. */
@Component
@Order(3)
class OwnAcceptances implements PersonalData {

    private final CodeOfPractice code;
    private final CodeStore store;
    private final CodePages pages;
    private final MessageSource messages;

    OwnAcceptances(CodeOfPractice code, CodeStore store, CodePages pages, MessageSource messages) {
        this.code = code;
        this.store = store;
        this.pages = pages;
        this.messages = messages;
    }

    @Override
    public List<Holding> held(PersonId person) {
        return List.of(pages.held(person));
    }

    @Override
    public List<Portion> export(Viewer viewer) {
        List<Portion.Entry> entries = code.acceptances(viewer.person()).stream()
                .map(accepted -> entry(accepted, viewer))
                .toList();
        return List.of(new Portion(text("culture.code", viewer), entries));
    }

    private Portion.Entry entry(Accepted accepted, Viewer viewer) {
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(viewer.locale())
                .format(accepted.day());
        String title = accepted.version().text().title();
        return new Portion.Entry(
                title,
                List.of(new Portion.Line(
                        text("culture.code.number", viewer, accepted.version().number()),
                        text("culture.code.accepted-on", viewer, day))),
                List.of());
    }

    private String text(String key, Viewer viewer, Object... values) {
        return messages.getMessage(key, values, viewer.locale());
    }

    @Override
    public void erase(PersonId person) {
        store.forget(person);
    }
}
