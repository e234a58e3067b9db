package org.secondlook.campus;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.secondlook.campus.Gradebook.Review;

/** Somebody on the way from a course into the tool. */
record Launch(Course course, Person person, Errand errand) {

    /** The link it is about; null when it is about none. */
    @Nullable
    Activity activity() {
        if (errand instanceof Errand.Opening opening) {
            return opening.activity();
        } else if (errand instanceof Errand.Reviewing reviewing) {
            return reviewing.activity();
        } else {
            return errand instanceof Errand.Inspecting inspecting ? inspecting.activity() : null;
        }
    }

    String messageType() {
        if (errand instanceof Errand.Choosing) {
            return Messages.DEEP_LINKING;
        } else if (errand instanceof Errand.Asking) {
            return course.school().launchManners().dataPrivacy();
        } else {
            return errand instanceof Errand.Reviewing ? Messages.SUBMISSION_REVIEW : Messages.RESOURCE_LINK;
        }
    }

    /** Where it goes: the address of what it is about, or else the tool's front door. */
    URI target(RegisteredTool tool) {
        URI own = ownTarget(tool);
        return own == null ? tool.targetLinkUri() : own;
    }

    private @Nullable URI ownTarget(RegisteredTool tool) {
        if (errand instanceof Errand.Inspecting inspecting) {
            return inspecting.page();
        }
        if (errand instanceof Errand.Reviewing reviewing && review(reviewing).url() != null) {
            return review(reviewing).url();
        }
        Activity activity = activity();
        return activity == null
                ? message(tool).map(RegisteredTool.Message::target).orElse(null)
                : activity.url();
    }

    /** What the tool said when it registered for launches from this place. */
    Optional<RegisteredTool.Message> message(RegisteredTool tool) {
        if (errand instanceof Errand.Choosing choosing) {
            return tool.message(Messages.DEEP_LINKING, choosing.placement());
        } else {
            return errand instanceof Errand.Touring
                    ? tool.message(Messages.RESOURCE_LINK, Placements.NAVIGATION)
                    : Optional.empty();
        }
    }

    /** The parameters of the link itself, and of its review. */
    Map<String, String> ownCustom() {
        Activity activity = activity();
        var custom = new LinkedHashMap<String, String>(activity == null ? Map.of() : activity.custom());
        if (errand instanceof Errand.Reviewing reviewing) {
            custom.putAll(review(reviewing).custom());
        }
        return custom;
    }

    private static Review review(Errand.Reviewing reviewing) {
        Review review = reviewing.column().review();
        return review == null ? new Review(null, Map.of()) : review;
    }
}
