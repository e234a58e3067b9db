package org.secondlook.campus;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What Canvas accepts where somebody chooses what to add, which depends on the place (LTI deep linking 2.0, 2.2). */
final class CanvasChoice {

    private static final List<String> RICH = List.of("link", "file", "html", "ltiResourceLink", "image");

    private final Launch launch;
    private final String placement;

    CanvasChoice(Launch launch, String placement) {
        this.launch = launch;
        this.placement = placement;
    }

    static List<String> acceptedTypes(String placement) {
        return placement.equals(Placements.EDITOR) ? RICH : List.of("ltiResourceLink");
    }

    static boolean acceptsSeveral(String placement) {
        return !placement.equals(Placements.ASSIGNMENT);
    }

    Map<String, Object> settings() {
        boolean editor = placement.equals(Placements.EDITOR);
        var settings = new LinkedHashMap<String, Object>();
        settings.put("deep_link_return_url", returnAddress());
        settings.put("accept_types", acceptedTypes(placement));
        settings.put(
                "accept_presentation_document_targets",
                editor ? List.of("embed", "iframe", "window") : List.of("iframe", "window"));
        settings.put(
                "accept_media_types",
                editor
                        ? "image/*,text/html,application/vnd.ims.lti.v1.ltilink,*/*"
                        : "application/vnd.ims.lti.v1.ltilink");
        settings.put("accept_multiple", acceptsSeveral(placement));
        settings.put("accept_lineitem", !editor);
        settings.put("auto_create", false);
        settings.put("data", data());
        return settings;
    }

    private String returnAddress() {
        Course course = launch.course();
        return course.school().home(course, launch.person()) + "/activities?modal=true&placement=" + placement;
    }

    /** Says where the choice was made; it has to come back as it went. */
    private String data() {
        return launch.course()
                .school()
                .keys()
                .sign(Map.of("context_id", launch.course().id(), "placement", placement));
    }
}
