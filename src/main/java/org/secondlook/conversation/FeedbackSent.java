package org.secondlook.conversation;

import java.time.Instant;
import java.util.UUID;
import org.secondlook.people.PersonId;

/** A coach has sent feedback, told in that transaction. */
public record FeedbackSent(UUID feedback, UUID pairing, PersonId teacher, Instant at) {}
