package org.praetor.letter;

import java.util.List;
import org.praetor.PraetorException;

/** The letter has characters that our fonts cannot print; it was not issued. The code points are named for people. */
public final class RareCharacters extends PraetorException {

    private final List<String> codePoints;

    RareCharacters(String letterId, List<Integer> missing) {
        super(Kind.INVALID, "letter.rare-characters", letterId + " " + LetterFonts.names(missing));
        codePoints = List.of(LetterFonts.names(missing).split(" "));
    }

    /** {@code U+20BB7} and so on, in order of appearance. */
    public List<String> codePoints() {
        return codePoints;
    }
}
