package org.praetor.admin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.praetor.account.Actor;
import org.praetor.clock.PeriodRule;
import org.praetor.clock.ProofText;
import org.praetor.clock.RuleChanges;
import org.praetor.clock.RuleTable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The periods in force, a changed table with every open date it would move, and undo. */
@Controller
@RequestMapping("/admin/rules")
class RulePages {

    private final RuleTable table;
    private final RuleChanges changes;
    private final Moves moves;
    private final ProofText texts;

    RulePages(RuleTable table, RuleChanges changes, Moves moves, ProofText texts) {
        this.table = table;
        this.changes = changes;
        this.moves = moves;
        this.texts = texts;
    }

    /** A row as the page shows it. */
    record Row(String name, String variant, String period, PeriodRule rule) {}

    @GetMapping
    String rules(Actor actor, Model model, Locale language) {
        model.addAttribute("rules", rows(table.current().rows(), language));
        model.addAttribute("changes", changes.all());
        model.addAttribute("mayEnter", changes.mayEnter(actor));
        return "admin/rules";
    }

    @PostMapping("/preview")
    ModelAndView preview(
            @RequestParam(required = false) @Nullable MultipartFile file, Actor actor, Model model, Locale language)
            throws IOException {
        String content = file == null ? "" : new String(file.getBytes(), StandardCharsets.UTF_8);
        return look(content, "", actor, model, language);
    }

    private ModelAndView look(String content, String source, Actor actor, Model model, Locale language) {
        RuleChanges.Preview preview = changes.preview(content.getBytes(StandardCharsets.UTF_8), actor);
        model.addAttribute("preview", preview);
        model.addAttribute("changed", rows(preview.rows(), language));
        model.addAttribute("moves", moves.of(preview.moves(), language));
        model.addAttribute("file", content);
        model.addAttribute("source", source);
        rules(actor, model, language);
        return new ModelAndView(
                "admin/rules",
                model.asMap(),
                preview.faults().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private List<Row> rows(List<PeriodRule> rules, Locale language) {
        return rules.stream()
                .sorted(Comparator.comparing(PeriodRule::rule))
                .map(rule -> new Row(
                        texts.rule(rule.rule(), language),
                        texts.variant(rule, language),
                        texts.period(rule.period(), language),
                        rule))
                .toList();
    }

    @PostMapping
    ModelAndView enter(
            @RequestParam(defaultValue = "") String content,
            @RequestParam(defaultValue = "") String source,
            Actor actor,
            Model model,
            Locale language,
            RedirectAttributes next) {
        Optional<Integer> asked = changes.enter(content.getBytes(StandardCharsets.UTF_8), source, actor);
        if (asked.isEmpty()) {
            model.addAttribute("unsaid", true);
            ModelAndView again = look(content, source, actor, model, language);
            again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return again;
        }
        next.addFlashAttribute("flash", "admin.rules.entered");
        next.addFlashAttribute("flashArguments", List.of(asked.get().toString()));
        return new ModelAndView("redirect:/admin/rules");
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(@PathVariable long id, Actor actor, RedirectAttributes next) {
        changes.withdraw(id, actor);
        next.addFlashAttribute("flash", "admin.saved");
        return "redirect:/admin/rules";
    }
}
