package org.secondlook.storage;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Set;
import org.secondlook.foundation.StorageFullException;
import org.secondlook.foundation.StorageUnavailableException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** Says in the house's words what a store means by a failure. */
final class S3Failure {

    private static final int NOT_FOUND = 404;
    private static final int INSUFFICIENT_STORAGE = 507;
    private static final Set<String> FULL =
            Set.of("QuotaExceeded", "XMinioStorageFull", "XMinioAdminBucketQuotaExceeded", "InsufficientCapacity");

    private S3Failure() {}

    /** A store that refuses us is as good as one that is away: whoever looks after it has to act, and then it goes on. */
    static IOException of(String object, SdkException failure) {
        if (failure instanceof AwsServiceException answer) {
            if (answer.statusCode() == INSUFFICIENT_STORAGE || FULL.contains(codeOf(answer))) {
                return new StorageFullException(failure);
            }
            if (answer.statusCode() == NOT_FOUND && !codeOf(answer).equals("NoSuchBucket")) {
                return missing(object, failure);
            }
        }
        return new StorageUnavailableException(failure);
    }

    private static IOException missing(String object, SdkException failure) {
        IOException missing = new NoSuchFileException(object);
        missing.initCause(failure);
        return missing;
    }

    private static String codeOf(AwsServiceException answer) {
        return answer.awsErrorDetails() == null
                ? ""
                : String.valueOf(answer.awsErrorDetails().errorCode());
    }
}
