package org.secondlook.culture;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.Holding;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the registers of a teacher's classes. */
@Repository
class PermissionPages {

    private static final String OWN = """
            select c.id as class_id, c.label, p.id, p.mark, p.recording, p.sharing, p.exemplar, p.paper, p.version
            from culture_class c
            left join culture_pupil p on p.class_id = c.id
            where c.owner_id = :owner and (cast(:class as uuid) is null or c.id = :class)
            order by c.created_at desc, c.id, p.mark, p.id
            """;

    private static final String CLASS_OF = """
            select c.id from culture_pupil p
            join culture_class c on c.id = p.class_id
            where p.id = :pupil and c.owner_id = :owner
            """;

    private static final String HELD = """
            select 'permissions' as kind, count(*) as amount, min(p.changed_at) as since
            from culture_pupil p
            join culture_class c on c.id = p.class_id
            where c.owner_id = :owner
            """;

    private final JdbcClient db;

    PermissionPages(JdbcClient db) {
        this.db = db;
    }

    List<Register> own(PersonId owner) {
        return registers(owner, null);
    }

    Optional<Register> find(ClassId id, PersonId owner) {
        return registers(owner, id.value()).stream().findFirst();
    }

    private List<Register> registers(PersonId owner, @Nullable UUID one) {
        Map<UUID, Register> registers = new LinkedHashMap<>();
        db.sql(OWN).param("owner", owner.value()).param("class", one).query(Line.class).list().stream()
                .map(Line::toRegister)
                .forEach(line -> registers.merge(line.id().value(), line, PermissionPages::together));
        return List.copyOf(registers.values());
    }

    private static Register together(Register one, Register other) {
        List<Pupil> pupils = new ArrayList<>(one.pupils());
        pupils.addAll(other.pupils());
        return new Register(one.id(), one.label(), pupils);
    }

    Optional<ClassId> classOf(PupilId pupil, PersonId owner) {
        return db.sql(CLASS_OF)
                .param("pupil", pupil.value())
                .param("owner", owner.value())
                .query(UUID.class)
                .optional()
                .map(ClassId::new);
    }

    Holding held(PersonId owner) {
        return db.sql(HELD)
                .param("owner", owner.value())
                .query((row, index) -> Holding.of(
                        "culture.kept." + row.getString("kind"),
                        row.getLong("amount"),
                        row.getObject("since", OffsetDateTime.class)))
                .single();
    }

    /** The columns of a class with one of its lines, or without. */
    record Line(
            UUID classId,
            String label,
            @Nullable UUID id,
            @Nullable String mark,
            @Nullable Boolean recording,
            @Nullable Boolean sharing,
            @Nullable Boolean exemplar,
            @Nullable String paper,
            @Nullable Integer version) {

        Register toRegister() {
            return new Register(new ClassId(classId), label, pupil().stream().toList());
        }

        private Optional<Pupil> pupil() {
            return id == null || mark == null || paper == null || version == null
                    ? Optional.empty()
                    : Optional.of(new Pupil(
                            new PupilId(id),
                            new PupilMark(mark),
                            Pupil.permitted(
                                    Boolean.TRUE.equals(recording),
                                    Boolean.TRUE.equals(sharing),
                                    Boolean.TRUE.equals(exemplar)),
                            paper,
                            version));
        }
    }
}
