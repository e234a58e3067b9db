/**
 * Keys of both sides: those with which this tool signs, kept sealed in the database, published, and moved on by {@link
 * org.secondlook.lti.keys.ToolKeyRing}; and those of the platforms, fetched from where they publish them and kept in memory.
 */
@NullMarked
@NamedInterface("keys")
package org.secondlook.lti.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
