package org.praetor.delivery;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;
import org.praetor.account.Account;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Mail by Spring Mail. The headers are checked as bytes after encoding: exactly ours, one recipient, no line of their own. */
@Component
class MailCourier implements Courier {

    private static final Set<String> HEADERS = Set.of(
            "date",
            "from",
            "to",
            "subject",
            "message-id",
            "mime-version",
            "content-type",
            "content-transfer-encoding",
            "auto-submitted");

    private final ObjectProvider<JavaMailSender> server;
    private final String from;
    private final Clock clock;

    MailCourier(
            ObjectProvider<JavaMailSender> server,
            @Value("${praetor.mail.from:praetor@localhost.localdomain}") String from,
            Clock clock) {
        this.clock = clock;
        this.server = server;
        this.from = from;
    }

    @Override
    public String channel() {
        return "MAIL";
    }

    @Override
    public boolean ready() {
        return server.getIfAvailable() != null;
    }

    @Override
    public String recipient(Account person) {
        return SafeText.address(person.email()).orElse("");
    }

    @Override
    public Result send(String messageId, Account person, NoticeTexts.Text text) {
        Optional<String> to = SafeText.address(person.email());
        JavaMailSender sender = server.getIfAvailable();
        if (to.isEmpty() || sender == null) {
            return new Result(Outcome.FAILED, "address");
        }
        try {
            sender.send(compose(sender.createMimeMessage(), messageId, to.get(), text));
            return Result.SENT;
        } catch (MailAuthenticationException e) {
            return new Result(Outcome.LATER, "authentication");
        } catch (MailSendException e) {
            return judge(e.getMessageExceptions().length > 0 ? e.getMessageExceptions()[0] : e.getCause());
        } catch (MailException | MessagingException | UnsupportedEncodingException e) {
            return new Result(Outcome.FAILED, e.getClass().getSimpleName());
        }
    }

    /** 4xx and no connection: later. 5xx: never. Broken off in between: it may have been taken. */
    static Result judge(@Nullable Throwable fault) {
        for (Throwable at = fault; at != null; at = next(at)) {
            if (at instanceof MailConnectException) {
                return new Result(Outcome.LATER, "connection");
            }
            int code = at instanceof SMTPAddressFailedException address
                    ? address.getReturnCode()
                    : at instanceof SMTPSendFailedException send ? send.getReturnCode() : 0;
            if (code >= 400) {
                return new Result(code >= 500 ? Outcome.FAILED : Outcome.LATER, "smtp " + code);
            }
        }
        return new Result(
                Outcome.IN_DOUBT, fault == null ? "unknown" : fault.getClass().getSimpleName());
    }

    private static @Nullable Throwable next(Throwable at) {
        return at instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : at.getCause();
    }

    MimeMessage compose(MimeMessage mail, String messageId, String to, NoticeTexts.Text text)
            throws MessagingException, UnsupportedEncodingException {
        mail.setFrom(new InternetAddress(SafeText.address(from).orElse("praetor@localhost.localdomain"), true));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
        mail.setHeader(
                "Subject", MimeUtility.fold(9, MimeUtility.encodeText(SafeText.line(text.subject()), "UTF-8", "B")));
        mail.setText(text.body(), "UTF-8");
        mail.setHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(clock)));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.saveChanges();
        mail.setHeader("Message-ID", "<" + messageId + "@praetor>");
        check(mail);
        return mail;
    }

    /** Reads the header as the server will. */
    static void check(MimeMessage mail) throws MessagingException {
        for (String line : Collections.list(mail.getAllHeaderLines())) {
            String unfolded = line.replace("\r\n ", " ").replace("\r\n\t", " ");
            String name =
                    unfolded.substring(0, Math.max(0, unfolded.indexOf(':'))).toLowerCase(java.util.Locale.ROOT);
            boolean plain = unfolded.getBytes(StandardCharsets.UTF_8).length == unfolded.length()
                    && unfolded.chars().noneMatch(c -> (c < 0x20 && c != '\t') || c == 0x7F);
            if (!plain || !HEADERS.contains(name)) {
                throw new MessagingException("a header would not be sent as it was meant");
            }
        }
        if (mail.getAllRecipients().length != 1) {
            throw new MessagingException("a message has one recipient");
        }
    }
}
