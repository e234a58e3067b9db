package org.secondlook.library;

import java.util.List;

/**
 * A domain area of the library, as one school has it, with its strategies.
 *
 * @param key what it is called in data and in addresses
 * @param sentence what it is about
 * @param strategies that the school has there, in the order in which they are shown
 */
public record Area(String key, String name, String sentence, List<Strategy> strategies) {

    public Area {
        strategies = List.copyOf(strategies);
    }
}
