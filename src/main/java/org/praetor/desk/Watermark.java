package org.praetor.desk;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import org.praetor.account.Actor;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Name of the reader and time as a faint picture behind unpublished text, on the screen and on paper. */
@Component
class Watermark {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Clock clock;

    Watermark(Clock clock) {
        this.clock = clock;
    }

    String svg(Actor reader) {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="320" height="200">
                <text x="160" y="96" transform="rotate(-22 160 100)" text-anchor="middle" font-family="sans-serif"
                 font-size="17" fill="#1d4f5f" fill-opacity="0.13">%s<tspan x="160" dy="22" font-size="13">%s</tspan></text>
                </svg>
                """.formatted(
                        HtmlUtils.htmlEscape(reader.name(), "UTF-8"),
                        LocalDateTime.now(clock).format(MINUTE));
    }

    /** A page of its own that may load nothing: the picture comes with it. */
    String over(String html, Actor reader) {
        String picture = Base64.getEncoder().encodeToString(svg(reader).getBytes(StandardCharsets.UTF_8));
        String style = """
                <style>body::after { content: ""; position: fixed; inset: 0; pointer-events: none; \
                print-color-adjust: exact; background: url("data:image/svg+xml;base64,%s"); }</style></head>\
                """.formatted(picture);
        return html.replaceFirst("</head>", style);
    }
}
