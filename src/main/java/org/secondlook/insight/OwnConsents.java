package org.secondlook.insight;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.secondlook.foundation.Times;
import org.secondlook.people.Holding;
import org.secondlook.people.PersonId;
import org.secondlook.people.PersonalData;
import org.secondlook.people.Portion;
import org.secondlook.people.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What this module keeps about somebody: where they let themselves be counted, and which of their looks and acts were. */
@Component
@Order(6)
class OwnConsents implements PersonalData {

    private final ConsentPages pages;
    private final ConsentStore consents;
    private final BatchStore batches;
    private final ExperienceStore experiences;
    private final MessageSource messages;

    OwnConsents(
            ConsentPages pages,
            ConsentStore consents,
            BatchStore batches,
            ExperienceStore experiences,
            MessageSource messages) {
        this.pages = pages;
        this.consents = consents;
        this.batches = batches;
        this.experiences = experiences;
        this.messages = messages;
    }

    @Override
    public List<Holding> held(PersonId person) {
        return pages.held(person);
    }

    @Override
    public List<Portion> export(Viewer viewer) {
        List<Portion.Entry> entries = pages.of(viewer.person()).stream()
                .map(row -> entry(row, viewer))
                .toList();
        return List.of(new Portion(text("insight.export.heading", viewer), entries));
    }

    private Portion.Entry entry(ConsentPages.Row row, Viewer viewer) {
        List<Portion.Line> lines = new ArrayList<>();
        lines.add(new Portion.Line(text("insight.export.given", viewer), day(row.givenAt())));
        if (row.widerSince() != null) {
            lines.add(new Portion.Line(text("insight.export.wider", viewer), day(row.widerSince())));
        }
        if (row.withdrawnAt() != null) {
            lines.add(new Portion.Line(text("insight.export.withdrawn", viewer), day(row.withdrawnAt())));
        }
        lines.add(new Portion.Line(text("insight.export.figures", viewer), Long.toString(row.figures())));
        String course = Objects.requireNonNullElse(row.title(), text("insight.export.course", viewer));
        return new Portion.Entry(course, lines, List.of());
    }

    private static String day(OffsetDateTime time) {
        return Times.day(time.toInstant()).toString();
    }

    private String text(String key, Viewer viewer) {
        return messages.getMessage(key, new Object[0], viewer.locale());
    }

    @Override
    public void erase(PersonId person) {
        consents.hold(person);
        batches.forget(person);
        experiences.forget(person);
        consents.forget(person);
    }
}
