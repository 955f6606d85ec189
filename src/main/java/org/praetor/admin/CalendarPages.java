package org.praetor.admin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.praetor.account.Actor;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseFiles;
import org.praetor.clock.DateMove;
import org.praetor.clock.HolidayNotices;
import org.praetor.clock.ProofText;
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

/** The notices of rest days and make-up days: which are in force, a further one with what it would move, undo. */
@Controller
@RequestMapping("/admin/calendar")
class CalendarPages {

    private final HolidayNotices notices;
    private final CaseFiles cases;
    private final ProofText texts;

    CalendarPages(HolidayNotices notices, CaseFiles cases, ProofText texts) {
        this.notices = notices;
        this.cases = cases;
        this.texts = texts;
    }

    /** A date that would move, as the page shows it: the case by its number only. */
    record Move(String number, String rule, DateMove move, String before, String after) {}

    @GetMapping
    String calendar(Model model) {
        model.addAttribute("notices", notices.all());
        model.addAttribute("years", notices.inForce().years().stream().sorted().toList());
        return "admin/calendar";
    }

    @PostMapping("/preview")
    ModelAndView preview(@RequestParam MultipartFile file, Model model, Locale language) throws IOException {
        HolidayNotices.Preview preview = notices.preview(file.getBytes());
        model.addAttribute("preview", preview);
        model.addAttribute("content", new String(file.getBytes(), StandardCharsets.UTF_8));
        model.addAttribute("source", preview.source());
        model.addAttribute(
                "moves",
                preview.moves().stream().map(move -> move(move, language)).toList());
        calendar(model);
        return new ModelAndView(
                "admin/calendar",
                model.asMap(),
                preview.fault().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private Move move(DateMove move, Locale language) {
        return new Move(
                cases.find(move.caseId()).map(CaseFile::number).orElse(move.caseId()),
                texts.rule(move.rule(), language),
                move,
                texts.sentence(move.proofBefore(), false, language),
                texts.sentence(move.proofAfter(), false, language));
    }

    @PostMapping
    String enter(@RequestParam String content, @RequestParam String source, Actor actor, RedirectAttributes next) {
        notices.enter(content.getBytes(StandardCharsets.UTF_8), source, actor)
                .ifPresentOrElse(
                        asked -> {
                            next.addFlashAttribute("flash", "admin.calendar.entered");
                            next.addFlashAttribute("flashArguments", List.of(asked.toString()));
                        },
                        () -> {
                            next.addFlashAttribute("flash", "admin.calendar.not-entered");
                            next.addFlashAttribute("flashTone", "bad");
                        });
        return "redirect:/admin/calendar";
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(@PathVariable long id, Actor actor, RedirectAttributes next) {
        notices.withdraw(id, actor);
        next.addFlashAttribute("flash", "admin.saved");
        return "redirect:/admin/calendar";
    }
}
