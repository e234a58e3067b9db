package org.secondlook.campus;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.type.TypeReference;

/** Where the tool of a school wants to be told what (platform notification service 1.0, section 3); outlives a restart. */
final class NoticeHandlers {

    static final String HELLO = "LtiHelloWorldNotice";
    static final String COPY = "LtiContextCopyNotice";
    static final List<String> TYPES = List.of(HELLO, COPY);

    private final KeptFile<Map<String, String>> file;
    private final Map<String, String> handlers;

    NoticeHandlers(Path path) {
        this.file = new KeptFile<>(path, new TypeReference<>() {});
        this.handlers = new LinkedHashMap<>(file.read().orElse(Map.of()));
    }

    /** An empty handler takes the one before away. */
    synchronized void put(String type, String handler) {
        if (handler.isEmpty()) {
            handlers.remove(type);
        } else {
            handlers.put(type, handler);
        }
        file.write(handlers);
    }

    synchronized Optional<URI> find(String type) {
        return Optional.ofNullable(handlers.get(type)).map(URI::create);
    }

    synchronized Set<Map.Entry<String, String>> all() {
        return Set.copyOf(handlers.entrySet());
    }
}
