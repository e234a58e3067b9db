package org.secondlook.sharing;

import org.secondlook.notice.Notice;
import org.secondlook.notice.Notices;
import org.secondlook.people.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells those of a share what is new about it, in the transaction in which it is. */
@Component
public class ShareNotices {

    private static final String ALL = "/shares";

    private final ReachPages pages;
    private final Notices notices;

    ShareNotices(ReachPages pages, Notices notices) {
        this.pages = pages;
        this.notices = notices;
    }

    /** Tells one of them, in the share's course. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(ShareId share, PersonId to, Notice.Kind kind) {
        notices.tell(to, pages.of(share).course(), kind, ALL + "/" + share);
    }

    /** Tells whoever it reaches. */
    void tellAll(ShareId share, Notice.Kind kind) {
        ReachPages.Reach reach = pages.of(share);
        reach.people().forEach(person -> notices.tell(person, reach.course(), kind, ALL + "/" + share));
    }

    /** Tells its owner where all of theirs are, so that several who ask are one. */
    void tellOwner(ShareId share, Notice.Kind kind) {
        ReachPages.Reach reach = pages.of(share);
        notices.tell(reach.owner(), reach.course(), kind, ALL);
    }
}
