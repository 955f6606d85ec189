package org.praetor.desk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.praetor.account.Accounts;
import org.praetor.account.Actor;
import org.praetor.account.Right;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseFiles;
import org.praetor.casefile.CaseParties;
import org.praetor.casefile.CaseParty;
import org.praetor.delivery.Deliveries;
import org.praetor.delivery.ToServe;
import org.praetor.letter.Letter;
import org.praetor.letter.Letters;
import org.springframework.stereotype.Component;

/** What the clerks carry: letters to be stamped, letters to be served by hand. */
@Component
class Errands {

    private final Letters letters;
    private final Deliveries deliveries;
    private final CaseFiles cases;
    private final CaseParties parties;
    private final Accounts accounts;

    Errands(Letters letters, Deliveries deliveries, CaseFiles cases, CaseParties parties, Accounts accounts) {
        this.letters = letters;
        this.deliveries = deliveries;
        this.cases = cases;
        this.parties = parties;
        this.accounts = accounts;
    }

    /** A letter with its case; {@code party} is the name of who is to be served, empty for a stamp. */
    record Errand(CaseFile file, Letter letter, String party, String since) {}

    /** True for those who stamp, serve and enter papers. */
    boolean theirs(Actor actor) {
        return accounts.rights(actor).contains(Right.ENTER_FOR_PARTY);
    }

    /** How many wait; 0 for those who do not carry them. */
    long count(Actor actor) {
        return theirs(actor) ? countToSeal(actor) + countToServe(actor) : 0;
    }

    long countToSeal(Actor actor) {
        return letters.countAwaitingSeal(body(actor), parties.recusals(actor.accountId()));
    }

    long countToServe(Actor actor) {
        return deliveries.countToServe(body(actor), parties.recusals(actor.accountId()));
    }

    /** A page of the letters to be stamped, the oldest first. */
    List<Errand> toSeal(Actor actor, int limit, int offset) {
        List<Letter> waiting = letters.awaitingSeal(body(actor), parties.recusals(actor.accountId()), limit, offset);
        Map<String, CaseFile> files =
                cases.all(waiting.stream().map(Letter::caseId).collect(Collectors.toSet()));
        return waiting.stream()
                .map(letter -> new Errand(Objects.requireNonNull(files.get(letter.caseId())), letter, "", ""))
                .toList();
    }

    /** A page of the letters to be served by hand, the oldest first. */
    List<Errand> toServe(Actor actor, int limit, int offset) {
        List<ToServe> waiting = deliveries.toServe(body(actor), parties.recusals(actor.accountId()), limit, offset);
        Set<String> caseIds = waiting.stream().map(ToServe::caseId).collect(Collectors.toSet());
        Map<String, CaseFile> files = cases.all(caseIds);
        Map<String, String> names = parties.of(caseIds).values().stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(CaseParty::id, CaseParty::name));
        Map<String, Letter> served =
                letters.all(waiting.stream().map(ToServe::letterId).collect(Collectors.toSet()));
        return waiting.stream()
                .map(one -> new Errand(
                        Objects.requireNonNull(files.get(one.caseId())),
                        Objects.requireNonNull(served.get(one.letterId())),
                        names.getOrDefault(one.partyId(), ""),
                        one.since().toString()))
                .toList();
    }

    private static String body(Actor actor) {
        return Objects.requireNonNull(actor.bodyId());
    }

    static String lower(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
