package org.secondlook.lti.services;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.secondlook.lti.GradebookColumn;
import org.secondlook.lti.GradebookColumns;
import org.secondlook.lti.Platform;
import org.secondlook.lti.Reply;
import org.secondlook.lti.Reply.Done;
import org.secondlook.lti.Reply.Failed;
import org.secondlook.lti.ScoreService.Outcome;
import org.secondlook.lti.ScoreService.Outcome.Accepted;
import org.secondlook.lti.ScoreService.Outcome.Refused;
import org.secondlook.lti.ScoreService.Outcome.TryLater;
import org.secondlook.lti.ScoreService.Reason;
import org.secondlook.lti.registration.Platforms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks after the columns of gradebooks over the network, when it is a platform's turn. */
@Component
class PlatformColumns implements GradebookColumns {

    private static final Logger LOG = LoggerFactory.getLogger(PlatformColumns.class);
    private static final int NO_SUCH_LINK = 412;

    private final Platforms platforms;
    private final Turns turns;
    private final ColumnCalls calls;

    PlatformColumns(Platforms platforms, Turns turns, ColumnCalls calls) {
        this.platforms = platforms;
        this.turns = turns;
        this.calls = calls;
    }

    @Override
    public Reply<List<GradebookColumn>> find(Gradebook gradebook, Search search) {
        return ask(gradebook, platform -> calls.list(platform, gradebook.lineItems(), search));
    }

    @Override
    public Reply<GradebookColumn> findOrCreate(Gradebook gradebook, GradebookColumn wanted) {
        return ask(gradebook, platform -> {
            Optional<GradebookColumn> there = there(platform, gradebook.lineItems(), wanted);
            return there.isPresent() ? there.get() : made(platform, gradebook.lineItems(), wanted);
        });
    }

    /** The column of the link, of several the one that this tool made; else the one that was made without a link. */
    private Optional<GradebookColumn> there(Platform platform, URI lineItems, GradebookColumn wanted)
            throws IOException, ServiceException {
        if (wanted.resourceLinkId() != null) {
            List<GradebookColumn> ofLink = calls.list(platform, lineItems, Search.ofLink(wanted.resourceLinkId()));
            if (!ofLink.isEmpty()) {
                return Optional.of(ownOf(ofLink, wanted));
            }
        }
        return wanted.resourceId() == null
                ? Optional.empty()
                : calls.list(platform, lineItems, Search.ofResource(wanted.resourceId())).stream()
                        .filter(column -> column.resourceLinkId() == null)
                        .findFirst();
    }

    private static GradebookColumn ownOf(List<GradebookColumn> columns, GradebookColumn wanted) {
        return columns.stream()
                .filter(column -> Objects.equals(column.resourceId(), wanted.resourceId()))
                .findFirst()
                .orElse(columns.get(0));
    }

    private GradebookColumn made(Platform platform, URI lineItems, GradebookColumn wanted)
            throws IOException, ServiceException {
        try {
            return create(platform, lineItems, wanted);
        } catch (ServiceException e) {
            throw e.outcome().equals(new Refused(Reason.NOT_ALLOWED))
                    ? new ServiceException(new Refused(Reason.NO_COLUMN))
                    : e;
        }
    }

    @Override
    public Reply<GradebookColumn> create(Gradebook gradebook, GradebookColumn column) {
        return ask(gradebook, platform -> create(platform, gradebook.lineItems(), column));
    }

    /** Canvas keeps columns for links of assignments alone, and says so with a 412. */
    private GradebookColumn create(Platform platform, URI lineItems, GradebookColumn column)
            throws IOException, ServiceException {
        Answer answer = calls.create(platform, lineItems, column);
        if (answer.status() == NO_SUCH_LINK && column.resourceLinkId() != null) {
            answer = calls.create(platform, lineItems, column.withoutLink());
        }
        return calls.columnOf(platform, answer);
    }

    @Override
    public Reply<GradebookColumn> update(Gradebook gradebook, GradebookColumn column) {
        URI address = Objects.requireNonNull(column.address(), "a column that is yet to be made");
        return ask(gradebook, platform -> calls.update(platform, address, column));
    }

    @Override
    public Reply<URI> delete(Gradebook gradebook, URI column) {
        return ask(gradebook, platform -> {
            calls.delete(platform, column);
            return column;
        });
    }

    @Override
    public Reply<List<Grade>> results(Gradebook gradebook, URI column, @Nullable String subject) {
        return ask(gradebook, platform -> calls.results(platform, new LineItem(column), subject));
    }

    private <T> Reply<T> ask(Gradebook gradebook, Question<T> question) {
        Platform platform =
                platforms.find(gradebook.issuer(), gradebook.clientId()).orElse(null);
        if (platform == null) {
            return new Failed<>(new Refused(Reason.NOT_REGISTERED));
        }
        var value = new AtomicReference<@Nullable T>();
        Outcome outcome = turns.take(platform, () -> answer(platform, question, value));
        T found = value.get();
        return found == null ? new Failed<>(outcome) : new Done<>(found);
    }

    private static <T> Outcome answer(Platform platform, Question<T> question, AtomicReference<@Nullable T> value) {
        try {
            value.set(question.ask(platform));
            return new Accepted();
        } catch (ServiceException e) {
            LOG.info("columns not there platform={} outcome={}", platform.key(), e.outcome());
            return e.outcome();
        } catch (IOException e) {
            LOG.info("columns not answered platform={} reason={}", platform.key(), e.getMessage());
            return new TryLater(Reason.NO_ANSWER, null);
        }
    }

    /** Something to ask a platform. */
    private interface Question<T> {

        T ask(Platform platform) throws IOException, ServiceException;
    }
}
