package org.praetor.admin;

import java.util.List;
import java.util.Locale;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseFiles;
import org.praetor.clock.DateMove;
import org.praetor.clock.ProofText;
import org.springframework.stereotype.Component;

/** Dates that a change would move, as a page lists them: the case by its number only, each date with its sentence. */
@Component
class Moves {

    private final CaseFiles cases;
    private final ProofText texts;

    Moves(CaseFiles cases, ProofText texts) {
        this.cases = cases;
        this.texts = texts;
    }

    record Move(String number, String rule, DateMove move, String before, String after) {}

    List<Move> of(List<DateMove> moves, Locale language) {
        return moves.stream()
                .map(move -> new Move(
                        cases.find(move.caseId()).map(CaseFile::number).orElse(move.caseId()),
                        texts.rule(move.rule(), language),
                        move,
                        texts.sentence(move.proofBefore(), false, language),
                        texts.sentence(move.proofAfter(), false, language)))
                .toList();
    }
}
