package org.secondlook.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;

/** A port for a server whose address must be known before it starts. */
public final class FreePort {

    private FreePort() {}

    /** One that nobody listens on just now. */
    public static int find() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
