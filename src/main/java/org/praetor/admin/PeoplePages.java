package org.praetor.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.praetor.account.Account;
import org.praetor.account.Accounts;
import org.praetor.account.Actor;
import org.praetor.account.Deputies;
import org.praetor.account.Organisations;
import org.praetor.account.Reach;
import org.praetor.account.Staff;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Staff of the bodies within the administrator's reach: accounts, roles, deputies. */
@Controller
@RequestMapping("/admin/people")
class PeoplePages {

    private final Accounts accounts;
    private final Organisations organisations;
    private final Staff staff;
    private final Deputies deputies;
    private final Reach reach;

    PeoplePages(Accounts accounts, Organisations organisations, Staff staff, Deputies deputies, Reach reach) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.staff = staff;
        this.deputies = deputies;
        this.reach = reach;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String body, Actor actor, Model model) {
        String shown = body.isEmpty() ? String.valueOf(actor.bodyId()) : body;
        model.addAttribute("body", reach.body(actor, shown));
        model.addAttribute("bodies", reach.bodies(actor));
        model.addAttribute("people", accounts.ofBody(shown));
        return "admin/people";
    }

    @GetMapping("/new")
    String empty(@RequestParam String body, Actor actor, Model model) {
        model.addAttribute("body", reach.body(actor, body));
        model.addAttribute("units", organisations.units(body));
        model.addAttribute("roles", accounts.roles());
        return "admin/person-new";
    }

    @PostMapping
    String create(
            @RequestParam String signInName,
            @RequestParam String name,
            @RequestParam String email,
            @RequestParam String body,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") Set<String> roles,
            @RequestParam(defaultValue = "") String fields,
            Actor actor,
            HttpServletResponse response,
            Model model) {
        Staff.Created created =
                staff.create(new Staff.NewPerson(signInName, name, email, body, unit, roles, words(fields)), actor);
        if (created.accountId() == null) {
            model.addAttribute("faults", created.faults());
            model.addAttribute("signInName", signInName)
                    .addAttribute("name", name)
                    .addAttribute("email", email);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return empty(body, actor, model);
        }
        model.addAttribute("link", created.link());
        return one(created.accountId(), actor, model);
    }

    @GetMapping("/{id}")
    String one(@PathVariable String id, Actor actor, Model model) {
        Account person = staff.staff(id, actor);
        String body = String.valueOf(person.bodyId());
        model.addAttribute("person", person);
        model.addAttribute("body", organisations.body(body));
        model.addAttribute("units", organisations.units(body));
        model.addAttribute("roles", accounts.roles());
        model.addAttribute("deputies", deputies.of(id));
        model.addAttribute(
                "colleagues",
                accounts.ofBody(body).stream()
                        .filter(account -> account.active() && !account.id().equals(id))
                        .toList());
        return "admin/person";
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") Set<String> roles,
            @RequestParam(defaultValue = "") String fields,
            Actor actor,
            RedirectAttributes next) {
        staff.change(id, unit, roles, words(fields), actor);
        return back(id, next);
    }

    @PostMapping("/{id}/active")
    String active(@PathVariable String id, @RequestParam boolean active, Actor actor, RedirectAttributes next) {
        staff.setActive(id, active, actor);
        return back(id, next);
    }

    @PostMapping("/{id}/link")
    String link(@PathVariable String id, Actor actor, Model model) {
        model.addAttribute("link", staff.newLink(id, actor).orElse(null));
        model.addAttribute("mailed", model.getAttribute("link") == null);
        return one(id, actor, model);
    }

    @PostMapping("/{id}/deputies")
    String deputise(
            @PathVariable String id,
            @RequestParam String deputy,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            Actor actor,
            RedirectAttributes next) {
        Answers.flash(deputies.deputise(id, deputy, from, to, actor), "admin.saved", next);
        next.addAttribute("id", id);
        return "redirect:/admin/people/{id}";
    }

    @PostMapping("/{id}/deputies/{deputising}/end")
    String end(@PathVariable String id, @PathVariable String deputising, Actor actor, RedirectAttributes next) {
        deputies.end(id, deputising, actor);
        return back(id, next);
    }

    private static String back(String id, RedirectAttributes next) {
        Answers.flash(List.of(), "admin.saved", next);
        next.addAttribute("id", id);
        return "redirect:/admin/people/{id}";
    }

    private static Set<String> words(String typed) {
        Set<String> words = new LinkedHashSet<>();
        Arrays.stream(typed.split("[\\s,，、;；]+"))
                .filter(word -> !word.isBlank())
                .forEach(words::add);
        return words;
    }
}
