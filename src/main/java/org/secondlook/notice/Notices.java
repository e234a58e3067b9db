package org.secondlook.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.Times;
import org.secondlook.people.CourseId;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What people are told: written in the transaction of what it tells of, read by whom it is for. */
@Component
public class Notices {

    /** What nobody has opened for so long is news to nobody. */
    static final Duration KEPT = Duration.ofDays(60);

    /** A path of the tool, of which nobody can make another site's address. */
    private static final Pattern ADDRESS = Pattern.compile("(/[a-zA-Z0-9_-]+)+(#[a-z0-9-]+)?");

    private final NoticeStore store;
    private final NoticePages pages;
    private final Mailings mailings;
    private final Clock clock;

    Notices(NoticeStore store, NoticePages pages, Mailings mailings, Clock clock) {
        this.store = store;
        this.pages = pages;
        this.mailings = mailings;
        this.clock = clock;
    }

    /**
     * Tells somebody of something, in the caller's transaction: there is a notice if and only if there is what it tells of. Told of the
     * same again, whether anew or by mistake, they have one notice, which is unread. Whoever does something themselves need not be told.
     *
     * @param course in whose launches it is opened; null for what is theirs in any
     * @param address the page on which it is, a path of the tool without anything that somebody wrote
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(PersonId to, @Nullable CourseId course, Notice.Kind kind, String address) {
        if (!ADDRESS.matcher(address).matches() || address.length() > 200) {
            throw new IllegalArgumentException("not a path of the tool: " + address);
        }
        Instant now = Times.now(clock);
        store.tell(to, course, kind, address, now);
        mailings.told(to, kind, now);
    }

    List<Notice> index(Viewer viewer) {
        return pages.index(viewer);
    }

    /** How many are unread, after whatever leads to the page that the viewer has before them. */
    int unread(String page, Viewer viewer) {
        if (ADDRESS.matcher(page).matches()) {
            store.readPage(page, viewer.person(), viewer.course(), Times.now(clock));
        }
        return pages.unread(viewer);
    }

    boolean isUnreadElsewhere(Viewer viewer) {
        return pages.isUnreadElsewhere(viewer);
    }

    /** Where it leads; from now on it is read. */
    String open(NoticeId id, Viewer viewer) {
        Notice notice = pages.find(id, viewer).orElseThrow(() -> new NotVisibleException(id));
        store.read(id, viewer.person(), viewer.course(), Times.now(clock));
        return notice.address();
    }

    /** Says of everything that was told until a time that it is read; answers with when that was, to take it back by. */
    Instant readAll(Instant until, Viewer viewer) {
        Instant now = Times.now(clock);
        store.readAll(possible(until, now), viewer.person(), viewer.course(), now);
        return now;
    }

    void unread(NoticeId id, Viewer viewer) {
        if (!store.unread(id, viewer.person(), viewer.course())) {
            throw new NotVisibleException(id);
        }
    }

    void unreadAll(Instant at, Viewer viewer) {
        store.unreadAll(possible(at, Times.now(clock)), viewer.person(), viewer.course());
    }

    /** Whoever types a time may type one that no column holds. */
    private static Instant possible(Instant typed, Instant now) {
        if (typed.isBefore(Instant.EPOCH)) {
            return Instant.EPOCH;
        }
        return typed.isAfter(now) ? now : typed;
    }
}
