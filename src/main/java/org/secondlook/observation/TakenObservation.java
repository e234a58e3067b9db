package org.secondlook.observation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A look at a lesson as somebody takes it along: what they expected, what they coded and rated, and what they played. */
record TakenObservation(
        String lesson,
        String framework,
        int version,
        Instant begunAt,
        @Nullable Instant lockedAt,
        Map<String, Estimate> estimates,
        List<CodingState.Standing> events,
        List<List<Long>> played,
        Map<String, Integer> ratings) {}
