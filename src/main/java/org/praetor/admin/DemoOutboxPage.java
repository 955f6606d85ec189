package org.praetor.admin;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.praetor.delivery.Outbox;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows in the demo what would have been mailed; the production profile does not have this page. */
@Controller
@Profile("(demo | test) & !production")
class DemoOutboxPage {

    private static final int MOST = 100;

    private final Outbox outbox;

    DemoOutboxPage(Outbox outbox) {
        this.outbox = outbox;
    }

    /** One line of the page; channel and state as ends of message keys. */
    record Line(String at, String channel, String recipient, String subject, String body, String state) {

        private static final DateTimeFormatter TIME =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

        static Line of(Outbox.Message message) {
            return new Line(
                    TIME.format(message.createdAt()),
                    message.channel().toLowerCase(Locale.ROOT),
                    message.recipient(),
                    message.subject(),
                    message.body(),
                    message.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    @GetMapping("/demo/outbox")
    String page(Model model) {
        model.addAttribute(
                "messages", outbox.latest(MOST).stream().map(Line::of).toList());
        return "admin/demo-outbox";
    }
}
