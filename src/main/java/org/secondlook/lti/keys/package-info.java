/**
 * Keys of both sides: those with which this tool signs, kept in the database and published; and those of the platforms,
 * fetched from where they publish them and kept in memory.
 */
@NullMarked
package org.secondlook.lti.keys;

import org.jspecify.annotations.NullMarked;
