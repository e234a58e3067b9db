package org.secondlook.programme;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.lti.LtiLaunch;
import org.secondlook.lti.Message;
import org.secondlook.lti.Platform;
import org.secondlook.lti.ProductFamily;
import org.secondlook.lti.ServiceAddresses;
import org.secondlook.people.TestViewer;

/**
 * A link in somebody's course, as their platform sends it when it is opened.
 *
 * @param viewer whose course it is
 * @param id of the link
 */
record TestLink(TestViewer viewer, String id) {

    private static final URI TOOL = URI.create("http://localhost:8080/");

    static TestLink in(TestViewer viewer) {
        return new TestLink(viewer, UUID.randomUUID().toString());
    }

    /** The one that the viewer's own launch opened. */
    static TestLink of(TestViewer viewer) {
        return new TestLink(viewer, viewer.viewer().resourceLink());
    }

    LtiLaunch opened(@Nullable String title, @Nullable URI lineItem) {
        return launch(course(), title, lineItem);
    }

    LtiLaunch openedOutsideOfCourses() {
        return launch(null, "Module 1", null);
    }

    /** With the task that the link says it was placed with. */
    LtiLaunch openedWith(String task) {
        return launch(course(), null, null, Map.of("task", task), new Message.ResourceLinkRequest());
    }

    /** A look at what somebody has handed in. */
    LtiLaunch reviewed(String submitter, String reviewer, String role) {
        return launch(
                course(), "Module 1", null, Map.of(), new Message.SubmissionReviewRequest(submitter), reviewer, role);
    }

    private LtiLaunch.Context course() {
        return new LtiLaunch.Context(viewer.contextId(), null, null);
    }

    private LtiLaunch launch(LtiLaunch.@Nullable Context context, @Nullable String title, @Nullable URI lineItem) {
        return launch(context, title, lineItem, Map.of(), new Message.ResourceLinkRequest());
    }

    private LtiLaunch launch(
            LtiLaunch.@Nullable Context context,
            @Nullable String title,
            @Nullable URI lineItem,
            Map<String, String> custom,
            Message message) {
        return launch(context, title, lineItem, custom, message, "subject", "");
    }

    private LtiLaunch launch(
            LtiLaunch.@Nullable Context context,
            @Nullable String title,
            @Nullable URI lineItem,
            Map<String, String> custom,
            Message message,
            String subject,
            String role) {
        return new LtiLaunch(
                new Platform("test", "Test", viewer.issuer(), "client", TOOL, TOOL, TOOL, Set.of("1")),
                ProductFamily.OTHER,
                "1",
                subject,
                null,
                List.of(role),
                context,
                new LtiLaunch.ResourceLink(id, title),
                message,
                TOOL,
                ServiceAddresses.ofColumn(lineItem),
                null,
                null,
                List.of(),
                custom,
                null);
    }

    Placement placement(@Nullable String title, @Nullable URI lineItem) {
        return new Placement(id, title, lineItem, null, null);
    }

    Placement placement(TaskId task) {
        return new Placement(id, null, null, null, task);
    }
}
