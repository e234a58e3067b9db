package org.secondlook.conversation;

import java.util.List;

/**
 * An agenda that comes with the product: {@code library/agendas/first-look.v1.yaml}.
 *
 * @param id the name of its file, under which a model of cycles may name it
 * @param source whose steps it follows, in our words
 */
record ReadyAgenda(String id, String name, String source, List<String> items) {

    ReadyAgenda {
        items = List.copyOf(items);
        if (items.isEmpty() || !items.stream().allMatch(words -> Typed.isSound(words, Item.LONGEST))) {
            throw new IllegalStateException(id + " has nothing to speak of, or too much");
        }
    }
}
