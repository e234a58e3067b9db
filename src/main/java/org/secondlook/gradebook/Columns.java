package org.secondlook.gradebook;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.secondlook.foundation.Times;
import org.secondlook.lti.GradebookColumn;
import org.secondlook.lti.GradebookColumns;
import org.secondlook.lti.GradebookColumns.Gradebook;
import org.secondlook.lti.Reply;
import org.secondlook.lti.Reply.Done;
import org.secondlook.lti.Reply.Failed;
import org.secondlook.lti.ScoreService.Outcome.NotAsked;
import org.secondlook.people.People.Account;
import org.secondlook.programme.Activities;
import org.secondlook.programme.Activities.InGradebook;
import org.secondlook.programme.ActivityId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The gradebook columns of activities. A launch names the column of its link, or only says where those of the course are: then
 * the one of the link is found, or made.
 */
@Component
class Columns {

    /** Longer than all calls of a search take, each at its slowest. */
    private static final Duration LONGEST_SEARCH = Duration.ofMinutes(3);

    private static final Duration SHORT_WAIT = Duration.ofSeconds(5);

    private final ColumnStore store;
    private final Activities activities;
    private final GradebookColumns platform;
    private final MessageSource messages;
    private final Clock clock;

    Columns(ColumnStore store, Activities activities, GradebookColumns platform, MessageSource messages, Clock clock) {
        this.store = store;
        this.activities = activities;
        this.platform = platform;
        this.messages = messages;
        this.clock = clock;
    }

    /** The column of an activity, as far as known. */
    Optional<URI> find(ActivityId activity) {
        return store.find(activity).or(() -> activities.lineItem(activity));
    }

    /** Whether a search for an activity's column may find or make one. */
    boolean maySeek(ActivityId activity) {
        return activities.inGradebook(activity).isPresent();
    }

    /** The column of an activity, by asking the platform if nobody else does. For jobs. */
    Reply<URI> seek(ActivityId activity, Account account) {
        Optional<URI> known = find(activity);
        if (known.isPresent()) {
            return new Done<>(known.get());
        }
        Instant now = Times.now(clock);
        return store.begin(activity, now, now.plus(LONGEST_SEARCH))
                ? ask(activity, account)
                : new Failed<>(new NotAsked(SHORT_WAIT));
    }

    private Reply<URI> ask(ActivityId activity, Account account) {
        InGradebook place = activities.inGradebook(activity).orElseThrow();
        var gradebook = new Gradebook(account.issuer(), account.clientId(), place.lineItems());
        Reply<GradebookColumn> reply = platform.findOrCreate(gradebook, wanted(activity, place));
        if (reply instanceof Done<GradebookColumn> done && done.value().address() != null) {
            store.keep(activity, done.value().address());
            return new Done<>(done.value().address());
        }
        store.end(activity, Times.now(clock));
        return new Failed<>(((Failed<GradebookColumn>) reply).outcome());
    }

    private GradebookColumn wanted(ActivityId activity, InGradebook place) {
        String title = place.title();
        return GradebookColumn.ofCompletion(
                title == null ? messages.getMessage("gradebook.column", null, Locale.ENGLISH) : title,
                place.resourceLink(),
                activity.toString());
    }

    /** Forgets a column that the platform no longer has, so that another may be sought. */
    void forget(ActivityId activity, URI column) {
        store.forget(activity, column);
    }
}
