package org.secondlook.lti.deeplinking;

import java.net.URI;

/** What the person's browser has to post, in a field {@code JWT}, and where (LTI deep linking 2.0, section 4.4.2). */
public record SignedAnswer(URI returnUrl, String jwt) {}
