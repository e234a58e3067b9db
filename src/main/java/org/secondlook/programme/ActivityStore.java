package org.secondlook.programme;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.people.CourseId;
import org.secondlook.programme.Activities.InGradebook;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the activities of courses, as their platforms place and rename them. */
@Repository
class ActivityStore {

    /**
     * A link may name whatever it likes as its task: a task of another tenant is none. A link of a copied course that names none
     * takes that of the one it was copied from.
     */
    private static final String ADD =
            """
            insert into programme_activity (id, course_id, resource_link, title, line_item, line_items, task_id, created_at)
            values (:id, :course, :resourceLink, :title, :lineItem, :lineItems,
                coalesce((select t.id
                    from programme_task t
                    join people_course made on made.id = t.course_id
                    join people_course here on here.tenant_id = made.tenant_id
                    where t.id = cast(:task as uuid) and here.id = :course),
                %s),
                :now)
            on conflict do nothing
            """.formatted(CourseCopyStore.INHERITED.formatted(":course", "cast(:title as varchar)"));

    /** What a launch leaves out, for a role that may not see it, is not gone. */
    private static final String CHANGE = """
            update programme_activity
            set title = coalesce(cast(:title as varchar), title), line_item = coalesce(cast(:lineItem as varchar), line_item),
                line_items = coalesce(cast(:lineItems as varchar), line_items)
            where course_id = :course and resource_link = :resourceLink
              and (title is distinct from coalesce(cast(:title as varchar), title)
                or line_item is distinct from coalesce(cast(:lineItem as varchar), line_item)
                or line_items is distinct from coalesce(cast(:lineItems as varchar), line_items))
            """;

    private static final String FIND =
            "select id from programme_activity where course_id = :course and resource_link = :resourceLink";

    private static final String LINE_ITEM =
            "select line_item from programme_activity where id = :id and line_item is not null";

    private static final String IN_GRADEBOOK = """
            select a.line_items, a.resource_link, coalesce(a.title, t.title) as title
            from programme_activity a
            left join programme_task t on t.id = a.task_id
            where a.id = :id and a.line_items is not null
            """;

    private static final String NEWEST_GRADEBOOK = """
            select a.line_items
            from programme_activity a
            join people_course c on c.id = a.course_id
            join people_tenant t on t.id = c.tenant_id
            where t.issuer = :issuer and t.client_id = :clientId and a.line_items is not null
            order by a.created_at desc
            limit 1
            """;

    private final JdbcClient db;

    ActivityStore(JdbcClient db) {
        this.db = db;
    }

    /** The activity of a link, made or brought up to date; two nodes may do so at once. */
    ActivityId keep(CourseId course, Placement placement, Instant now) {
        link(ADD, course, placement.resourceLink())
                .param("id", ActivityId.next().value())
                .param("title", placement.title())
                .param("lineItem", text(placement.lineItem()))
                .param("lineItems", text(placement.lineItems()))
                .param(
                        "task",
                        placement.task() == null ? null : placement.task().value())
                .param("now", Times.bind(now))
                .update();
        link(CHANGE, course, placement.resourceLink())
                .param("title", placement.title())
                .param("lineItem", text(placement.lineItem()))
                .param("lineItems", text(placement.lineItems()))
                .update();
        return find(course, placement.resourceLink()).orElseThrow();
    }

    Optional<ActivityId> find(CourseId course, String resourceLink) {
        return link(FIND, course, resourceLink).query(UUID.class).optional().map(ActivityId::new);
    }

    private JdbcClient.StatementSpec link(String sql, CourseId course, String resourceLink) {
        return db.sql(sql).param("course", course.value()).param("resourceLink", resourceLink);
    }

    Optional<URI> lineItem(ActivityId id) {
        return db.sql(LINE_ITEM)
                .param("id", id.value())
                .query(String.class)
                .optional()
                .map(URI::create);
    }

    Optional<InGradebook> inGradebook(ActivityId id) {
        return db.sql(IN_GRADEBOOK)
                .param("id", id.value())
                .query((row, index) ->
                        new InGradebook(URI.create(row.getString(1)), row.getString(2), row.getString(3)))
                .optional();
    }

    Optional<URI> newestGradebook(String issuer, String clientId) {
        return db.sql(NEWEST_GRADEBOOK)
                .param("issuer", issuer)
                .param("clientId", clientId)
                .query(String.class)
                .optional()
                .map(URI::create);
    }

    private static @Nullable String text(@Nullable URI address) {
        return address == null ? null : address.toString();
    }
}
