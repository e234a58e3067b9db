/**
 * What platforms tell without anybody being here (platform notification service 1.0): says what this tool wants to hear, takes
 * notices, and has them handled.
 */
@NullMarked
package org.secondlook.lti.notices;

import org.jspecify.annotations.NullMarked;
