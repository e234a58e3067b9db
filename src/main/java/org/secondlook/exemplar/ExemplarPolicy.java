package org.secondlook.exemplar;

import java.time.Instant;
import java.util.Map;
import org.secondlook.foundation.Times;
import org.secondlook.people.Viewer;

/**
 * The one policy of exemplars, as SQL about a row {@code x} of {@code exemplar_exemplar}. All of a school see one of which three things are
 * so, and nothing has ended. Before that, its teacher sees it, and whoever they ask while that is open. Made-up people see none.
 */
final class ExemplarPolicy {

    private static final String STANDING = """
            not exists (select 1 from exemplar_ending ending where ending.exemplar_id = x.id)
            and exists (select 1 from exemplar_permission permission where permission.exemplar_id = x.id)
            and exists (select 1 from exemplar_consent consent
                where consent.exemplar_id = x.id and consent.person_id = x.person_id and consent.until_at > :now)
            and exists (
                select 1 from people_enrolment teaching
                join people_person teacher on teacher.id = teaching.person_id
                where teacher.id = x.person_id and teacher.suspended_at is null and not teacher.test_user
                  and teaching.left_at is null and teaching.role in ('TEACHER', 'COACH', 'PD_LEAD'))
            """;

    private static final String APPROVED = """
            exists (select 1 from exemplar_verdict verdict where verdict.exemplar_id = x.id and verdict.approved)
            """;

    private static final String OPEN = """
            not exists (select 1 from exemplar_verdict verdict where verdict.exemplar_id = x.id)
            """;

    /** That all of its school see it. */
    static final String RELEASED = STANDING + " and " + APPROVED;

    /** That {@code :person} is asked about it, may answer in that course, and has not yet. */
    static final String ASKED = STANDING + " and " + OPEN + """
            and x.person_id <> :person
            and exists (
                select 1 from exemplar_asking asking
                join people_enrolment asked on asked.course_id = asking.course_id and asked.person_id = asking.person_id
                where asking.exemplar_id = x.id and asking.person_id = :person and asked.left_at is null
                  and asked.role in ('LIBRARY_EDITOR', 'COACH', 'PD_LEAD'))
            """;

    private static final String SAME_SCHOOL = """
            exists (select 1 from people_person seer
                where seer.id = :person and seer.tenant_id = x.tenant_id and seer.suspended_at is null and not seer.test_user)
            """;

    /** That {@code :person} sees it among those of their school. */
    static final String SHOWN = RELEASED + " and " + SAME_SCHOOL;

    /** That {@code :person} sees its page and plays it. */
    static final String VISIBLE = "((" + SHOWN + ") or (" + STANDING + " and x.person_id = :person) or (" + ASKED + "))";

    private ExemplarPolicy() {}

    /** Who asks, and when: the parameters of whatever asks for exemplars. */
    static Map<String, Object> asked(Viewer viewer, Instant now) {
        return Map.of("person", viewer.person().value(), "now", Times.bind(now));
    }
}
