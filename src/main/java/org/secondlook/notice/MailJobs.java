package org.secondlook.notice;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.secondlook.people.PersonId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The jobs that send mails: one for each person of whom something waits, one for each address that is to be asked. A server that takes
 * nothing now is asked again; a fault of our own, or a node that died, has it done again, and finds as sent what may have been.
 */
@Configuration(proxyBeanMethods = false)
class MailJobs {

    static final TaskDescriptor<Void> NEWS = TaskDescriptor.of("notice-mail-news");
    static final TaskDescriptor<Void> QUESTION = TaskDescriptor.of("notice-mail-question");

    @Bean
    Task<Void> mailNews(Mailings mailings) {
        return task(NEWS, id -> mailings.attempt(new PersonId(id)));
    }

    @Bean
    Task<Void> mailQuestion(Addresses addresses) {
        return task(QUESTION, addresses::attempt);
    }

    private static Task<Void> task(TaskDescriptor<Void> descriptor, Function<UUID, Optional<Instant>> attempt) {
        return Tasks.custom(descriptor)
                .onFailure(new OnFailureRetryLater<>(Duration.ofMinutes(5)))
                .onDeadExecutionRevive()
                .execute((job, context) -> again(attempt.apply(UUID.fromString(job.getId()))));
    }

    private static CompletionHandler<Void> again(Optional<Instant> at) {
        return (done, job) -> at.ifPresentOrElse(time -> job.reschedule(done, time), job::remove);
    }
}
