package org.secondlook.exemplar;

import java.time.Clock;
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

/** What this module keeps about somebody: what they released, and what they said about what others wanted to. */
@Component
@Order(6)
class OwnExemplars implements PersonalData {

    private final ReleasePages pages;
    private final ReleaseStore store;
    private final Endings endings;
    private final MessageSource messages;
    private final Clock clock;

    OwnExemplars(ReleasePages pages, ReleaseStore store, Endings endings, MessageSource messages, Clock clock) {
        this.pages = pages;
        this.store = store;
        this.endings = endings;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public List<Holding> held(PersonId person) {
        return pages.held(person);
    }

    @Override
    public List<Portion> export(Viewer viewer) {
        List<Portion.Entry> own = pages.own(viewer.person(), Times.now(clock)).stream()
                .map(release -> new Portion.Entry(release.said().title(), lines(release, viewer), List.of()))
                .toList();
        List<Portion.Entry> answers = pages.answers(viewer.person()).stream()
                .map(answer -> new Portion.Entry(
                        text("exemplar.answers.one", viewer), lines(answer, viewer), List.of()))
                .toList();
        return List.of(
                new Portion(text("exemplar.mine", viewer), own), new Portion(text("exemplar.answers", viewer), answers));
    }

    private List<Portion.Line> lines(OwnRelease release, Viewer viewer) {
        ReleasedWords said = release.said();
        return List.of(
                line("exemplar.state", text("exemplar.state." + release.state(), viewer), viewer),
                line("exemplar.written", String.valueOf(Times.day(release.writtenAt())), viewer),
                line("exemplar.until", release.lastDay().toString(), viewer),
                line("exemplar.questions", said.questions(), viewer),
                line("exemplar.look-for", said.lookFor(), viewer),
                line("exemplar.credit", said.credit(), viewer),
                line("exemplar.licence", text("exemplar.licence." + said.licence(), viewer), viewer));
    }

    private List<Portion.Line> lines(ReleasePages.Answered answer, Viewer viewer) {
        String key = answer.approved() ? "exemplar.answers.yes" : "exemplar.answers.no";
        return List.of(
                line("exemplar.written", String.valueOf(answer.givenAt().toLocalDate()), viewer),
                line("exemplar.answers.said", text(key, viewer) + " " + answer.words(), viewer));
    }

    private Portion.Line line(String key, String text, Viewer viewer) {
        return new Portion.Line(text(key, viewer), text);
    }

    private String text(String key, Viewer viewer) {
        return messages.getMessage(key, new Object[0], viewer.locale());
    }

    @Override
    public void erase(PersonId person) {
        pages.ofTeacher(person).forEach(each -> endings.end(each.id(), Ending.CONSENT));
        pages.unanswered(person).forEach(each -> endings.end(each.id(), Ending.UNANSWERED));
        store.forget(person);
    }
}
