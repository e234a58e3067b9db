package org.secondlook.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** In which language a page is, and how it writes a day. */
@Tag("once")
class ViewerLocaleTest {

    @ParameterizedTest
    @CsvSource({"en, en", "en-GB, en-GB", "de-AT, en", "ar, en"})
    void aPageIsOfOneLanguageAndKeepsTheCustomsOfTheRegion(Locale wanted, Locale spoken) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/ui");
        var request = new MockHttpServletRequest();
        request.addPreferredLocale(wanted);

        assertThat(new ViewerLocale(messages).resolveLocale(request)).isEqualTo(spoken);
    }
}
