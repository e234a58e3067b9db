/**
 * The protocol: LTI 1.3 login and launch, the tool's keys, and calls to a platform's services. Knows nothing of video,
 * coaching or roles in the product.
 *
 * <p>Exposes {@link org.secondlook.lti.LtiLaunch}, the interfaces that upper floors fill ({@link
 * org.secondlook.lti.LaunchAdmission}, {@link org.secondlook.lti.LaunchDestination}, {@link org.secondlook.lti.CourseCopies}), {@link
 * org.secondlook.lti.ScoreService}, {@link org.secondlook.lti.GradebookColumns}, {@link org.secondlook.lti.RosterService}, {@link
 * org.secondlook.lti.CourseGroups}, and
 * {@code deeplinking}. Tells nothing, hears nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "foundation")
package org.secondlook.lti;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
