package org.secondlook.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.foundation.Jobs;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.Times;
import org.secondlook.foundation.Uuids;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The addresses that people have typed: nothing goes to one before whoever reads there has said that it is theirs. */
@Component
class Addresses {

    /** For how long the link in the question is good. */
    static final Duration ASKED = Duration.ofDays(7);

    private static final Duration AGAIN = Duration.ofMinutes(15);

    private final AddressStore store;
    private final AddressPages pages;
    private final Mailings mailings;
    private final Letters letters;
    private final Post post;
    private final Jobs jobs;
    private final Clock clock;

    Addresses(
            AddressStore store,
            AddressPages pages,
            Mailings mailings,
            Letters letters,
            Post post,
            Jobs jobs,
            Clock clock) {
        this.store = store;
        this.pages = pages;
        this.mailings = mailings;
        this.letters = letters;
        this.post = post;
        this.jobs = jobs;
        this.clock = clock;
    }

    Mailbox mailbox(Viewer viewer) {
        return pages.mailbox(viewer.person());
    }

    /** Has the address asked whether it is the viewer's; says whether that may be done once more today. */
    @Transactional
    boolean ask(MailAddress address, Viewer viewer) {
        if (pages.mailbox(viewer.person()).isProved(address.text())) {
            return true;
        }
        Optional<UUID> asked = store.ask(address, viewer.locale(), viewer.person(), Uuids.next(), Times.now(clock));
        asked.ifPresent(id -> jobs.stage(MailJobs.QUESTION, id));
        return asked.isPresent();
    }

    /** Nothing goes there any more. */
    @Transactional
    void remove(Viewer viewer) {
        store.remove(viewer.person(), Uuids.next());
    }

    /** Whoever reads there says that it is theirs. */
    @Transactional
    void prove(UUID id) {
        Instant now = Times.now(clock);
        if (!store.prove(id, now.minus(ASKED), now)) {
            throw new NotVisibleException(id);
        }
        pages.find(id).ifPresent(asked -> mailings.lookAfter(asked.person()));
    }

    /** Sends the question, once; answers with when to try again. */
    Optional<Instant> attempt(UUID id) {
        Instant now = Times.now(clock);
        Optional<AddressPages.Asked> asked = post.isOpen() ? pages.find(id) : Optional.empty();
        return asked.filter(address -> store.claim(id, now)).flatMap(address -> send(id, address, now));
    }

    private Optional<Instant> send(UUID id, AddressPages.Asked asked, Instant now) {
        return switch (post.send(letters.question(asked.address(), id, asked.locale()))) {
            case SENT, UNSURE -> Optional.empty();
            case LATER -> {
                store.release(id);
                yield Optional.of(now.plus(AGAIN));
            }
            case REFUSED -> {
                store.refuse(id, now);
                yield Optional.empty();
            }
        };
    }
}
