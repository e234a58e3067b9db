package org.secondlook.lti.services;

import java.util.List;
import org.secondlook.lti.Platform;
import org.secondlook.lti.launch.LaunchLog;
import org.secondlook.lti.launch.Way;
import org.secondlook.lti.launch.Way.Rung;
import org.secondlook.lti.services.Finding.Check;
import org.springframework.stereotype.Component;

/**
 * Looks how browsers get on inside a platform's pages. That cannot be tried from here: only the last launches tell, each of
 * which came by a cookie, by the platform's storage, or in a window that somebody had to open.
 */
@Component
class FrameCheck {

    private static final int LAUNCHES = 20;

    /** One in so many that has to be opened in a window is one too many. */
    private static final int RARE = 5;

    private final LaunchLog log;

    FrameCheck(LaunchLog log) {
        this.log = log;
    }

    List<Finding> look(Platform platform) {
        List<Way> ways = log.ways(platform.key(), LAUNCHES);
        if (ways.isEmpty()) {
            return List.of(
                    Finding.untried(Check.COOKIES, "no-launches"), Finding.untried(Check.STORAGE, "no-launches"));
        }
        long windows = count(ways, Rung.WINDOW);
        boolean common = windows * RARE >= ways.size();
        return List.of(cookies(ways, windows, common), storage(ways, common));
    }

    private static Finding cookies(List<Way> ways, long windows, boolean common) {
        Object[] counts = {ways.size(), count(ways, Rung.COOKIE), count(ways, Rung.STORAGE), windows};
        return common ? Finding.ailing(Check.COOKIES, "windows", counts) : Finding.well(Check.COOKIES, counts);
    }

    private static Finding storage(List<Way> ways, boolean common) {
        long offered = ways.stream().filter(Way::storageOffered).count();
        if (offered > 0) {
            return Finding.well(Check.STORAGE, ways.size(), offered);
        }
        return common ? Finding.ailing(Check.STORAGE, "missed") : Finding.wellAs(Check.STORAGE, "not-needed");
    }

    private static long count(List<Way> ways, Rung rung) {
        return ways.stream().filter(way -> way.rung() == rung).count();
    }
}
