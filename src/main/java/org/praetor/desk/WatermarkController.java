package org.praetor.desk;

import java.nio.charset.StandardCharsets;
import org.praetor.account.Actor;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The watermark for the style sheet. */
@Controller
class WatermarkController {

    private final Watermark watermark;

    WatermarkController(Watermark watermark) {
        this.watermark = watermark;
    }

    @GetMapping("/desk/watermark.svg")
    ResponseEntity<String> watermark(Actor actor) {
        return ResponseEntity.ok()
                .contentType(new MediaType("image", "svg+xml", StandardCharsets.UTF_8))
                .body(watermark.svg(actor));
    }
}
