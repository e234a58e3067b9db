package org.secondlook.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that takes everything but what a test has it refuse, and counts what it has taken. */
final class SmtpStub implements AutoCloseable {

    /** Not to answer, and to hang up. */
    static final String HANG_UP = "";

    /** Not to answer at all. */
    static final String SILENCE = "…";

    private final ServerSocket socket;
    private final Map<String, String> replies;
    private final AtomicInteger taken = new AtomicInteger();

    /** @param replies what it says to a command instead of taking it; "." is the end of a mail, "" the beginning of all */
    SmtpStub(Map<String, String> replies) throws IOException {
        this.replies = replies;
        this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "smtp-stub");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    int taken() {
        return taken.get();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (SocketException closed) {
                // The test is over, or the client has gone.
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        boolean goesOn = say(client, "", "220 stub");
        boolean mail = false;
        for (String line = in.readLine(); goesOn && line != null; line = in.readLine()) {
            if (mail && !line.equals(".")) {
                continue;
            }
            String command = mail ? "." : line.split("[ :]", 2)[0].toUpperCase(java.util.Locale.ROOT);
            mail = command.equals("DATA") && !replies.containsKey("DATA");
            if (command.equals(".")) {
                taken.incrementAndGet();
            }
            goesOn = say(client, command, mail ? "354 go on" : command.equals("QUIT") ? "221 bye" : "250 ok");
        }
    }

    /** Whether it goes on. */
    private boolean say(Socket client, String command, String usual) throws IOException {
        String reply = replies.getOrDefault(command, usual);
        if (reply.equals(HANG_UP)) {
            return false;
        } else if (!reply.equals(SILENCE)) {
            client.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
