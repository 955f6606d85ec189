package org.praetor.board;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.praetor.account.Accounts;
import org.praetor.account.Actor;
import org.praetor.account.Right;
import org.praetor.clock.ClockFilter;
import org.praetor.clock.ClockFilter.Which;
import org.praetor.clock.LegalClock;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** All clocks that end in a range, for all staff who work or monitor; the same as a file. */
@Controller
class DeadlineController {

    private static final int LONGEST_FILE = 20_000;
    private static final int DAYS_AHEAD = 30;

    private final DeadlineLists lists;
    private final DeadlineChoices choices;
    private final Accounts accounts;
    private final MessageSource messages;
    private final Clock clock;

    DeadlineController(
            DeadlineLists lists, DeadlineChoices choices, Accounts accounts, MessageSource messages, Clock clock) {
        this.lists = lists;
        this.choices = choices;
        this.accounts = accounts;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/deadlines")
    String list(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "") String proceeding,
            @RequestParam(defaultValue = "") String rule,
            @RequestParam(defaultValue = "OPEN") Which state,
            @RequestParam(defaultValue = "") String whose,
            @RequestParam(defaultValue = "") String holder,
            @RequestParam(defaultValue = "1") int page,
            Actor actor,
            Locale language,
            Model model) {
        DeadlineList.Asked asked = new DeadlineList.Asked(from, last(to), proceeding, rule, state, whose, holder, page);
        DeadlineList list = lists.of(asked, DeadlineList.PAGE, actor, language);
        model.addAttribute("list", list);
        model.addAttribute("address", address(asked));
        model.addAttribute("proceedings", choices.proceedings(language));
        model.addAttribute("rules", choices.rules(proceeding, language));
        model.addAttribute(
                "holders", list.own() ? List.of() : choices.holders(String.valueOf(actor.bodyId()), language));
        model.addAttribute("states", Which.values());
        model.addAttribute("span", ClockFilter.SPAN);
        model.addAttribute("works", accounts.rights(actor).contains(Right.WORK));
        return "board/deadlines";
    }

    @GetMapping("/deadlines/list.csv")
    ResponseEntity<byte[]> file(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "") String proceeding,
            @RequestParam(defaultValue = "") String rule,
            @RequestParam(defaultValue = "OPEN") Which state,
            @RequestParam(defaultValue = "") String whose,
            @RequestParam(defaultValue = "") String holder,
            Actor actor,
            Locale language) {
        DeadlineList.Asked asked = new DeadlineList.Asked(from, last(to), proceeding, rule, state, whose, holder, 1);
        List<List<@Nullable Object>> rows = lists.of(asked, LONGEST_FILE, actor, language).lines().stream()
                .map(line -> row(line, language))
                .toList();
        List<String> heads = Stream.of(
                        "board.number",
                        "board.proceeding",
                        "board.deadlines.period",
                        "board.deadlines.rule",
                        "board.deadlines.trigger",
                        "board.deadlines.trigger-on",
                        "board.due",
                        "board.deadlines.state",
                        "board.deadlines.provisional",
                        "board.deadlines.left",
                        "board.deadlines.keeper")
                .map(key -> text(key, language))
                .toList();
        return Csv.download("deadlines", heads, rows);
    }

    private List<@Nullable Object> row(DeadlineList.Line line, Locale language) {
        LegalClock legal = line.entry().clock();
        return Arrays.<@Nullable Object>asList(
                line.number(),
                line.proceeding(),
                line.entry().name(),
                legal.rule(),
                line.trigger(),
                legal.triggerOn(),
                legal.dueOn(),
                text("case.clock." + legal.state().name().toLowerCase(Locale.ROOT), language),
                legal.provisional() ? text("web.due.provisional", language) : "",
                line.entry().daysLeft(),
                line.party() ? text("board.deadlines.party", language) : line.holder());
    }

    private LocalDate last(@Nullable LocalDate to) {
        return to == null ? LocalDate.now(clock).plusDays(DAYS_AHEAD) : to;
    }

    private String text(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }

    /** Query of a list without its page. */
    private static String address(DeadlineList.Asked asked) {
        UriComponentsBuilder address = UriComponentsBuilder.newInstance();
        if (asked.from() != null) {
            address.queryParam("from", asked.from());
        }
        return address.queryParam("to", asked.to())
                .queryParam("proceeding", asked.proceeding())
                .queryParam("rule", asked.rule())
                .queryParam("state", asked.state())
                .queryParam("whose", asked.whose())
                .queryParam("holder", asked.holder())
                .encode()
                .build()
                .toUriString();
    }
}
