package org.secondlook.recording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The library by which browsers take a part out of a video before they send it. The build brings it by npm; where it could
 * not, nothing of the kind is offered.
 */
@Component
public class PartLibrary {

    private static final String ROOT = "META-INF/resources";
    private static final String BUNDLE = ROOT + "/webjars/mediabunny/*/mediabunny.min.mjs";

    private volatile Optional<String> address = Optional.empty();

    /** Where browsers find it, within the tool; empty when it is not here. */
    public Optional<String> address() {
        if (address.isEmpty()) {
            address = find();
        }
        return address;
    }

    private static Optional<String> find() {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver().getResources("classpath*:" + BUNDLE);
            return found.length == 0 ? Optional.empty() : Optional.of(addressOf(found[0]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String addressOf(Resource bundle) throws IOException {
        String place = bundle.getURL().getPath();
        return place.substring(place.lastIndexOf(ROOT) + ROOT.length());
    }
}
