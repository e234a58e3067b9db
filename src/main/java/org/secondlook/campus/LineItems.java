package org.secondlook.campus;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.secondlook.campus.Gradebook.LineItem;
import org.secondlook.campus.Gradebook.Review;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the line item service does: {@code {"id": "https://…", "label": "Module 1", "scoreMaximum": 1}}. */
@Component
@Profile("demo")
final class LineItems {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final JsonMapper json;

    LineItems(JsonMapper json) {
        this.json = json;
    }

    Reply list(Course course, Call call) {
        List<Map<String, Object>> found =
                selected(course, call).map(item -> form(course, item)).toList();
        var slice = course.services().slice(Service.LIST_LINE_ITEMS, course, call, found.size());
        return answer(200, Service.LIST_LINE_ITEMS, found.subList(slice.from(), slice.to()))
                .with("Link", slice.link());
    }

    private static Stream<LineItem> selected(Course course, Call call) {
        return course.gradebook().items().stream()
                .filter(item -> matches(call.parameter("resource_link_id"), item.resourceLinkId()))
                .filter(item -> matches(call.parameter("resource_id"), item.resourceId()))
                .filter(item -> matches(call.parameter("tag"), item.tag()));
    }

    private static boolean matches(@Nullable String wanted, @Nullable String there) {
        return wanted == null || wanted.equals(there);
    }

    Reply create(Course course, Call call) {
        Map<String, Object> asked = read(call);
        if (!(asked.get("label") instanceof String) || !(asked.get("scoreMaximum") instanceof Number)) {
            return course.services().problem(call, 400, "No label or Score Maximum");
        }
        LineItem item = made(course.school().newId(), asked, true);
        if (item.resourceLinkId() != null && course.find(item.resourceLinkId()).isEmpty()) {
            return course.services().problem(call, course.services().unknownActivity(), "Forbidden");
        }
        course.gradebook().add(item);
        Map<String, Object> body = course.services().created(asked, form(course, item));
        return answer(201, Service.WRITE_LINE_ITEM, body);
    }

    Reply show(Course course, String itemId, Call call) {
        return with(course, itemId, call, item -> answer(200, Service.READ_LINE_ITEM, form(course, item)));
    }

    Reply replace(Course course, String itemId, Call call) {
        return with(course, itemId, call, item -> replace(course, item, call));
    }

    private Reply replace(Course course, LineItem before, Call call) {
        Map<String, Object> asked = read(call);
        if (!(asked.get("label") instanceof String) || !(asked.get("scoreMaximum") instanceof Number)) {
            return course.services().problem(call, 400, "No label or Score Maximum");
        }
        LineItem after = made(before.id(), asked, before.madeByTool());
        course.gradebook().replace(after);
        return answer(200, Service.WRITE_LINE_ITEM, form(course, after));
    }

    Reply remove(Course course, String itemId, Call call) {
        return with(course, itemId, call, item -> remove(course, item, call));
    }

    private static Reply remove(Course course, LineItem item, Call call) {
        if (!item.madeByTool()) {
            return course.services().problem(call, course.services().columnOfActivity(), "Forbidden");
        }
        course.gradebook().remove(item.id());
        return Reply.of(204, "text/html; charset=utf-8", null);
    }

    /** Does something with a column, or says that there is no such column. */
    static Reply with(Course course, String itemId, Call call, Function<LineItem, Reply> work) {
        return course.gradebook()
                .find(itemId)
                .map(work)
                .orElseGet(() -> course.services()
                        .problem(call, 404, "Not Found: Grade item %s doesn't exist".formatted(itemId)));
    }

    private Map<String, Object> read(Call call) {
        try {
            return json.readValue(call.body(), OBJECT);
        } catch (JacksonException e) {
            return Map.of();
        }
    }

    private static LineItem made(String id, Map<String, Object> asked, boolean madeByTool) {
        return new LineItem(
                id,
                String.valueOf(asked.get("label")),
                asked.get("scoreMaximum") instanceof Number maximum ? maximum.doubleValue() : 0,
                text(asked, "resourceId"),
                text(asked, "tag"),
                text(asked, "resourceLinkId"),
                madeByTool,
                ContentItem.review(asked));
    }

    private static @Nullable String text(Map<String, Object> asked, String name) {
        return asked.get(name) instanceof String text ? text : null;
    }

    private static Map<String, Object> form(Course course, LineItem item) {
        var form = new LinkedHashMap<String, Object>();
        form.put("id", course.services().lineItem(course, item.id()).toString());
        form.put("label", item.label());
        form.put("scoreMaximum", Gradebook.plain(item.maximum()));
        form.put("resourceId", item.resourceId());
        form.put("tag", item.tag());
        form.put("resourceLinkId", item.resourceLinkId());
        form.put("submissionReview", review(item));
        form.values().removeIf(Objects::isNull);
        return form;
    }

    private static @Nullable Map<String, Object> review(LineItem item) {
        Review review = item.review();
        if (review == null) {
            return null;
        }
        var form = new LinkedHashMap<String, Object>();
        if (review.url() != null) {
            form.put("url", review.url().toString());
        }
        if (!review.custom().isEmpty()) {
            form.put("custom", review.custom());
        }
        return form;
    }

    private static Reply answer(int status, Service service, Object body) {
        return Reply.of(status, service.mediaType() + "; charset=utf-8", body);
    }
}
