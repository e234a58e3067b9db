package org.secondlook.library;

/**
 * An area as one school has it.
 *
 * @param product whether it came with the product
 * @param own whether the school says something else of it, or has added it
 * @param place from which the order follows
 * @param omitted whether the school leaves it out, and with it all its strategies
 * @param version how often the school has changed it
 */
record SchoolArea(AreaText text, boolean product, boolean own, int place, boolean omitted, int version) {

    static SchoolArea ofProduct(AreaText text, int place) {
        return new SchoolArea(text, true, false, place, false, 0);
    }

    public String key() {
        return text.key();
    }

    /** What comes with the product, under what a school says of it. */
    SchoolArea replacedBy(SchoolArea school) {
        return new SchoolArea(
                school.own() ? school.text() : text,
                true,
                school.own(),
                school.place(),
                school.omitted(),
                school.version());
    }
}
