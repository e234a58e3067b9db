/**
 * Who is here and in which role: persons, courses, enrolments, and the session that a launch opened. Translates LTI's
 * words once, so that nobody above sees a claim.
 *
 * <p>Exposes {@link org.secondlook.people.Viewer}, which every front door above takes first, and {@link
 * org.secondlook.people.People}. Defines {@link org.secondlook.people.PersonalData}, which every module fills that keeps
 * something about people, and {@link org.secondlook.people.AddressedRights}, filled by playback. Fills {@link org.secondlook.lti.LaunchAdmission}. Reads the rosters of courses that have launched, by job. Tells {@link org.secondlook.people.EnrolmentChanged}, hears nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"foundation", "lti"})
package org.secondlook.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
