package org.secondlook.comment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.secondlook.sharing.ShareId;
import org.secondlook.sharing.SharePolicy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads who has a part in what is said about a share, and where somebody is meant in particular. */
@Repository
class VoicePages {

    private static final String VOICES = """
            select voice.id, person.name, max(voice.part) as part
            from (
                select owner_id as id, 1 as part from sharing_share where id = :share
                union all
                select person_id, 1 from %s reached where share_id = :share
                union all
                select c.author_id, 0
                from comment_comment c
                join sharing_share s on s.subject_kind = c.subject_kind and s.subject_id = c.subject_id
                    and s.owner_id = c.owner_id and (s.person_id = c.person_id or s.audience_id = c.audience_id)
                where s.id = :share
            ) voice
            join people_person person on person.id = voice.id
            where exists (select 1 from %s talk where talk.id = :share)
            group by voice.id, person.name
            order by person.name, voice.id
            """.formatted(SharePolicy.REACHED, SharePolicy.TAKING_PART);

    /** H2 cannot read what it makes itself of a condition that is a truth alone. */
    private static final String MENTIONS = """
            select c.id as comment_id, talk.id as share_id, author.name as author_name, audience.title
            from comment_comment c
            join people_person author on author.id = c.author_id
            join sharing_audience audience on audience.id = c.audience_id
            join %s talk on talk.subject_kind = c.subject_kind and talk.subject_id = c.subject_id
                and talk.owner_id = c.owner_id and talk.audience_id = c.audience_id
            where c.mentioned_id = :person and c.mention_seen_at is null and talk.rights <> 'VIEW' and %s
              and case when talk.alive then 1 else 0 end = 1
            order by c.said_at, c.id
            """.formatted(SharePolicy.TAKING_PART, CommentPages.SEEN);

    private final JdbcClient db;

    VoicePages(JdbcClient db) {
        this.db = db;
    }

    /** Who has a part in a share in which the viewer has one. */
    List<Talk.Voice> voices(ShareId share, Viewer viewer, Instant now) {
        return db.sql(VOICES)
                .params(SharePolicy.asked(viewer, now))
                .param("share", share.value())
                .query((row, number) -> new Talk.Voice(
                        new PersonId(row.getObject("id", UUID.class)), row.getString("name"), row.getInt("part") == 1))
                .list();
    }

    /** Where the viewer is meant and has not yet read it, as far as they may read it now. */
    List<Mention> mentions(Viewer viewer, Instant now) {
        return db.sql(MENTIONS)
                .params(SharePolicy.asked(viewer, now))
                .query(Mention.class)
                .list();
    }

    /**
     * That somebody means the viewer.
     *
     * @param title of the audience in which it is said
     */
    record Mention(UUID commentId, UUID shareId, @Nullable String authorName, String title) {}
}
