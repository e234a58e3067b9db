package org.secondlook.playback;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.secondlook.people.AddressedRights;
import org.secondlook.people.LaunchBinding;
import org.springframework.stereotype.Component;

/** Lets requests for files in that bring a right to play what the files are of. */
@Component
class MediaAddresses implements AddressedRights {

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Pattern FORM =
            Pattern.compile("/[a-z]+/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/media/[a-z0-9-]+");

    private final PlaybackRights rights;

    MediaAddresses(PlaybackRights rights) {
        this.rights = rights;
    }

    @Override
    public boolean areBroughtBy(HttpServletRequest request) {
        return READING.contains(request.getMethod())
                && FORM.matcher(request.getRequestURI()).matches()
                && request.getParameter(PlaybackRights.PARAMETER) != null;
    }

    @Override
    public boolean admit(HttpServletRequest request, LaunchBinding launch) {
        Optional<PlaybackRight> right = PlaybackRight.read(
                        request.getParameter(PlaybackRights.PARAMETER), objectOf(request), launch)
                .filter(rights::isGood)
                .map(PlaybackRight.Signed::right);
        right.ifPresent(good -> request.setAttribute(PlaybackRight.ATTRIBUTE, good));
        return right.isPresent();
    }

    private static UUID objectOf(HttpServletRequest request) {
        Matcher form = FORM.matcher(request.getRequestURI());
        if (!form.matches()) {
            throw new IllegalArgumentException("no address of a file: " + request.getRequestURI());
        }
        return UUID.fromString(form.group(1));
    }
}
