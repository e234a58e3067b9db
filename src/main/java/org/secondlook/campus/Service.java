package org.secondlook.campus;

import java.util.Set;

/** The services of a platform, with the media type each speaks and the scopes of which one opens it. */
enum Service {
    LIST_LINE_ITEMS("application/vnd.ims.lis.v2.lineitemcontainer+json", Scopes.LINE_ITEM_READ, Scopes.LINE_ITEM),
    READ_LINE_ITEM("application/vnd.ims.lis.v2.lineitem+json", Scopes.LINE_ITEM_READ, Scopes.LINE_ITEM),
    WRITE_LINE_ITEM("application/vnd.ims.lis.v2.lineitem+json", Scopes.LINE_ITEM),
    POST_SCORE("application/vnd.ims.lis.v1.score+json", Scopes.SCORE),
    LIST_RESULTS("application/vnd.ims.lis.v2.resultcontainer+json", Scopes.RESULT_READ),
    LIST_MEMBERS("application/vnd.ims.lti-nrps.v2.membershipcontainer+json", Scopes.MEMBERS_READ),
    HANDLE_NOTICES("application/json", Scopes.NOTICES);

    private final String mediaType;
    private final String scope;
    private final String widerScope;

    Service(String mediaType, String scope) {
        this(mediaType, scope, scope);
    }

    Service(String mediaType, String scope, String widerScope) {
        this.mediaType = mediaType;
        this.scope = scope;
        this.widerScope = widerScope;
    }

    String mediaType() {
        return mediaType;
    }

    boolean isOpenedBy(Set<String> granted) {
        return granted.contains(scope) || granted.contains(widerScope);
    }
}
