/**
 * Choosing what a course shall link to (LTI deep linking 2.0): keeps what a platform has asked for until somebody has chosen,
 * then signs what they chose, once. Knows links, and nothing of what lies behind them.
 */
@NullMarked
@NamedInterface("deeplinking")
package org.secondlook.lti.deeplinking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
