package org.secondlook.observation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lessons that compare, by their dates: all were looked at for the same thing. There is one at least. */
record GrowthLine(List<GrowthPoint> points) {

    GrowthLine {
        points = List.copyOf(points);
    }

    public boolean isSeveral() {
        return points.size() > 1;
    }

    public GrowthPoint first() {
        return points.get(0);
    }

    public GrowthPoint newest() {
        return points.get(points.size() - 1);
    }

    /** How the distance between expectation and video has changed, as people are told; null before there are two. */
    public @Nullable Change distance() {
        List<GrowthPoint> compared =
                points.stream().filter(point -> point.row().isCompared()).toList();
        return compared.size() < 2
                ? null
                : new Change(
                        compared.get(0).distanceTold(),
                        compared.get(compared.size() - 1).distanceTold());
    }

    public double minutes() {
        return points.stream().mapToDouble(GrowthPoint::minutes).sum();
    }
}
