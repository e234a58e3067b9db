package org.secondlook.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.secondlook.foundation.OperatorCommand;
import org.secondlook.foundation.SettingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code --secondlook.command=move-storage}: moves all blobs to the store that the settings name now. */
@Configuration(proxyBeanMethods = false)
class MoveStorageCommand {

    private static final Logger log = LoggerFactory.getLogger(MoveStorageCommand.class);

    @Bean
    OperatorCommand moveStorage(Stores stores, MoveStorage move) {
        return new OperatorCommand("move-storage", () -> run(stores, move));
    }

    private static void run(Stores stores, MoveStorage move) {
        ListedStore from = stores.from()
                .orElseThrow(() -> new SettingException(
                        "secondlook.storage.moving-from is missing; it names the store that blobs move from"));
        try {
            MoveReport report = move.run(from);
            log.info("{}", report);
            log.info(
                    report.isComplete()
                            ? "all is in the new store: secondlook.storage.moving-from can go"
                            : "some is in the old store still: keep secondlook.storage.moving-from, and give the command again later");
        } catch (IOException broken) {
            throw new UncheckedIOException("the move broke off; nothing is lost, give the command again", broken);
        }
    }
}
