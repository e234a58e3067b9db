package org.secondlook.finding;

import java.util.Map;
import org.secondlook.people.Viewer;

/** What the areas are called to which books belong, by their keys. Filled by whoever knows areas; a key of which nothing is said is its own name. */
public interface AreaNames {

    Map<String, String> of(Viewer viewer);
}
