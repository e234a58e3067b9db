/**
 * Notices: that something has come for somebody, said in the tool as a list of what is unread and, if they want it, by a mail
 * that says nothing else; and their calendar's feed. Neither holds a name or a title: what a notice is about is opened by its
 * address, where the module that has it decides anew who may see it.
 *
 * <p>Exposes {@link org.secondlook.notice.Notices}, which whoever has something to tell calls in their own transaction, and {@link
 * org.secondlook.notice.CalendarFile}, which writes calendars. Defines {@link org.secondlook.notice.CalendarSource}, filled by whoever
 * plans something with people. Tells nothing, hears nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"foundation", "people"})
package org.secondlook.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
