package org.secondlook.foundation;

/** Knows blobs to which more bytes may still come. A module that lets blobs grow says so with a bean of this. */
public interface UnfinishedBlobs {

    boolean contain(BlobKey key);
}
