/**
 * The perception gap: frameworks to look through, what somebody expects before they look, what they code while they watch,
 * how far the one is from the other, and what has changed over lessons. Schools make frameworks of their own. Private to whom the recording belongs, who may share one look or one gap.
 *
 * <p>Exposes {@link org.secondlook.observation.Aims}, where goals set the line of a picture, and
 * {@link org.secondlook.observation.Veils}, what of it comes after a coding of one's own, and
 * {@link org.secondlook.observation.Accuracies}, for what is told of many people together; pages show the rest by its addresses.
 * Tells nothing; hears that a recording was erased, and what
 * was cut away of it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"clip", "foundation", "people", "recording", "sharing", "finding"})
package org.secondlook.observation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
