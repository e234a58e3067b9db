/**
 * The frame around every page: layout, look, error pages, and the texts they share. Nobody depends on it: pages name its
 * templates, and it maps the three exceptions of the foundation to answers.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "foundation")
package org.secondlook.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
