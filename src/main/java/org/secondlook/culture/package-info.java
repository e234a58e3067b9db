/**
 * What makes a school a place to be seen at work in: which pupils may be recorded, and shown to whom, by what their parents
 * have signed; the code of practice, with the rule that keeps each of its promises; and what a school works toward. No names: a pupil is
 * initials or a seat here, and only their teacher reads it.
 *
 * <p>Exposes {@link org.secondlook.culture.Permissions} and {@link org.secondlook.culture.CodeOfPractice}, whom everything
 * asks that shows a lesson to others; nobody asks about watching one's own. And {@link org.secondlook.culture.Visions}, whose parts
 * goals may serve. Tells {@link
 * org.secondlook.culture.CodeAccepted}, {@link org.secondlook.culture.PermissionsChanged} and {@link org.secondlook.culture.PermissionsForgotten}; hears nothing. Whoever had
 * accepted an earlier code of practice gets a notice of the next one.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"foundation", "people", "notice"})
package org.secondlook.culture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
