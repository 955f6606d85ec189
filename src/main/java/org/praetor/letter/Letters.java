package org.praetor.letter;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.praetor.account.Actor;

/** Statutory documents of cases; bean {@code letters} of models. */
public interface Letters {

    /** Bean method: prepares (or refreshes) an open draft that people may edit and approve before it is issued. */
    void draft(String caseId, String letter);

    /**
     * Bean method: approves what is left to approve, freezes data, template version and number, and lets the PDF be made
     * after the commit. Idempotent per (case, letter, round). Always {@code pending}: service, and with it the message
     * {@code served-<letter>}, follows when the PDF exists (or, where the body stamps by hand, the scan).
     */
    String issue(String caseId, String letter);

    List<Letter> of(String caseId);

    Optional<Letter> find(String letterId);

    /** HTML of a draft or an issued letter, as it is or will be printed. */
    String html(String letterId);

    /** Changes the free text of a draft. */
    void edit(String letterId, String body, int version, Actor by);

    /** The authoritative copy: our PDF, or the stamped scan. Writes the read to the audit record. */
    InputStream content(String letterId, Actor reader);

    /** Takes the scan of a stamped print; it then is the authoritative copy and service starts. */
    void sealedByHand(String letterId, InputStream scan, Actor by);

    /** Voids an issued letter with a reason; its number is never used again. */
    void voidLetter(String letterId, String reason, Actor by);
}
