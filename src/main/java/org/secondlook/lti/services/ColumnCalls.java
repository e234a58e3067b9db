package org.secondlook.lti.services;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.secondlook.lti.GradebookColumn;
import org.secondlook.lti.GradebookColumns.Grade;
import org.secondlook.lti.GradebookColumns.Search;
import org.secondlook.lti.Platform;
import org.secondlook.lti.ScoreService.Outcome;
import org.secondlook.lti.ScoreService.Outcome.Accepted;
import org.secondlook.lti.ScoreService.Outcome.Outdated;
import org.secondlook.lti.ScoreService.Outcome.Refused;
import org.secondlook.lti.ScoreService.Outcome.TryLater;
import org.secondlook.lti.ScoreService.Reason;
import org.secondlook.lti.http.Request;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The single calls to a platform's line item and result services (AGS 2.0, sections 3.2 and 3.3), each with exactly the one
 * media type that Moodle takes.
 */
@Component
class ColumnCalls {

    private static final int MOST_PAGES = 50;
    private static final String PAGE = "100";

    private final ServiceCalls calls;
    private final Clock clock;

    ColumnCalls(ServiceCalls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    /** The columns that match, whether the platform has sorted out the others or not. */
    List<GradebookColumn> list(Platform platform, URI lineItems, Search search) throws IOException, ServiceException {
        var columns = new ArrayList<GradebookColumn>();
        Set<URI> asked = new HashSet<>();
        URI page = first(Manners.of(platform), lineItems, search);
        while (page != null && asked.size() < MOST_PAGES && asked.add(page)) {
            Answer answer = read(platform, page);
            for (JsonNode column : jsonOf(platform, answer)) {
                ColumnMessage.read(column)
                        .filter(found -> matches(found, search))
                        .ifPresent(columns::add);
            }
            page = NextPage.after(answer, page).orElse(null);
        }
        return columns;
    }

    private static URI first(Manners manners, URI lineItems, Search search) {
        URI address = LineItem.with(lineItems, "resource_link_id", search.resourceLinkId());
        address = LineItem.with(address, "resource_id", search.resourceId());
        address = LineItem.with(address, "tag", search.tag());
        return LineItem.with(address, "limit", manners.pagesColumns() ? PAGE : null);
    }

    /** Some platforms let this tool look and change, others only look, and those of the first kind need not name the second. */
    private Answer read(Platform platform, URI page) throws IOException, ServiceException {
        Request request = Request.get(page).with("Accept", ColumnMessage.LIST_MEDIA_TYPE);
        try {
            return calls.send(platform, Scope.COLUMNS, request);
        } catch (ServiceException e) {
            if (!e.outcome().equals(new Refused(Reason.NOT_ALLOWED))) {
                throw e;
            }
            return calls.send(platform, Scope.COLUMNS_READ, request);
        }
    }

    private static boolean matches(GradebookColumn column, Search search) {
        return matches(search.resourceLinkId(), column.resourceLinkId())
                && matches(search.resourceId(), column.resourceId())
                && matches(search.tag(), column.tag());
    }

    private static boolean matches(@Nullable String wanted, @Nullable String there) {
        return wanted == null || wanted.equals(there);
    }

    /** The answer to a column that shall be made. */
    Answer create(Platform platform, URI lineItems, GradebookColumn column) throws IOException, ServiceException {
        String message = ColumnMessage.of(column, Manners.of(platform));
        return calls.send(
                platform,
                Scope.COLUMNS,
                Request.post(lineItems, ColumnMessage.MEDIA_TYPE, message).with("Accept", ColumnMessage.MEDIA_TYPE));
    }

    GradebookColumn update(Platform platform, URI address, GradebookColumn column)
            throws IOException, ServiceException {
        String message = ColumnMessage.of(column, Manners.of(platform));
        Answer answer = calls.send(
                platform,
                Scope.COLUMNS,
                Request.put(address, ColumnMessage.MEDIA_TYPE, message).with("Accept", ColumnMessage.MEDIA_TYPE));
        return columnOf(platform, answer);
    }

    void delete(Platform platform, URI address) throws IOException, ServiceException {
        Answer answer = calls.send(platform, Scope.COLUMNS, Request.delete(address));
        Outcome outcome = verdict(platform, answer);
        if (!(outcome instanceof Accepted) && !outcome.equals(new Refused(Reason.NO_COLUMN))) {
            throw new ServiceException(outcome);
        }
    }

    /** What a column shows; never in pages, which break Moodle. */
    List<Grade> results(Platform platform, LineItem column, @Nullable String subject)
            throws IOException, ServiceException {
        URI address = subject == null ? column.results() : column.resultOf(subject);
        Answer answer = calls.send(platform, Scope.RESULT, Request.get(address).with("Accept", Results.MEDIA_TYPE));
        return Results.read(jsonOf(platform, answer));
    }

    /** The column that an answer describes, such as the one to its making. */
    GradebookColumn columnOf(Platform platform, Answer answer) throws ServiceException {
        return ColumnMessage.read(jsonOf(platform, answer)).orElseThrow(ColumnCalls::unreadable);
    }

    private JsonNode jsonOf(Platform platform, Answer answer) throws ServiceException {
        if (answer.status() != 200 && answer.status() != 201) {
            Outcome outcome = verdict(platform, answer);
            throw outcome instanceof Accepted ? unreadable() : new ServiceException(outcome);
        }
        return answer.json().filter(JsonNode::isContainer).orElseThrow(ColumnCalls::unreadable);
    }

    /** Of what is said about scores, no column is outdated. */
    private Outcome verdict(Platform platform, Answer answer) {
        Outcome outcome = new Verdict(Manners.of(platform), clock).on(answer);
        return outcome instanceof Outdated ? new Refused(Reason.NOT_UNDERSTOOD) : outcome;
    }

    private static ServiceException unreadable() {
        return new ServiceException(new TryLater(Reason.UNREADABLE_ANSWER, null));
    }
}
