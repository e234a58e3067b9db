package org.secondlook.notice;

import java.util.List;
import org.secondlook.people.TestViewer;
import org.springframework.boot.test.context.TestComponent;

/** What people were told, for tests of those who tell. */
@TestComponent
public class TestNotices {

    private final Notices notices;

    TestNotices(Notices notices) {
        this.notices = notices;
    }

    /** Each as its kind and its address; the unread ones of the viewer's course, the newest first. */
    public List<String> unread(TestViewer viewer) {
        return notices.index(viewer.viewer()).stream()
                .filter(notice -> !notice.isRead())
                .map(notice -> notice.kind() + " " + notice.address())
                .toList();
    }

    /** They open a page to which notices lead. */
    public void read(String page, TestViewer viewer) {
        notices.unread(page, viewer.viewer());
    }
}
