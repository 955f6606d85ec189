package org.praetor.desk;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.praetor.account.Actor;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.HtmlUtils;

/** Name of the reader and time as a faint picture behind unpublished text, on the screen and on paper. */
@Controller
class WatermarkController {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Clock clock;

    WatermarkController(Clock clock) {
        this.clock = clock;
    }

    @GetMapping("/desk/watermark.svg")
    ResponseEntity<String> watermark(Actor actor) {
        String mark = """
                <svg xmlns="http://www.w3.org/2000/svg" width="320" height="200">
                <text x="160" y="96" transform="rotate(-22 160 100)" text-anchor="middle" font-family="sans-serif"
                 font-size="17" fill="#1d4f5f" fill-opacity="0.13">%s<tspan x="160" dy="22" font-size="13">%s</tspan></text>
                </svg>
                """.formatted(
                        HtmlUtils.htmlEscape(actor.name(), "UTF-8"),
                        LocalDateTime.now(clock).format(MINUTE));
        return ResponseEntity.ok()
                .contentType(new MediaType("image", "svg+xml", StandardCharsets.UTF_8))
                .body(mark);
    }
}
