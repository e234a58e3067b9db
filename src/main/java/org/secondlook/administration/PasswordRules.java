package org.secondlook.administration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * What a new password has to be (NIST SP 800-63B, section 5.1.1.2): long, and none of those that everybody tries. Any
 * character counts; nothing is asked of their kinds.
 */
final class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    /** As typed; to be compared, a character may become several. */
    private static final int MOST_UNITS = 2 * LONGEST;

    private static final Set<String> COMMON = read();

    private PasswordRules() {}

    /** One password in the form in which it is hashed: what two keyboards type for the same letters is the same. */
    static String normalized(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC);
    }

    /** Whether nobody can have this password, so that nobody's time is spent on it. */
    static boolean isTooLong(String typed) {
        return typed.length() > MOST_UNITS;
    }

    /** What is wrong with a new password, if anything is. */
    static Optional<Fault> check(String typed, String name) {
        String password = isTooLong(typed) ? typed : normalized(typed);
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(Fault.SHORT);
        }
        if (length > LONGEST || isTooLong(typed)) {
            return Optional.of(Fault.LONG);
        }
        return isCommon(password.toLowerCase(Locale.ROOT), name) ? Optional.of(Fault.COMMON) : Optional.empty();
    }

    private static boolean isCommon(String password, String name) {
        boolean oneCharacter = password.codePoints().distinct().count() == 1;
        boolean ownName =
                password.equals(OperatorName.typed(name).map(OperatorName::key).orElse(""));
        return oneCharacter || ownName || COMMON.contains(password.replace(" ", ""));
    }

    private static Set<String> read() {
        try (var words = new ClassPathResource("administration/common-passwords.txt").getInputStream()) {
            return new String(words.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What can be wrong with a password. */
    enum Fault {
        SHORT,
        LONG,
        COMMON
    }
}
