package org.praetor.desk;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.praetor.account.Actor;
import org.praetor.examination.CaseFinding;
import org.praetor.examination.Examinations;
import org.praetor.examination.Examinations.Waiver;
import org.praetor.web.FormRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Findings within a step: adopted, waived, taken back, added. Each is one press; the page then stands at the next open one. */
@Controller
class FindingController {

    private static final String FINDINGS = "findings";
    private static final String OWN = "_own.";

    private final KeptPage kept;
    private final Examinations examinations;

    FindingController(KeptPage kept, Examinations examinations) {
        this.kept = kept;
        this.examinations = examinations;
    }

    /** The button says what becomes of the finding: {@code _adopt}, {@code _reopen}, {@code _remove}, {@code _again}, else it is waived. */
    @PostMapping("/desk/work/{itemId}/findings/{findingId}")
    String decide(
            @PathVariable String itemId,
            @PathVariable String findingId,
            Actor actor,
            HttpServletRequest request,
            RedirectAttributes flash)
            throws IOException, ServletException {
        FormRequest form = FormRequest.of(request);
        String caseId = kept.keep(itemId, FINDINGS, actor, form);
        Map<String, String> typed = KeptPage.beside(form);
        flash.addFlashAttribute("typed", typed);
        if (form.parameters().containsKey("_adopt")) {
            examinations.adopt(caseId, findingId, actor);
        } else if (form.parameters().containsKey("_reopen")) {
            examinations.reopen(caseId, findingId, actor);
            return at(itemId, findingId);
        } else if (form.parameters().containsKey("_remove")) {
            examinations.remove(caseId, findingId, actor);
        } else if (form.parameters().containsKey("_again")) {
            if (!examinations.again(caseId, findingId, actor)) {
                say(flash, "desk.finding.words-missing");
            }
            return "redirect:/desk/work/" + itemId + "#earlier-findings";
        } else if (!waived(caseId, findingId, form, actor)) {
            say(flash, "desk.finding.reason-missing");
            typed.put("_waiving", findingId);
            return at(itemId, findingId);
        }
        typed.keySet().removeIf(name -> name.endsWith(':' + findingId));
        return at(itemId, next(caseId, findingId));
    }

    /** False when it lacks a reason; with {@code all:} what is open of its rule goes with it. */
    private boolean waived(String caseId, String findingId, FormRequest form, Actor actor) {
        Waiver waiver = new Waiver(ground(form.text("_waive")), form.text("reason:" + findingId));
        if (!waiver.complete()) {
            return false;
        }
        examinations.waive(caseId, findingId, waiver, actor);
        if (!form.text("all:" + findingId).isEmpty()) {
            findings(caseId).stream()
                    .filter(finding -> finding.id().equals(findingId))
                    .findFirst()
                    .ifPresent(finding -> examinations.waiveRule(caseId, finding.rule(), waiver, actor));
        }
        return true;
    }

    private static CaseFinding.Ground ground(String name) {
        return Arrays.stream(CaseFinding.Ground.values())
                .filter(ground -> ground.name().equals(name))
                .findFirst()
                .orElse(CaseFinding.Ground.OTHER);
    }

    /** Adds a finding of the examiner's own; it is adopted at once. */
    @PostMapping("/desk/work/{itemId}/findings")
    String add(@PathVariable String itemId, Actor actor, HttpServletRequest request, RedirectAttributes flash)
            throws IOException, ServletException {
        FormRequest form = FormRequest.of(request);
        String caseId = kept.keep(itemId, FINDINGS, actor, form);
        Map<String, String> typed = KeptPage.beside(form);
        flash.addFlashAttribute("typed", typed);
        if (form.text(OWN + "message").isBlank()) {
            say(flash, "desk.finding.message-missing");
        } else if (!examinations.add(caseId, own(form), actor)) {
            say(flash, "desk.finding.words-missing");
        } else {
            typed.keySet().removeIf(name -> name.startsWith(OWN));
        }
        return "redirect:/desk/work/" + itemId + "#own-finding";
    }

    private static Examinations.NewFinding own(FormRequest form) {
        return new Examinations.NewFinding(
                form.text(OWN + "part"),
                form.text(OWN + "place"),
                form.text(OWN + "excerpt"),
                form.text(OWN + "message"),
                form.text(OWN + "suggestion"),
                form.text(OWN + "basis"),
                null);
    }

    /** The next one that nobody decided on: after it, else from the top; itself when all are decided. */
    private String next(String caseId, String findingId) {
        List<CaseFinding> findings = findings(caseId);
        int at = 0;
        while (at < findings.size() && !findings.get(at).id().equals(findingId)) {
            at++;
        }
        return Stream.concat(findings.stream().skip(at), findings.stream())
                .filter(finding -> finding.state() == CaseFinding.State.OPEN)
                .map(CaseFinding::id)
                .findFirst()
                .orElse(findingId);
    }

    private List<CaseFinding> findings(String caseId) {
        return examinations.findings(caseId, Math.toIntExact(examinations.round(caseId)));
    }

    private static String at(String itemId, String findingId) {
        return "redirect:/desk/work/" + itemId + "#finding-" + findingId;
    }

    private static void say(RedirectAttributes flash, String key) {
        flash.addFlashAttribute("flash", key);
        flash.addFlashAttribute("flashTone", "bad");
    }
}
