package org.secondlook.observation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.secondlook.observation.Finding.Evidence;
import org.secondlook.observation.Growth.LeftOut;
import org.secondlook.observation.Growth.Why;
import org.secondlook.recording.RecordingId;

/**
 * Reads one indicator out of looks, from the oldest lesson to the newest. Each lesson stands once, with the first look that says
 * enough: whoever looks again has seen it, and expects what they know.
 */
final class GrowthReader {

    private final String key;
    private final Map<ObservationId, Coded> coded;

    private final List<GrowthPoint> points = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final Set<RecordingId> standing = new HashSet<>();

    private GrowthReader(String key, Map<ObservationId, Coded> coded) {
        this.key = key;
        this.coded = coded;
    }

    /**
     * The looks are those through one framework, by the dates of their lessons, and then their own.
     *
     * @param coded of the looks that have enough of it
     */
    static Growth read(Framework newest, Indicator indicator, List<GrowthLook> looks, Map<ObservationId, Coded> coded) {
        var reader = new GrowthReader(indicator.key(), coded);
        looks.forEach(reader::place);
        return new Growth(
                newest,
                indicator,
                reader.lines(),
                reader.leftOut,
                reader.goal(Meaning.of(newest.definition(), indicator), looks),
                List.of());
    }

    private void place(GrowthLook look) {
        Optional<Indicator> asked = look.framework().definition().indicator(key);
        Optional<Finding.TooLittle> missing = look.missing();
        if (asked.isEmpty()) {
            leave(look, Why.NOT_ASKED, null);
        } else if (missing.isPresent()) {
            leave(look, Why.TOO_LITTLE, missing.get());
        } else if (standing.contains(look.observation().recording())) {
            leave(look, Why.AGAIN, null);
        } else {
            read(look, asked.get());
        }
    }

    private void read(GrowthLook look, Indicator indicator) {
        Coded what = coded.getOrDefault(look.observation().id(), Coded.NOTHING);
        Finding finding = what.reading(look.observation()).of(indicator);
        if (finding instanceof Evidence) {
            standing.add(look.observation().recording());
            points.add(new GrowthPoint(
                    look,
                    Meaning.of(look.framework().definition(), indicator),
                    GapRow.alone(indicator, what.estimate(), finding)));
        } else {
            leave(look, Why.NOTHING, null);
        }
    }

    private void leave(GrowthLook look, Why why, Finding.@Nullable TooLittle missing) {
        leftOut.add(new LeftOut(look, why, missing));
    }

    private List<GrowthLine> lines() {
        List<GrowthLine> lines = new ArrayList<>();
        int begin = 0;
        for (int i = 1; i <= points.size(); i++) {
            if (i == points.size()
                    || !points.get(i).meaning().equals(points.get(begin).meaning())) {
                lines.add(new GrowthLine(points.subList(begin, i)));
                begin = i;
            }
        }
        return lines;
    }

    /** A goal holds as long as the newest lessons are about what it was about. */
    private @Nullable Goal goal(Meaning newest, List<GrowthLook> looks) {
        Goal goal = looks.get(0).goal();
        return goal != null && newest.equals(meaning(goal.version(), looks)) ? goal : null;
    }

    private @Nullable Meaning meaning(FrameworkId version, List<GrowthLook> looks) {
        return looks.stream()
                .map(GrowthLook::framework)
                .filter(framework -> framework.id().equals(version))
                .findAny()
                .flatMap(framework -> framework
                        .definition()
                        .indicator(key)
                        .map(indicator -> Meaning.of(framework.definition(), indicator)))
                .orElse(null);
    }
}
