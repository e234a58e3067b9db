package org.secondlook.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.secondlook.foundation.OperatorCommand;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.testing.DueJobs;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A database as it was before an erasure does not bring back what was erased. */
@SecondLookTest
class RestoredBackupTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestRecordings lessons;

    @Autowired
    Recordings recordings;

    @Autowired
    List<OperatorCommand> commands;

    @Autowired
    List<SmartInitializingSingleton> starters;

    @Autowired
    JdbcClient db;

    @Autowired
    DueJobs jobs;

    @Test
    void aLessonIsErasedAgainAtTheNextStart() {
        TestViewer teacher = viewers.open(Role.TEACHER);
        RecordingId lesson = lessons.playable(teacher);
        RecordingId kept = lessons.playable(teacher);
        Map<String, Object> row = row("recording_recording", "id", lesson.value());
        Map<String, Object> version = row("recording_rendition", "name = '720p' and recording_id", lesson.value());
        recordings.erase(lesson, teacher.viewer());
        jobs.run();

        restore("recording_recording", row);
        restore("recording_rendition", version);
        assertThat(recordings.find(lesson, teacher.viewer())).as("it is back").isPresent();
        starters.stream()
                .filter(starter -> starter.getClass().getSimpleName().startsWith("ErasureReplay"))
                .forEach(SmartInitializingSingleton::afterSingletonsInstantiated);

        assertThat(recordings.find(lesson, teacher.viewer())).isEmpty();
        assertThat(recordings.find(kept, teacher.viewer())).isPresent();
    }

    @Test
    void aPersonIsErasedAgainByCommand() throws Exception {
        TestViewer teacher = viewers.open(Role.TEACHER);
        RecordingId lesson = lessons.playable(teacher);
        Map<String, Object> person = row("people_person", "id", teacher.person().value());
        Map<String, Object> row = row("recording_recording", "id", lesson.value());
        mvc.perform(post("/people/kept/erasure").param("meant", "true").with(teacher))
                .andExpect(status().is3xxRedirection());
        jobs.run();

        restore("people_person", person);
        restore("recording_recording", row);
        replay();
        jobs.run();

        assertThat(count("people_person", "id", teacher.person().value())).isZero();
        assertThat(count("recording_recording", "id", lesson.value())).isZero();
    }

    private void replay() {
        commands.stream()
                .filter(command -> command.name().equals("replay-erasures"))
                .forEach(command -> command.work().run());
    }

    private Map<String, Object> row(String table, String condition, Object id) {
        return db.sql("select * from " + table + " where " + condition + " = :id")
                .param("id", id)
                .query()
                .singleRow();
    }

    private void restore(String table, Map<String, Object> row) {
        String names = String.join(", ", row.keySet());
        String values = row.keySet().stream().map(name -> ":" + name).collect(Collectors.joining(", "));
        var statement = db.sql("insert into " + table + " (" + names + ") values (" + values + ")");
        row.forEach(statement::param);
        assertThat(statement.update()).isEqualTo(1);
    }

    private long count(String table, String column, Object id) {
        return db.sql("select count(*) from " + table + " where " + column + " = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }
}
