package org.praetor.board;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.praetor.PraetorException;
import org.praetor.account.Account;
import org.praetor.account.Accounts;
import org.praetor.account.Actor;
import org.praetor.account.Right;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseFiles;
import org.praetor.casefile.CaseParties;
import org.praetor.examination.LegalGrounds;
import org.praetor.examination.Objections;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** CNIPA's objections beside pre-examination, counted by rule and by examiner; the cases only for who works on cases. */
@Controller
class ObjectionBoard {

    private static final int MOST = 500;

    private final Objections objections;
    private final LegalGrounds grounds;
    private final CaseFiles cases;
    private final CaseParties parties;
    private final Accounts accounts;
    private final MessageSource messages;

    ObjectionBoard(
            Objections objections,
            LegalGrounds grounds,
            CaseFiles cases,
            CaseParties parties,
            Accounts accounts,
            MessageSource messages) {
        this.objections = objections;
        this.grounds = grounds;
        this.cases = cases;
        this.parties = parties;
        this.accounts = accounts;
        this.messages = messages;
    }

    /** Figures of one rule or one examiner. */
    record Tally(String key, String name, long found, long waived, long missed) {

        public long total() {
            return found + waived + missed;
        }
    }

    @GetMapping("/board/objections")
    String board(Actor actor, Locale language, Model model) {
        List<Objections.Count> counts = objections.counts(body(actor));
        Map<String, String> names = names(counts);
        model.addAttribute("rules", tallies(counts, Objections.Count::point, point -> point(point, language)));
        model.addAttribute("people", tallies(counts, Objections.Count::examiner, id -> names.getOrDefault(id, id)));
        model.addAttribute("drills", drills(actor));
        return "board/objections";
    }

    @GetMapping("/board/objections.csv")
    ResponseEntity<byte[]> file(Actor actor, Locale language) {
        List<Objections.Count> counts = objections.counts(body(actor));
        Map<String, String> names = names(counts);
        List<String> head = Stream.of(
                        "board.objection.point",
                        "board.person",
                        "board.objection.FOUND",
                        "board.objection.WAIVED",
                        "board.objection.MISSED")
                .map(key -> messages.getMessage(key, null, language))
                .toList();
        List<List<@Nullable Object>> rows = counts.stream()
                .map(count -> Arrays.<@Nullable Object>asList(
                        point(count.point(), language),
                        names.getOrDefault(count.examiner(), count.examiner()),
                        count.found(),
                        count.waived(),
                        count.missed()))
                .toList();
        return Csv.download("objections", head, rows);
    }

    /** The cases behind a figure, without those the reader is barred from. */
    @GetMapping("/board/objections/cases")
    String cases(
            @RequestParam(defaultValue = "") String point,
            @RequestParam(defaultValue = "") String examiner,
            @RequestParam(defaultValue = "") String outcome,
            Actor actor,
            Locale language,
            Model model) {
        if (!drills(actor)) {
            throw new PraetorException(PraetorException.Kind.FORBIDDEN, "work.forbidden", actor.accountId());
        }
        Set<String> barred = parties.recusals(actor.accountId());
        List<String> ids = objections.cases(body(actor), point, examiner, outcome, MOST).stream()
                .filter(id -> !barred.contains(id))
                .toList();
        Map<String, CaseFile> files = cases.all(ids);
        model.addAttribute(
                "files", ids.stream().map(files::get).filter(Objects::nonNull).toList());
        model.addAttribute("point", point.isEmpty() ? "" : point(point, language));
        model.addAttribute(
                "examiner", accounts.find(examiner).map(Account::name).orElse(""));
        return "board/objection-cases";
    }

    private static List<Tally> tallies(
            List<Objections.Count> counts, Function<Objections.Count, String> key, Function<String, String> name) {
        return counts.stream().collect(Collectors.groupingBy(key)).entrySet().stream()
                .map(group -> new Tally(
                        group.getKey(),
                        name.apply(group.getKey()),
                        sum(group.getValue(), Objections.Count::found),
                        sum(group.getValue(), Objections.Count::waived),
                        sum(group.getValue(), Objections.Count::missed)))
                .sorted((one, other) -> one.missed() == other.missed()
                        ? one.name().compareTo(other.name())
                        : Long.compare(other.missed(), one.missed()))
                .toList();
    }

    private static long sum(List<Objections.Count> counts, Function<Objections.Count, Long> figure) {
        return counts.stream().mapToLong(figure::apply).sum();
    }

    /** A ground in words with its article, a formal rule by its id. */
    private String point(String point, Locale language) {
        return grounds.find(point)
                .map(ground ->
                        messages.getMessage("examination.ground." + point, null, language) + " " + ground.basis())
                .orElse(point);
    }

    private Map<String, String> names(List<Objections.Count> counts) {
        return accounts
                .all(counts.stream().map(Objections.Count::examiner).collect(Collectors.toSet()))
                .values()
                .stream()
                .collect(Collectors.toMap(Account::id, Account::name));
    }

    private boolean drills(Actor actor) {
        return accounts.rights(actor).contains(Right.WORK);
    }

    private static String body(Actor actor) {
        return String.valueOf(actor.bodyId());
    }
}
