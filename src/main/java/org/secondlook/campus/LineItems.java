package org.secondlook.campus;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.secondlook.campus.Gradebook.LineItem;
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

    Reply list(School school, Call call) {
        List<Map<String, Object>> found =
                selected(school, call).map(item -> form(school, item)).toList();
        var slice = school.serviceManners().slice(Service.LIST_LINE_ITEMS, school, call, found.size());
        return answer(200, Service.LIST_LINE_ITEMS, found.subList(slice.from(), slice.to()))
                .with("Link", slice.link());
    }

    private static Stream<LineItem> selected(School school, Call call) {
        return school.gradebook().items().stream()
                .filter(item -> matches(call.parameter("resource_link_id"), item.resourceLinkId()))
                .filter(item -> matches(call.parameter("resource_id"), item.resourceId()))
                .filter(item -> matches(call.parameter("tag"), item.tag()));
    }

    private static boolean matches(@Nullable String wanted, @Nullable String there) {
        return wanted == null || wanted.equals(there);
    }

    Reply create(School school, Call call) {
        Map<String, Object> asked = read(call);
        if (!(asked.get("label") instanceof String) || !(asked.get("scoreMaximum") instanceof Number)) {
            return school.serviceManners().problem(call, 400, "No label or Score Maximum");
        }
        LineItem item = made(school.newId(), asked, true);
        if (item.resourceLinkId() != null
                && school.course().find(item.resourceLinkId()).isEmpty()) {
            return school.serviceManners().problem(call, school.serviceManners().unknownActivity(), "Forbidden");
        }
        school.gradebook().add(item);
        Map<String, Object> body = school.serviceManners().created(asked, form(school, item));
        return answer(201, Service.WRITE_LINE_ITEM, body);
    }

    Reply show(School school, String itemId, Call call) {
        return with(school, itemId, call, item -> answer(200, Service.READ_LINE_ITEM, form(school, item)));
    }

    Reply replace(School school, String itemId, Call call) {
        return with(school, itemId, call, item -> replace(school, item, call));
    }

    private Reply replace(School school, LineItem before, Call call) {
        Map<String, Object> asked = read(call);
        if (!(asked.get("label") instanceof String) || !(asked.get("scoreMaximum") instanceof Number)) {
            return school.serviceManners().problem(call, 400, "No label or Score Maximum");
        }
        LineItem after = made(before.id(), asked, before.madeByTool());
        school.gradebook().replace(after);
        return answer(200, Service.WRITE_LINE_ITEM, form(school, after));
    }

    Reply remove(School school, String itemId, Call call) {
        return with(school, itemId, call, item -> remove(school, item, call));
    }

    private static Reply remove(School school, LineItem item, Call call) {
        if (!item.madeByTool()) {
            return school.serviceManners().problem(call, school.serviceManners().columnOfActivity(), "Forbidden");
        }
        school.gradebook().remove(item.id());
        return Reply.of(204, "text/html; charset=utf-8", null);
    }

    /** Does something with a column, or says that there is no such column. */
    static Reply with(School school, String itemId, Call call, Function<LineItem, Reply> work) {
        return school.gradebook()
                .find(itemId)
                .map(work)
                .orElseGet(() -> school.serviceManners()
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
                madeByTool);
    }

    private static @Nullable String text(Map<String, Object> asked, String name) {
        return asked.get(name) instanceof String text ? text : null;
    }

    private static Map<String, Object> form(School school, LineItem item) {
        var form = new LinkedHashMap<String, Object>();
        form.put("id", school.serviceManners().lineItem(school, item.id()).toString());
        form.put("label", item.label());
        form.put("scoreMaximum", Gradebook.plain(item.maximum()));
        form.put("resourceId", item.resourceId());
        form.put("tag", item.tag());
        form.put("resourceLinkId", item.resourceLinkId());
        form.values().removeIf(Objects::isNull);
        return form;
    }

    private static Reply answer(int status, Service service, Object body) {
        return Reply.of(status, service.mediaType() + "; charset=utf-8", body);
    }
}
