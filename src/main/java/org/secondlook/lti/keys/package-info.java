/** The keys with which this tool signs its messages to platforms. */
@NullMarked
package org.secondlook.lti.keys;

import org.jspecify.annotations.NullMarked;
