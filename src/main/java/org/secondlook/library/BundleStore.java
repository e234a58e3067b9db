package org.secondlook.library;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.secondlook.foundation.Times;
import org.secondlook.people.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps bundles until they are published or thrown away. */
@Repository
class BundleStore {

    private static final String ADD = "insert into library_bundle (id, tenant_id, sent_at) values (:id, :school, :now)";

    private static final String ADD_FILE =
            "insert into library_bundle_file (bundle_id, path, content) values (:id, :path, :content)";

    private static final String REMOVE = "delete from library_bundle where id = :id and tenant_id = :school";

    private static final String REMOVE_OLD =
            "delete from library_bundle where tenant_id = :school and sent_at < :before";

    private static final String COUNT = "select count(*) from library_bundle where tenant_id = :school";

    private static final String EXISTS = "select id from library_bundle where id = :id and tenant_id = :school";

    private static final String FILES =
            "select path, content from library_bundle_file where bundle_id = :id order by path";

    private final JdbcClient db;

    BundleStore(JdbcClient db) {
        this.db = db;
    }

    void add(UUID id, List<BundleFile> files, TenantId school, Instant now) {
        db.sql(ADD)
                .param("id", id)
                .param("school", school.value())
                .param("now", Times.bind(now))
                .update();
        files.forEach(file -> db.sql(ADD_FILE)
                .param("id", id)
                .param("path", file.path())
                .param("content", file.content())
                .update());
    }

    void remove(UUID id, TenantId school) {
        db.sql(REMOVE).param("id", id).param("school", school.value()).update();
    }

    void removeBefore(Instant before, TenantId school) {
        db.sql(REMOVE_OLD)
                .param("before", Times.bind(before))
                .param("school", school.value())
                .update();
    }

    int count(TenantId school) {
        return db.sql(COUNT)
                .param("school", school.value())
                .query(Integer.class)
                .single();
    }

    boolean has(UUID id, TenantId school) {
        return db.sql(EXISTS)
                .param("id", id)
                .param("school", school.value())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /** Of a bundle that the school has. */
    List<BundleFile> files(UUID id) {
        return db.sql(FILES).param("id", id).query(BundleFile.class).list();
    }
}
