package org.praetor.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.praetor.PraetorException;
import org.praetor.account.Accounts;
import org.praetor.account.Actor;
import org.praetor.account.Right;
import org.praetor.casefile.CaseParties;
import org.praetor.casefile.CaseParty;
import org.praetor.delivery.Deliveries;
import org.praetor.delivery.ServiceMode;
import org.praetor.delivery.ServiceProof;
import org.praetor.letter.Letter;
import org.praetor.letter.Letters;
import org.praetor.letter.SealUse;
import org.praetor.worklist.CaseTexts;
import org.praetor.worklist.CaseViews;
import org.praetor.worklist.Worklist;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A letter through its life: draft, seal, service, void, and the one in its place. */
@Controller
class LetterController {

    private static final List<ServiceMode> BY_HAND =
            List.of(ServiceMode.DIRECT, ServiceMode.LEFT, ServiceMode.MAIL, ServiceMode.PUBLIC_NOTICE);

    private static final Set<Letter.State> SENT =
            Set.of(Letter.State.NUMBERED, Letter.State.AWAITING_SEAL, Letter.State.ISSUED);

    private final CaseViews views;
    private final CaseTexts texts;
    private final Letters letters;
    private final Deliveries deliveries;
    private final CaseParties parties;
    private final Worklist worklist;
    private final Accounts accounts;
    private final Errands errands;
    private final Clock clock;

    LetterController(
            CaseViews views,
            CaseTexts texts,
            Letters letters,
            Deliveries deliveries,
            CaseParties parties,
            Worklist worklist,
            Accounts accounts,
            Errands errands,
            Clock clock) {
        this.views = views;
        this.texts = texts;
        this.letters = letters;
        this.deliveries = deliveries;
        this.parties = parties;
        this.worklist = worklist;
        this.accounts = accounts;
        this.errands = errands;
        this.clock = clock;
    }

    @GetMapping("/desk/cases/{caseId}/letters/{letterId}")
    String show(@PathVariable String caseId, @PathVariable String letterId, Actor actor, Locale language, Model model) {
        Letter letter = views.letter(caseId, letterId, actor);
        model.addAttribute("view", views.of(caseId, actor, language));
        model.addAttribute("letter", letter);
        model.addAttribute("state", Errands.lower(letter.state()));
        model.addAttribute("body", letter.state() == Letter.State.DRAFT ? letters.body(letterId, actor) : null);
        model.addAttribute("unprintable", open(letter) ? letters.unprintable(letterId) : List.of());
        model.addAttribute(
                "issued", Set.of(Letter.State.ISSUED, Letter.State.VOID).contains(letter.state()));
        model.addAttribute("mayShape", open(letter) && shapes(caseId, actor));
        model.addAttribute("mayCarry", errands.theirs(actor));
        model.addAttribute("mayReplace", SENT.contains(letter.state()) && assigns(actor));
        model.addAttribute("mayVoid", letter.state() == Letter.State.ISSUED && assigns(actor));
        model.addAttribute(
                "replaces",
                letter.replaces() == null
                        ? null
                        : letters.find(letter.replaces()).orElse(null));
        model.addAttribute("replacedBy", replacement(letter));
        model.addAttribute(
                "approver",
                letter.approvedBy() == null || open(letter) ? null : texts.person(letter.approvedBy(), language));
        model.addAttribute(
                "seals",
                letters.seals(letterId).stream()
                        .map(use -> new SealLine(use, texts.person(use.by(), language)))
                        .toList());
        model.addAttribute("services", services(letter));
        model.addAttribute("modes", BY_HAND);
        model.addAttribute("today", LocalDate.now(clock));
        return "desk/letter";
    }

    private @Nullable Letter replacement(Letter letter) {
        return letters.of(letter.caseId()).stream()
                .filter(other -> letter.id().equals(other.replaces()))
                .findFirst()
                .orElse(null);
    }

    /** One line of the seal log with the name of who sealed. */
    record SealLine(SealUse use, String by) {}

    /** Service on one party; {@code proof} null when it waits. */
    record Service(CaseParty party, @Nullable ServiceProof proof) {}

    private List<Service> services(Letter letter) {
        if (letter.addresseeRole() == null || letter.issuedAt() == null) {
            return List.of();
        }
        List<ServiceProof> proofs = deliveries.proofs(letter.caseId());
        return parties.of(letter.caseId()).stream()
                .filter(party -> party.role().equals(letter.addresseeRole()))
                .map(party -> new Service(
                        party,
                        proofs.stream()
                                .filter(proof -> proof.letterId().equals(letter.id())
                                        && proof.partyId().equals(party.id()))
                                .findFirst()
                                .orElse(null)))
                .toList();
    }

    @PostMapping("/desk/cases/{caseId}/letters/{letterId}/draft")
    String draft(
            @PathVariable String caseId,
            @PathVariable String letterId,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String body,
            Actor actor,
            Locale language,
            Model model,
            HttpServletResponse answer,
            RedirectAttributes flash) {
        views.letter(caseId, letterId, actor);
        demand(shapes(caseId, actor), letterId);
        if (letters.namesOthers(letterId, body)) {
            return again(caseId, letterId, Map.of("body", body), actor, language, model, answer);
        }
        letters.edit(letterId, body, version, actor);
        flash.addFlashAttribute("flash", "desk.letter.edited");
        return back(caseId, letterId);
    }

    /** Voids the letter; with {@code anew} another one takes its place. */
    @PostMapping("/desk/cases/{caseId}/letters/{letterId}/void")
    String cancel(
            @PathVariable String caseId,
            @PathVariable String letterId,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(required = false) @Nullable String anew,
            Actor actor,
            Locale language,
            Model model,
            HttpServletResponse answer,
            RedirectAttributes flash) {
        views.letter(caseId, letterId, actor);
        demand(assigns(actor), letterId);
        if (anew != null && letters.namesOthers(letterId, body)) {
            Map<String, Object> typed = Map.of("replaceReason", reason, "replaceBody", body);
            return again(caseId, letterId, typed, actor, language, model, answer);
        }
        if (anew == null) {
            letters.voidLetter(letterId, reason, actor);
            flash.addFlashAttribute("flash", "desk.letter.voided");
            return back(caseId, letterId);
        }
        flash.addFlashAttribute("flash", "desk.letter.replaced");
        return back(caseId, letters.replace(letterId, reason, body, actor));
    }

    /** The page again with what was typed: it names another case or person. */
    private String again(
            String caseId,
            String letterId,
            Map<String, Object> typed,
            Actor actor,
            Locale language,
            Model model,
            HttpServletResponse answer) {
        String view = show(caseId, letterId, actor, language, model);
        model.addAllAttributes(typed);
        model.addAttribute("flash", "desk.letter.names-others");
        model.addAttribute("flashTone", "bad");
        answer.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return view;
    }

    /** A letter id of another case is an unknown one. */
    static void refuseOtherCase(Letters letters, String caseId, String letterId) {
        if (letters.find(letterId)
                .filter(letter -> letter.caseId().equals(caseId))
                .isEmpty()) {
            throw new PraetorException(PraetorException.Kind.UNKNOWN, "letter.unknown", letterId);
        }
    }

    /** Who works on the case now shapes its drafts, and who assigns. */
    private boolean shapes(String caseId, Actor actor) {
        return assigns(actor)
                || worklist.openOf(List.of(caseId)).stream()
                        .anyMatch(item -> item.staff() && worklist.mayWork(item, actor));
    }

    private boolean assigns(Actor actor) {
        return accounts.rights(actor).contains(Right.ASSIGN);
    }

    private static boolean open(Letter letter) {
        return letter.state() == Letter.State.DRAFT || letter.state() == Letter.State.APPROVED;
    }

    static void demand(boolean right, String letterId) {
        if (!right) {
            throw new PraetorException(PraetorException.Kind.FORBIDDEN, "work.forbidden", letterId);
        }
    }

    static String back(String caseId, String letterId) {
        return "redirect:/desk/cases/" + caseId + "/letters/" + letterId;
    }
}
