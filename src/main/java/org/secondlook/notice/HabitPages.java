package org.secondlook.notice;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads how people want to be told by mail, and what waits to be told so. */
@Repository
class HabitPages {

    /** What somebody has neither read nor had a mail about, of what they may still open. */
    static final String WAITING = """
            read_at is null and mailed_at is null and kind in (:kinds)
            and (course_id is null or exists (
                select 1 from people_enrolment e
                where e.course_id = notice_notice.course_id and e.person_id = notice_notice.person_id and e.left_at is null))
            """;

    private static final String FIND = """
            select s.pace, s.zone, s.quiet_from, s.quiet_until, s.weekends from notice_setting s where s.person_id = :person
            """;

    private static final String RECIPIENT = """
            select s.pace, s.zone, s.quiet_from, s.quiet_until, s.weekends, s.locale, s.mailed_at, a.id as address_id, a.address
            from notice_setting s
            join notice_address a on a.person_id = s.person_id
            join people_person p on p.id = s.person_id
            where s.person_id = :person and s.pace <> 'NEVER' and a.address is not null and a.proved_at is not null
              and a.refused_at is null and p.suspended_at is null
            """;

    private static final String MUTED = "select topic from notice_muted where person_id = :person";

    private static final String OLDEST =
            "select min(told_at) from notice_notice where person_id = :person and " + WAITING;

    private static final String LEFT_WAITING = """
            select distinct n.person_id from notice_notice n
            join notice_setting s on s.person_id = n.person_id
            where s.pace <> 'NEVER' and n.read_at is null and n.mailed_at is null
            """;

    private final JdbcClient db;

    HabitPages(JdbcClient db) {
        this.db = db;
    }

    Optional<Habits> find(PersonId person) {
        return of(FIND, person).query(HabitRow.class).optional().map(row -> row.toHabits(topics(person)));
    }

    /** Empty for whoever gets no mails. */
    Optional<Recipient> recipient(PersonId person) {
        return of(RECIPIENT, person)
                .query(RecipientRow.class)
                .optional()
                .map(row -> row.toRecipient(person, topics(person)));
    }

    private Set<Topic> topics(PersonId person) {
        Set<Topic> topics = EnumSet.allOf(Topic.class);
        of(MUTED, person).query(String.class).list().forEach(muted -> topics.remove(Topic.valueOf(muted)));
        return topics;
    }

    /** Since when something waits. */
    Optional<Instant> oldestWaiting(Recipient recipient) {
        return of(OLDEST, recipient.person())
                .param("kinds", kinds(recipient.habits()))
                .query((row, index) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    /** Those of whom something waits, whether or not a job is staged for it. */
    List<PersonId> leftWaiting() {
        return db.sql(LEFT_WAITING).query(UUID.class).list().stream()
                .map(PersonId::new)
                .toList();
    }

    /** Of which kinds somebody wants mails; never empty, since a statement asks for one of them. */
    static List<String> kinds(Habits habits) {
        List<String> kinds = Arrays.stream(Notice.Kind.values())
                .filter(kind -> habits.topics().contains(kind.topic()))
                .map(Enum::name)
                .toList();
        return kinds.isEmpty() ? List.of("") : kinds;
    }

    private JdbcClient.StatementSpec of(String sql, PersonId person) {
        return db.sql(sql).param("person", person.value());
    }

    /** The columns of one setting. */
    record HabitRow(Pace pace, String zone, String quietFrom, String quietUntil, boolean weekends) {

        Habits toHabits(Set<Topic> topics) {
            return new Habits(
                    pace,
                    new QuietHours(LocalTime.parse(quietFrom), LocalTime.parse(quietUntil), weekends, ZoneId.of(zone)),
                    topics);
        }
    }

    /** The same with where it goes. */
    record RecipientRow(
            Pace pace,
            String zone,
            String quietFrom,
            String quietUntil,
            boolean weekends,
            String locale,
            @Nullable OffsetDateTime mailedAt,
            UUID addressId,
            String address) {

        Recipient toRecipient(PersonId person, Set<Topic> topics) {
            return new Recipient(
                    person,
                    new HabitRow(pace, zone, quietFrom, quietUntil, weekends).toHabits(topics),
                    addressId,
                    new MailAddress(address),
                    Locale.forLanguageTag(locale),
                    mailedAt == null ? Instant.EPOCH : mailedAt.toInstant());
        }
    }
}
