package org.secondlook.media;

import java.nio.file.Path;
import java.util.Map;

/**
 * A program of this machine that may be started.
 *
 * @param program where it lies
 * @param environment all that it finds in its environment: nothing is handed down
 */
record Tool(Path program, Map<String, String> environment) {}
