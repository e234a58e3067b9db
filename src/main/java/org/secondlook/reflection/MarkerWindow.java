package org.secondlook.reflection;

import java.util.List;

/** The markers of a lesson near a moment, by time, so that a page costs the same however many there are. */
record MarkerWindow(List<Marker> markers, boolean earlier, boolean later) {}
