package org.secondlook.recording;

import java.util.Locale;
import org.secondlook.foundation.StorageUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Says to an uploading client, in the words of its person, why something was refused. */
@Component
class UploadRefusals {

    private static final Logger LOG = LoggerFactory.getLogger(UploadRefusals.class);
    private static final double GIGABYTE = 1 << 30;

    private final UploadLimits limits;
    private final MessageSource messages;

    UploadRefusals(UploadLimits limits, MessageSource messages) {
        this.limits = limits;
        this.messages = messages;
    }

    ResponseEntity<String> answer(StorageUnavailableException away, Locale locale) {
        LOG.warn("{}", away.getMessage());
        return answer(new UploadRefused(UploadRefusal.STORE_AWAY), locale);
    }

    ResponseEntity<String> answer(UploadRefused refused, Locale locale) {
        return UploadAnswer.refused(refused.why(), sentence(refused, locale));
    }

    String sentence(UploadRefused refused, Locale locale) {
        Object[] facts = {limits.maxSize() / GIGABYTE};
        return messages.getMessage(refused.why().messageKey(), facts, locale);
    }
}
