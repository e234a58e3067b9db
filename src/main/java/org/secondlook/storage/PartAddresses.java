package org.secondlook.storage;

import java.net.URI;
import java.time.Duration;
import org.secondlook.foundation.BlobKey;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Signs addresses to which a browser may send one part of an upload, of one length. */
final class PartAddresses {

    private final S3Presigner presigner;
    private final String bucket;
    private final boolean givenOut;
    private final Duration life;

    PartAddresses(S3Presigner presigner, S3Properties settings) {
        this.presigner = presigner;
        this.bucket = settings.requiredBucket();
        this.givenOut = settings.directUpload();
        this.life = settings.partLife();
    }

    boolean areGivenOut() {
        return givenOut;
    }

    URI of(BlobKey key, String upload, int number, long bytes) {
        var signed = presigner.presignUploadPart(presign -> presign.signatureDuration(life)
                .uploadPartRequest(request -> request.bucket(bucket)
                        .key(key.value())
                        .uploadId(upload)
                        .partNumber(number)
                        .contentLength(bytes)));
        return URI.create(signed.url().toString());
    }
}
