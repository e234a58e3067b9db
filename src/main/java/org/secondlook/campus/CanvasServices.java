package org.secondlook.campus;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.secondlook.campus.Gradebook.Grade;
import org.secondlook.campus.Gradebook.LineItem;
import org.secondlook.campus.ServiceManners.Slice;

/** Services as Canvas does them: any JSON will do, errors say what is wrong, pages of fifty. */
final class CanvasServices implements ServiceManners {

    private static final int LARGEST_PAGE = 50;

    @Override
    public String query() {
        return "";
    }

    @Override
    public String tokenMediaType() {
        return "application/json; charset=utf-8";
    }

    @Override
    public Reply tokenRefused(String error, String description) {
        int status = error.equals("invalid_client") ? 401 : 400;
        return Reply.of(status, tokenMediaType(), Map.of("error", error, "error_description", description));
    }

    @Override
    public Reply problem(Call call, int status, String reason) {
        String type = status == 401 ? "unauthorized" : status == 404 ? "not_found" : "bad_request";
        return Reply.of(
                status,
                "application/json; charset=utf-8",
                Map.of("errors", Map.of("type", status == 422 ? "unprocessable_entity" : type, "message", reason)));
    }

    @Override
    public Optional<Reply> objection(Service service, Call call) {
        boolean readable = call.isRead()
                || call.method().equals("DELETE")
                || call.bareContentType().endsWith("json");
        return readable ? Optional.empty() : Optional.of(problem(call, 400, "The body is not JSON"));
    }

    @Override
    public boolean tellsNotices() {
        return true;
    }

    @Override
    public int unknownActivity() {
        return 412;
    }

    @Override
    public int columnOfActivity() {
        return 401;
    }

    @Override
    public Map<String, Object> created(Map<String, Object> asked, Map<String, Object> made) {
        return made;
    }

    @Override
    public String columnLabel(String activityTitle, @Nullable String proposed) {
        return proposed == null ? activityTitle : proposed;
    }

    @Override
    public Activity.Dates kept(Activity.Dates dates) {
        return dates;
    }

    /** The page that came with a score, in what Canvas calls the SpeedGrader. */
    @Override
    public Optional<Errand> review(Course course, LineItem item, Person learner) {
        Grade grade = course.gradebook().grade(item.id(), learner.subject());
        URI page = grade == null ? null : grade.submission();
        return page == null
                ? Optional.empty()
                : ServiceManners.activityOf(course, item).map(activity -> new Errand.Inspecting(activity, page));
    }

    @Override
    public Reply score(Course course, LineItem item, Score score, Call call) {
        String userId = score.userId();
        Instant at = score.at();
        if (userId == null || score.activityProgress() == null || score.gradingProgress() == null) {
            return problem(call, 400, "param is missing or the value is empty");
        }
        if (!course.school().grades(userId)) {
            return problem(call, 422, "User not found in course or is not a student");
        }
        Grade before = course.gradebook().grade(item.id(), userId);
        if (at == null || (before != null && at.isBefore(before.at()))) {
            return problem(call, 400, "Provided timestamp is not valid, or before the last updated timestamp");
        }
        if (score.lacksMaximum() || isNegative(score.given()) || isNegative(score.maximum())) {
            return problem(call, 422, "ScoreMaximum not supplied when ScoreGiven present, or below zero");
        }
        course.gradebook().record(item.id(), grade(score, item, userId, at, before));
        return recorded(course, item, userId);
    }

    /** What was handed in stays until something else is. */
    private static Grade grade(Score score, LineItem item, String userId, Instant at, @Nullable Grade before) {
        URI page = score.submission().page();
        URI shown = page == null && before != null ? before.submission() : page;
        return new Grade(userId, accepted(score, item, before), score.comment(), at, shown);
    }

    /** A score that is neither full nor waiting for a person puts the grade back to nothing, unless it says otherwise. */
    private static @Nullable Double accepted(Score score, LineItem item, @Nullable Grade before) {
        if (score.isFullyGraded() || "PendingManual".equals(score.gradingProgress())) {
            return score.pointsIn(item);
        } else {
            return score.submission().keepsScore() && before != null ? before.points() : null;
        }
    }

    private static boolean isNegative(@Nullable Double number) {
        return number != null && number < 0;
    }

    private Reply recorded(Course course, LineItem item, String userId) {
        String result = lineItemPart(course, item.id(), "/results/" + userId).toString();
        return Reply.of(200, Service.POST_SCORE.mediaType() + "; charset=utf-8", Map.of("resultUrl", result));
    }

    @Override
    public Map<String, Object> result(Course course, LineItem item, Grade grade) {
        var result = new LinkedHashMap<String, Object>();
        result.put(
                "id",
                lineItemPart(course, item.id(), "/results/" + grade.userId()).toString());
        result.put("scoreOf", lineItem(course, item.id()).toString());
        result.put("userId", grade.userId());
        if (grade.points() != null) {
            result.put("resultScore", Gradebook.plain(grade.points()));
            result.put("resultMaximum", Gradebook.plain(item.maximum()));
        }
        return result;
    }

    @Override
    public Map<String, Object> member(Person person, RegisteredTool tool) {
        var member = new LinkedHashMap<String, Object>();
        member.put("status", "Active");
        member.putAll(person.description(tool));
        if (tool.sharesNames()) {
            member.put("lis_person_sourcedid", person.sourcedId());
        }
        member.put("user_id", person.subject());
        member.put("lti11_legacy_user_id", CanvasClaims.legacyId(person));
        member.put("roles", rosterRoles(person.position()));
        return member;
    }

    /** From enrolments in this course only. */
    @Override
    public List<String> rosterRoles(Position position) {
        return switch (position) {
            case TEACHER -> List.of(Roles.LEARNER);
            case COACH -> List.of(Roles.INSTRUCTOR, Roles.ASSISTANT);
            case LEAD -> List.of(Roles.INSTRUCTOR);
            case ADMINISTRATOR -> List.of();
        };
    }

    @Override
    public Slice slice(Service service, Course course, Call call, int total) {
        int size = Math.max(1, Math.min(call.number("limit", call.number("per_page", LARGEST_PAGE)), LARGEST_PAGE));
        int page = Math.max(1, call.number("page", 1));
        int last = Math.max(1, (total + size - 1) / size);
        String base = (service == Service.LIST_MEMBERS ? memberships(course) : lineItems(course)) + "?page=";
        var link = new StringBuilder();
        link.append("<%s%d&per_page=%d>; rel=\"current\",".formatted(base, page, size));
        if (page < last) {
            link.append("<%s%d&per_page=%d>; rel=\"next\",".formatted(base, page + 1, size));
        }
        link.append("<%s1&per_page=%d>; rel=\"first\",".formatted(base, size));
        link.append("<%s%d&per_page=%d>; rel=\"last\"".formatted(base, last, size));
        return Slice.at((page - 1) * size, size, total, link.toString());
    }
}
