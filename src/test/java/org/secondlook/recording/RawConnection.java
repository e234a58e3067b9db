package org.secondlook.recording;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A connection that can break in the middle of a request. */
final class RawConnection implements Closeable {

    private final Socket socket;

    RawConnection(int port) throws IOException {
        this.socket = new Socket("localhost", port);
        socket.setSoTimeout(20_000);
    }

    void send(String head, byte[] body) throws IOException {
        socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().write(body);
        socket.getOutputStream().flush();
    }

    void send(String head, String body) throws IOException {
        send(head, body.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The status of the next answer. */
    int status() throws IOException {
        var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        return Integer.parseInt(answer.readLine().substring(9, 12));
    }

    /** Ends the connection without a word of farewell. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
