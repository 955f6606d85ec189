package org.praetor.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.praetor.account.Actor;
import org.praetor.account.DemoAccounts;
import org.praetor.account.Passwords;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page: what this is, the way in, and in the demo who one may be. */
@Controller
class StartPage {

    private final DemoAccounts demo;
    private final Landing landing;
    private final Languages languages;
    private final Passwords passwords;

    StartPage(DemoAccounts demo, Landing landing, Languages languages, Passwords passwords) {
        this.demo = demo;
        this.landing = landing;
        this.languages = languages;
        this.passwords = passwords;
    }

    @GetMapping("/")
    String start(Model model) {
        Actor actor = ActorArgument.current();
        if (actor != null) {
            return "redirect:" + landing.of(actor);
        }
        demo.listing().ifPresent(listing -> model.addAttribute("demo", listing));
        return "web/start";
    }

    @GetMapping("/sign-in")
    String signIn(
            @RequestParam(required = false) @Nullable String refused,
            @RequestParam(required = false) @Nullable Long wait,
            @RequestParam(required = false) @Nullable String to,
            Model model) {
        model.addAttribute("refused", refused != null);
        model.addAttribute("wait", wait);
        model.addAttribute("to", LocalPath.safe(to) ? to : null);
        return "web/sign-in";
    }

    @PostMapping("/language")
    String language(
            @RequestParam String language,
            @RequestParam(required = false) @Nullable String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        String chosen = "en".equals(language) ? "en" : "zh";
        languages.remember(response, chosen);
        Actor actor = ActorArgument.current();
        if (actor != null) {
            passwords.language(actor, chosen);
        }
        return "redirect:" + (LocalPath.page(to) ? to : "/");
    }
}
