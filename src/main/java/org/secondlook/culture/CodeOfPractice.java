package org.secondlook.culture;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.secondlook.culture.CodePage.Accepted;
import org.secondlook.culture.CodePages.Row;
import org.secondlook.foundation.Jobs;
import org.secondlook.foundation.NotPermittedException;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.StaleException;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people here promise one another when they show lessons: the text that comes with the product, or a school's own. Whoever
 * shares has accepted the version that holds; nobody is asked for what only they see.
 */
@Component
public class CodeOfPractice implements SmartInitializingSingleton {

    private final CodeStore store;
    private final CodePages pages;
    private final Jobs jobs;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final CodeFile product = CodeFile.read();
    private final Guards guards = Guards.read();

    CodeOfPractice(
            CodeStore store,
            CodePages pages,
            Jobs jobs,
            JsonMapper json,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.pages = pages;
        this.jobs = jobs;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    /** A file that says something else than what was published under its number is a mistake of ours: it needs the next one. */
    @Override
    @Transactional
    public void afterSingletonsInstantiated() {
        publishOfProduct();
        if (!text(pages.ofProduct(product.number())).equals(product.text())) {
            throw new IllegalStateException("the code of practice has changed without a new number: %d is published"
                    .formatted(product.number()));
        }
    }

    private void publishOfProduct() {
        int number = product.number();
        if (store.publishOfProduct(number, json.writeValueAsString(product.text()), Times.now(clock))) {
            jobs.stage(CodeChanges.JOB, CodeId.ofProduct(number));
        }
    }

    /** Whether the viewer has accepted the version that holds now at their school: what every share waits for. */
    public boolean accepted(Viewer viewer) {
        return pages.hasAccepted(viewer.person());
    }

    CodePage get(Viewer viewer) {
        Row present = pages.present(viewer.person());
        Accepted earlier = present.acceptedAt() == null ? lastAccepted(viewer.person()) : null;
        return new CodePage(
                version(present),
                product.text(),
                guards,
                present.acceptedAt() == null ? null : present.acceptedAt().toInstant(),
                earlier);
    }

    private @Nullable Accepted lastAccepted(PersonId person) {
        return acceptances(person).stream().findFirst().orElse(null);
    }

    /** All that somebody has accepted, the latest first. */
    List<Accepted> acceptances(PersonId person) {
        return pages.accepted(person).stream().map(this::acceptance).toList();
    }

    private Accepted acceptance(Row row) {
        OffsetDateTime at = Objects.requireNonNull(row.acceptedAt());
        return new Accepted(version(row), at.toInstant());
    }

    private CodeVersion version(Row row) {
        return new CodeVersion(
                new CodeId(row.id()), row.number(), row.own(), row.publishedAt().toInstant(), text(row.definition()));
    }

    private CodeText text(String definition) {
        return json.readValue(definition, CodeText.class);
    }

    /** Accepts the version that the viewer has read; false when another one holds meanwhile. Twice is once. */
    @Transactional
    boolean accept(CodeId read, Viewer viewer) {
        demandPractice(viewer);
        Instant now = Times.now(clock);
        boolean first = store.accept(read, viewer.person(), now);
        if (first) {
            events.publishEvent(new CodeAccepted(read, viewer.person(), viewer.course(), now));
        }
        return first || accepted(viewer);
    }

    void withdraw(Viewer viewer) {
        demandPractice(viewer);
        store.withdraw(viewer.person());
    }

    private static void demandPractice(Viewer viewer) {
        if (!viewer.role().hasOwnPractice()) {
            throw new NotPermittedException("accepting the code of practice without a practice of one's own");
        }
    }

    /** What an administrator finds when they begin a version of their school's own. */
    CodeForm draft(Viewer viewer) {
        return CodeForm.of(presentFor(viewer), product.text(), guards);
    }

    /** What an administrator has typed, unless somebody else has published since they began after that version. */
    CodeForm typed(CodeId after, MultiValueMap<String, String> fields, Viewer viewer) {
        CodeVersion present = presentFor(viewer);
        if (!present.id().equals(after)) {
            throw new StaleException(after);
        }
        return CodeForm.typed(fields, present, product.text(), guards);
    }

    private CodeVersion presentFor(Viewer administrator) {
        if (!administrator.administrator()) {
            throw new NotVisibleException("the making of a code of practice");
        }
        return version(pages.present(administrator.person()));
    }

    /** The next version as everybody would read it who has accepted the one that holds. */
    CodePage preview(CodeForm form) {
        CodeVersion after = form.after();
        var next = new CodeVersion(CodeId.next(), after.number() + 1, true, Times.now(clock), form.toText());
        return new CodePage(next, product.text(), guards, null, new Accepted(after, Times.now(clock)));
    }

    /** Publishes the next version for everybody at the school of an administrator, unless somebody else is faster. */
    @Transactional
    void publish(CodeForm form, Viewer viewer) {
        CodeId next = CodeId.next();
        CodeVersion after = form.after();
        String definition = json.writeValueAsString(form.toText());
        if (!store.publish(next, after.number() + 1, definition, viewer.person(), Times.now(clock))) {
            throw new StaleException(after.id());
        }
        jobs.stage(CodeChanges.JOB, next);
    }
}
