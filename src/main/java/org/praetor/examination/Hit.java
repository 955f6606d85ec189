package org.praetor.examination;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document that a search found.
 *
 * @param number place in the case; opinions cite the document by it (对比文件1)
 * @param document publication number, or the title of what is no patent document
 * @param country two letters as in ST.3 (CN, US, EP), empty for what is no patent document
 * @param claims claims it concerns: {@code 1-3、5}
 * @param passages paragraphs, columns, figures
 * @param copy id of its copy among the documents of the case, or null
 */
public record Hit(
        String id,
        int round,
        int number,
        String document,
        String country,
        @Nullable LocalDate published,
        Category category,
        String claims,
        String passages,
        @Nullable String copy,
        String by) {

    /** Number with its country, which many numbers begin with already: CN101234567A. */
    public String named() {
        return named(country, document);
    }

    static String named(String country, String document) {
        return document.startsWith(country) ? document : country + " " + document;
    }

    /** What a search report says of a document. */
    public enum Category {
        /** Alone takes away novelty or inventive step. */
        X,
        /** Takes away inventive step together with another. */
        Y,
        /** State of the art. */
        A,
        /** The same invention, filed on the same day. */
        R,
        /** Published between the priority date and the filing date. */
        P,
        /** Filed earlier, published later. */
        E
    }
}
