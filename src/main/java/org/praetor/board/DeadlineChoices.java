package org.praetor.board;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.praetor.account.Account;
import org.praetor.account.Accounts;
import org.praetor.clock.ProofText;
import org.praetor.proceeding.Proceedings;
import org.praetor.worklist.Load;
import org.springframework.stereotype.Component;

/** What the filters of the list of clocks offer. */
@Component
class DeadlineChoices {

    private final Proceedings proceedings;
    private final ProofText texts;
    private final Load load;
    private final Accounts accounts;
    private final Names names;

    DeadlineChoices(Proceedings proceedings, ProofText texts, Load load, Accounts accounts, Names names) {
        this.proceedings = proceedings;
        this.texts = texts;
        this.load = load;
        this.accounts = accounts;
        this.names = names;
    }

    List<DeadlineList.Choice> proceedings(Locale language) {
        return proceedings.all().stream()
                .map(each -> new DeadlineList.Choice(each.id(), names.proceeding(each.id(), language)))
                .toList();
    }

    /** Rules of the clocks that steps belong to, of one proceeding or of all. */
    List<DeadlineList.Choice> rules(String proceeding, Locale language) {
        return proceedings.all().stream()
                .filter(each -> proceeding.isEmpty() || each.id().equals(proceeding))
                .flatMap(each -> each.steps().stream())
                .flatMap(step -> step.rules().stream())
                .distinct()
                .map(rule -> new DeadlineList.Choice(rule, texts.rule(rule, language)))
                .sorted(Comparator.comparing(DeadlineList.Choice::key))
                .toList();
    }

    /** People of a body who hold open steps; what nobody holds leads. */
    List<DeadlineList.Choice> holders(String body, Locale language) {
        List<String> ids = load.held(body).stream().map(Load.Held::accountId).toList();
        Map<String, Account> people = accounts.all(ids);
        return ids.stream()
                .map(id -> new DeadlineList.Choice(
                        id, names.holder(people.containsKey(id) ? people.get(id).name() : id, language)))
                .toList();
    }
}
