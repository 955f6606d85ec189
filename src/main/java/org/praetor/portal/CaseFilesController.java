package org.praetor.portal;

import java.nio.charset.StandardCharsets;
import org.praetor.account.Actor;
import org.praetor.casefile.CaseDocument;
import org.praetor.casefile.CaseDocuments;
import org.praetor.delivery.Deliveries;
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

/** Documents and letters of a case, for its parties: the bytes as they are, never shown in place. */
@Controller
class CaseFilesController {

    private final CaseViews views;
    private final CaseDocuments documents;
    private final Letters letters;
    private final Deliveries deliveries;

    CaseFilesController(CaseViews views, CaseDocuments documents, Letters letters, Deliveries deliveries) {
        this.views = views;
        this.documents = documents;
        this.letters = letters;
        this.deliveries = deliveries;
    }

    @GetMapping("/portal/cases/{caseId}/documents/{documentId}")
    ResponseEntity<Resource> document(@PathVariable String caseId, @PathVariable String documentId, Actor actor) {
        CaseDocument document = views.document(caseId, documentId, actor);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, named("attachment", document.fileName()))
                .body(new InputStreamResource(documents.read(document, actor)));
    }

    /** The letter itself; opening it is its receipt of reading. */
    @GetMapping("/portal/cases/{caseId}/letters/{letterId}")
    ResponseEntity<Resource> letter(@PathVariable String caseId, @PathVariable String letterId, Actor actor) {
        views.letter(caseId, letterId, actor);
        Letters.Copy copy = letters.copy(letterId, actor);
        deliveries.opened(letterId, actor);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(copy.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, named("inline", copy.fileName()))
                .body(new InputStreamResource(copy.content()));
    }

    private static String named(String disposition, String fileName) {
        return ContentDisposition.builder(disposition)
                .filename(fileName, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
