package org.secondlook.notice;

import java.time.ZoneId;
import org.secondlook.foundation.SettingException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What notices need to be mailed, besides the server in {@code spring.mail}.
 *
 * @param mailFrom the address from which mails come; empty when none are sent
 * @param zone where most people are, until they say otherwise
 */
@ConfigurationProperties("secondlook.notice")
record NoticeProperties(
        @DefaultValue("") String mailFrom,
        @DefaultValue("UTC") ZoneId zone) {

    NoticeProperties {
        if (!mailFrom.isEmpty() && !MailAddress.isOne(mailFrom)) {
            throw new SettingException("secondlook.notice.mail-from is wrong; expected an address alone, such as"
                    + " second-look@school.example");
        }
    }
}
