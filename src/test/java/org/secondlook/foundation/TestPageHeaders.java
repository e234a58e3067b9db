package org.secondlook.foundation;

import java.net.URI;
import java.nio.file.Path;

/** Makes the writer of headers for tests in plain Java. */
public final class TestPageHeaders {

    private TestPageHeaders() {}

    public static PageHeaders at(String baseUrl) {
        return new PageHeaders(new SecondLookProperties(URI.create(baseUrl), Path.of("data")), StoreOrigins.NONE);
    }
}
