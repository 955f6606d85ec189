package org.praetor.desk;

import java.nio.charset.StandardCharsets;
import org.praetor.account.Actor;
import org.praetor.casefile.CaseDocument;
import org.praetor.casefile.CaseDocuments;
import org.praetor.letter.Letter;
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

/** Documents and letters of a case, for staff. */
@Controller("deskFiles")
class CaseFilesController {

    private final CaseViews views;
    private final CaseDocuments documents;
    private final Letters letters;

    CaseFilesController(CaseViews views, CaseDocuments documents, Letters letters) {
        this.views = views;
        this.documents = documents;
        this.letters = letters;
    }

    @GetMapping("/desk/cases/{caseId}/documents/{documentId}")
    ResponseEntity<Resource> document(@PathVariable String caseId, @PathVariable String documentId, Actor actor) {
        CaseDocument document = views.document(caseId, documentId, actor);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(document.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new InputStreamResource(documents.read(document, actor)));
    }

    @GetMapping("/desk/cases/{caseId}/letters/{letterId}")
    ResponseEntity<Resource> letter(@PathVariable String caseId, @PathVariable String letterId, Actor actor) {
        Letter letter = views.letter(caseId, letterId, actor);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(letter.title() + ".pdf", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new InputStreamResource(letters.content(letterId, actor)));
    }
}
