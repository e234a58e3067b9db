package org.secondlook.lti.deeplinking;

import org.secondlook.lti.ProductFamily;

/** What a product makes of links, where that is not what the specification says. */
enum LinkManners {
    STANDARD,

    /** Moodle loses which tool a link with an address belongs to, and keeps no dates. */
    MOODLE;

    static LinkManners of(ProductFamily product) {
        return product == ProductFamily.MOODLE ? MOODLE : STANDARD;
    }

    /** Whether a link keeps its tool when it says its address. Canvas finds the tool by it. */
    boolean takeAddresses() {
        return this == STANDARD;
    }

    boolean takeDates() {
        return this == STANDARD;
    }
}
