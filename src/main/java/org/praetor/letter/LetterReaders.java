package org.praetor.letter;

import org.praetor.account.Actor;
import org.praetor.casefile.CaseParties;
import org.springframework.stereotype.Component;

/**
 * Which parties may read an issued letter: those it is addressed to; an archived paper that nobody is served with, the
 * party whose own paper it is ({@code <meta name="author" content="applicant"/>}).
 */
@Component
class LetterReaders {

    static final String AUTHOR = "author";

    private final LetterRows rows;
    private final CaseParties parties;

    LetterReaders(LetterRows rows, CaseParties parties) {
        this.rows = rows;
        this.parties = parties;
    }

    boolean mayRead(LetterRow row, Actor reader) {
        return reader.staff() || (row.issuedAt() != null && theirs(row, reader));
    }

    /** True for people of the party whose letter it is, issued or not. */
    boolean theirs(LetterRow row, Actor reader) {
        String role = row.addresseeRole() != null ? row.addresseeRole() : author(row);
        return !role.isEmpty() && parties.actsFor(row.caseId(), role, reader);
    }

    /** Party role whose own paper it is; empty for a paper of the house. */
    String author(LetterRow row) {
        return rows.html(row)
                .map(html -> LetterPage.of(html).declarations().getOrDefault(AUTHOR, ""))
                .orElse("");
    }
}
