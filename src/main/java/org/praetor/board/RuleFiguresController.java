package org.praetor.board;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.praetor.account.Actor;
import org.praetor.examination.CaseFinding.Ground;
import org.praetor.examination.RuleFigures;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Formal rules by how often examiners waived what they found: which of them are to be tuned. */
@Controller
class RuleFiguresController {

    private static final List<Integer> MONTHS = List.of(3, 12, 36);

    private final RuleFigures figures;
    private final MessageSource messages;
    private final Clock clock;

    RuleFiguresController(RuleFigures figures, MessageSource messages, Clock clock) {
        this.figures = figures;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/board/rules")
    String page(@RequestParam(defaultValue = "12") int months, Actor actor, Model model) {
        model.addAttribute("lines", lines(months, actor));
        model.addAttribute("months", months(months));
        model.addAttribute("choices", MONTHS);
        model.addAttribute("grounds", Ground.values());
        return "board/rules";
    }

    @GetMapping("/board/rules.csv")
    ResponseEntity<byte[]> file(@RequestParam(defaultValue = "12") int months, Actor actor, Locale language) {
        List<String> head = new ArrayList<>(Stream.of("rule", "advice", "hits", "adopted", "waived", "open", "share")
                .map(name -> messages.getMessage("board.rules." + name, null, language))
                .toList());
        Stream.of(Ground.values())
                .map(ground -> messages.getMessage("desk.finding.ground." + ground, null, language))
                .forEach(head::add);
        return Csv.download(
                "rules",
                head,
                lines(months, actor).stream().map(line -> row(line, language)).toList());
    }

    private List<@Nullable Object> row(RuleFigures.Line line, Locale language) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(line.rule());
        row.add(messages.getMessage("formality." + line.rule() + ".suggestion", null, "", language));
        row.add(line.hits());
        row.add(line.adopted());
        row.add(line.waived());
        row.add(line.open());
        row.add(line.share());
        for (Ground ground : Ground.values()) {
            row.add(Objects.requireNonNullElse(line.grounds().get(ground), 0L));
        }
        return row;
    }

    private List<RuleFigures.Line> lines(int months, Actor actor) {
        return figures.of(
                String.valueOf(actor.bodyId()),
                ZonedDateTime.now(clock).minusMonths(months(months)).toInstant());
    }

    private static int months(int asked) {
        return MONTHS.contains(asked) ? asked : 12;
    }
}
