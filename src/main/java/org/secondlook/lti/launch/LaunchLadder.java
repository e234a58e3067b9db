package org.secondlook.lti.launch;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Optional;
import org.secondlook.foundation.SecondLookProperties;
import org.secondlook.lti.BrowserBinding;
import org.secondlook.lti.LtiLaunch;
import org.secondlook.lti.Origins;
import org.secondlook.lti.Platform;
import org.secondlook.lti.launch.Way.Rung;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * What is left to a launch whose browser brings no cookie: the secret that the platform keeps for us, then a window of its own.
 * Each rung is tried once, and what did not hold is said on the next.
 */
@Component
class LaunchLadder {

    private final LaunchStates states;
    private final LaunchTickets tickets;
    private final Launches launches;
    private final LadderPages pages;
    private final AuthenticationRequests requests;
    private final String ownOrigin;

    LaunchLadder(
            LaunchStates states,
            LaunchTickets tickets,
            Launches launches,
            LadderPages pages,
            AuthenticationRequests requests,
            SecondLookProperties properties) {
        this.states = states;
        this.tickets = tickets;
        this.launches = launches;
        this.pages = pages;
        this.requests = requests;
        this.ownOrigin = Origins.of(properties.baseUrl()).orElseThrow();
    }

    /** The page with which an answer goes on that came without a cookie. */
    ModelAndView climb(LaunchResponse answer, Arrival arrival, HttpServletResponse response) {
        LaunchState state = states.read(answer.state());
        Platform platform = launches.platformOf(state);
        if (arrival.hasItsOwnWindow()) {
            throw new LtiProblem(Refusal.WINDOW_UNBOUND).of(platform);
        }
        String ticket = arrival.isFrom(platform) ? tickets.write(answer) : "";
        var delivery = new Delivery(answer, state, platform, ticket);
        if (state.storage() == null) {
            return offerWindow(delivery, Missed.STORAGE_NOT_OFFERED, response);
        }
        return arrival.isFramed()
                ? pages.recall(delivery, response)
                : offerWindow(delivery, Missed.STORAGE_UNSAFE, response);
    }

    /**
     * The path and query of the page on which the person lands whose secret the platform has kept. Only our own page can have
     * asked for it in this browser; whoever sends it from elsewhere may have brought it along.
     *
     * @param cookie that has come after all; without one, the pages of the launch keep a secret of their own
     */
    String openStored(LaunchResponse answer, String secret, Optional<BrowserBinding> cookie, Arrival arrival) {
        requireOwn(arrival);
        LaunchState state = states.read(answer.state(), new BrowserBinding(secret));
        if (state.storage() == null) {
            throw new LtiProblem(Refusal.STATE_INVALID).of(launches.platformOf(state));
        }
        return launches.open(answer, state, cookie.orElseGet(BrowserBinding::ofPages), Rung.STORAGE);
    }

    /** The page that offers a window, after the platform's storage was no help. */
    ModelAndView missStorage(
            LaunchResponse answer, String ticket, Missed missed, Arrival arrival, HttpServletResponse response) {
        requireOwn(arrival);
        LaunchState state = states.read(answer.state());
        Platform platform = launches.platformOf(state);
        if (!ticket.isEmpty()) {
            tickets.read(ticket, answer);
        }
        return offerWindow(new Delivery(answer, state, platform, ticket), missed, response);
    }

    /** The path and query of the page on which the person lands, in a window that has kept our cookie. */
    String openInWindow(LaunchResponse answer, String ticket, BrowserBinding browser, Arrival arrival) {
        requireOwn(arrival);
        Instant delivered = tickets.read(ticket, answer);
        return launches.open(answer, states.read(answer.state(), delivered), browser, Rung.WINDOW, delivered);
    }

    /**
     * The address in a window of its own at which a login begins anew that the platform has ended in a frame, because its own
     * cookies do not reach it there; empty where that is no way on.
     */
    Optional<String> again(String state, Arrival arrival) {
        if (!arrival.isFramed()) {
            return Optional.empty();
        }
        try {
            LaunchState begun = states.read(state);
            return Optional.ofNullable(begun.hints())
                    .map(hints -> requests.again(launches.platformOf(begun), hints.loginHint(), hints.messageHint()));
        } catch (LtiProblem noState) {
            return Optional.empty();
        }
    }

    void requireOwn(Arrival arrival) {
        if (!arrival.isFrom(ownOrigin)) {
            throw new LtiProblem(Refusal.SENT_FROM_ELSEWHERE);
        }
    }

    private ModelAndView offerWindow(Delivery delivery, Missed missed, HttpServletResponse response) {
        if (delivery.ticket().isEmpty()) {
            throw new LtiProblem(Refusal.BROWSER_UNBOUND, missed.code()).of(delivery.platform());
        }
        LtiLaunch launch = launches.look(delivery.response(), delivery.state());
        return pages.window(delivery, launch, missed, response);
    }
}
