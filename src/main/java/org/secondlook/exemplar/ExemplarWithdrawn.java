package org.secondlook.exemplar;

import java.time.Instant;

/** An exemplar that was released is seen by nobody any more, in the transaction that tells it. */
public record ExemplarWithdrawn(ExemplarId exemplar, Instant at) {}
