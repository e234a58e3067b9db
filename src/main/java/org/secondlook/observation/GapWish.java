package org.secondlook.observation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.secondlook.finding.Wish;
import org.secondlook.people.Viewer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What somebody's newest look showed otherwise than they had expected, by its name alone: no number leaves this module. */
@Component
@Order(2)
class GapWish implements Wish {

    private final GrowthPages pages;
    private final Frameworks frameworks;
    private final Gaps gaps;

    GapWish(GrowthPages pages, Frameworks frameworks, Gaps gaps) {
        this.pages = pages;
        this.frameworks = frameworks;
        this.gaps = gaps;
    }

    @Override
    public List<Need> of(Viewer viewer) {
        return newest(viewer).flatMap(this::surprising).map(GapWish::need).stream()
                .toList();
    }

    private Optional<Observation> newest(Viewer viewer) {
        return pages.looks(viewer.person(), "", frameworks).stream()
                .filter(look -> look.missing().isEmpty())
                .map(GrowthLook::observation)
                .max(Comparator.comparing(Observation::createdAt));
    }

    private Optional<GapRow> surprising(Observation newest) {
        return gaps.alone(newest).stream()
                .filter(row -> row.isCompared() && !row.isWithin())
                .max(Comparator.comparingDouble(GapRow::distance));
    }

    private static Need need(GapRow row) {
        return new Need("observation.wish", Optional.empty(), row.indicator().name());
    }
}
