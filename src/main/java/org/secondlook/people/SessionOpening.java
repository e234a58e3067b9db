package org.secondlook.people;

import java.time.Instant;

/** A session about to be opened: which launch, which browser, from when until when at the latest. */
record SessionOpening(SessionId id, String nonce, String browserHash, Instant at, Instant endsAt) {}
