package org.secondlook.foundation;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Holds the database against the {@link ErasureLedger}: before the first request of a node, every hour, for the store may be away at a
 * start, and when an operator says so.
 */
@Configuration(proxyBeanMethods = false)
class ErasureReplay implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(ErasureReplay.class);

    private static final int AT_ONCE = 500;

    private final ErasureLedger ledger;
    private final List<ErasedAgain> modules;

    ErasureReplay(ErasureLedger ledger, List<ErasedAgain> modules) {
        this.ledger = ledger;
        this.modules = modules;
    }

    @Override
    public void afterSingletonsInstantiated() {
        run();
    }

    @Bean
    static Task<Void> replayErasuresJob(ErasureReplay replay) {
        return Tasks.recurring("foundation-replay-erasures", FixedDelay.ofHours(1))
                .execute((job, context) -> replay.run());
    }

    @Bean
    static OperatorCommand replayErasures(ErasureReplay replay) {
        return new OperatorCommand("replay-erasures", () -> log.info("erased again: {}", replay.run()));
    }

    /** How many there were to erase again. */
    int run() {
        return modules.stream().mapToInt(this::run).sum();
    }

    private int run(ErasedAgain module) {
        try {
            int again = again(module, ledger.noted(module.kind()));
            if (again > 0) {
                log.warn("erased again what a backup had brought back kind={} count={}", module.kind(), again);
            }
            return again;
        } catch (IOException away) {
            log.warn("what was erased cannot be read kind={}: {}", module.kind(), away.getMessage());
            return 0;
        }
    }

    private static int again(ErasedAgain module, List<UUID> noted) {
        int again = 0;
        for (int from = 0; from < noted.size(); from += AT_ONCE) {
            again += module.erase(noted.subList(from, Math.min(noted.size(), from + AT_ONCE)));
        }
        return again;
    }
}
