package org.secondlook.design;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a lead says of a module: its title, its first and its last day. */
record ModuleText(
        String title,
        @Nullable LocalDate begins,
        @Nullable LocalDate ends) {}
