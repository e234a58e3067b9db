package org.secondlook.conversation;

import java.time.Instant;
import java.util.UUID;
import org.secondlook.people.PersonId;

/** Somebody has planned a conversation, moved it or called it off, told in that transaction. */
public record ConversationPlanned(UUID conversation, PersonId by, PersonId other, Instant at) {}
