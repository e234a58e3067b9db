package org.secondlook.campus;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The variables of a platform, by their names without the dollar sign (LTI 1.3 core, appendix B). */
final class Variables {

    private final Map<String, String> values = new LinkedHashMap<>();

    /** What every platform fills. */
    static Variables of(Launch launch) {
        var variables = new Variables();
        variables.put("Context.id", launch.course().id());
        variables.put("Context.title", launch.course().title());
        variables.put("Context.label", launch.course().label());
        variables.put("Context.id.history", String.join(",", launch.course().history()));
        variables.put("User.id", launch.person().subject());
        variables.put("User.username", launch.person().key());
        variables.put("Person.sourcedId", launch.person().sourcedId());
        variables.put("Person.name.full", launch.person().name());
        variables.put("Person.name.given", launch.person().givenName());
        variables.put("Person.name.family", launch.person().familyName());
        variables.put("Person.email.primary", launch.person().email());
        variables.putLink(launch.activity());
        return variables;
    }

    private void putLink(@Nullable Activity activity) {
        if (activity != null) {
            put("ResourceLink.id", activity.id());
            put("ResourceLink.title", activity.title());
            put("ResourceLink.description", activity.description());
        }
    }

    /** Fills a variable; one without a value becomes nothing at all. */
    Variables put(String name, @Nullable Object value) {
        values.put('$' + name, value == null ? "" : value.toString());
        return this;
    }

    /** A parameter as it goes out: a variable that the platform does not know stays as it is. */
    String fill(String value) {
        return values.getOrDefault(value, value);
    }

    Map<String, String> fill(Map<String, String> parameters) {
        var filled = new LinkedHashMap<String, String>();
        parameters.forEach((name, value) -> filled.put(name, fill(value)));
        return filled;
    }
}
