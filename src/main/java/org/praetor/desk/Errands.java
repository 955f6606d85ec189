package org.praetor.desk;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
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
    int count(Actor actor) {
        return theirs(actor) ? toSeal(actor).size() + toServe(actor).size() : 0;
    }

    List<Errand> toSeal(Actor actor) {
        List<Letter> waiting = letters.awaitingSeal(Objects.requireNonNull(actor.bodyId()));
        Map<String, CaseFile> files = seen(waiting.stream().map(Letter::caseId).toList(), actor);
        return waiting.stream()
                .filter(letter -> files.containsKey(letter.caseId()))
                .map(letter -> new Errand(Objects.requireNonNull(files.get(letter.caseId())), letter, "", ""))
                .toList();
    }

    List<Errand> toServe(Actor actor) {
        List<ToServe> waiting = deliveries.toServe();
        Map<String, CaseFile> files = seen(waiting.stream().map(ToServe::caseId).toList(), actor);
        return waiting.stream()
                .filter(one -> files.containsKey(one.caseId()))
                .flatMap(one -> errand(one, Objects.requireNonNull(files.get(one.caseId()))))
                .toList();
    }

    private Stream<Errand> errand(ToServe one, CaseFile file) {
        String party = parties.of(one.caseId()).stream()
                .filter(candidate -> candidate.id().equals(one.partyId()))
                .map(CaseParty::name)
                .findFirst()
                .orElse("");
        return letters.find(one.letterId()).stream()
                .map(letter -> new Errand(file, letter, party, one.since().toString()));
    }

    private Map<String, CaseFile> seen(Collection<String> caseIds, Actor actor) {
        Map<String, CaseFile> files = new java.util.HashMap<>(cases.all(caseIds));
        files.values()
                .removeIf(file -> !file.body().equals(actor.bodyId()) || parties.recused(file.id(), actor.accountId()));
        return files;
    }

    static String lower(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
