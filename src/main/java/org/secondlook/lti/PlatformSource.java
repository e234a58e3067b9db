package org.secondlook.lti;

import java.util.List;

/** Brings platforms that the tool is registered with; read once, at start-up. The files are one source. */
public interface PlatformSource {

    List<Platform> platforms();
}
