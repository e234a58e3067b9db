package org.secondlook.campus;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.secondlook.campus.Gradebook.Grade;
import org.secondlook.campus.Gradebook.LineItem;

/** How a platform's services behave, as far as platforms differ. */
sealed interface ServiceManners permits MoodleServices, CanvasServices {

    /** The query that every line item address of this platform carries, or nothing. */
    String query();

    /** The content type of the token endpoint's answers. */
    String tokenMediaType();

    /** The answer to a token request that is refused (RFC 6749, section 5.2). */
    Reply tokenRefused(String error, String description);

    /** An error in this platform's words. */
    Reply problem(Call call, int status, String reason);

    /** Why a call is turned away before it is looked at: headers and parameters that this platform does not like. */
    Optional<Reply> objection(Service service, Call call);

    /** The status for a line item on an activity that is not there. */
    int unknownActivity();

    /** The status for removing the column of an activity. */
    int columnOfActivity();

    /** What the maker of a line item gets back. */
    Map<String, Object> created(Map<String, Object> asked, Map<String, Object> made);

    /** What the column of a chosen activity is called, when the tool proposed a name of its own. */
    String columnLabel(String activityTitle, @Nullable String proposed);

    /** Judges a score, and records it when it stands. */
    Reply score(School school, LineItem item, Score score, Call call);

    /** One line of the results. */
    Map<String, Object> result(School school, LineItem item, Grade grade);

    /** One line of the roster. */
    Map<String, Object> member(Person person);

    /** The roles of the roster, which need not be those of a launch. */
    List<String> rosterRoles(Position position);

    /** Which part of a list to answer with. */
    Slice slice(Service service, School school, Call call, int total);

    default URI lineItems(School school) {
        return school.at(
                "/lti/courses/%s/line-items%s".formatted(school.course().id(), query()));
    }

    default URI lineItem(School school, String itemId) {
        return lineItemPart(school, itemId, "");
    }

    /** The scores or results below a line item: in the path, before the query. */
    default URI lineItemPart(School school, String itemId, String part) {
        return school.at(
                "/lti/courses/%s/line-items/%s%s%s".formatted(school.course().id(), itemId, part, query()));
    }

    default URI memberships(School school) {
        return school.at("/lti/courses/%s/members".formatted(school.course().id()));
    }

    /** The claim that announces the grade services (AGS 2.0, section 3.1); the one column only if there is just one. */
    default Map<String, Object> endpoint(School school, @Nullable Activity activity) {
        var endpoint = new LinkedHashMap<String, Object>();
        endpoint.put("scope", Scopes.OF_GRADES);
        endpoint.put("lineitems", lineItems(school).toString());
        List<LineItem> columns =
                activity == null ? List.of() : school.gradebook().itemsOf(activity.id());
        if (columns.size() == 1) {
            endpoint.put("lineitem", lineItem(school, columns.get(0).id()).toString());
        }
        return endpoint;
    }

    /** The part of a list that one answer carries, and the Link header that leads to the rest (RFC 8288). */
    record Slice(int from, int to, @Nullable String link) {

        static Slice whole(int total) {
            return new Slice(0, total, null);
        }

        static Slice at(int from, int size, int total, @Nullable String link) {
            int begin = Math.min(from, total);
            return new Slice(begin, Math.min(begin + size, total), link);
        }
    }
}
