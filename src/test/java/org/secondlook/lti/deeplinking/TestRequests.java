package org.secondlook.lti.deeplinking;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.secondlook.lti.LtiLaunch;
import org.secondlook.lti.Message.DeepLinkingRequest;
import org.secondlook.lti.ProductFamily;
import org.secondlook.lti.ServiceAddresses;
import org.secondlook.lti.TestPlatform;

/** Requests for links, as launches bring them: several links and columns are welcome unless a test says otherwise. */
record TestRequests(
        ProductFamily productFamily, Set<String> types, boolean several, boolean columns, String data, String subject) {

    static final URI RETURN = URI.create("https://lms.example.org/return.php?course=2&sesskey=a%20b");

    static TestRequests request() {
        return new TestRequests(
                ProductFamily.OTHER,
                Set.of("ltiResourceLink", "link"),
                true,
                true,
                null,
                UUID.randomUUID().toString());
    }

    TestRequests of(ProductFamily family) {
        return new TestRequests(family, types, several, columns, data, subject);
    }

    TestRequests forTypes(String... wanted) {
        return new TestRequests(productFamily, Set.of(wanted), several, columns, data, subject);
    }

    TestRequests forOne() {
        return new TestRequests(productFamily, types, false, columns, data, subject);
    }

    TestRequests withoutColumns() {
        return new TestRequests(productFamily, types, several, false, data, subject);
    }

    TestRequests with(String opaque) {
        return new TestRequests(productFamily, types, several, columns, opaque, subject);
    }

    DeepLinkingRequest message() {
        return new DeepLinkingRequest(RETURN, types, several, columns, data);
    }

    LtiLaunch launch() {
        URI home = URI.create("http://localhost:8080/");
        return new LtiLaunch(
                TestPlatform.CANVAS.platform(),
                productFamily,
                TestPlatform.CANVAS.deploymentId(),
                subject,
                null,
                List.of(),
                new LtiLaunch.Context("2", null, null),
                null,
                message(),
                home,
                ServiceAddresses.NONE,
                null,
                null,
                List.of(),
                Map.of(),
                null);
    }

    Asker asker() {
        return Asker.of(launch());
    }
}
