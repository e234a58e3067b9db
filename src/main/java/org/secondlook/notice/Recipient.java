package org.secondlook.notice;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.secondlook.people.PersonId;

/**
 * Somebody who wants mails and whose address is proved.
 *
 * @param addressId for which the mail's links are signed
 * @param last when a mail last went out to them
 */
record Recipient(PersonId person, Habits habits, UUID addressId, MailAddress address, Locale locale, Instant last) {}
