package org.secondlook.storage;

import java.io.FilterInputStream;
import java.io.IOException;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** The bytes of an object, whose connection is given up, not read to the end, when somebody leaves before it. */
final class AbortedWhenLeft extends FilterInputStream {

    private final ResponseInputStream<GetObjectResponse> answer;
    private boolean ended;

    AbortedWhenLeft(ResponseInputStream<GetObjectResponse> answer) {
        super(answer);
        this.answer = answer;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        ended |= one < 0;
        return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        ended |= count < 0;
        return count;
    }

    @Override
    public void close() throws IOException {
        if (!ended) {
            answer.abort();
        }
        super.close();
    }
}
