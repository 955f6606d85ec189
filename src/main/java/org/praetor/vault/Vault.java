package org.praetor.vault;

import java.io.InputStream;
import java.util.Collection;

/**
 * Encrypted content. Each case (and each draft, whose id later is the case id) has a data key of its own, wrapped by
 * the key of the installation; content of one case cannot be opened under another.
 */
public interface Vault {

    /**
     * Stores content under a new random id, encrypted while it is read.
     *
     * @param limit largest size in bytes; beyond it nothing is kept
     * @throws ContentTooLarge when the stream is longer than the limit
     */
    StoredContent store(String caseId, InputStream content, long limit);

    /** Opens content of this case; fails when it belongs to another case or was altered. */
    InputStream open(String caseId, String contentId);

    /** Encrypts a short text (title, submission, file name) for a column of another room. */
    byte[] seal(String caseId, String plain);

    /** Reads what {@link #seal} made for the same case. */
    String unseal(String caseId, byte[] sealed);

    /** The same for a list, which shows a case whose content was destroyed without it: "" for that. */
    String unsealIfThere(String caseId, byte[] sealed);

    /** Makes ready to unseal texts of many cases: their keys are fetched at once instead of one by one. */
    void ready(Collection<String> caseIds);

    /** Removes one content of this case (an upload taken back before filing). */
    void discard(String caseId, String contentId);

    /** Destroys the data key of a case: its content can never be read again. Publishes {@link ContentErased}. */
    void erase(String caseId);

    /**
     * A digest of 32 bytes under the key of the installation, by which equal texts of different cases are found without
     * keeping them. Without the key nobody can try a guess on it; digests for different purposes have nothing in common.
     */
    byte[] digest(String purpose, String text);
}
