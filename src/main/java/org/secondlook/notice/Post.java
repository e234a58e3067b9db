package org.secondlook.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Optional;
import org.secondlook.foundation.SecondLookProperties;
import org.secondlook.foundation.Uuids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands mails to the server that is set, if one is. Only jobs do so: it may be slow, or not there. */
@Component
class Post {

    private static final Logger LOG = LoggerFactory.getLogger(Post.class);

    private final ObjectProvider<JavaMailSender> server;
    private final String from;
    private final String host;

    Post(ObjectProvider<JavaMailSender> server, NoticeProperties properties, SecondLookProperties house) {
        this.server = server;
        this.from = properties.mailFrom();
        this.host = house.baseUrl().getHost();
    }

    /** Whether mails are sent at all. */
    boolean isOpen() {
        return !from.isEmpty() && server.getIfAvailable() != null;
    }

    Outcome send(Letter letter) {
        JavaMailSender sender = server.getObject();
        try {
            sender.send(write(letter, sender.createMimeMessage()));
            return Outcome.SENT;
        } catch (MailAuthenticationException e) {
            LOG.warn("the mail server does not know us");
            return Outcome.LATER;
        } catch (MailSendException e) {
            Outcome outcome = outcome(e);
            LOG.warn("a mail was not sent: {}", outcome);
            return outcome;
        }
    }

    private MimeMessage write(Letter letter, MimeMessage message) {
        try {
            var helper = new MimeMessageHelper(message, "UTF-8");
            helper.setFrom(from);
            helper.setTo(letter.to().text());
            helper.setSubject(letter.subject());
            helper.setText(letter.words());
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("Message-ID", "<" + Uuids.next() + "@" + host + ">");
            if (letter.unsubscribing() != null) {
                message.setHeader("List-Unsubscribe", "<" + letter.unsubscribing() + ">");
                message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
            return message;
        } catch (MessagingException e) {
            throw new IllegalStateException("a mail that cannot be written", e);
        }
    }

    /** What failed is told of each mail; when the server was not reached at all, that is also the cause of everything. */
    private static Outcome outcome(MailSendException e) {
        Exception[] failures = e.getMessageExceptions();
        if (failures.length == 0) {
            return Outcome.SENT;
        } else if (failures[0] == e.getCause()) {
            return Outcome.LATER;
        }
        Optional<SmtpReply> reply = SmtpReply.in(failures[0]);
        return reply.map(SmtpReply::outcome).orElse(Outcome.UNSURE);
    }
}
