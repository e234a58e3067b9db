package org.secondlook.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A code is carried by people, who read and type. */
class LinkCodeTest {

    @Test
    void aCodeIsReadInThreeGroupsAndTypedAnyHow() {
        LinkCode code = LinkCode.next();

        assertThat(code.toString()).matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}");
        assertThat(LinkCode.typed(code.toString())).contains(code);
        assertThat(LinkCode.typed(" " + code.value().toLowerCase(Locale.ROOT) + " "))
                .contains(code);
        assertThat(LinkCode.next()).isNotEqualTo(code);
    }

    @Test
    void whatCanBeTakenForOneAnotherIsTheSame() {
        assertThat(LinkCode.typed("oIl0-aaaa–bbbb")).contains(new LinkCode("0110AAAABBBB"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", "AAAA-BBBB-CCC", "AAAA-BBBB-CCCCC", "AAAA-BBBB-CCCU", "ÄAAA-BBBB-CCCC", "'; drop --;--"
            })
    void whatCannotBeOneIsNone(String typed) {
        assertThat(LinkCode.typed(typed)).isEmpty();
    }
}
