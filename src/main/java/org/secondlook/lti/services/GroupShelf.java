package org.secondlook.lti.services;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.secondlook.lti.CourseGroups.Group;
import org.secondlook.lti.CourseGroups.GroupSet;
import org.secondlook.lti.ScoreService.Outcome.TryLater;
import org.secondlook.lti.ScoreService.Reason;
import org.secondlook.lti.launch.Identifiers;
import org.secondlook.lti.launch.PersonName;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What has been read of one list of groups or sets (course groups service 1.0, sections 2.2 and 2.3): {@code {"id": "…", "groups":
 * [{"id": "7", "name": "Mondays", "set_id": "2"}]}}.
 */
final class GroupShelf<T> implements PageWalk.Shelf {

    private static final int MOST = 10_000;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(50).build())
                    .build())
            .build();

    private final Map<String, T> found = new LinkedHashMap<>();
    private final String list;
    private final BiFunction<String, JsonNode, T> reading;
    private boolean full;

    private GroupShelf(String list, BiFunction<String, JsonNode, T> reading) {
        this.list = list;
        this.reading = reading;
    }

    static GroupShelf<Group> ofGroups() {
        return new GroupShelf<>(
                "groups",
                (id, group) -> new Group(
                        id,
                        PersonName.shown(group.path("name")),
                        identifier(group.path("set_id")).orElse(null),
                        PersonName.shown(group.path("tag")),
                        isTrue(group.path("hidden"))));
    }

    static GroupShelf<GroupSet> ofSets() {
        return new GroupShelf<>("sets", (id, set) -> new GroupSet(id, PersonName.shown(set.path("name"))));
    }

    /** A page that is none breaks the whole list. */
    @Override
    public void take(Answer page) throws ServiceException {
        JsonNode lines = lines(page);
        if (lines == null || !lines.isArray()) {
            throw new ServiceException(new TryLater(Reason.UNREADABLE_ANSWER, null));
        }
        for (JsonNode line : lines) {
            identifier(line.path("id")).ifPresent(id -> add(id, reading.apply(id, line)));
        }
    }

    private @Nullable JsonNode lines(Answer page) {
        try {
            return JSON.readTree(page.response().body()).path(list);
        } catch (JacksonException e) {
            return null;
        }
    }

    private void add(String id, T line) {
        if (found.size() < MOST || found.containsKey(id)) {
            found.put(id, line);
        } else {
            full = true;
        }
    }

    @Override
    public boolean isFull() {
        return full;
    }

    List<T> content() {
        Collection<T> content = found.values();
        return List.copyOf(content);
    }

    private static Optional<String> identifier(JsonNode id) {
        return Optional.of(id.isString() || id.isIntegralNumber() ? id.asString() : "")
                .filter(Identifiers::isGood);
    }

    /** Some platforms send the truth as a text. */
    private static boolean isTrue(JsonNode flag) {
        return flag.isBoolean() ? flag.booleanValue() : flag.asString("").equalsIgnoreCase("true");
    }
}
