package org.secondlook.campus;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.Uuids;

/** What was chosen in the tool and waits for somebody to save it, as in Moodle; a draft is saved once. */
final class Drafts {

    private static final int MOST = 100;

    private final Map<String, List<ContentItem>> drafts = new LinkedHashMap<>();

    synchronized String keep(List<ContentItem> items) {
        String id = Uuids.next().toString();
        drafts.put(id, items);
        if (drafts.size() > MOST) {
            drafts.remove(drafts.keySet().iterator().next());
        }
        return id;
    }

    synchronized List<ContentItem> get(String id) {
        return Optional.ofNullable(drafts.get(id)).orElseThrow(() -> new NotVisibleException("draft"));
    }

    synchronized List<ContentItem> take(String id) {
        List<ContentItem> items = get(id);
        drafts.remove(id);
        return items;
    }
}
