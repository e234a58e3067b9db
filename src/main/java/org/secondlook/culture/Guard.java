package org.secondlook.culture;

/**
 * A rule by which the tool keeps a promise, whatever the promise is worded like.
 *
 * @param clause the key of the promise
 * @param rule in plain words
 * @param keeper the class that keeps it
 * @param test the class of the test that proves it, and its method: {@code org.secondlook.Test.method}
 */
record Guard(String clause, String rule, String keeper, String test) {

    /** Whoever reads the page has no use for packages. */
    public String keeperName() {
        return after(keeper, 1);
    }

    public String testName() {
        return after(test, 2);
    }

    private static String after(String name, int parts) {
        int from = name.length();
        for (int part = 0; part < parts; part++) {
            from = name.lastIndexOf('.', from - 1);
        }
        return name.substring(from + 1);
    }
}
