package org.secondlook.reflection;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.Times;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** What reflections ask. The sets that come with the product are published when it starts, and stay when newer ones come. */
@Component
class PromptSets implements SmartInitializingSingleton {

    private final PromptSetStore store;
    private final PromptSetPages pages;
    private final Clock clock;

    /** What is published never changes, and so is read once. */
    private final Map<PromptSetId, PromptSet> known = new ConcurrentHashMap<>();

    PromptSets(PromptSetStore store, PromptSetPages pages, Clock clock) {
        this.store = store;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        publish(PromptSetFile.all());
    }

    /** A file that says something else than what was published under its name is a mistake of ours: it needs the next version. */
    void publish(List<PromptSetFile> files) {
        files.forEach(file -> store.publish(file.read().id(), file.definition(), Times.now(clock)));
        recall();
        for (PromptSetFile file : files) {
            PromptSet set = file.read();
            if (!get(set.id()).equals(set)) {
                throw new IllegalStateException("a set of prompts has changed without a new version: " + set.id());
            }
        }
    }

    private void recall() {
        pages.all().stream().map(PromptSetFile::read).forEach(set -> known.putIfAbsent(set.id(), set));
    }

    /** That version, however old; one that another node has published meanwhile is found too. */
    PromptSet get(PromptSetId id) {
        if (!known.containsKey(id)) {
            recall();
        }
        PromptSet set = known.get(id);
        if (set == null) {
            throw new NotVisibleException(id);
        }
        return set;
    }

    /** The newest version of each that is asked on an occasion, in the order in which they are offered. */
    List<PromptSet> offered(Occasion occasion) {
        return newest().stream()
                .filter(set -> set.occasion() == occasion)
                .sorted(Comparator.comparingInt(PromptSet::place))
                .toList();
    }

    /** What is asked on an occasion unless somebody chooses otherwise. */
    PromptSet usual(Occasion occasion) {
        return offered(occasion).get(0);
    }

    private Collection<PromptSet> newest() {
        return known.values().stream()
                .collect(Collectors.toMap(
                        PromptSet::key,
                        Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparingInt(PromptSet::version))))
                .values();
    }
}
