package org.praetor.letter;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.praetor.ForModels;
import org.praetor.account.Actor;

/** Statutory documents of cases; bean {@code letters} of models. */
public interface Letters {

    /** Bean method: prepares (or refreshes) an open draft that people may edit and approve before it is issued. */
    @ForModels
    void draft(String caseId, String letter);

    /**
     * Bean method: freezes data, template version and number, and lets the PDF be made after the commit. A letter of this
     * key that is under way is not issued twice; one already issued is followed by the next round's. Refuses
     * ({@code letter.not-approved}) a letter that nobody answers for though its template asks for it, and with
     * {@link RareCharacters} what the fonts cannot print. Always {@code pending}: service, and with it the message
     * {@code served-<letter>}, follows when the PDF exists (or, where the body stamps by hand, the scan).
     */
    @ForModels
    String issue(String caseId, String letter);

    /**
     * Bean method: takes back every draft that was not issued, because its conclusion was not confirmed; a closed case
     * has none either. What people wrote is kept, the next draft begins anew.
     */
    @ForModels
    void discard(String caseId);

    List<Letter> of(String caseId);

    /** Those of the case's letters that this person may read: staff all, parties what is issued to them or is their own. */
    List<Letter> readable(String caseId, Actor reader);

    Optional<Letter> find(String letterId);

    /** Those of these letters that exist, by id, in one query. */
    Map<String, Letter> all(Collection<String> letterIds);

    /**
     * Letters of a body that wait for its stamp and the scan, oldest first.
     *
     * @param except cases the reader is recused from
     */
    List<Letter> awaitingSeal(String body, Set<String> except, int limit, int offset);

    /** How many there are; nothing is unsealed. */
    long countAwaitingSeal(String body, Set<String> except);

    /** HTML of a draft or an issued letter, as it is or will be printed. Writes the read to the audit record. */
    String html(String letterId, Actor reader);

    /** HTML of a draft as it would be printed, were the step completed with these values. */
    String preview(String letterId, String step, Map<String, Object> typed, Actor reader);

    /** Changes the free text of a draft. */
    void edit(String letterId, String body, int version, Actor by);

    /**
     * Runs the act of a person who by it approves these letters: those it issues carry the person's name, the others are
     * taken back unless the act opened them for somebody else. Letters that nobody drafted are drafted now. Refuses
     * ({@code letter.names-others}) a draft that {@link #namesOthers}.
     */
    void approving(String caseId, List<String> letters, Actor by, Runnable act);

    /** Free text of the letter. Writes the read to the audit record. */
    String body(String letterId, Actor reader);

    /** Whether the letter may not go out with this text: its template refuses the numbers of other cases and people. */
    boolean namesOthers(String letterId, String text);

    /** Code points ({@code U+20BB7}) of the letter as it stands that the fonts cannot print; empty when it prints. */
    List<String> unprintable(String letterId);

    /**
     * The authoritative copy: our PDF, or the stamped scan. Writes the read to the audit record. Staff get
     * the print to be stamped while the letter awaits its seal; parties only what is issued to them, and their own papers.
     */
    Copy copy(String letterId, Actor reader);

    /** The bytes of {@link #copy}. */
    default InputStream content(String letterId, Actor reader) {
        return copy(letterId, reader).content();
    }

    /** A copy as it was made: our PDFs, and scans that may be pictures. */
    record Copy(String fileName, String mediaType, InputStream content) {}

    /** Takes the scan of a stamped print; it then is the authoritative copy and service starts. */
    void sealedByHand(String letterId, InputStream scan, Actor by);

    /** Seal log of a letter, oldest first. */
    List<SealUse> seals(String letterId);

    /**
     * Voids a letter and issues it again in one act: same key and round, next number, data of now. Service begins anew, and
     * with it the periods that run from it. Gives the id of the new letter. Refuses a text that {@link #namesOthers}.
     */
    String replace(String letterId, String reason, String body, Actor by);

    /**
     * Voids an issued letter with a reason; its number is never used again. Refused ({@code letter.void-unserved}) while
     * its service is awaited: the case would wait for ever; {@link #replace} it.
     */
    void voidLetter(String letterId, String reason, Actor by);
}
