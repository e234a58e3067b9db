package org.secondlook.storage;

/** The stores that there are. */
enum StorageKind {
    LOCAL,
    S3;

    StorageKind other() {
        return this == LOCAL ? S3 : LOCAL;
    }
}
