package org.secondlook.notice;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How somebody wants to be told by mail, as they have typed it. */
record SettingsForm(
        @Nullable String pace,
        @Nullable String zone,
        @Nullable String from,
        @Nullable String until,
        @Nullable String weekends,
        @Nullable List<String> topics) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    static SettingsForm of(Habits habits) {
        QuietHours quiet = habits.quiet();
        return new SettingsForm(
                habits.pace().name(),
                quiet.zone().getId(),
                TIME.format(quiet.from()),
                TIME.format(quiet.until()),
                quiet.weekends() ? "true" : null,
                habits.topics().stream().map(Enum::name).toList());
    }

    /** The zones that one can choose: places, as people know them. */
    static Set<String> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.equals("UTC")
                        || id.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What is wrong, field by field, as message keys; empty when all is well. */
    public Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (typedPace().isEmpty()) {
            problems.put("pace", "notice.problem.pace");
        }
        if (typedZone().isEmpty()) {
            problems.put("zone", "notice.problem.zone");
        }
        if (time(from).isEmpty() || time(until).isEmpty()) {
            problems.put("quiet", "notice.problem.quiet");
        }
        return problems;
    }

    /** What was typed, when nothing is wrong with it. */
    Habits toHabits() {
        QuietHours quiet = new QuietHours(
                time(from).orElseThrow(),
                time(until).orElseThrow(),
                weekends != null,
                typedZone().orElseThrow());
        return new Habits(typedPace().orElseThrow(), quiet, chosen());
    }

    public boolean wants(Topic topic) {
        return chosen().contains(topic);
    }

    private Set<Topic> chosen() {
        return Stream.of(Topic.values())
                .filter(topic -> topics != null && topics.contains(topic.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Topic.class)));
    }

    private Optional<Pace> typedPace() {
        return Stream.of(Pace.values()).filter(each -> each.name().equals(pace)).findFirst();
    }

    private Optional<ZoneId> typedZone() {
        return Optional.ofNullable(zone)
                .map(String::strip)
                .filter(zones()::contains)
                .map(ZoneId::of);
    }

    private static Optional<LocalTime> time(@Nullable String typed) {
        try {
            return typed == null ? Optional.empty() : Optional.of(LocalTime.parse(typed.strip(), TIME));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
