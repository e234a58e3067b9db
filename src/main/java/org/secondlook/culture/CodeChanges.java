package org.secondlook.culture;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.UUID;
import org.secondlook.notice.Notice;
import org.secondlook.notice.Notices;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells everybody of a school who has accepted a code of practice before that there is another one. A school may be large, so nobody
 * who publishes waits for it; all are told at once or none, and whoever has read the new one and accepted it meanwhile is not.
 */
@Configuration(proxyBeanMethods = false)
class CodeChanges {

    static final TaskDescriptor<Void> JOB = TaskDescriptor.of("culture-tell-of-code");

    private static final String PAGE = "/culture/code";

    @Bean
    Task<Void> tellOfCode(CodePages pages, Notices notices, TransactionOperations transaction) {
        return Tasks.oneTime(JOB).execute((job, context) -> {
            var version = new CodeId(UUID.fromString(job.getId()));
            transaction.executeWithoutResult(status -> pages.overtakenBy(version)
                    .forEach(person -> notices.tell(person, null, Notice.Kind.CODE_CHANGED, PAGE)));
        });
    }
}
