package org.secondlook.reflection;

/**
 * A change of a marker that could not be made: it comes back as it was typed, in the form of its marker.
 *
 * @param version that the marker has when the form is sent once more
 * @param problem what is wrong, as a message key
 */
record MarkerChange(MarkerId id, MarkerForm typed, int version, String problem) {}
