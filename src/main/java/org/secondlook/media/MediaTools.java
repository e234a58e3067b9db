package org.secondlook.media;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has the tools of this node at hand; looks for them in the background once the application is up. */
@Component
class MediaTools {

    private static final Logger log = LoggerFactory.getLogger(MediaTools.class);

    private final ToolSearch search;
    private final ReentrantLock searching = new ReentrantLock();
    private volatile boolean searched;
    private volatile @Nullable Toolbox found;

    MediaTools(ToolSearch search) {
        this.search = search;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        var thread = new Thread(this::findAhead, "media-tools");
        thread.setDaemon(true);
        thread.start();
    }

    /** Whether no search has come to its end yet. */
    boolean isSearching() {
        return !searched;
    }

    /** What the last search found. */
    Optional<Toolbox> known() {
        return Optional.ofNullable(found);
    }

    /**
     * The tools of this node; waits for a search under way, and searches anew when the last one found nothing or what it
     * found is gone.
     *
     * @throws ToolMissingException when there are still none that work
     */
    Toolbox find() throws ToolMissingException, InterruptedException {
        searching.lockInterruptibly();
        try {
            if (!known().filter(Toolbox::isThere).isPresent()) {
                found = search.search().orElse(null);
                searched = true;
            }
        } finally {
            searching.unlock();
        }
        return known().orElseThrow(ToolMissingException::new);
    }

    private void findAhead() {
        try {
            find();
        } catch (ToolMissingException e) {
            log.debug("to be looked for again when there is work");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
