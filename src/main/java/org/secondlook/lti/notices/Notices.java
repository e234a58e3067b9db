package org.secondlook.lti.notices;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.secondlook.foundation.Jobs;
import org.secondlook.foundation.Times;
import org.secondlook.foundation.Uuids;
import org.secondlook.lti.CourseCopies;
import org.secondlook.lti.launch.Notice;
import org.secondlook.lti.launch.NoticeVerifier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The notices of platforms. One that is verified is kept, once, in one transaction with the job that handles it: what was
 * answered with yes is not lost.
 */
@Component
class Notices {

    /** The tool is reached, and nothing else is said. */
    static final String HELLO = "LtiHelloWorldNotice";

    static final String COPY = "LtiContextCopyNotice";

    /** What this tool wants to hear. */
    static final Set<String> WANTED = Set.of(HELLO, COPY);

    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);
    private static final int MOST = 200;

    private final NoticeVerifier verifier;
    private final NoticeStore store;
    private final CourseCopies copies;
    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Notices(
            NoticeVerifier verifier,
            NoticeStore store,
            CourseCopies copies,
            Jobs jobs,
            TransactionTemplate transaction,
            Clock clock) {
        this.verifier = verifier;
        this.store = store;
        this.copies = copies;
        this.jobs = jobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Keeps those that are what they say they are, of a message such as {@code {"notices": [{"jwt": "…"}]}}. */
    Taken take(byte[] message) {
        Optional<List<String>> tokens = tokens(message);
        if (tokens.isEmpty()) {
            return Taken.UNREADABLE;
        }
        List<Optional<Notice>> notices =
                tokens.get().stream().map(verifier::verify).toList();
        List<Notice> good = notices.stream().flatMap(Optional::stream).toList();
        transaction.executeWithoutResult(status -> good.forEach(this::keep));
        return good.size() == notices.size() ? Taken.ALL : Taken.NOT_ALL;
    }

    private static Optional<List<String>> tokens(byte[] message) {
        try {
            JsonNode notices = JsonMapper.shared().readTree(message).path("notices");
            List<String> tokens = new ArrayList<>();
            for (JsonNode notice : notices) {
                tokens.add(notice.path("jwt").asString(""));
            }
            return notices.isArray() && tokens.size() <= MOST ? Optional.of(tokens) : Optional.empty();
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private void keep(Notice notice) {
        String platform = notice.platform().key();
        if (!WANTED.contains(notice.type())) {
            LOG.info("notice of no interest platform={}", platform);
            return;
        }
        KeptNotice kept = KeptNotice.of(notice, new NoticeId(Uuids.next()), Times.now(clock));
        if (store.add(kept)) {
            LOG.info("notice taken platform={} type={} id={}", platform, kept.type(), kept.id());
            jobs.stage(HandleNotice.JOB, kept.id());
        }
    }

    /** Does what a notice calls for, once and whole; one that is gone needs nothing. */
    void handle(NoticeId id) {
        transaction.executeWithoutResult(status -> store.find(id).ifPresent(notice -> {
            if (store.finish(id, Times.now(clock))) {
                notice.copy().ifPresent(copies::copied);
            }
        }));
    }

    /** How much of a message was taken. */
    enum Taken {
        ALL,
        NOT_ALL,
        UNREADABLE
    }
}
