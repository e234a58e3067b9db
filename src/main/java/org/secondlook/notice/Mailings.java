package org.secondlook.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.foundation.Jobs;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells people by mail that something waits for them, at the pace that they want. A mail is noted as sent before it is: it goes out
 * once or, where a node or a server dies in the middle, not at all, and never twice. What waits is in the tool either way.
 */
@Component
class Mailings {

    private static final Duration SHORTEST_WAIT = Duration.ofMinutes(5);
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);

    private final HabitStore store;
    private final HabitPages pages;
    private final AddressStore addresses;
    private final Letters letters;
    private final Post post;
    private final Jobs jobs;
    private final TransactionOperations transaction;
    private final Clock clock;

    Mailings(
            HabitStore store,
            HabitPages pages,
            AddressStore addresses,
            Letters letters,
            Post post,
            Jobs jobs,
            TransactionOperations transaction,
            Clock clock) {
        this.store = store;
        this.pages = pages;
        this.addresses = addresses;
        this.letters = letters;
        this.post = post;
        this.jobs = jobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    Habits habits(PersonId person, Habits unsaid) {
        return pages.find(person).orElse(unsaid);
    }

    /** From now on the viewer wants it so; what waits already goes by that. */
    @Transactional
    void set(Habits habits, Locale locale, Viewer viewer) {
        store.set(habits, locale, viewer.person());
        lookAfter(viewer.person());
    }

    /** Ends mails to whoever had an address. */
    @Transactional
    void end(UUID address) {
        store.end(address);
    }

    /** Plans a mail about what somebody is told, if they want one. */
    void told(PersonId to, Notice.Kind kind, Instant now) {
        if (post.isOpen()) {
            pages.recipient(to)
                    .filter(recipient -> recipient.habits().topics().contains(kind.topic()))
                    .ifPresent(recipient ->
                            jobs.stage(MailJobs.NEWS, to, recipient.habits().due(now, recipient.last())));
        }
    }

    /** Has the job look at once when somebody's next mail is due. */
    void lookAfter(PersonId person) {
        if (post.isOpen()) {
            jobs.hasten(MailJobs.NEWS, person);
        }
    }

    /** Sends what is due; answers with when to look again. */
    Optional<Instant> attempt(PersonId person) {
        return post.isOpen() ? pages.recipient(person).flatMap(this::attempt) : Optional.empty();
    }

    private Optional<Instant> attempt(Recipient recipient) {
        Instant now = Times.now(clock);
        return pages.oldestWaiting(recipient).flatMap(oldest -> {
            Instant due = due(recipient, oldest, now);
            return due.isAfter(now) ? Optional.of(due) : send(recipient, oldest, now);
        });
    }

    /** What is late, because a server was down or a node was, keeps the quiet hours too. */
    private static Instant due(Recipient recipient, Instant oldest, Instant now) {
        Instant due = recipient.habits().due(oldest, recipient.last());
        return due.isAfter(now) ? due : recipient.habits().quiet().notBefore(now);
    }

    private Optional<Instant> send(Recipient recipient, Instant oldest, Instant now) {
        if (!Boolean.TRUE.equals(transaction.execute(status -> store.claim(recipient, now)))) {
            return Optional.empty();
        }
        return switch (post.send(letters.news(recipient.address(), recipient.addressId(), recipient.locale()))) {
            case SENT, UNSURE -> Optional.empty();
            case LATER -> later(recipient, oldest, now);
            case REFUSED -> {
                addresses.refuse(recipient.addressId(), now);
                yield Optional.empty();
            }
        };
    }

    private Optional<Instant> later(Recipient recipient, Instant oldest, Instant now) {
        transaction.executeWithoutResult(status -> store.release(recipient, now));
        return Optional.of(now.plus(patience(Duration.between(oldest, now))));
    }

    /** The longer something has waited, the longer it may wait for the next attempt. */
    static Duration patience(Duration age) {
        Duration wait = age.dividedBy(4);
        if (wait.compareTo(SHORTEST_WAIT) < 0) {
            return SHORTEST_WAIT;
        }
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
