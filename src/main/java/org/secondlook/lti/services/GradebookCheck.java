package org.secondlook.lti.services;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.SecondLookProperties;
import org.secondlook.foundation.Times;
import org.secondlook.lti.GradebookColumn;
import org.secondlook.lti.GradebookColumns;
import org.secondlook.lti.GradebookColumns.Gradebook;
import org.secondlook.lti.GradebookColumns.Search;
import org.secondlook.lti.Platform;
import org.secondlook.lti.Reply;
import org.secondlook.lti.ScoreService;
import org.secondlook.lti.ScoreService.Completion;
import org.secondlook.lti.ScoreService.Outcome;
import org.secondlook.lti.services.Finding.Check;
import org.springframework.stereotype.Component;

/**
 * Looks whether the gradebook of a course does what this tool needs: reads its columns, makes one, has a score in it, and takes
 * it away again, with whatever is in it.
 */
@Component
class GradebookCheck {

    private static final String LABEL = "Second Look: connection test";
    private static final String THING = "connection-test";

    private final GradebookColumns columns;
    private final ScoreService scores;
    private final URI home;
    private final Clock clock;

    GradebookCheck(GradebookColumns columns, ScoreService scores, SecondLookProperties properties, Clock clock) {
        this.columns = columns;
        this.scores = scores;
        this.home = properties.at("/");
        this.clock = clock;
    }

    List<Finding> look(Platform platform, URI lineItems, @Nullable String learner) {
        var gradebook = new Gradebook(platform.issuer(), platform.clientId(), lineItems);
        if (columns.find(gradebook, Search.all()) instanceof Reply.Failed<List<GradebookColumn>> failed) {
            return List.of(
                    Finding.ailing(Check.COLUMNS, code(failed.outcome())), Finding.untried(Check.SCORE, "no-columns"));
        }
        Finding read = Finding.well(Check.COLUMNS);
        return List.of(read, learner == null ? Finding.untried(Check.SCORE, "not-asked") : score(gradebook, learner));
    }

    private Finding score(Gradebook gradebook, String learner) {
        Reply<GradebookColumn> made = columns.create(gradebook, GradebookColumn.ofCompletion(LABEL, null, THING));
        if (made instanceof Reply.Done<GradebookColumn> done) {
            URI column = Objects.requireNonNull(done.value().address(), "a column that was made");
            Finding posted = post(gradebook, column, learner);
            boolean cleaned = columns.delete(gradebook, column) instanceof Reply.Done<URI>;
            return cleaned ? posted : Finding.ailing(Check.SCORE, "left-behind");
        }
        return Finding.ailing(Check.SCORE, code(((Reply.Failed<GradebookColumn>) made).outcome()));
    }

    private Finding post(Gradebook gradebook, URI column, String learner) {
        Instant now = Times.now(clock);
        Outcome outcome = scores.postCompletion(
                gradebook.issuer(), gradebook.clientId(), new Completion(column, learner, now, now, home));
        return outcome instanceof Outcome.Accepted
                ? Finding.well(Check.SCORE)
                : Finding.ailing(Check.SCORE, code(outcome));
    }

    private static String code(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            return refused.reason().name();
        } else if (outcome instanceof Outcome.TryLater later) {
            return later.reason().name();
        } else {
            return "BUSY";
        }
    }
}
