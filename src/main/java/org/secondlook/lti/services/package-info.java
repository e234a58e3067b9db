/**
 * Calls to a platform's services: access tokens (IMS security framework, section 4.1), scores (AGS 2.0) and rosters (NRPS
 * 2.0). A platform may be slow, down, wrong or hostile; nothing here waits long, follows a redirect, reads much, or lets one
 * platform keep others waiting.
 */
@NullMarked
@NamedInterface("services")
package org.secondlook.lti.services;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
