package org.secondlook.lti;

import java.net.URI;
import java.util.Set;

/**
 * That a platform would tell this tool what happens in it, without anybody being here (platform notification service 1.0,
 * section 3): {@code {"platform_notification_service_url": "…", "notice_types_supported": ["LtiContextCopyNotice"]}}.
 *
 * @param address where the tool says what it wants to hear
 * @param types what there is to be heard
 */
public record NoticeOffer(URI address, Set<String> types) {

    public NoticeOffer {
        types = Set.copyOf(types);
    }
}
