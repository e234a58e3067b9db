package org.secondlook.insight;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has said about being counted.
 *
 * @param since the day on which they agreed; null when they have not
 * @param isCounted whether people in their role are: leads are not
 */
record Standing(@Nullable LocalDate since, boolean isCounted) {}
