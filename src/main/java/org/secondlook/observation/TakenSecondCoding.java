package org.secondlook.observation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody coded in a lesson of another's, as one of the two takes it along; whoever coded a clip, in times of the clip. */
record TakenSecondCoding(
        String framework,
        int version,
        Instant begunAt,
        @Nullable Instant doneAt,
        List<CodingState.Standing> events) {}
