package org.secondlook.people;

import java.time.Instant;

/** A session about to be opened: of which launch, in which browser, from when until when at the latest. */
record SessionOpening(SessionId id, String browserHash, Instant at, Instant endsAt) {}
