package org.secondlook.campus;

import java.util.List;

/** Where in a platform people may start from, in the words of Canvas; Moodle has the first only. */
final class Placements {

    static final String LINK = "link_selection";
    static final String ASSIGNMENT = "assignment_selection";
    static final String MODULE_MENU = "module_index_menu_modal";
    static final String EDITOR = "editor_button";
    static final String NAVIGATION = "course_navigation";

    /** Those where somebody chooses what to add. */
    static final List<String> CHOOSING = List.of(LINK, ASSIGNMENT, MODULE_MENU, EDITOR);

    private Placements() {}
}
