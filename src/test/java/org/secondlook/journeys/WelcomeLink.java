package org.secondlook.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.test.system.CapturedOutput;

/**
 * The link by which the first operator comes in, as the tool that was started last has logged it.
 *
 * @param tool the address of the tool itself
 */
record WelcomeLink(String address, String tool) {

    private static final Pattern LINK = Pattern.compile("(http://localhost:\\d+)/administration/welcome\\?ticket=\\S+");

    static WelcomeLink in(CapturedOutput output) {
        Matcher link = LINK.matcher(output.getOut());
        assertThat(link.find()).as("a link in the log").isTrue();
        return new WelcomeLink(link.group(), link.group(1));
    }
}
