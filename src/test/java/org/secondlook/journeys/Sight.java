package org.secondlook.journeys;

import java.util.HashMap;
import java.util.Map;
import org.secondlook.people.TestViewer;

/**
 * What somebody looks at: a page that they open, and in it, perhaps, the answer to a form.
 *
 * @param page where they are
 * @param action where the form goes; empty when there is none
 * @param status of what they see in the end
 */
record Sight(TestViewer viewer, String page, String action, Map<String, String> fields, int status) {

    static Sight of(TestViewer viewer, String page) {
        return new Sight(viewer, page, "", Map.of(), 200);
    }

    /** The same page, left by a form that it might hold. */
    Sight sending(String to, Map<String, String> form) {
        var all = new HashMap<>(form);
        all.putIfAbsent("_csrf", viewer.csrfToken());
        all.put("launch", viewer.selector());
        return new Sight(viewer, page, to, Map.copyOf(all), status);
    }

    Sight answered(int by) {
        return new Sight(viewer, page, action, fields, by);
    }

    String address() {
        return page + (page.contains("?") ? "&" : "?") + "launch=" + viewer.selector();
    }

    boolean isAnswer() {
        return !action.isEmpty();
    }
}
