package org.secondlook.pairing;

import java.time.Instant;
import org.secondlook.people.PersonId;

/** A pairing that both had accepted is over, and what was shared with it; told in the transaction that ends it. */
public record PairingEnded(PairingId id, PersonId teacher, PersonId coach, Instant at) {}
