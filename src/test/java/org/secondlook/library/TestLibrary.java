package org.secondlook.library;

import java.util.List;

/** What comes with the product, for tests that need strategies. */
public final class TestLibrary {

    private TestLibrary() {}

    public static List<Strategy> ofProduct() {
        return new ProductLibrary().strategies();
    }
}
