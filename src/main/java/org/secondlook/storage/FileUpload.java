package org.secondlook.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.secondlook.foundation.BlobKey;

/** Sends whole files into a bucket: small ones at once, large ones in parts that become one object in one step. */
final class FileUpload {

    private static final int MOST_PARTS = 10_000;

    private final S3Bucket bucket;
    private final long partSize;

    FileUpload(S3Bucket bucket, long partSize) {
        this.bucket = bucket;
        this.partSize = partSize;
    }

    void upload(BlobKey key, Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() <= partSize) {
                bucket.put(key.value(), new Slice(channel, 0, channel.size()));
            } else {
                uploadParts(key.value(), channel);
            }
        }
    }

    private void uploadParts(String object, FileChannel file) throws IOException {
        String upload = bucket.begin(object);
        boolean complete = false;
        try {
            long step = Math.max(partSize, file.size() / MOST_PARTS + 1);
            int number = 0;
            for (long from = 0; from < file.size(); from += step) {
                number++;
                bucket.putPart(object, upload, number, new Slice(file, from, Math.min(step, file.size() - from)));
            }
            bucket.complete(object, upload, bucket.parts(object, upload));
            complete = true;
        } finally {
            if (!complete) {
                bucket.abort(object, upload);
            }
        }
    }

    /** A part of a file. */
    private record Slice(FileChannel file, long from, long length) implements Payload {

        @Override
        public InputStream open() {
            return new ChannelSlice(file, from, length);
        }
    }
}
