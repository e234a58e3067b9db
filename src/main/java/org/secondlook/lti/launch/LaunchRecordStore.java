package org.secondlook.lti.launch;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.foundation.Uuids;
import org.secondlook.lti.launch.LaunchRecord.Shown;
import org.secondlook.lti.launch.Way.Rung;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what became of the last launches. */
@Repository
class LaunchRecordStore {

    private static final String ADD = """
            insert into lti_launch_record (id, launched_at, platform_key, outcome, detail, reference, message_type,
                deployment_id, roles, claims, rung, storage_offered)
            values\s""";

    private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String COLUMNS = """
            select launched_at, platform_key, outcome, detail, reference, message_type, deployment_id, roles, claims,
                rung, storage_offered
            from lti_launch_record
            """;

    private static final String NEWEST_OF = COLUMNS + """
            where platform_key = :platform
              and (cast(:deployment as varchar) is null or deployment_id is null or deployment_id = :deployment)
            order by launched_at desc, id desc limit :most
            """;

    private static final String NEWEST_OF_NONE = COLUMNS + """
            where platform_key is null order by launched_at desc, id desc limit :most
            """;

    private static final String WAYS = """
            select rung, storage_offered from lti_launch_record
            where platform_key = :platform and rung is not null
            order by launched_at desc, id desc limit :most
            """;

    private static final String LAST_ENTERED = """
            select platform_key, max(launched_at) as launched_at from lti_launch_record
            where outcome = 'entered' and platform_key is not null group by platform_key
            """;

    private static final String REMOVE_OLD = "delete from lti_launch_record where launched_at < :before";

    private static final String REMOVE_BEYOND = """
            delete from lti_launch_record where id in (
                select id from (
                    select id, row_number() over (partition by platform_key order by launched_at desc, id desc) as place
                    from lti_launch_record) numbered
                where place > :most)
            """;

    private final JdbcClient db;

    LaunchRecordStore(JdbcClient db) {
        this.db = db;
    }

    /** Adds all of them by one statement. */
    void add(Collection<LaunchRecord> records) {
        List<@Nullable Object> values = new ArrayList<>();
        records.forEach(record -> addValues(values, record));
        db.sql(ADD + String.join(", ", Collections.nCopies(records.size(), ROW)))
                .params(values)
                .update();
    }

    private static void addValues(List<@Nullable Object> values, LaunchRecord record) {
        values.add(Uuids.next());
        values.add(Times.bind(record.at()));
        values.add(record.platform());
        values.add(record.outcome());
        values.add(record.detail());
        values.add(record.reference());
        values.add(record.shown().messageType());
        values.add(record.shown().deploymentId());
        values.add(String.join(" ", record.shown().roles()));
        values.add(String.join(" ", record.shown().claims()));
        values.add(record.way() == null ? null : record.way().rung().name());
        values.add(record.way() == null ? null : record.way().storageOffered());
    }

    /** The newest of a platform; with a deployment, of that one, and of those that did not get so far. */
    List<LaunchRecord> newest(String platform, @Nullable String deployment, int most) {
        return db
                .sql(NEWEST_OF)
                .param("platform", platform)
                .param("deployment", deployment)
                .param("most", most)
                .query(Row.class)
                .list()
                .stream()
                .map(Row::toRecord)
                .toList();
    }

    /** The newest whose platform was not known yet. */
    List<LaunchRecord> newestOfNone(int most) {
        return db.sql(NEWEST_OF_NONE).param("most", most).query(Row.class).list().stream()
                .map(Row::toRecord)
                .toList();
    }

    List<Way> ways(String platform, int most) {
        return db.sql(WAYS)
                .param("platform", platform)
                .param("most", most)
                .query(Way.class)
                .list();
    }

    Map<String, Instant> lastEntered() {
        return db.sql(LAST_ENTERED).query(LastRow.class).list().stream()
                .collect(Collectors.toMap(
                        LastRow::platformKey, row -> row.launchedAt().toInstant()));
    }

    void removeBefore(Instant before) {
        db.sql(REMOVE_OLD).param("before", Times.bind(before)).update();
    }

    /** Removes all but the newest of every platform. */
    void removeBeyond(int most) {
        db.sql(REMOVE_BEYOND).param("most", most).update();
    }

    /** A platform's last launch. */
    record LastRow(String platformKey, OffsetDateTime launchedAt) {}

    /** The columns of one record. */
    record Row(
            OffsetDateTime launchedAt,
            @Nullable String platformKey,
            String outcome,
            String detail,
            String reference,
            String messageType,
            @Nullable String deploymentId,
            String roles,
            String claims,
            @Nullable Rung rung,
            @Nullable Boolean storageOffered) {

        LaunchRecord toRecord() {
            return new LaunchRecord(
                    launchedAt.toInstant(),
                    platformKey,
                    outcome,
                    detail,
                    reference,
                    new Shown(messageType, deploymentId, words(roles), words(claims)),
                    rung == null ? null : new Way(rung, Boolean.TRUE.equals(storageOffered)));
        }

        private static List<String> words(String joined) {
            return joined.isEmpty() ? List.of() : List.of(joined.split(" "));
        }
    }
}
