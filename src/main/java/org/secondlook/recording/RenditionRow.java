package org.secondlook.recording;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.BlobKey;
import org.secondlook.media.FrameSize;

/** Reads files that can be watched from rows, whosever they are. */
public final class RenditionRow {

    private RenditionRow() {}

    /** From the columns {@code name, blob, bytes, width, height, ready_at}. */
    public static RenditionFile file(ResultSet row, int number) throws SQLException {
        return new RenditionFile(
                row.getString("name"),
                new BlobKey(row.getString("blob")),
                row.getLong("bytes"),
                size(row),
                row.getObject("ready_at", OffsetDateTime.class).toInstant());
    }

    /** From the same, and {@code until}. */
    public static Watchable.Limited limited(ResultSet row, int number) throws SQLException {
        return new Watchable.Limited(file(row, number), row.getObject("until", OffsetDateTime.class));
    }

    private static @Nullable FrameSize size(ResultSet row) throws SQLException {
        int width = row.getInt("width");
        return row.wasNull() ? null : new FrameSize(width, row.getInt("height"));
    }
}
