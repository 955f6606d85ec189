package org.praetor.desk;

import org.praetor.PraetorException;
import org.praetor.account.Actor;
import org.praetor.examination.CasePictures;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Drawings and views of a case: small beside the text, large when asked for. */
@Controller
class PictureController {

    private static final int SMALL = 320;
    private static final int LARGE = 1_600;

    private final CasePictures pictures;

    PictureController(CasePictures pictures) {
        this.pictures = pictures;
    }

    @GetMapping("/desk/cases/{caseId}/pictures/{sha256}")
    ResponseEntity<byte[]> picture(
            @PathVariable String caseId,
            @PathVariable String sha256,
            @RequestParam(defaultValue = "false") boolean large,
            Actor actor) {
        byte[] png = pictures.of(caseId, sha256, large ? LARGE : SMALL, actor)
                .orElseThrow(() -> new PraetorException(PraetorException.Kind.UNKNOWN, "document.unknown", sha256));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.IMAGE_PNG)
                .body(png);
    }
}
