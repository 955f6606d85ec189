/**
 * Formal examination (形式审查) of a patent application: readers turn what applicants have (CNIPA e-filing ZIP and XML, DOCX, DOC, PDF with a text layer, plain text,
 * design pictures) into one {@link org.praetor.formality.Application} and, where a package holds it, the {@link org.praetor.formality.RequestForm}; rules FE-* of the rule book turn that into {@link org.praetor.formality.Finding}s. Pure: no Spring,
 * no SQL, no engine, no clock, no network and no file but the uploaded ones.
 *
 * <p><b>Terms.</b> A <em>part</em> (部分) is one of the documents of an application; every part has one normalised text, and every place is a half-open character span
 * (part, start, end) in it, so that a page can mark it without knowing the file it came from. A <em>note</em> says what of a file could not be read; a <em>finding</em>
 * says what the law objects to. Neither is ever an exception.
 *
 * <p><b>What the room does not do.</b> It reads no scanned page (no character recognition) and no formula that is a picture; both are said. It does not see inside drawings:
 * reference signs printed in a figure, line quality, shadows and whether two views show the same thing stay with people. It does not judge substance (novelty, support, unity).
 * It reads no {@code .wps}, {@code .rar}, {@code .7z} and no Word older than 97: it says what to upload instead. What stands in text boxes of a {@code .doc} is not read. It keeps nothing: pictures are read again from the uploaded bytes when asked for.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"calendar", "identifier"})
package org.praetor.formality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
