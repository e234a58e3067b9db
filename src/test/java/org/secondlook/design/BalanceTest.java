package org.secondlook.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.secondlook.library.Mechanism;
import org.secondlook.library.MechanismGroup;

/** The rules, held against {@code balance.txt}: programmes that were worked by hand. */
@Tag("once")
class BalanceTest {

    private static final Path FILE = Path.of("src/test/resources/org/secondlook/design/balance.txt");
    private static final LocalDate FIRST = LocalDate.of(2026, 9, 7);

    @ParameterizedTest
    @MethodSource("worked")
    void itCountsAsWorkedByHand(Worked worked) {
        Balance balance = Balance.of(Rules.counted(worked.learning()));

        assertThat(letters(balance)).as("groups").isEqualTo(worked.groups());
        assertThat(reasons(balance)).as("mechanisms").isEqualTo(worked.mechanisms());
        assertThat(balance.missing()).hasSize(4 - balance.groups().size());
    }

    static List<Worked> worked() {
        List<Worked> worked =
                Stream.of(read().split("(?m)^== ")).skip(1).map(Worked::of).toList();
        assertThat(worked).as("programmes worked by hand").hasSizeGreaterThanOrEqualTo(24);
        return worked;
    }

    private static String read() {
        try {
            return Files.readString(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String letters(Balance balance) {
        String letters = balance.groups().stream()
                .map(MechanismGroup::letter)
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
        return letters.isEmpty() ? "-" : letters;
    }

    /** As the file writes them. */
    private static Map<Integer, String> reasons(Balance balance) {
        Map<Integer, String> reasons = new TreeMap<>();
        for (Mechanism mechanism : Mechanism.values()) {
            Map<String, Set<String>> byRule = new TreeMap<>();
            balance.reasons(mechanism)
                    .forEach(counted -> byRule.computeIfAbsent(
                                    counted.reasonKey().substring("design.reason.".length()), rule -> new TreeSet<>())
                            .add(counted.activity()));
            if (balance.has(mechanism)) {
                reasons.put(mechanism.number(), written(byRule));
            }
        }
        return reasons;
    }

    private static String written(Map<String, Set<String>> byRule) {
        return byRule.entrySet().stream()
                .map(rule -> rule.getKey() + " " + String.join(" ", rule.getValue()))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    record Worked(String name, List<Learning> learning, String groups, Map<Integer, String> mechanisms) {

        static Worked of(String block) {
            List<String> lines = block.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            List<String> expected = lines.stream()
                    .filter(line -> line.startsWith("="))
                    .map(line -> line.substring(1).strip())
                    .toList();
            return new Worked(
                    lines.get(0),
                    lines.stream()
                            .filter(line -> line.matches("[a-z]: .+"))
                            .map(Worked::activity)
                            .toList(),
                    expected.get(0),
                    expected.size() < 2 ? Map.of() : mechanisms(expected.get(1)));
        }

        private static Map<Integer, String> mechanisms(String line) {
            return Stream.of(line.split("; "))
                    .map(each -> each.split(" ", 2))
                    .collect(Collectors.toMap(
                            each -> Integer.valueOf(each[0]),
                            each -> Stream.of(each[1].split(", ")).sorted().collect(Collectors.joining(", ")),
                            (one, other) -> one,
                            TreeMap::new));
        }

        private static Learning activity(String line) {
            List<String> words = Pattern.compile(" ").splitAsStream(line).toList();
            String day = found("day (\\d+)", line);
            String times = found("(\\d+)x", line);
            return new Learning(
                    ActivityKind.valueOf(words.get(2)),
                    line.substring(0, 1),
                    words.get(1),
                    line.contains(" asks") ? "What do you see?" : "",
                    Integer.parseInt(found("(\\d+) min", line) == null ? "15" : found("(\\d+) min", line)),
                    day == null ? null : FIRST.plusDays(Long.parseLong(day)),
                    line.endsWith(" due"),
                    found("about (\\S+)", line),
                    times == null ? 1 : Integer.parseInt(times),
                    tags(found("tags ([\\d ]+)", line)));
        }

        private static Map<Mechanism, String> tags(@Nullable String numbers) {
            Map<Mechanism, String> tags = new EnumMap<>(Mechanism.class);
            if (numbers != null) {
                Arrays.stream(numbers.strip().split(" "))
                        .forEach(number -> tags.put(
                                Mechanism.find(Integer.parseInt(number)).orElseThrow(), "the page says why"));
            }
            return tags;
        }

        private static @Nullable String found(String pattern, String line) {
            Matcher matcher = Pattern.compile(" " + pattern).matcher(line);
            return matcher.find() ? matcher.group(1) : null;
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
