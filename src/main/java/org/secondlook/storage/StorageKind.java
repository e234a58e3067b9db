package org.secondlook.storage;

/** The stores that there are. */
enum StorageKind {
    LOCAL,
    S3
}
