package org.secondlook.notice;

import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.SecondLookProperties;
import org.secondlook.foundation.Signer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes the two mails that there are. Neither says who, what or in which course: mails lie open in many places. Their links are signed
 * for the address to which they go.
 */
@Component
class Letters {

    private static final String PROOF = "notice-proof";
    private static final String UNSUBSCRIBING = "notice-unsubscribing";

    private final MessageSource messages;
    private final Signer signer;
    private final SecondLookProperties house;

    Letters(MessageSource messages, Signer signer, SecondLookProperties house) {
        this.messages = messages;
        this.signer = signer;
        this.house = house;
    }

    /** That there is something new. */
    Letter news(MailAddress to, UUID address, Locale locale) {
        URI end = link("/notices/unsubscribing/", UNSUBSCRIBING, address);
        String words = messages.getMessage("notice.mail.words", new Object[] {end.toString()}, locale);
        return new Letter(to, messages.getMessage("notice.mail.subject", null, locale), words, end);
    }

    /** Whether they have typed their own address. */
    Letter question(MailAddress to, UUID address, Locale locale) {
        URI proof = link("/notices/proofs/", PROOF, address);
        String words = messages.getMessage("notice.proof.words", new Object[] {proof.toString()}, locale);
        return new Letter(to, messages.getMessage("notice.proof.subject", null, locale), words, null);
    }

    private URI link(String path, String purpose, UUID address) {
        return house.at(path + address + "/" + signer.sign(purpose, address.toString()));
    }

    /** Lets a link pass that asks for an address to be proved; of any other nothing is there. */
    void demandProof(UUID address, String signature) {
        demand(PROOF, address, signature);
    }

    /** The same for a link by which mails are ended. */
    void demandUnsubscribing(UUID address, String signature) {
        demand(UNSUBSCRIBING, address, signature);
    }

    private void demand(String purpose, UUID address, String signature) {
        if (!signer.verify(purpose, address.toString(), signature)) {
            throw new NotVisibleException(address);
        }
    }
}
