package org.secondlook.campus;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** What this platform keeps of the dates of a chosen activity. */
    Activity.Dates kept(Activity.Dates dates);

    /** How somebody who grades gets to see what a learner has handed in; nothing where there is no way. */
    Optional<Errand> review(Course course, LineItem item, Person learner);

    /** Judges a score, and records it when it stands. */
    Reply score(Course course, LineItem item, Score score, Call call);

    /** One line of the results. */
    Map<String, Object> result(Course course, LineItem item, Grade grade);

    /** One line of the roster. */
    Map<String, Object> member(Person person, RegisteredTool tool);

    /** The roles of the roster, which need not be those of a launch. */
    List<String> rosterRoles(Position position);

    /** Which part of a list to answer with. */
    Slice slice(Service service, Course course, Call call, int total);

    /** Whether this platform tells the tool what happens without anybody being there. */
    default boolean tellsNotices() {
        return false;
    }

    /** The activity that a column belongs to. */
    static Optional<Activity> activityOf(Course course, LineItem item) {
        return Optional.ofNullable(item.resourceLinkId()).flatMap(course::find);
    }

    default URI lineItems(Course course) {
        return course.at("/line-items" + query());
    }

    default URI lineItem(Course course, String itemId) {
        return lineItemPart(course, itemId, "");
    }

    /** The scores or results below a line item: in the path, before the query. */
    default URI lineItemPart(Course course, String itemId, String part) {
        return course.at("/line-items/" + itemId + part + query());
    }

    default URI memberships(Course course) {
        return course.at("/members");
    }

    /** The claim that announces the grade services, as far as granted (AGS 2.0, 3.1); the one column if there is just one. */
    default Optional<Map<String, Object>> endpoint(Course course, @Nullable Activity activity) {
        Set<String> granted = course.school().tool().scopes();
        List<String> scopes =
                Scopes.OF_GRADES.stream().filter(granted::contains).toList();
        if (scopes.isEmpty()) {
            return Optional.empty();
        }
        var endpoint = new LinkedHashMap<String, Object>();
        endpoint.put("scope", scopes);
        endpoint.put("lineitems", lineItems(course).toString());
        List<LineItem> columns =
                activity == null ? List.of() : course.gradebook().itemsOf(activity.id());
        if (columns.size() == 1) {
            endpoint.put("lineitem", lineItem(course, columns.get(0).id()).toString());
        }
        return Optional.of(endpoint);
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
