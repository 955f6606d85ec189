package org.praetor.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praetor.account.Actor;
import org.praetor.account.Fault;
import org.praetor.examination.Phrase;
import org.praetor.examination.Phrases;
import org.praetor.examination.Placeholders;
import org.praetor.worklist.CaseTexts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The phrase library: what is there, a phrase with its versions, writing, proposing, deciding, retiring. */
@Controller
@RequestMapping("/desk/phrases")
class PhraseController {

    private static final String LIST = "redirect:/desk/phrases";

    private final Phrases phrases;
    private final CaseTexts texts;

    PhraseController(Phrases phrases, CaseTexts texts) {
        this.phrases = phrases;
        this.texts = texts;
    }

    /** A phrase of the list; {@code decides}: it waits for this reader's decision. */
    record Line(Phrase phrase, boolean decides) {}

    @GetMapping
    ModelAndView list(Actor actor) {
        return list(actor, Map.of(), List.of());
    }

    @PostMapping
    ModelAndView add(
            @RequestParam(defaultValue = "PERSONAL") Phrase.Scope scope,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String content,
            Actor actor,
            RedirectAttributes next) {
        List<Fault> faults = phrases.write(scope, title, content, actor);
        return faults.isEmpty()
                ? done(LIST, scope == Phrase.Scope.PERSONAL ? "desk.phrase.saved" : "desk.phrase.proposed", next)
                : list(actor, Map.of("scope", scope.name(), "title", title, "content", content), faults);
    }

    @GetMapping("/{phraseId}")
    ModelAndView show(@PathVariable String phraseId, Actor actor, Locale language) {
        return page(phraseId, actor, language, Map.of(), List.of());
    }

    @PostMapping("/{phraseId}")
    ModelAndView rewrite(
            @PathVariable String phraseId,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String content,
            Actor actor,
            Locale language,
            RedirectAttributes next) {
        List<Fault> faults = phrases.rewrite(phraseId, title, content, actor);
        return faults.isEmpty()
                ? done(LIST + "/" + phraseId, "desk.phrase.saved", next)
                : page(phraseId, actor, language, Map.of("title", title, "content", content), faults);
    }

    @PostMapping("/{phraseId}/propose")
    ModelAndView propose(
            @PathVariable String phraseId,
            @RequestParam(defaultValue = "UNIT") Phrase.Scope scope,
            Actor actor,
            Locale language,
            RedirectAttributes next) {
        List<Fault> faults = phrases.propose(phraseId, scope, actor);
        return faults.isEmpty()
                ? done(LIST, "desk.phrase.proposed", next)
                : page(phraseId, actor, language, Map.of(), faults);
    }

    @PostMapping("/{phraseId}/decision")
    ModelAndView decide(
            @PathVariable String phraseId,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes next) {
        if (decision.equals("approve")) {
            phrases.approve(phraseId, version, actor);
            return done(LIST + "/" + phraseId, "desk.phrase.approved", next);
        }
        phrases.refuse(phraseId, version, reason, actor);
        return done(LIST + "/" + phraseId, "desk.phrase.refused", next);
    }

    @PostMapping("/{phraseId}/retire")
    ModelAndView retire(@PathVariable String phraseId, Actor actor, RedirectAttributes next) {
        phrases.retire(phraseId, actor);
        return done(LIST, "desk.phrase.retired", next);
    }

    private ModelAndView list(Actor actor, Map<String, String> typed, List<Fault> faults) {
        List<Line> lines = phrases.of(actor).stream()
                .map(phrase -> new Line(phrase, phrases.mayDecide(phrase, actor)))
                .toList();
        ModelAndView page = new ModelAndView("desk/phrases");
        page.addObject("waiting", lines.stream().filter(Line::decides).toList());
        page.addObject(
                "groups",
                Stream.of(Phrase.Scope.values())
                        .map(scope -> new Group(
                                scope,
                                lines.stream()
                                        .filter(line -> line.phrase().scope() == scope && !line.decides())
                                        .toList()))
                        .toList());
        return written(page, typed, faults);
    }

    /** The phrases of one scope. */
    record Group(Phrase.Scope scope, List<Line> lines) {}

    private ModelAndView page(
            String phraseId, Actor actor, Locale language, Map<String, String> typed, List<Fault> faults) {
        Phrase phrase = phrases.get(phraseId, actor);
        ModelAndView page = new ModelAndView("desk/phrase");
        page.addObject("phrase", phrase);
        page.addObject("decides", phrases.mayDecide(phrase, actor));
        page.addObject("retires", phrases.mayRetire(phrase, actor));
        page.addObject("rewrites", phrase.retiredAt() == null && phrase.proposed() == null);
        page.addObject("people", texts.people(people(phrase), language));
        Map<String, String> wording = typed.isEmpty()
                ? Map.of(
                        "title",
                        phrase.shown().title(),
                        "content",
                        phrase.shown().content())
                : typed;
        return written(page, wording, faults);
    }

    private static Collection<String> people(Phrase phrase) {
        List<String> people = new ArrayList<>();
        phrase.versions().forEach(version -> {
            people.add(version.writtenBy());
            if (version.decidedBy() != null) {
                people.add(version.decidedBy());
            }
        });
        return people.stream().collect(Collectors.toSet());
    }

    /** With what was typed and what is wrong with it. */
    private static ModelAndView written(ModelAndView page, Map<String, String> typed, List<Fault> faults) {
        page.addObject("typed", typed);
        page.addObject("faults", faults);
        page.addObject("unknown", String.join(" ", Phrases.unknownPlaces(typed.getOrDefault("content", ""))));
        page.addObject("places", Placeholders.NAMES);
        page.addObject(
                "known",
                Placeholders.NAMES.stream().map(name -> "{" + name + "}").collect(Collectors.joining(" ")));
        page.setStatus(faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
        return page;
    }

    private static ModelAndView done(String to, String message, RedirectAttributes next) {
        next.addFlashAttribute("flash", message);
        return new ModelAndView(to);
    }
}
