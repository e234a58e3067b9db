/**
 * Activities: the tasks that a PD lead places in a course, what a person does in one, and when it is complete. Decides where a
 * launch lands.
 *
 * <p>Exposes {@link org.secondlook.programme.Activities}. Fills {@link org.secondlook.lti.LaunchDestination}, {@link
 * org.secondlook.lti.CourseCopies} and {@link org.secondlook.insight.ActsDone}. Tells {@link
 * org.secondlook.programme.ActivityCompleted}; hears that a reflection was submitted, what else people have done
 * for which an activity can ask, and that a recording was erased.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "circle",
            "coaching",
            "culture",
            "design",
            "exemplar",
            "foundation",
            "insight",
            "journal",
            "library",
            "lti",
            "lti :: deeplinking",
            "notice",
            "people",
            "practice",
            "recording",
            "reflection",
            "sample"
        })
package org.secondlook.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
