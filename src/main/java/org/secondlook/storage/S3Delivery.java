package org.secondlook.storage;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import org.secondlook.foundation.BlobDelivery;
import org.secondlook.foundation.BlobKey;
import org.secondlook.foundation.StoreOrigins;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Brings objects of a bucket to browsers: through this tool, or by an address that is good for one object and a short time. */
final class S3Delivery {

    private static final String NOBODY_KEEPS_IT = "private, no-store";

    private static final BlobKey ANY = new BlobKey("any");

    private final S3Bucket objects;
    private final S3Presigner presigner;
    private final String bucket;
    private final boolean redirect;
    private final boolean directUpload;
    private final Duration life;

    S3Delivery(S3Bucket objects, S3Presigner presigner, S3Properties properties) {
        this.objects = objects;
        this.presigner = presigner;
        this.bucket = properties.requiredBucket();
        this.redirect = properties.delivery() == S3Properties.Way.REDIRECT;
        this.directUpload = properties.directUpload();
        this.life = properties.addressLife();
    }

    /** Where browsers are sent to. */
    StoreOrigins origins() {
        URI any = address(ANY, "");
        String origin = any.getScheme() + "://" + any.getAuthority();
        return new StoreOrigins(redirect ? origin : "", directUpload ? origin : "");
    }

    BlobDelivery of(BlobKey key, String contentType) {
        return redirect ? new BlobDelivery.AtAddress(address(key, contentType)) : passedOn(key);
    }

    /** Everything that a browser is told with the bytes is signed along, so that nobody can change it. */
    private URI address(BlobKey key, String contentType) {
        var signed = presigner.presignGetObject(presign -> presign.signatureDuration(life)
                .getObjectRequest(request -> request.bucket(bucket)
                        .key(key.value())
                        .responseContentType(contentType)
                        .responseCacheControl(NOBODY_KEEPS_IT)
                        .responseContentDisposition("inline")));
        try {
            return signed.url().toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a store's address that is none", e);
        }
    }

    private BlobDelivery passedOn(BlobKey key) {
        return new BlobDelivery.PassedOn() {
            @Override
            public InputStream open(long first, long last) throws IOException {
                return new AbortedWhenLeft(objects.get(key.value(), "bytes=" + first + "-" + last));
            }
        };
    }
}
