package org.secondlook.recording;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.BooleanSupplier;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Takes bytes for as long as their receiver is allowed to have them; then the answer breaks off. */
final class AllowedOutput extends FilterOutputStream {

    private final BooleanSupplier allowed;

    AllowedOutput(OutputStream receiver, BooleanSupplier allowed) {
        super(receiver);
        this.allowed = allowed;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (!allowed.getAsBoolean()) {
            throw new AsyncRequestNotUsableException("not allowed any more");
        }
        out.write(bytes, offset, length);
    }
}
