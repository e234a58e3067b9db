/** Calls to platforms over HTTP, none of which can hold up or fill up this node. */
@NullMarked
package org.secondlook.lti.http;

import org.jspecify.annotations.NullMarked;
