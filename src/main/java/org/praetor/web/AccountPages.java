package org.praetor.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.praetor.account.Actor;
import org.praetor.account.CalendarFeeds;
import org.praetor.account.Companies;
import org.praetor.account.Fault;
import org.praetor.account.FirstAdministrator;
import org.praetor.account.Organisations;
import org.praetor.account.PasswordLink;
import org.praetor.account.Passwords;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ways into an account: registration, one-time links, forgotten and changed passwords. */
@Controller
class AccountPages {

    private final Companies companies;
    private final Passwords passwords;
    private final FirstAdministrator first;
    private final Organisations organisations;
    private final CalendarFeeds feeds;
    private final SessionAccount session;

    AccountPages(
            Companies companies,
            Passwords passwords,
            FirstAdministrator first,
            Organisations organisations,
            CalendarFeeds feeds,
            SessionAccount session) {
        this.companies = companies;
        this.passwords = passwords;
        this.first = first;
        this.organisations = organisations;
        this.feeds = feeds;
        this.session = session;
    }

    @GetMapping("/register")
    String registration() {
        return "account/register";
    }

    @PostMapping("/register")
    String register(
            @RequestParam String company,
            @RequestParam String uscc,
            @RequestParam(defaultValue = "false") boolean agency,
            @RequestParam String person,
            @RequestParam String email,
            @RequestParam(defaultValue = "") String phone,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        List<Fault> faults = companies.register(
                new Companies.Registration(company, uscc, agency, person, email, phone), request.getRemoteAddr());
        if (faults.isEmpty()) {
            next.addFlashAttribute("flash", "account.registered");
            return "redirect:/sign-in";
        }
        model.addAttribute("company", company)
                .addAttribute("uscc", uscc)
                .addAttribute("agency", agency)
                .addAttribute("person", person)
                .addAttribute("email", email)
                .addAttribute("phone", phone);
        return again("account/register", faults, model, response);
    }

    @GetMapping("/forgotten")
    String forgotten() {
        return "account/forgotten";
    }

    @PostMapping("/forgotten")
    String sendLink(@RequestParam String name, HttpServletRequest request, RedirectAttributes next) {
        passwords.forgotten(name, request.getRemoteAddr());
        next.addFlashAttribute("flash", "account.link-sent");
        return "redirect:/forgotten";
    }

    @GetMapping("/link/{token}")
    String link(@PathVariable String token, HttpServletResponse response, Model model) {
        return passwords.link(token).map(link -> choose(link, token, model)).orElseGet(() -> {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "account/link-ended";
        });
    }

    private String choose(PasswordLink link, String token, Model model) {
        model.addAttribute("link", link).addAttribute("token", token);
        model.addAttribute("bodies", organisations.bodies());
        return link.kind() == PasswordLink.Kind.FIRST_ADMINISTRATOR ? "account/first" : "account/link";
    }

    @PostMapping("/link/{token}")
    String choose(
            @PathVariable String token,
            @RequestParam String password,
            @RequestParam String again,
            @RequestParam(defaultValue = "") String signInName,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String body,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        PasswordLink link = passwords.link(token).orElse(null);
        if (link == null) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "account/link-ended";
        }
        List<Fault> faults;
        if (!password.equals(again)) {
            faults = List.of(differing());
        } else if (link.kind() == PasswordLink.Kind.FIRST_ADMINISTRATOR) {
            faults = first.begin(token, body, signInName, name, email, password);
        } else {
            faults = passwords.choose(token, password);
        }
        if (faults.isEmpty()) {
            next.addFlashAttribute("flash", "account.password-chosen");
            return "redirect:/sign-in";
        }
        model.addAttribute("signInName", signInName).addAttribute("name", name).addAttribute("email", email);
        return again(choose(link, token, model), faults, model, response);
    }

    @GetMapping("/account")
    String account(Actor actor, Model model) {
        model.addAttribute("feed", feeds.of(actor).orElse(null));
        return "account/account";
    }

    @PostMapping("/account/password")
    String change(
            Actor actor,
            @RequestParam String current,
            @RequestParam String password,
            @RequestParam String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        List<Fault> faults = password.equals(again) ? passwords.change(actor, current, password) : List.of(differing());
        if (!faults.isEmpty()) {
            return again(account(actor, model), faults, model, response);
        }
        request.changeSessionId();
        session.begin(request, actor.accountId());
        next.addFlashAttribute("flash", "account.password-changed");
        return "redirect:/account";
    }

    private static Fault differing() {
        return new Fault("again", "account.fault.password-differs");
    }

    static String again(String view, List<Fault> faults, Model model, HttpServletResponse response) {
        model.addAttribute("faults", faults);
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return view;
    }
}
