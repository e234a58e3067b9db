package org.secondlook.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** The statements that some threads make while it is open. */
public final class Statements extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private static final String STATEMENT = "Executing prepared SQL statement";

    private final Logger log = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final Predicate<String> threads;

    private Statements(Predicate<String> threads) {
        this.threads = threads;
        start();
        log.setLevel(Level.DEBUG);
        log.setAdditive(false);
        log.addAppender(this);
    }

    /** Those of requests over a real connection. */
    public static Statements ofRequests() {
        return new Statements(thread -> thread.contains("-exec-"));
    }

    public static Statements ofThisThread() {
        return new Statements(Thread.currentThread().getName()::equals);
    }

    public List<String> seen() {
        return List.copyOf(seen);
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (threads.test(event.getThreadName()) && event.getMessage().startsWith(STATEMENT)) {
            seen.add(event.getFormattedMessage());
        }
    }

    @Override
    public void close() {
        log.detachAppender(this);
        log.setAdditive(true);
        log.setLevel(null);
    }
}
