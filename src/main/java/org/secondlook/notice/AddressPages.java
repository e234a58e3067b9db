package org.secondlook.notice;

import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads to which addresses mails go. */
@Repository
class AddressPages {

    private static final String COLUMNS =
            "select id, person_id, address, locale, proved_at, refused_at from notice_address where address is not null ";

    private final JdbcClient db;

    AddressPages(JdbcClient db) {
        this.db = db;
    }

    Mailbox mailbox(PersonId person) {
        return db.sql(COLUMNS + "and person_id = :person")
                .param("person", person.value())
                .query(AddressRow.class)
                .optional()
                .map(AddressRow::toMailbox)
                .orElse(Mailbox.NONE);
    }

    Optional<Asked> find(UUID id) {
        return db.sql(COLUMNS + "and id = :id")
                .param("id", id)
                .query(AddressRow.class)
                .optional()
                .map(AddressRow::toAsked);
    }

    /** An address, whose it is said to be, and their language. */
    record Asked(PersonId person, MailAddress address, Locale locale) {}

    /** The columns of one. */
    record AddressRow(
            UUID id,
            UUID personId,
            String address,
            String locale,
            @Nullable OffsetDateTime provedAt,
            @Nullable OffsetDateTime refusedAt) {

        Mailbox toMailbox() {
            if (refusedAt != null) {
                return new Mailbox(Mailbox.State.REFUSED, address);
            }
            return new Mailbox(provedAt == null ? Mailbox.State.ASKED : Mailbox.State.PROVED, address);
        }

        Asked toAsked() {
            return new Asked(new PersonId(personId), new MailAddress(address), Locale.forLanguageTag(locale));
        }
    }
}
