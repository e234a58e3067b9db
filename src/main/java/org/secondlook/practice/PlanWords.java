package org.secondlook.practice;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says a plan in one sentence: when …, I will …. */
@Component
class PlanWords {

    private final MessageSource messages;

    PlanWords(MessageSource messages) {
        this.messages = messages;
    }

    String sentence(Plan plan, Locale locale) {
        LessonTime time = plan.time();
        String day = time == null
                ? ""
                : messages.getMessage("practice.day." + time.day().getValue(), null, locale);
        String starts = time == null ? "" : time.starts().toString();
        Object[] parts = {plan.will(), day, starts, plan.group(), plan.moment()};
        return messages.getMessage("practice.plan.sentence." + plan.shape(), parts, locale);
    }
}
