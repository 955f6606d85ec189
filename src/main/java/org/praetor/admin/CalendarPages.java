package org.praetor.admin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.praetor.account.Actor;
import org.praetor.clock.HolidayNotices;
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
    private final Moves moves;

    CalendarPages(HolidayNotices notices, Moves moves) {
        this.notices = notices;
        this.moves = moves;
    }

    @GetMapping
    String calendar(Actor actor, Model model) {
        model.addAttribute("notices", notices.all());
        model.addAttribute("years", notices.inForce().years().stream().sorted().toList());
        model.addAttribute("mayEnter", notices.mayEnter(actor));
        return "admin/calendar";
    }

    @PostMapping("/preview")
    ModelAndView preview(
            @RequestParam(required = false) @Nullable MultipartFile file, Actor actor, Model model, Locale language)
            throws IOException {
        byte[] content = file == null ? new byte[0] : file.getBytes();
        HolidayNotices.Preview preview = notices.preview(content, actor);
        HttpStatus status = preview.fault().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
        return shown(preview, text(content), preview.source(), status, actor, model, language);
    }

    /** The page with a notice that is not entered yet; what was uploaded stays in it. */
    private ModelAndView shown(
            HolidayNotices.Preview preview,
            String notice,
            String source,
            HttpStatus status,
            Actor actor,
            Model model,
            Locale language) {
        model.addAttribute("preview", preview);
        model.addAttribute("notice", notice);
        model.addAttribute("source", source);
        model.addAttribute("moves", moves.of(preview.moves(), language));
        return new ModelAndView(calendar(actor, model), model.asMap(), status);
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    @PostMapping
    ModelAndView enter(
            @RequestParam(defaultValue = "") String notice,
            @RequestParam(defaultValue = "") String source,
            Actor actor,
            Model model,
            Locale language,
            RedirectAttributes next) {
        byte[] content = notice.getBytes(StandardCharsets.UTF_8);
        Optional<Integer> asked = notices.enter(content, source, actor);
        if (asked.isEmpty()) {
            model.addAttribute("unsaid", source.isBlank());
            return shown(
                    notices.preview(content, actor),
                    notice,
                    source,
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    actor,
                    model,
                    language);
        }
        next.addFlashAttribute("flash", "admin.calendar.entered");
        next.addFlashAttribute("flashArguments", List.of(asked.get().toString()));
        return new ModelAndView("redirect:/admin/calendar");
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(@PathVariable long id, Actor actor, RedirectAttributes next) {
        notices.withdraw(id, actor);
        next.addFlashAttribute("flash", "admin.saved");
        return "redirect:/admin/calendar";
    }
}
