package org.praetor.worklist;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praetor.account.Account;
import org.praetor.account.Accounts;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.TimelineEntry;
import org.praetor.form.FormField;
import org.praetor.proceeding.Proceedings;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Names of what a case is made of, in the reader's language and as its own version of the proceeding has them: steps, letters, phases, periods, decisions; and the lines of
 * its timeline in words. Ids without a text are shown as they are.
 */
@Component
public class CaseTexts {

    private static final String SYSTEM = "system";

    private final Proceedings proceedings;
    private final Accounts accounts;
    private final MessageSource messages;

    CaseTexts(Proceedings proceedings, Accounts accounts, MessageSource messages) {
        this.proceedings = proceedings;
        this.accounts = accounts;
        this.messages = messages;
    }

    /** Name of a step, an act or the filing. */
    public String step(CaseFile file, String step, Locale language) {
        return named(file, "." + step + ".title", step, language);
    }

    /** What the model says about a step, empty when it says nothing. */
    public String help(CaseFile file, String step, Locale language) {
        return named(file, "." + step + ".help", "", language);
    }

    public String letter(CaseFile file, String letter, Locale language) {
        return named(file, ".letter." + letter + ".title", letter, language);
    }

    public String phase(CaseFile file, String phase, Locale language) {
        return named(file, ".phase." + phase, phase, language);
    }

    /** Name of the period of a rule of deadlines.dmn. */
    public String period(CaseFile file, String rule, Locale language) {
        return named(file, ".clock." + rule, rule, language);
    }

    /** Name of a decision table. */
    public String decision(CaseFile file, String decision, Locale language) {
        return named(file, ".decision." + decision, decision, language);
    }

    /** What a decision said. */
    public String outcome(CaseFile file, String outcome, Locale language) {
        return named(file, ".outcome." + outcome, outcome, language);
    }

    /** Text of a reason code of a decision. */
    public String reason(CaseFile file, String reason, Locale language) {
        return named(file, ".reason." + reason, reason, language);
    }

    public String proceeding(CaseFile file, Locale language) {
        return named(file, ".name", file.proceeding(), language);
    }

    /** Name of what a difference is about: {@code CLAIMS 3}, or a key of the vocabulary as the filing form labels it. */
    public String item(CaseFile file, String item, Locale language) {
        String[] words = item.split(" ", 2);
        String part = "formality.part." + words[0].toLowerCase(Locale.ROOT).replace('_', '-');
        String named = messages.getMessage(part, null, "", language);
        if (named != null && !named.isEmpty()) {
            return words.length > 1 ? place(words[0], named, words[1], language) : named;
        }
        return label(file, item)
                .map(key -> proceedings.textOfCase(file.id(), key, language))
                .orElse(item);
    }

    /** 权利要求 3, 说明书 第 12 段, 说明书附图 图1; what has one text only needs no number. */
    private String place(String part, String named, String place, Locale language) {
        if (!place.matches("\\d+")) {
            return named + " " + place;
        }
        String numbered = messages.getMessage("case.place." + part, new Object[] {place}, "", language);
        if (numbered == null || numbered.isEmpty()) {
            return named;
        }
        return part.equals("CLAIMS") ? numbered : named + " " + numbered;
    }

    /** Names of people and of the machine, by account id, in one query; ids without an account are left out. */
    public Map<String, String> people(Collection<String> accountIds, Locale language) {
        Map<String, String> names = accounts.all(accountIds).values().stream()
                .collect(Collectors.toMap(Account::id, Account::name, (one, other) -> one, HashMap::new));
        names.put(SYSTEM, text("case.system", language));
        return names;
    }

    /** The label of the first field that answers the key, or reports what was filed of it. */
    private Optional<String> label(CaseFile file, String item) {
        Set<String> keys = Set.of(item, "filed." + item);
        return proceedings.ofCase(file.id()).stream()
                .flatMap(proceeding -> Stream.concat(
                        proceedings.form(file.id(), proceeding.filingStep()).fields().stream(),
                        proceeding.steps().stream()
                                .flatMap(step -> proceedings.form(file.id(), step.id()).fields().stream())))
                .filter(field -> keys.contains(field.properties().getOrDefault("vocabulary", "")))
                .map(FormField::label)
                .findFirst();
    }

    /** Name of a person or of the machine. */
    public String person(String accountId, Locale language) {
        if (accountId.equals(SYSTEM)) {
            return text("case.system", language);
        }
        return accounts.find(accountId).map(Account::name).orElse(accountId);
    }

    /** A decision by rule is kept like a submission; the timeline says it once, as the decision. */
    boolean said(TimelineEntry entry) {
        return entry.key().equals("timeline.submitted") && entry.by().equals(SYSTEM);
    }

    /** A line of the timeline in words. */
    String line(CaseFile file, TimelineEntry entry, Map<String, String> people, Locale language) {
        List<String> words = entry.arguments();
        UnaryOperator<String> first = name(file, entry.key(), people, language);
        Object[] arguments = new Object[words.size()];
        for (int position = 0; position < arguments.length; position++) {
            arguments[position] = position == 0 ? first.apply(words.get(0)) : words.get(position);
        }
        if (entry.key().equals("timeline.decision") && arguments.length > 1) {
            arguments[1] = outcome(file, words.get(1), language);
        }
        return messages.getMessage(entry.key(), arguments, entry.key(), language);
    }

    private UnaryOperator<String> name(CaseFile file, String key, Map<String, String> people, Locale language) {
        return switch (key) {
            case "timeline.submitted" -> word -> step(file, word, language);
            case "timeline.letter-issued", "timeline.letter-served", "timeline.letter-voided" ->
                word -> letter(file, word, language);
            case "timeline.phase" -> word -> phase(file, word, language);
            case "timeline.decision" -> word -> decision(file, word, language);
            case "timeline.closed" -> word -> messages.getMessage("case.outcome." + word, null, word, language);
            case "timeline.hold", "timeline.release" ->
                word -> messages.getMessage("clock.ground." + word, null, word, language);
            case "timeline.recused" -> word -> people.getOrDefault(word, word);
            default -> word -> word;
        };
    }

    private String named(CaseFile file, String key, String fallback, Locale language) {
        String whole = file.proceeding() + key;
        String found = proceedings.textOfCase(file.id(), whole, language);
        return found.equals(whole) ? fallback : found;
    }

    private String text(String key, Locale language) {
        return messages.getMessage(key, null, key, language);
    }
}
