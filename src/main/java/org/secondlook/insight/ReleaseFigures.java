package org.secondlook.insight;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.secondlook.people.CourseId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs that tell of many at once: by night, so that figures do not come right after somebody has looked; a job for each course. */
@Configuration(proxyBeanMethods = false)
class ReleaseFigures {

    static final TaskDescriptor<Void> JOB = TaskDescriptor.of("insight-release-figures");

    private static final LocalTime NIGHT = LocalTime.of(2, 0);

    @Bean
    Task<Void> releaseFiguresByNight(Releases releases) {
        return Tasks.recurring("insight-release-by-night", new Daily(ZoneOffset.UTC, NIGHT))
                .execute((job, context) -> releases.stage());
    }

    @Bean
    Task<Void> releaseFiguresOfCourse(Releases releases, ExperienceReleases experiences) {
        return Tasks.oneTime(JOB)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofMinutes(1)))
                .execute((job, context) -> {
                    var course = new CourseId(UUID.fromString(job.getId()));
                    releases.release(course);
                    experiences.release(course);
                });
    }
}
