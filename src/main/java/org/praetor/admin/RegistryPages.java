package org.praetor.admin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.praetor.account.Actor;
import org.praetor.account.Fault;
import org.praetor.filing.Wizards;
import org.praetor.registry.Registry;
import org.praetor.registry.RegistryKeeper;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The lists of the administrator's own body: entities, agencies, classes, quotas. */
@Controller
@RequestMapping("/admin/registry")
class RegistryPages {

    private final Registry registry;
    private final RegistryKeeper keeper;
    private final Wizards wizards;
    private final Clock clock;

    RegistryPages(Registry registry, RegistryKeeper keeper, Wizards wizards, Clock clock) {
        this.registry = registry;
        this.keeper = keeper;
        this.wizards = wizards;
        this.clock = clock;
    }

    @GetMapping
    String entries(Actor actor, Model model) {
        String body = body(actor);
        model.addAttribute("entries", registry.entries(body));
        model.addAttribute("reasons", keeper.reasons(body));
        model.addAttribute("mayFile", !wizards.choices(actor).isEmpty());
        model.addAttribute("today", LocalDate.now(clock));
        return "admin/registry";
    }

    @PostMapping("/{kind}/{uscc}/restore")
    String restore(
            @PathVariable String kind,
            @PathVariable String uscc,
            @RequestParam String reason,
            Actor actor,
            RedirectAttributes next) {
        return back("", keeper.restore(body(actor), kind, uscc, reason, actor), next);
    }

    @GetMapping("/classes")
    String classes(Actor actor, Model model) {
        model.addAttribute("classes", keeper.classes(body(actor)));
        model.addAttribute("today", LocalDate.now(clock));
        return "admin/classes";
    }

    @PostMapping("/classes")
    String addClass(
            @RequestParam String scheme,
            @RequestParam String prefix,
            @RequestParam String field,
            @RequestParam LocalDate from,
            @RequestParam String source,
            Actor actor,
            RedirectAttributes next) {
        return back("/classes", keeper.addClass(body(actor), scheme, prefix, field, from, source, actor), next);
    }

    @PostMapping("/classes/end")
    String endClass(
            @RequestParam String scheme,
            @RequestParam String prefix,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            Actor actor,
            RedirectAttributes next) {
        return back("/classes", keeper.endClass(body(actor), scheme, prefix, from, to, actor), next);
    }

    @GetMapping("/quotas")
    String quotas(Actor actor, Model model) {
        int year = LocalDate.now(clock).getYear();
        model.addAttribute("quotas", keeper.quotas(body(actor), year));
        model.addAttribute("entities", registry.entries(body(actor)));
        model.addAttribute("year", year);
        return "admin/quotas";
    }

    @PostMapping("/quotas")
    String grant(
            @RequestParam String uscc,
            @RequestParam int year,
            @RequestParam int granted,
            Actor actor,
            RedirectAttributes next) {
        return back("/quotas", keeper.grant(body(actor), uscc, year, granted, actor), next);
    }

    private static String body(Actor actor) {
        return String.valueOf(actor.bodyId());
    }

    private static String back(String list, List<Fault> faults, RedirectAttributes next) {
        Answers.flash(faults, "admin.saved", next);
        return "redirect:/admin/registry" + list;
    }
}
