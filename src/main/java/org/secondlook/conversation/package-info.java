/**
 * Conversations of a teacher and their coach: when and how they speak, what of, what both write down, what each notes for themselves
 * alone, and what they agree on; and feedback in writing, about three moments at most, the first a strength. They look at what the
 * teacher shows, and what may be seen of that stays in the policy of shares. While both agree, a coach has a recording of a conversation,
 * to look at how they coach.
 *
 * <p>Exposes nothing: pages lead to it by its addresses. Fills {@link org.secondlook.notice.CalendarSource} and {@link
 * org.secondlook.sharing.ShareAnswers} and {@link org.secondlook.sharing.ShareGate}. Hears {@link
 * org.secondlook.pairing.PairingEnded}: from then on nothing here is written, and recordings rest; and {@link org.secondlook.recording.RecordingErased}. Tells nothing; whoever of the two did not do something gets a notice of it.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"foundation", "people", "notice", "sharing", "recording", "clip", "pairing", "exemplar"})
package org.secondlook.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
