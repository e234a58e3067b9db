package org.secondlook.campus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a message looks like apart from its values: every path in it, and the kind of thing that is there. */
final class Shape {

    private Shape() {}

    static Map<String, String> of(JsonNode json) {
        var shape = new TreeMap<String, String>();
        walk("", json, shape);
        return shape;
    }

    /** The shape of a message that a real Moodle sent. */
    static Map<String, String> captured(String file) {
        try (var stream = Shape.class.getResourceAsStream(file)) {
            return of(new JsonMapper().readTree(stream));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parameters of a link are the tool's own choice; only what the platform adds counts. */
    private static void walk(String path, JsonNode json, Map<String, String> shape) {
        if (json.isObject()) {
            json.properties().forEach(entry -> {
                String below = path + "/" + entry.getKey();
                if (!(path.endsWith("/custom") || path.endsWith("/custom_parameters"))
                        || entry.getKey().equals("context_memberships_url")) {
                    walk(below, entry.getValue(), shape);
                }
            });
        } else if (json.isArray()) {
            json.forEach(element -> walk(path + "[]", element, shape));
        } else {
            shape.put(path, json.getNodeType().toString());
        }
    }
}
