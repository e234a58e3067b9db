package org.secondlook.observation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.secondlook.observation.Calibration.Judgement;
import org.secondlook.observation.Finding.Evidence;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;

/** Works out the gaps of a viewer's own observations, whenever they are looked at; none is ever kept. */
@Component
class Gaps {

    private final Observations observations;
    private final Codings codings;

    Gaps(Observations observations, Codings codings) {
        this.observations = observations;
        this.codings = codings;
    }

    /** Indicator by indicator, in the framework's order. */
    List<GapRow> of(Observation observation, Viewer viewer) {
        Look look = look(observation);
        List<Look> all = observations.through(observation.framework(), viewer).stream()
                .filter(Observation::isLocked)
                .map(each -> each.id().equals(observation.id()) ? look : look(each))
                .toList();
        return observation.framework().definition().indicators().stream()
                .map(indicator -> new GapRow(
                        indicator,
                        look.estimates().get(indicator.key()),
                        look.reading().of(indicator),
                        Calibration.of(all.stream()
                                .flatMap(each -> each.judgement(indicator))
                                .toList())))
                .toList();
    }

    /** The same without any other lesson. Whoever asks has found the observation through its viewer, or through a share. */
    List<GapRow> alone(Observation observation) {
        Look look = look(observation);
        return observation.framework().definition().indicators().stream()
                .map(indicator -> GapRow.alone(
                        indicator,
                        look.estimates().get(indicator.key()),
                        look.reading().of(indicator)))
                .toList();
    }

    /** What a lesson shows, without what was expected of it; asked like {@link #alone}. */
    List<GapRow> evidence(Observation observation) {
        return GapRow.evidence(reading(observation));
    }

    private Look look(Observation observation) {
        return new Look(observations.estimates(observation), reading(observation));
    }

    private Reading reading(Observation observation) {
        return new Reading(codings.of(observation), observations.ratings(observation));
    }

    /** What was expected of a lesson, and what can be read out of it. */
    private record Look(Map<String, Estimate> estimates, Reading reading) {

        Stream<Judgement> judgement(Indicator indicator) {
            Optional<Estimate> expected = Optional.ofNullable(estimates.get(indicator.key()));
            return expected.stream()
                    .flatMap(estimate -> reading.of(indicator) instanceof Evidence evidence
                            ? Stream.of(judgement(indicator, estimate, evidence.value()))
                            : Stream.empty());
        }

        private static Judgement judgement(Indicator indicator, Estimate estimate, double evidence) {
            return new Judgement(
                    estimate.expected(),
                    evidence,
                    indicator.gap(estimate.expected(), evidence),
                    estimate.range().contains(evidence));
        }
    }
}
