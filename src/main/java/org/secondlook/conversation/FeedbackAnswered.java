package org.secondlook.conversation;

import java.time.Instant;
import java.util.UUID;
import org.secondlook.people.PersonId;

/** A teacher has answered to feedback, told in that transaction. */
public record FeedbackAnswered(UUID feedback, UUID pairing, PersonId coach, Instant at) {}
