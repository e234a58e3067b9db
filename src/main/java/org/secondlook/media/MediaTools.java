package org.secondlook.media;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has the tools of this node at hand; looks for them in the background once the application is up. */
@Component
class MediaTools {

    private final FutureTask<Optional<Toolbox>> search;

    MediaTools(ToolSearch search) {
        this.search = new FutureTask<>(search::search);
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        var thread = new Thread(search, "media-tools");
        thread.setDaemon(true);
        thread.start();
    }

    boolean isSearching() {
        return !search.isDone();
    }

    /** The tools of this node, or empty when it has none that work; waits for the search, or does it. */
    Optional<Toolbox> find() throws InterruptedException {
        search.run();
        try {
            return search.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
