/**
 * Exemplars: clips that their teachers show the whole school for a strategy, and passages of the sample lesson that come with the product. Three
 * things must be so, and each may end: the teacher's own word, a second person's, and that everybody who can be seen may be.
 *
 * <p>Exposes {@link org.secondlook.exemplar.Exemplars}. Fills {@link org.secondlook.clip.ClipShowing}; puts each on the {@link
 * org.secondlook.finding.Shelf}. Tells {@link org.secondlook.exemplar.ExemplarWatched} and {@link
 * org.secondlook.exemplar.ExemplarWithdrawn}. Hears whatever ends one: that a clip or a lesson is erased or is another, that who may be seen has
 * changed, that its teacher has left.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "foundation",
            "people",
            "notice",
            "finding",
            "playback",
            "culture",
            "sharing",
            "recording",
            "clip",
            "caption",
            "library",
            "appearance"
        })
package org.secondlook.exemplar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
