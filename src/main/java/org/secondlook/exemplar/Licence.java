package org.secondlook.exemplar;

/** What others may do with an exemplar, as its teacher wants it. */
enum Licence {
    /** Watch it here, inside the school, and nothing else. */
    SCHOOL,
    /** Show it elsewhere too, unchanged, with the credit and for no money. */
    CC_BY_NC_ND,
    /** Use it in any way, with the credit. */
    CC_BY
}
