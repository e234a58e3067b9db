package org.secondlook.sharing;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.people.CourseId;
import org.secondlook.people.Viewer;

/**
 * The one policy of shares, as SQL: a statement that asks for a thing asks in the same breath whether it is shared. A share is
 * alive from its start to its end unless it was taken back or is paused, and while both are in the course in which it was made, in roles that
 * have a practice. It is seen in a launch of that course alone, by the person whom it names, or by whoever belongs to its audience.
 */
public final class SharePolicy {

    /** Whom shares reach, to be joined: the person of a share, or everybody of its audience but the one whose it is. */
    public static final String REACHED = """
            (select id as share_id, person_id from sharing_share where person_id is not null
            union all
            select share.id, member.person_id
            from sharing_share share
            join sharing_member member on member.audience_id = share.audience_id and member.person_id <> share.owner_id)
            """;

    /** Shares between two who are both still there: none has left, is kept out, is made up, or only looks after the course. */
    private static final String BETWEEN = """
            from sharing_share s
            %1$s
            join people_enrolment giving on giving.course_id = s.course_id and giving.person_id = s.owner_id
            join people_enrolment seeing on seeing.course_id = s.course_id and seeing.person_id = %2$s
            join people_person giver on giver.id = s.owner_id
            join people_person seer on seer.id = %2$s
            where giving.left_at is null and seeing.left_at is null
              and giving.role in ('TEACHER', 'COACH', 'PD_LEAD') and seeing.role in ('TEACHER', 'COACH', 'PD_LEAD')
              and giver.suspended_at is null and seer.suspended_at is null
              and not giver.test_user and not seer.test_user
              and s.revoked_at is null and s.started_at <= :now
            """;

    private static final String SHOWN = "and s.paused_at is null ";

    private static final String SOMEBODY = BETWEEN.formatted("""
            left join sharing_member member on member.audience_id = s.audience_id and member.person_id <> s.owner_id
            """, "coalesce(s.person_id, member.person_id)");

    /** From shares that are known to those whom they reach. */
    static final String TOGETHER = SOMEBODY + SHOWN;

    /** From the viewer to what reaches them, in a launch of its course. */
    static final String WITH_VIEWER =
            BETWEEN.formatted("join " + REACHED + " reached on reached.share_id = s.id", "reached.person_id") + SHOWN
                    + "and reached.person_id = :person and s.course_id = cast(:course as uuid) ";

    /** Those that the viewer may see now. */
    static final String ALIVE = WITH_VIEWER + "and s.expires_at > :now ";

    /**
     * What is shared with {@code :person} in a launch of {@code :course} at {@code :now}, to be joined: {@code subject_kind},
     * {@code subject_id}, and {@code until}, when they may see it no more.
     */
    public static final String SHARED = "(select s.subject_kind, s.subject_id, max(s.expires_at) as until " + ALIVE
            + "group by s.subject_kind, s.subject_id)";

    /** The shares by which {@code :person} may code what is shared with them: {@code id}, the subject and {@code owner_id}. */
    public static final String SHARED_TO_CODE =
            "(select s.id, s.subject_kind, s.subject_id, s.owner_id " + ALIVE + "and s.rights = 'CODE')";

    /** Who may code what at {@code :now}, whoever asks, to be joined: {@code subject_kind}, {@code subject_id}, {@code person_id}. */
    public static final String CODERS = "(select s.subject_kind, s.subject_id, seeing.person_id " + TOGETHER
            + "and s.expires_at > :now and s.rights = 'CODE')";

    /**
     * Who is to code what before they see what its owner expected and coded, at {@code :now} and whoever asks, to be joined: {@code
     * subject_kind}, {@code subject_id}, {@code owner_id} and {@code person_id}. It holds in launches of every course, and while what is
     * to be coded rests.
     */
    public static final String CODING_FIRST = "(select s.subject_kind, s.subject_id, s.owner_id, seeing.person_id "
            + SOMEBODY + "and s.expires_at > :now and s.rights = 'CODE' and s.coded_first)";

    /**
     * Shares in which {@code :person} has a part, to be joined: their own, whatever has become of them, and those with them that they
     * may see now. Either {@code person_id} or {@code audience_id} says with whom; {@code alive} tells whether both sides have the thing
     * before them now.
     */
    public static final String TAKING_PART = """
            (select x.id, x.subject_kind, x.subject_id, x.owner_id, x.person_id, x.audience_id, x.rights,
                exists (select 1 %s and s.id = x.id and s.expires_at > :now) as alive
            from sharing_share x
            where x.owner_id = :person or exists (select 1 %s and s.id = x.id))
            """.formatted(TOGETHER, ALIVE);

    private SharePolicy() {}

    /** Who asks, in which course, and when: the parameters of whatever asks for what is shared. */
    public static Map<String, @Nullable Object> asked(Viewer viewer, Instant now) {
        CourseId course = viewer.course();
        Map<String, @Nullable Object> asked = new HashMap<>();
        asked.put("person", viewer.person().value());
        asked.put("course", course == null ? null : course.value());
        asked.put("now", Times.bind(now));
        return asked;
    }
}
