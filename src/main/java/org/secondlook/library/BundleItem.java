package org.secondlook.library;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would become of one file of a bundle.
 *
 * @param title of what it holds; its path when nothing can be read of it
 * @param flaws of one that is wrong
 * @param strategy that it holds; null for another, and for one that is wrong
 * @param area that it holds; null for another, and for one that is wrong
 */
record BundleItem(
        String path,
        Fate fate,
        String title,
        List<Flaw> flaws,
        @Nullable Strategy strategy,
        @Nullable AreaText area) {

    static BundleItem wrong(BundleFile file, String title, List<Flaw> flaws) {
        return new BundleItem(file.path(), Fate.WRONG, title.isEmpty() ? file.path() : title, flaws, null, null);
    }

    /** What happens to it when the bundle is published. */
    enum Fate {
        WRONG,
        NEW,
        CHANGED,
        SAME
    }
}
