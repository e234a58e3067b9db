package org.secondlook.campus;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.secondlook.campus.Gradebook.Grade;
import org.secondlook.campus.Gradebook.LineItem;
import org.secondlook.campus.ServiceManners.Slice;

/** Services as Moodle 4.5 does them: exact media types, whole seconds, reasons where no client looks. */
final class MoodleServices implements ServiceManners {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    @Override
    public String query() {
        return "?type_id=1";
    }

    /** It is JSON all the same. */
    @Override
    public String tokenMediaType() {
        return "text/html; charset=utf-8";
    }

    /** An unknown key is answered with something that only looks like JSON. */
    @Override
    public Reply tokenRefused(String error, String description) {
        if (description.equals(ClientAssertions.UNKNOWN_KEY)) {
            String broken = "{\n  \"error\" : \"\"kid\" invalid, unable to lookup correct key\"\n}";
            return Reply.of(400, tokenMediaType(), broken);
        }
        return Reply.of(400, tokenMediaType(), Map.of("error", error));
    }

    @Override
    public Reply problem(Call call, int status, String reason) {
        var request = new LinkedHashMap<String, Object>();
        request.put("method", call.method());
        request.put("url", call.path());
        request.put("accept", call.accept() == null ? "" : call.accept());
        request.put("contentType", call.contentType() == null ? "" : call.contentType());
        var body = new LinkedHashMap<String, Object>();
        body.put("status", status);
        body.put("reason", reason);
        body.put("request", request);
        return Reply.of(status, "application/json; charset=utf-8", body);
    }

    /** Reads must accept the one right type or say nothing; writes must bring it. Results cannot be paged. */
    @Override
    public Optional<Reply> objection(Service service, Call call) {
        if (service == Service.LIST_RESULTS && call.parameter("limit") != null) {
            return Optional.of(Reply.of(404, "text/html; charset=utf-8", "<!DOCTYPE html><title>Error</title>"));
        }
        String type = call.isRead() ? accepted(service, call) : call.bareContentType();
        if (call.method().equals("DELETE") || type.equals(service.mediaType())) {
            return Optional.empty();
        }
        return Optional.of(problem(call, 400, "No handler found for " + type));
    }

    private static String accepted(Service service, Call call) {
        boolean anything = "*/*".equals(call.accept()) && service != Service.LIST_LINE_ITEMS;
        return call.accept() == null || anything ? service.mediaType() : call.accept();
    }

    @Override
    public int unknownActivity() {
        return 403;
    }

    @Override
    public int columnOfActivity() {
        return 403;
    }

    /** Echoes all it was sent, also what it did not keep. */
    @Override
    public Map<String, Object> created(Map<String, Object> asked, Map<String, Object> made) {
        var echo = new LinkedHashMap<>(asked);
        echo.put("id", made.get("id"));
        return echo;
    }

    @Override
    public String columnLabel(String activityTitle, @Nullable String proposed) {
        return activityTitle;
    }

    @Override
    public Activity.Dates kept(Activity.Dates dates) {
        return Activity.Dates.NONE;
    }

    /** Wherever the tool has asked for it, whether or not there is anything to see. */
    @Override
    public Optional<Errand> review(Course course, LineItem item, Person learner) {
        return ServiceManners.activityOf(course, item)
                .filter(activity -> item.review() != null)
                .map(activity -> new Errand.Reviewing(activity, item, learner));
    }

    @Override
    public Reply score(Course course, LineItem item, Score score, Call call) {
        String userId = score.userId();
        Instant at = score.at();
        if (userId == null
                || at == null
                || score.lacksMaximum()
                || !course.school().grades(userId)) {
            return incorrect(call);
        }
        Instant second = at.truncatedTo(ChronoUnit.SECONDS);
        Grade before = course.gradebook().grade(item.id(), userId);
        if (before != null && !second.isAfter(before.at())) {
            return answer(409, List.of());
        }
        record(course, item, score, new Grade(userId, clipped(score, item), score.comment(), second));
        return answer(200, null);
    }

    /** The reason goes into the status line, which a line break in the body tears apart: then it looks like success. */
    private static Reply incorrect(Call call) {
        boolean torn = call.body().contains("\n");
        return answer(torn ? 200 : 400, List.of());
    }

    /** Anything but a full grade erases what was there, with its time. */
    private static void record(Course course, LineItem item, Score score, Grade grade) {
        if (score.isFullyGraded() && grade.points() != null) {
            course.gradebook().record(item.id(), grade);
        } else {
            course.gradebook().erase(item.id(), grade.userId());
        }
    }

    private static @Nullable Double clipped(Score score, LineItem item) {
        Double points = score.pointsIn(item);
        return points == null ? null : Math.min(points, item.maximum());
    }

    private static Reply answer(int status, @Nullable Object body) {
        return Reply.of(status, Service.POST_SCORE.mediaType() + "; charset=utf-8", body);
    }

    @Override
    public Map<String, Object> result(Course course, LineItem item, Grade grade) {
        var result = new LinkedHashMap<String, Object>();
        result.put("id", lineItemPart(course, item.id(), "/results") + "&user_id=" + grade.userId());
        result.put("userId", grade.userId());
        result.put("resultScore", Gradebook.plain(grade.points() == null ? 0 : grade.points()));
        result.put("resultMaximum", Gradebook.plain(item.maximum()));
        if (grade.comment() != null) {
            result.put("comment", grade.comment());
        }
        result.put("scoreOf", lineItem(course, item.id()).toString());
        result.put("timestamp", SECONDS.format(grade.at().atOffset(ZoneOffset.UTC)));
        return result;
    }

    @Override
    public Map<String, Object> member(Person person, RegisteredTool tool) {
        var member = new LinkedHashMap<String, Object>();
        member.put("status", "Active");
        member.put("roles", rosterRoles(person.position()));
        member.put("user_id", person.subject());
        member.put("lis_person_sourcedid", person.sourcedId());
        member.putAll(person.description(tool));
        if (tool.sharesNames()) {
            member.put("ext_user_username", person.key());
        }
        return member;
    }

    /** Short names; whoever may not edit the course is a Learner here, also those who launch as Instructor. */
    @Override
    public List<String> rosterRoles(Position position) {
        return List.of(Roles.shortName(position == Position.LEAD ? Roles.INSTRUCTOR : Roles.LEARNER));
    }

    /** Pages only when asked to; the next link forgets the role; that of the line items has curly quotes. */
    @Override
    public Slice slice(Service service, Course course, Call call, int total) {
        int limit = call.number("limit", 0);
        int from = call.number("from", 0);
        if (limit == 0) {
            return Slice.whole(total);
        }
        int next = from + limit;
        if (next >= total) {
            return Slice.at(from, limit, total, null);
        }
        String link = service == Service.LIST_LINE_ITEMS
                ? curly("<%s&amp;limit=%d&amp;from=%d>; rel=\u201cnext\u201d".formatted(lineItems(course), limit, next))
                : "<%s?limit=%d&from=%d>; rel=\"next\"".formatted(memberships(course), limit, next);
        return Slice.at(from, limit, total, link);
    }

    /** The bytes of UTF-8 as they are, in a header that knows Latin-1 only. */
    private static String curly(String link) {
        return new String(link.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
