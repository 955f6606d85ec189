package org.praetor.desk;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.praetor.PraetorException;
import org.praetor.account.Actor;
import org.praetor.delivery.Deliveries;
import org.praetor.delivery.ManualService;
import org.praetor.delivery.ServiceMode;
import org.praetor.letter.Letters;
import org.praetor.worklist.CaseViews;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the clerk carries: stamping a print, serving a letter on a party. */
@Controller
class ErrandController {

    private static final int PAGE = 25;

    private final CaseViews views;
    private final Letters letters;
    private final Deliveries deliveries;
    private final Errands errands;

    ErrandController(CaseViews views, Letters letters, Deliveries deliveries, Errands errands) {
        this.views = views;
        this.letters = letters;
        this.deliveries = deliveries;
        this.errands = errands;
    }

    /** What waits for the clerk's stamp and for the clerk's way to the party. */
    @GetMapping("/desk/letters")
    String errands(
            @RequestParam(defaultValue = "1") int seal,
            @RequestParam(defaultValue = "1") int serve,
            Actor actor,
            Model model) {
        model.addAttribute("toSeal", errands.toSeal(actor, PAGE, PAGE * (Math.max(1, seal) - 1)));
        model.addAttribute("toServe", errands.toServe(actor, PAGE, PAGE * (Math.max(1, serve) - 1)));
        model.addAttribute("seal", Math.max(1, seal));
        model.addAttribute("serve", Math.max(1, serve));
        model.addAttribute("sealPages", (errands.countToSeal(actor) + PAGE - 1) / PAGE);
        model.addAttribute("servePages", (errands.countToServe(actor) + PAGE - 1) / PAGE);
        return "desk/letters";
    }

    @PostMapping("/desk/cases/{caseId}/letters/{letterId}/seal")
    String seal(
            @PathVariable String caseId,
            @PathVariable String letterId,
            @RequestParam(required = false) @Nullable MultipartFile scan,
            Actor actor,
            RedirectAttributes flash)
            throws IOException {
        views.letter(caseId, letterId, actor);
        LetterController.demand(errands.theirs(actor), letterId);
        try (InputStream content = scan == null ? InputStream.nullInputStream() : scan.getInputStream()) {
            letters.sealedByHand(letterId, content, actor);
        }
        flash.addFlashAttribute("flash", "desk.letter.sealed");
        return LetterController.back(caseId, letterId);
    }

    @PostMapping("/desk/cases/{caseId}/letters/{letterId}/service")
    String serve(
            @PathVariable String caseId,
            @PathVariable String letterId,
            @RequestParam(defaultValue = "") String party,
            @RequestParam(defaultValue = "BY_HAND") ServiceMode mode,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String evidence,
            @RequestParam(defaultValue = "false") boolean abroad,
            Actor actor,
            RedirectAttributes flash) {
        views.letter(caseId, letterId, actor);
        LetterController.demand(errands.theirs(actor), letterId);
        LocalDate day = Typed.date(on);
        if (day == null) {
            throw new PraetorException(PraetorException.Kind.INVALID, "delivery.proof", letterId);
        }
        deliveries.serveByHand(letterId, party, new ManualService(mode, day, abroad, evidence), actor);
        flash.addFlashAttribute("flash", "desk.letter.served");
        return LetterController.back(caseId, letterId);
    }
}
