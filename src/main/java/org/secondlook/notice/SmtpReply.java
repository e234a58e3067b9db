package org.secondlook.notice;

import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/**
 * What a mail server said when it did not take a mail (RFC 5321, section 4.2).
 *
 * @param aboutAddress whether it was about whom the mail is for
 */
record SmtpReply(int code, String words, boolean aboutAddress) {

    /** Section 4.2.2: no such mailbox, not here, or its name is not allowed. */
    private static final Set<Integer> NOBODY = Set.of(550, 551, 553);

    /** RFC 3463, section 3.8: the same number when the server takes nothing from us, which says nothing about the address. */
    private static final String POLICY = "5.7.";

    /** Empty when it said nothing. */
    static Optional<SmtpReply> in(@Nullable Throwable failure) {
        if (failure == null) {
            return Optional.empty();
        }
        Throwable next = failure instanceof MessagingException mail ? mail.getNextException() : failure.getCause();
        return in(next).filter(SmtpReply::aboutAddress).or(() -> of(failure)).or(() -> in(next));
    }

    private static Optional<SmtpReply> of(Throwable failure) {
        if (failure instanceof SMTPAddressFailedException e) {
            return Optional.of(new SmtpReply(e.getReturnCode(), String.valueOf(e.getMessage()), true));
        } else if (failure instanceof SMTPSenderFailedException e) {
            return Optional.of(new SmtpReply(e.getReturnCode(), String.valueOf(e.getMessage()), false));
        } else if (failure instanceof SMTPSendFailedException e && e.getReturnCode() > 0) {
            return Optional.of(new SmtpReply(e.getReturnCode(), String.valueOf(e.getMessage()), false));
        } else {
            return Optional.empty();
        }
    }

    Outcome outcome() {
        boolean nobody = aboutAddress && NOBODY.contains(code) && !words.contains(POLICY);
        return nobody ? Outcome.REFUSED : Outcome.LATER;
    }
}
