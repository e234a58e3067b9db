package org.secondlook.foundation;

import java.net.URI;

/**
 * A place for the next bytes of a growing blob, in the store itself.
 *
 * @param address good for these bytes alone, and for a short time
 * @param bytes how many, neither more nor fewer
 */
public record BlobPart(URI address, long bytes) {}
