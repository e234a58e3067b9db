package org.secondlook.notice;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes how people want to be told by mail, and which mails have gone out. */
@Repository
class HabitStore {

    private static final String BEGIN = """
            insert into notice_setting (person_id, pace, zone, quiet_from, quiet_until, weekends, locale)
            values (:person, 'NEVER', 'UTC', '18:00', '07:00', true, 'en')
            on conflict do nothing
            """;

    private static final String SET = """
            update notice_setting set pace = :pace, zone = :zone, quiet_from = :from, quiet_until = :until,
                weekends = :weekends, locale = :locale
            where person_id = :person
            """;

    private static final String UNMUTE = "delete from notice_muted where person_id = :person";

    private static final String MUTE =
            "insert into notice_muted (person_id, topic) values (:person, :topic) on conflict do nothing";

    private static final String END = """
            update notice_setting set pace = 'NEVER'
            where person_id in (select person_id from notice_address where id = :address)
            """;

    private static final String CLAIM =
            "update notice_notice set mailed_at = :now where person_id = :person and " + HabitPages.WAITING;

    private static final String RELEASE =
            "update notice_notice set mailed_at = null where person_id = :person and mailed_at = :now";

    private static final String NOTE_MAIL = "update notice_setting set mailed_at = :at where person_id = :person";

    private static final String FORGET_SETTING = "delete from notice_setting where person_id = :person";

    private final JdbcClient db;

    HabitStore(JdbcClient db) {
        this.db = db;
    }

    void set(Habits habits, Locale locale, PersonId person) {
        QuietHours quiet = habits.quiet();
        of(BEGIN, person).update();
        of(SET, person)
                .param("pace", habits.pace().name())
                .param("zone", quiet.zone().getId())
                .param("from", quiet.from().toString())
                .param("until", quiet.until().toString())
                .param("weekends", quiet.weekends())
                .param("locale", locale.toLanguageTag())
                .update();
        of(UNMUTE, person).update();
        for (Topic topic : Topic.values()) {
            if (!habits.topics().contains(topic)) {
                of(MUTE, person).param("topic", topic.name()).update();
            }
        }
    }

    /** No more mails to an address, and none to whichever its owner has by now. */
    void end(UUID address) {
        db.sql(END).param("address", address).update();
    }

    /** Notes of all that waits that it was mailed at a time; whether anything did. */
    boolean claim(Recipient recipient, Instant now) {
        boolean waited = of(CLAIM, recipient.person())
                        .param("kinds", HabitPages.kinds(recipient.habits()))
                        .param("now", Times.bind(now))
                        .update()
                > 0;
        if (waited) {
            noteMail(recipient.person(), now);
        }
        return waited;
    }

    /** What was claimed at a time was not mailed after all. */
    void release(Recipient recipient, Instant now) {
        of(RELEASE, recipient.person()).param("now", Times.bind(now)).update();
        noteMail(recipient.person(), recipient.last());
    }

    private void noteMail(PersonId person, Instant at) {
        of(NOTE_MAIL, person).param("at", Times.bind(at)).update();
    }

    void forget(PersonId person) {
        of(UNMUTE, person).update();
        of(FORGET_SETTING, person).update();
    }

    private JdbcClient.StatementSpec of(String sql, PersonId person) {
        return db.sql(sql).param("person", person.value());
    }
}
