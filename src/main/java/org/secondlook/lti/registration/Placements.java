package org.secondlook.lti.registration;

import java.util.List;
import java.util.Map;

/** Where in a platform this tool wants to be found, and what its links shall carry. */
final class Placements {

    /** Where somebody in Canvas chooses what to add. */
    static final List<String> OF_CANVAS_CHOICES =
            List.of("assignment_selection", "link_selection", "module_index_menu_modal", "editor_button");

    /** Where somebody in Canvas opens the tool itself. */
    static final List<String> OF_CANVAS_LINKS = List.of("course_navigation");

    /** From which courses and links a copy was made, where the platform tells. */
    static final Map<String, String> CUSTOM_PARAMETERS =
            Map.of("context_history", "$Context.id.history", "link_history", "$ResourceLink.id.history");

    private Placements() {}
}
