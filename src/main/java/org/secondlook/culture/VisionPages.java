package org.secondlook.culture;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what somebody's school works toward, and parts of it that were. */
@Repository
class VisionPages {

    private static final String PRESENT = """
            select v.number, v.published_at, p.part_id, p.place, p.words
            from culture_vision v
            left join culture_vision_part p on p.vision_id = v.id
            where v.id = (
                select n.id from culture_vision n
                join people_person who on who.tenant_id = n.tenant_id
                where who.id = :person
                order by n.number desc fetch first 1 row only)
            order by p.place
            """;

    /** Each in the last version that had it. */
    private static final String PARTS = """
            select p.part_id, p.place, p.words,
                v.number = (select max(n.number) from culture_vision n where n.tenant_id = v.tenant_id) as held
            from culture_vision_part p
            join culture_vision v on v.id = p.vision_id
            join people_person who on who.tenant_id = v.tenant_id
            where who.id = :person and p.part_id in (:parts)
              and v.number = (
                select max(w.number) from culture_vision w
                join culture_vision_part q on q.vision_id = w.id
                where q.part_id = p.part_id and w.tenant_id = v.tenant_id)
            """;

    private final JdbcClient db;

    VisionPages(JdbcClient db) {
        this.db = db;
    }

    Vision present(PersonId person) {
        List<Row> rows =
                db.sql(PRESENT).param("person", person.value()).query(Row.class).list();
        return rows.isEmpty()
                ? new Vision(0, null, List.of())
                : new Vision(
                        rows.get(0).number(),
                        rows.get(0).publishedAt().toInstant(),
                        rows.stream().filter(Row::isPart).map(Row::toPart).toList());
    }

    /** Those that the school of the person has or once had. */
    List<VisionPart> parts(Collection<UUID> parts, PersonId person) {
        return db.sql(PARTS)
                .param("person", person.value())
                .param("parts", parts)
                .query((row, index) -> new VisionPart(
                        row.getObject("part_id", UUID.class),
                        row.getInt("place"),
                        row.getString("words"),
                        row.getBoolean("held")))
                .list();
    }

    /** A part of the version that holds; without one where that has none. */
    record Row(
            int number,
            OffsetDateTime publishedAt,
            @Nullable UUID partId,
            @Nullable Integer place,
            @Nullable String words) {

        boolean isPart() {
            return partId != null;
        }

        VisionPart toPart() {
            if (partId == null || place == null || words == null) {
                throw new IllegalStateException("a vision without parts has none");
            }
            return new VisionPart(partId, place, words, true);
        }
    }
}
