package org.secondlook.finding;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.secondlook.people.TenantId;

/** What is known of the shelf as long as nothing on it changes. */
record Edition(UUID number, Vocabulary vocabulary, Map<TenantId, Choices> choices) {

    static Edition of(UUID number, Vocabulary vocabulary) {
        return new Edition(number, vocabulary, new ConcurrentHashMap<>());
    }
}
