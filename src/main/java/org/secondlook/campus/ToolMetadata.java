package org.secondlook.campus;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.secondlook.lti.Origins;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a tool says about itself when it registers (LTI dynamic registration 1.0, section 3.3). */
record ToolMetadata(JsonNode root) {

    static final String CONFIGURATION = "https://purl.imsglobal.org/spec/lti-tool-configuration";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What cannot be read says nothing. */
    static ToolMetadata read(String body) {
        try {
            JsonNode root = JSON.readTree(body);
            return new ToolMetadata(root != null && root.isObject() ? root : JSON.createObjectNode());
        } catch (JacksonException e) {
            return new ToolMetadata(JSON.createObjectNode());
        }
    }

    JsonNode configuration() {
        return root.path(CONFIGURATION);
    }

    boolean lacks(String name) {
        return isEmpty(root.path(name));
    }

    boolean configurationLacks(String name) {
        return isEmpty(configuration().path(name));
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || (value.isString() && value.asString().isEmpty())
                || (value.isArray() && value.isEmpty());
    }

    boolean says(String name, String value) {
        return text(root, name).equals(value);
    }

    boolean lists(String name, String value) {
        return texts(root.path(name)).contains(value);
    }

    String text(String name) {
        return text(root, name);
    }

    private static String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isString() ? value.asString() : "";
    }

    String configured(String name) {
        return text(configuration(), name);
    }

    /** An address, or null when it is none that a browser or a server can go to. */
    @Nullable
    URI address(String name) {
        return parsed(text(name));
    }

    List<URI> redirects() {
        return texts(root.path("redirect_uris")).stream()
                .map(ToolMetadata::parsed)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    @Nullable
    URI target() {
        return parsed(configured("target_link_uri"));
    }

    private static @Nullable URI parsed(String text) {
        try {
            var address = new URI(text);
            return Origins.of(address).isPresent() ? address : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    Set<String> scopes() {
        return new LinkedHashSet<>(List.of(text("scope").strip().split("\\s+")));
    }

    List<String> claims() {
        return texts(configuration().path("claims"));
    }

    Map<String, String> custom() {
        return custom(configuration());
    }

    private static Map<String, String> custom(JsonNode node) {
        var custom = new LinkedHashMap<String, String>();
        node.path("custom_parameters")
                .properties()
                .forEach(entry -> custom.put(entry.getKey(), entry.getValue().asString("")));
        return custom;
    }

    boolean customIsText() {
        return configuration().path("custom_parameters").properties().stream()
                .allMatch(entry -> entry.getValue().isString());
    }

    /** The messages that the tool wants, with the platform's own names for their places. */
    List<RegisteredTool.Message> messages(UnaryOperator<String> placements) {
        var messages = new ArrayList<RegisteredTool.Message>();
        configuration().path("messages").forEach(message -> {
            List<String> places =
                    texts(message.path("placements")).stream().map(placements).toList();
            messages.add(new RegisteredTool.Message(
                    text(message, "type"),
                    parsed(text(message, "target_link_uri")),
                    places.isEmpty() ? List.of(Placements.LINK) : places,
                    custom(message)));
        });
        return messages;
    }

    private static List<String> texts(JsonNode array) {
        return array.isArray()
                ? array.valueStream().map(value -> value.asString("")).toList()
                : List.of();
    }
}
