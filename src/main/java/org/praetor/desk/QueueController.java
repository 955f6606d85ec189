package org.praetor.desk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.praetor.account.Actor;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseFiles;
import org.praetor.filing.Wizards;
import org.praetor.proceeding.Proceeding;
import org.praetor.proceeding.Proceedings;
import org.praetor.worklist.CaseView;
import org.praetor.worklist.CaseViews;
import org.praetor.worklist.WorkItem;
import org.praetor.worklist.Worklist;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The queue of a member of staff: what is his, what he may take, the most urgent first. */
@Controller
class QueueController {

    private static final int PAGE = 25;

    private final Worklist worklist;
    private final CaseFiles cases;
    private final CaseViews views;
    private final Proceedings proceedings;
    private final Errands errands;
    private final Wizards wizards;

    QueueController(
            Worklist worklist,
            CaseFiles cases,
            CaseViews views,
            Proceedings proceedings,
            Errands errands,
            Wizards wizards) {
        this.worklist = worklist;
        this.cases = cases;
        this.views = views;
        this.proceedings = proceedings;
        this.errands = errands;
        this.wizards = wizards;
    }

    @GetMapping("/desk")
    String queue(
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "1") int page,
            Actor actor,
            Locale language,
            Model model) {
        Worklist.Page found =
                worklist.queue(actor, show.equals("mine"), step.isBlank() ? null : step, Math.max(0, page - 1), PAGE);
        model.addAttribute("rows", rows(found.items(), actor, language));
        model.addAttribute("total", found.total());
        model.addAttribute("page", found.number() + 1);
        model.addAttribute("pages", (found.total() + PAGE - 1) / PAGE);
        model.addAttribute("show", show.equals("mine") ? "mine" : "all");
        model.addAttribute("step", step);
        model.addAttribute("steps", steps(actor, language));
        model.addAttribute("errands", errands.count(actor));
        model.addAttribute("files", !wizards.choices(actor).isEmpty());
        return "desk/queue";
    }

    /** A row of the queue. */
    record Row(CaseView card, CaseView.Waiting waiting) {}

    /** A step that the filter offers. */
    record Step(String id, String name) {}

    private List<Step> steps(Actor actor, Locale language) {
        return proceedings.all().stream()
                .flatMap(proceeding -> proceeding.steps().stream()
                        .filter(step -> step.staff() && actor.hasRole(step.candidate()))
                        .map(step -> new Step(step.id(), name(proceeding, step, language))))
                .distinct()
                .toList();
    }

    private String name(Proceeding proceeding, Proceeding.Step step, Locale language) {
        String key = proceeding.id() + "." + step.id() + ".title";
        String text = proceedings.text(proceeding.id(), key, language);
        return text.equals(key) ? step.name() : text;
    }

    private List<Row> rows(List<WorkItem> items, Actor actor, Locale language) {
        List<CaseFile> files = List.copyOf(
                cases.all(items.stream().map(WorkItem::caseId).distinct().toList())
                        .values());
        Map<String, Row> byItem = views.cards(files, actor, language).stream()
                .flatMap(card -> card.waiting().stream().map(waiting -> new Row(card, waiting)))
                .collect(Collectors.toMap(row -> row.waiting().item().id(), Function.identity()));
        return items.stream()
                .map(WorkItem::id)
                .map(byItem::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Takes the most urgent free step; when all are given out, opens the most urgent of one's own. */
    @PostMapping("/desk/next")
    String next(Actor actor, RedirectAttributes flash) {
        Optional<WorkItem> taken = worklist.next(actor);
        Optional<WorkItem> next = taken.or(
                () -> worklist.queue(actor, true, null, 0, 1).items().stream().findFirst());
        if (taken.isEmpty()) {
            flash.addFlashAttribute("flash", next.isPresent() ? "desk.queue.own" : "desk.queue.nothing");
        }
        return next.map(item -> "redirect:/desk/work/" + item.id()).orElse("redirect:/desk");
    }

    @PostMapping("/desk/work/{itemId}/claim")
    String claim(@PathVariable String itemId, @RequestParam int version, Actor actor) {
        worklist.claim(itemId, version, actor);
        return "redirect:/desk/work/" + itemId;
    }

    @PostMapping("/desk/work/{itemId}/release")
    String release(@PathVariable String itemId, @RequestParam int version, Actor actor, RedirectAttributes flash) {
        worklist.release(itemId, version, actor);
        flash.addFlashAttribute("flash", "desk.work.released");
        return "redirect:/desk";
    }

    @PostMapping("/desk/work/{itemId}/assign")
    String assign(
            @PathVariable String itemId,
            @RequestParam int version,
            @RequestParam String account,
            Actor actor,
            RedirectAttributes flash) {
        worklist.assign(itemId, version, account, actor);
        flash.addFlashAttribute("flash", "desk.work.assigned");
        return "redirect:/desk";
    }
}
