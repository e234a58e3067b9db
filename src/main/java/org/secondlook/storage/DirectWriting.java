package org.secondlook.storage;

import java.nio.file.OpenOption;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the option with which a file is written past the operating system's cache. The JDK has it outside the platform's
 * own API, so it is looked for by name, and a JDK without it writes as usual.
 */
final class DirectWriting {

    private static final Optional<OpenOption> OPTION = find();

    private DirectWriting() {}

    static Optional<OpenOption> option() {
        return OPTION;
    }

    private static Optional<OpenOption> find() {
        try {
            Object[] options =
                    Class.forName("com.sun.nio.file.ExtendedOpenOption").getEnumConstants();
            return Stream.of(options)
                    .filter(option -> option.toString().equals("DIRECT"))
                    .map(OpenOption.class::cast)
                    .findFirst();
        } catch (ClassNotFoundException notInThisJdk) {
            return Optional.empty();
        }
    }
}
