package org.praetor.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.praetor.PraetorException;
import org.praetor.account.Accounts;
import org.praetor.account.Actor;
import org.praetor.account.Authorities;
import org.praetor.account.Companies;
import org.praetor.account.Fault;
import org.praetor.account.Organisations;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A company's own page: colleagues, and the agencies that act for it or the clients it acts for. */
@Controller
@RequestMapping("/account/company")
class CompanyPages {

    private final Companies companies;
    private final Authorities authorities;
    private final Accounts accounts;
    private final Organisations organisations;
    private final Clock clock;

    CompanyPages(
            Companies companies, Authorities authorities, Accounts accounts, Organisations organisations, Clock clock) {
        this.companies = companies;
        this.authorities = authorities;
        this.accounts = accounts;
        this.organisations = organisations;
        this.clock = clock;
    }

    @GetMapping
    String show(Actor actor, Model model) {
        String companyId = actor.companyId();
        if (companyId == null) {
            throw new PraetorException(PraetorException.Kind.UNKNOWN, "company.unknown", actor.accountId());
        }
        model.addAttribute("company", organisations.company(companyId).orElseThrow());
        model.addAttribute("people", accounts.ofCompany(companyId));
        model.addAttribute("authorities", authorities.of(actor));
        model.addAttribute("administrator", companies.administers(actor));
        model.addAttribute("administrators", companies.administrators(companyId));
        model.addAttribute("own", actor.accountId());
        model.addAttribute("today", LocalDate.now(clock));
        return "account/company";
    }

    @PostMapping("/people")
    String invite(
            Actor actor,
            @RequestParam String person,
            @RequestParam String email,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        List<Fault> faults = companies.invite(actor, person, email);
        return answer(faults, "account.invited", actor, response, model, next);
    }

    @PostMapping("/people/{accountId}/end")
    String dismiss(Actor actor, @PathVariable String accountId, RedirectAttributes next) {
        companies.dismiss(actor, accountId);
        next.addFlashAttribute("flash", "account.dismissed");
        return "redirect:/account/company";
    }

    @PostMapping("/people/{accountId}/administrator")
    String appoint(
            Actor actor, @PathVariable String accountId, @RequestParam boolean appointed, RedirectAttributes next) {
        companies.appoint(actor, accountId, appointed);
        next.addFlashAttribute("flash", "account.appointed");
        return "redirect:/account/company";
    }

    @PostMapping("/agencies")
    String empower(
            Actor actor,
            @RequestParam String agency,
            @RequestParam LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        List<Fault> faults = authorities.empower(actor, agency, from, to);
        return answer(faults, "account.empowered", actor, response, model, next);
    }

    @PostMapping("/agencies/{authorityId}/end")
    String revoke(Actor actor, @PathVariable String authorityId, RedirectAttributes next) {
        authorities.revoke(actor, authorityId);
        next.addFlashAttribute("flash", "account.revoked");
        return "redirect:/account/company";
    }

    private String answer(
            List<Fault> faults,
            String done,
            Actor actor,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        if (!faults.isEmpty()) {
            return AccountPages.again(show(actor, model), faults, model, response);
        }
        next.addFlashAttribute("flash", done);
        return "redirect:/account/company";
    }
}
