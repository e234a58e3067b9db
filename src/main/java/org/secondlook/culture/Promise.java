package org.secondlook.culture;

import java.util.List;

/**
 * A clause as it is read: with the rules that keep it.
 *
 * @param guards empty for what people promise each other and no rule can keep
 * @param reworded whether the school says in its own words what the product says in others
 */
record Promise(Clause clause, List<Guard> guards, boolean reworded) {

    Promise {
        guards = List.copyOf(guards);
    }
}
