package org.secondlook.campus;

import java.net.URI;
import org.secondlook.campus.Gradebook.LineItem;

/** What somebody goes into the tool for. */
sealed interface Errand {

    /** To open a link of the course. */
    record Opening(Activity activity) implements Errand {}

    /** To choose what to add, from a certain place (LTI deep linking 2.0, section 2). */
    record Choosing(String placement) implements Errand {}

    /** To see what the tool has for the course as a whole; Canvas then names the course as the link. */
    record Touring() implements Errand {}

    /** To see what somebody has handed in (LTI submission review 1.0, section 2). */
    record Reviewing(Activity activity, LineItem column, Person of) implements Errand {}

    /** To see the page that a score named, as the SpeedGrader of Canvas shows it. */
    record Inspecting(Activity activity, URI page) implements Errand {}

    /** To see what is kept about somebody, which concerns no course (LTI data privacy launch 1.0). */
    record Asking(Person about) implements Errand {}
}
