package org.secondlook.reflection;

import java.util.UUID;
import org.secondlook.foundation.Times;
import org.secondlook.foundation.Uuids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what was submitted. A version is never changed. */
@Repository
class VersionStore {

    private static final String ADD = """
            insert into reflection_version (id, reflection_id, number, prompt_set, submitted_at)
            values (:id, :reflection, :number, :set, :at)
            """;

    private static final String ADD_ANSWER = """
            insert into reflection_version_answer (version_id, prompt, place, question, answer)
            values (:id, :prompt, :place, :question, :answer)
            """;

    private static final String ADD_MARKER =
            "insert into reflection_version_marker (version_id, prompt, marker_id) values (:id, :prompt, :marker)";

    private static final String THIN = """
            delete from reflection_version
            where reflection_id = :reflection and number > :first and number <= :last
            """;

    private final JdbcClient db;

    VersionStore(JdbcClient db) {
        this.db = db;
    }

    /** Keeps a version; where there are too many then, the oldest between the first and this one goes. */
    void add(ReflectionId reflection, Version version) {
        UUID id = Uuids.next();
        db.sql(ADD)
                .param("id", id)
                .param("reflection", reflection.value())
                .param("number", version.number())
                .param("set", version.set().value())
                .param("at", Times.bind(version.submittedAt()))
                .update();
        for (int place = 0; place < version.answers().size(); place++) {
            add(id, place, version.answers().get(place));
        }
        thin(reflection, version);
    }

    private void add(UUID version, int place, Asked asked) {
        db.sql(ADD_ANSWER)
                .param("id", version)
                .param("prompt", asked.prompt())
                .param("place", place)
                .param("question", asked.question())
                .param("answer", asked.answer().words())
                .update();
        for (MarkerId marker : asked.answer().evidence()) {
            db.sql(ADD_MARKER)
                    .param("id", version)
                    .param("prompt", asked.prompt())
                    .param("marker", marker.value())
                    .update();
        }
    }

    private void thin(ReflectionId reflection, Version version) {
        db.sql(THIN)
                .param("reflection", reflection.value())
                .param("first", Version.FIRST)
                .param("last", version.lastToGo())
                .update();
    }
}
