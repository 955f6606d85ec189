package org.praetor.admin;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.praetor.account.Actor;
import org.praetor.account.Reach;
import org.praetor.clock.Outages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Days on which a body's system was down: which are recorded, further ones with what they would move, undo. */
@Controller
@RequestMapping("/admin/organisations/{id}/outages")
class OutagePages {

    private final Outages outages;
    private final Reach reach;
    private final Moves moves;

    OutagePages(Outages outages, Reach reach, Moves moves) {
        this.outages = outages;
        this.reach = reach;
        this.moves = moves;
    }

    @GetMapping
    String outages(@PathVariable String id, Actor actor, Model model) {
        model.addAttribute("body", reach.body(actor, id));
        model.addAttribute("outages", outages.of(id, actor));
        return "admin/outages";
    }

    /** The page with days that are not recorded yet; what was typed stays in it. */
    @PostMapping("/preview")
    ModelAndView preview(
            @PathVariable String id,
            @RequestParam LocalDate from,
            @RequestParam LocalDate until,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            Model model,
            Locale language) {
        String page = outages(id, actor, model);
        boolean possible = outages.possible(from, until) && !reason.isBlank();
        model.addAttribute("fault", !possible);
        model.addAttribute("from", from);
        model.addAttribute("until", until);
        model.addAttribute("reason", reason);
        if (possible) {
            model.addAttribute("moves", moves.of(outages.preview(id, from, until, actor), language));
        }
        return new ModelAndView(page, model.asMap(), possible ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
    }

    @PostMapping
    ModelAndView enter(
            @PathVariable String id,
            @RequestParam LocalDate from,
            @RequestParam LocalDate until,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            Model model,
            Locale language,
            RedirectAttributes next) {
        Optional<Integer> asked = outages.enter(id, from, until, reason, actor);
        if (asked.isEmpty()) {
            return preview(id, from, until, reason, actor, model, language);
        }
        next.addFlashAttribute("flash", "admin.calendar.entered");
        next.addFlashAttribute("flashArguments", List.of(asked.get().toString()));
        return new ModelAndView(back(id, next));
    }

    @PostMapping("/{outage}/withdraw")
    String withdraw(@PathVariable String id, @PathVariable long outage, Actor actor, RedirectAttributes next) {
        outages.withdraw(id, outage, actor);
        next.addFlashAttribute("flash", "admin.saved");
        return back(id, next);
    }

    private static String back(String id, RedirectAttributes next) {
        next.addAttribute("id", id);
        return "redirect:/admin/organisations/{id}/outages";
    }
}
