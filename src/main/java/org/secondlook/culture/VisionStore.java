package org.secondlook.culture;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.secondlook.foundation.Times;
import org.secondlook.foundation.Uuids;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Publishes versions of what schools work toward, which nothing changes afterwards. */
@Repository
class VisionStore {

    private static final String PUBLISH = """
            insert into culture_vision (id, tenant_id, number, published_at)
            select cast(:id as uuid), p.tenant_id, cast(:after as int) + 1, cast(:now as timestamp with time zone)
            from people_person p
            where p.id = :person and cast(:after as int) = (
                select coalesce(max(v.number), 0) from culture_vision v where v.tenant_id = p.tenant_id)
            on conflict do nothing
            """;

    private static final String ADD = """
            insert into culture_vision_part (vision_id, part_id, place, words) values (:vision, :part, :place, :words)
            """;

    private final JdbcClient db;

    VisionStore(JdbcClient db) {
        this.db = db;
    }

    /** Publishes for the school of a person; false when another version holds than the one after which this is to come. */
    boolean publish(int after, List<VisionPart> parts, PersonId by, Instant now) {
        UUID id = Uuids.next();
        boolean first = db.sql(PUBLISH)
                        .param("id", id)
                        .param("after", after)
                        .param("now", Times.bind(now))
                        .param("person", by.value())
                        .update()
                == 1;
        if (first) {
            parts.forEach(part -> add(id, part));
        }
        return first;
    }

    private void add(UUID vision, VisionPart part) {
        db.sql(ADD)
                .param("vision", vision)
                .param("part", part.id())
                .param("place", part.place())
                .param("words", part.words())
                .update();
    }
}
