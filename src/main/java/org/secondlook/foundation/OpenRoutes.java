package org.secondlook.foundation;

import java.util.List;
import java.util.Set;

/**
 * Addresses that are open to everybody, without a session. A module that has such says so with a bean of this; all others
 * are closed.
 *
 * @param exact whole paths
 * @param prefixes beginnings of paths, each with a slash at its end
 */
public record OpenRoutes(Set<String> exact, List<String> prefixes) {

    public OpenRoutes {
        if (!prefixes.stream().allMatch(prefix -> prefix.endsWith("/") && prefix.length() > 1)) {
            throw new IllegalArgumentException("not a folder of addresses: " + prefixes);
        }
    }

    public boolean contain(String path) {
        return exact.contains(path) || prefixes.stream().anyMatch(path::startsWith);
    }
}
