package org.secondlook.recording;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.secondlook.foundation.BlobStore;
import org.secondlook.people.People;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.secondlook.recording.UploadStore.KeptBytes;
import org.springframework.stereotype.Component;

/** Says how much may come and how long it may rest, and says no before the first byte to what would not fit. */
@Component
class UploadLimits {

    private final RecordingProperties properties;
    private final UploadStore uploads;
    private final BlobStore blobs;
    private final People people;
    private final Clock clock;

    UploadLimits(RecordingProperties properties, UploadStore uploads, BlobStore blobs, People people, Clock clock) {
        this.properties = properties;
        this.uploads = uploads;
        this.blobs = blobs;
        this.people = people;
        this.clock = clock;
    }

    /** How large one file may be. */
    long maxSize() {
        return properties.maxSize().toBytes();
    }

    /** Until when an upload is kept to which bytes came just now. */
    Instant expiry(Instant now) {
        return now.plus(properties.uploadExpiry());
    }

    /** Whether the viewer may begin an upload; what that is decided by stays so until the transaction ends. */
    void check(Viewer viewer, long size) throws IOException {
        if (!viewer.role().hasOwnPractice()) {
            throw new UploadRefused(UploadRefusal.NO_PRACTICE);
        }
        if (size > maxSize()) {
            throw new UploadRefused(UploadRefusal.TOO_LARGE);
        }
        people.hold(viewer);
        KeptBytes kept = uploads.keptFor(viewer.person(), clock.instant());
        if (kept.unfinished() >= properties.maxUnfinished()) {
            throw new UploadRefused(UploadRefusal.TOO_MANY);
        }
        if (kept.bytes() + size > properties.quota().toBytes()) {
            throw new UploadRefused(UploadRefusal.QUOTA);
        }
        requireRoomAtSchool(viewer.person(), size);
        requireRoom(size);
    }

    /** Uploads that a school's people begin at the same moment may together exceed it a little: nobody waits for others. */
    private void requireRoomAtSchool(PersonId person, long size) {
        long kept = uploads.keptAtSchoolOf(person, clock.instant());
        if (kept + size > properties.schoolQuota().toBytes()) {
            throw new UploadRefused(UploadRefusal.SCHOOL_QUOTA);
        }
    }

    /** How long an upload may become: as long as it was said to be, or as there is room for in its owner's quota. */
    long most(Upload upload, PersonId owner) {
        return upload.size() == null ? Math.min(maxSize(), quotaFor(upload, owner)) : upload.size();
    }

    /** How long an upload may become that the viewer begins now; 0 when they may begin none. */
    long roomFor(Viewer viewer) throws IOException {
        if (!viewer.role().hasOwnPractice()) {
            return 0;
        }
        long left = properties.quota().toBytes()
                - uploads.keptFor(viewer.person(), clock.instant()).bytes();
        return Math.max(0, Math.min(Math.min(left, maxSize()), blobs.room()));
    }

    /** Why an upload may not become so long. */
    UploadRefusal refusalOf(Upload upload, long length) {
        if (!upload.isOpenEnded()) {
            return UploadRefusal.BEYOND_END;
        }
        return length > maxSize() ? UploadRefusal.TOO_LARGE : UploadRefusal.QUOTA;
    }

    private long quotaFor(Upload upload, PersonId owner) {
        long others = uploads.keptFor(owner, clock.instant()).bytes() - upload.received();
        return properties.quota().toBytes() - others;
    }

    /** Says no to bytes that the store has no room for just now. */
    void requireRoom(long bytes) throws IOException {
        if (bytes > blobs.room()) {
            throw new UploadRefused(UploadRefusal.NO_ROOM);
        }
    }
}
