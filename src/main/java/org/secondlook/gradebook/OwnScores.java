package org.secondlook.gradebook;

import java.time.OffsetDateTime;
import java.util.List;
import org.secondlook.foundation.Times;
import org.secondlook.gradebook.OwnPages.ScoreRow;
import org.secondlook.people.Holding;
import org.secondlook.people.PersonId;
import org.secondlook.people.PersonalData;
import org.secondlook.people.Portion;
import org.secondlook.people.Portion.Entry;
import org.secondlook.people.Portion.Line;
import org.secondlook.people.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What this module keeps about somebody: what it told gradebooks. What is in a gradebook stays there: it is not ours. */
@Component
@Order(8)
class OwnScores implements PersonalData {

    private final OwnPages pages;
    private final ScoreStore scores;
    private final ScoreClockStore clocks;
    private final MessageSource messages;

    OwnScores(OwnPages pages, ScoreStore scores, ScoreClockStore clocks, MessageSource messages) {
        this.pages = pages;
        this.scores = scores;
        this.clocks = clocks;
        this.messages = messages;
    }

    @Override
    public List<Holding> held(PersonId person) {
        return List.of(pages.held(person));
    }

    @Override
    public List<Portion> export(Viewer viewer) {
        List<Entry> entries = pages.scores(viewer.person()).stream()
                .map(score -> entry(score, viewer))
                .toList();
        return List.of(new Portion(text(viewer, "gradebook.export.heading"), entries));
    }

    private Entry entry(ScoreRow score, Viewer viewer) {
        String title = score.title() == null ? text(viewer, "gradebook.export.untitled") : score.title();
        return new Entry(
                title,
                List.of(
                        new Line(
                                text(viewer, "gradebook.export.score"),
                                text(viewer, "gradebook.export.state." + score.state())),
                        new Line(text(viewer, "gradebook.export.completed"), day(score.completedAt())),
                        new Line(text(viewer, "gradebook.export.told"), day(score.scoredAt()))),
                List.of());
    }

    private static String day(OffsetDateTime time) {
        return Times.day(time.toInstant()).toString();
    }

    private String text(Viewer viewer, String key) {
        return messages.getMessage(key, new Object[0], viewer.locale());
    }

    @Override
    public void erase(PersonId person) {
        scores.forget(person);
        clocks.forget(person);
    }
}
