package org.secondlook.gradebook;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.secondlook.foundation.Times;

/**
 * How far one person's score has come, for whoever may see that they have completed the activity.
 *
 * @param day when its state last changed
 */
record PersonScore(ScoreState state, String day) {

    static PersonScore of(Score score, Locale locale) {
        return new PersonScore(
                score.state(),
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(locale)
                        .format(Times.day(score.changedAt())));
    }
}
