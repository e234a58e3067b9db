package org.secondlook.sharing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what was watched of shares, for the two between whom they are. */
@Repository
class ReceiptPages {

    private static final String WATCHED = """
            select r.share_id, r.person_id, watcher.name as person_name, r.watched_on, r.piece
            from sharing_receipt r
            join sharing_share s on s.id = r.share_id
            join people_person watcher on watcher.id = r.person_id
            where s.owner_id = :person or r.person_id = :person
            order by r.share_id, watcher.name, r.person_id, r.watched_on desc, r.piece
            """;

    private final JdbcClient db;

    ReceiptPages(JdbcClient db) {
        this.db = db;
    }

    /** What was watched of what somebody shares or sees. */
    List<Piece> of(PersonId person) {
        return db.sql(WATCHED).param("person", person.value()).query(PieceRow.class).list().stream()
                .map(PieceRow::toPiece)
                .toList();
    }

    /** Ten seconds of something that somebody watched on a day. */
    record Piece(ShareId share, PersonId person, @Nullable String name, LocalDate day, int number) {}

    /** The columns of one piece. */
    record PieceRow(UUID shareId, UUID personId, @Nullable String personName, LocalDate watchedOn, int piece) {

        Piece toPiece() {
            return new Piece(new ShareId(shareId), new PersonId(personId), personName, watchedOn, piece);
        }
    }
}
