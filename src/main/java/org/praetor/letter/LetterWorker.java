package org.praetor.letter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.praetor.account.Actor;
import org.praetor.account.Organisation;
import org.praetor.account.Organisations;
import org.praetor.casefile.CaseFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Prints numbered letters: claim (a commit of its own), print outside of any transaction, then file, seal log, state and
 * event in one. Killed anywhere, the claim runs out and the next worker begins again; nothing is issued twice because
 * only the holder of the claim may finish.
 */
@Component
class LetterWorker implements LetterPress {

    private static final Logger LOG = LoggerFactory.getLogger(LetterWorker.class);
    private static final Duration CLAIM = Duration.ofMinutes(2);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final PrintRows prints;
    private final LetterRows rows;
    private final LetterPrinter printer;
    private final LetterFonts fonts;
    private final AuthoritativeCopy copy;
    private final Organisations organisations;
    private final CaseFiles cases;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LetterWorker(
            PrintRows prints,
            LetterRows rows,
            LetterPrinter printer,
            LetterFonts fonts,
            AuthoritativeCopy copy,
            Organisations organisations,
            CaseFiles cases,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.prints = prints;
        this.rows = rows;
        this.printer = printer;
        this.fonts = fonts;
        this.copy = copy;
        this.organisations = organisations;
        this.cases = cases;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public int printAll() {
        int printed = 0;
        while (true) {
            String claim = UUID.randomUUID().toString();
            Optional<String> letter = claim(claim);
            if (letter.isEmpty()) {
                return printed;
            }
            printed += print(letter.get(), claim) ? 1 : 0;
        }
    }

    @Override
    public List<String> unprintable(String text) {
        return fonts.missing(text).stream()
                .map(point -> Character.toString(point) + "（" + LetterFonts.names(List.of(point)) + "）")
                .toList();
    }

    @Override
    public List<Stuck> stuck() {
        return prints.stuck();
    }

    @Override
    public void retry(String letterId) {
        transaction.executeWithoutResult(status -> prints.retry(letterId, Instant.now(clock)));
    }

    Optional<String> claim(String claim) {
        Instant now = Instant.now(clock);
        return transaction.execute(status -> prints.claim(claim, now, now.plus(CLAIM)));
    }

    private boolean print(String letterId, String claim) {
        try {
            LetterRow row = rows.find(letterId).orElseThrow();
            Organisation body = organisations.body(row.issuer());
            boolean electronic = row.addresseeRole() != null && body.sealsElectronically();
            Optional<byte[]> seal = electronic ? organisations.seal(body.id()) : Optional.empty();
            return finish(claim, row, make(row, body.name(), seal), seal);
        } catch (RuntimeException e) {
            Duration pause = pause(prints.tries(letterId));
            LOG.warn("letter {} was not printed, next try in {}", letterId, pause, e);
            transaction.executeWithoutResult(status -> prints.failed(
                    letterId,
                    claim,
                    e.getClass().getSimpleName(),
                    Instant.now(clock).plus(pause)));
            return false;
        }
    }

    private byte[] make(LetterRow row, String body, Optional<byte[]> seal) {
        LetterPage page = LetterPage.of(rows.html(row).orElseThrow());
        seal.ifPresent(picture -> page.sealed(picture, body));
        return printer.pdf(page.html());
    }

    private boolean finish(String claim, LetterRow row, byte[] pdf, Optional<byte[]> seal) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            cases.lock(row.caseId());
            if (!prints.holds(row.id(), claim)) {
                return false;
            }
            if (row.addresseeRole() == null) {
                copy.file(row, pdf);
            } else if (seal.isPresent()) {
                copy.issue(row, pdf, "application/pdf", seal.get(), Actor.system());
            } else {
                prints.awaitSeal(row.id(), copy.keepPrint(row, pdf));
            }
            return true;
        }));
    }

    static Duration pause(int tries) {
        Duration pause = Duration.ofSeconds(5L << Math.min(tries, 12));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
