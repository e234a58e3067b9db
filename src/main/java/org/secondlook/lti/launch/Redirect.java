package org.secondlook.lti.launch;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;

/** Sends a browser on, to an address that was put together here and that no cache may keep. */
final class Redirect {

    private Redirect() {}

    static void found(String address, HttpServletResponse response) {
        send(HttpServletResponse.SC_FOUND, address, response);
    }

    static void seeOther(String address, HttpServletResponse response) {
        send(HttpServletResponse.SC_SEE_OTHER, address, response);
    }

    /** Has the browser send its form once more, to another address. */
    static void repeat(String address, HttpServletResponse response) {
        send(HttpServletResponse.SC_TEMPORARY_REDIRECT, address, response);
    }

    private static void send(int status, String address, HttpServletResponse response) {
        response.setStatus(status);
        response.setHeader(HttpHeaders.LOCATION, address);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
