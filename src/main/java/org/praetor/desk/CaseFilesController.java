package org.praetor.desk;

import java.nio.charset.StandardCharsets;
import org.praetor.account.Actor;
import org.praetor.casefile.CaseDocument;
import org.praetor.casefile.CaseDocuments;
import org.praetor.letter.Letters;
import org.praetor.worklist.CaseViews;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Documents and letters of a case as files, for staff; every read is in the audit record. */
@Controller("deskFiles")
class CaseFilesController {

    /** A letter is shown apart from the house: no scripts, no requests, an origin of its own. */
    private static final String ISOLATED =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'none'; sandbox";

    private final CaseViews views;
    private final CaseDocuments documents;
    private final Letters letters;
    private final Watermark watermark;

    CaseFilesController(CaseViews views, CaseDocuments documents, Letters letters, Watermark watermark) {
        this.views = views;
        this.documents = documents;
        this.letters = letters;
        this.watermark = watermark;
    }

    @GetMapping("/desk/cases/{caseId}/documents/{documentId}")
    ResponseEntity<Resource> document(@PathVariable String caseId, @PathVariable String documentId, Actor actor) {
        CaseDocument document = views.document(caseId, documentId, actor);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, named("attachment", document.fileName()))
                .body(new InputStreamResource(documents.read(document, actor)));
    }

    /** The authoritative copy (our PDF, or the stamped scan, which may be a picture), or the print to be stamped. */
    @GetMapping("/desk/cases/{caseId}/letters/{letterId}/file")
    ResponseEntity<Resource> letter(@PathVariable String caseId, @PathVariable String letterId, Actor actor) {
        views.letter(caseId, letterId, actor);
        Letters.Copy copy = letters.copy(letterId, actor);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(copy.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, named("inline", copy.fileName()))
                .body(new InputStreamResource(copy.content()));
    }

    /** The letter as it is or will be printed: XML, as the printer reads it. */
    @GetMapping("/desk/cases/{caseId}/letters/{letterId}/preview")
    ResponseEntity<String> preview(@PathVariable String caseId, @PathVariable String letterId, Actor actor) {
        views.letter(caseId, letterId, actor);
        return xhtml(watermark.over(letters.html(letterId, actor), actor));
    }

    /** A letter as a page of its own that can load and do nothing. */
    static ResponseEntity<String> xhtml(String page) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.APPLICATION_XHTML_XML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", ISOLATED)
                .body(page);
    }

    private static String named(String disposition, String fileName) {
        return ContentDisposition.builder(disposition)
                .filename(fileName, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
