package org.secondlook.people;

import java.util.List;

/**
 * What one module keeps about people: to be told of, taken along and taken away. Filled by every module that keeps something,
 * so that nobody has to know them all. People read and take along what they fill in the order of the floors, which each says of itself.
 */
public interface PersonalData {

    /** What is kept about somebody, kind by kind; kinds of which there is nothing are named too. */
    List<Holding> held(PersonId person);

    /** What the viewer takes along, in their language. Reads briefly: files are opened later, when their turn comes. */
    List<Portion> export(Viewer viewer);

    /** Takes away what lies outside the database, where nobody finds it any more. Bears being asked twice. */
    default void eraseFiles(PersonId person) {}

    /** Takes away everything else, in the caller's transaction, in which nobody adds to it. */
    void erase(PersonId person);
}
