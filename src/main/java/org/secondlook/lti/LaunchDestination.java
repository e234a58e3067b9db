package org.secondlook.lti;

/** Decides on which page an admitted launch lands. Filled by the floor that places activities in courses. */
public interface LaunchDestination {

    /** A path of this tool, beginning with one slash, without a query. */
    String pathFor(LtiLaunch launch);
}
