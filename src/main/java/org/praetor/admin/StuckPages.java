package org.praetor.admin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.praetor.account.Account;
import org.praetor.account.Accounts;
import org.praetor.account.Actor;
import org.praetor.account.Reach;
import org.praetor.audit.AuditEntry;
import org.praetor.audit.AuditTrail;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseFiles;
import org.praetor.delivery.Outbox;
import org.praetor.letter.LetterPress;
import org.praetor.proceeding.FailedJobs;
import org.praetor.proceeding.MendedDates;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the house tried and did not get done: letters not printed, timers that failed, messages not sent; with one more try. */
@Controller
class StuckPages {

    private final LetterPress press;
    private final FailedJobs jobs;
    private final MendedDates mended;
    private final Outbox outbox;
    private final CaseFiles cases;
    private final Accounts accounts;
    private final Reach reach;
    private final AuditTrail audit;

    StuckPages(
            LetterPress press,
            FailedJobs jobs,
            MendedDates mended,
            Outbox outbox,
            CaseFiles cases,
            Accounts accounts,
            Reach reach,
            AuditTrail audit) {
        this.press = press;
        this.jobs = jobs;
        this.mended = mended;
        this.outbox = outbox;
        this.cases = cases;
        this.accounts = accounts;
        this.reach = reach;
        this.audit = audit;
    }

    /**
     * One line of the page.
     *
     * @param kind letter, job or message: end of message keys
     * @param number number of the case, empty for a message about an account
     * @param what title of the letter, element of the model, channel of the message
     * @param fault code or kind of failure
     */
    record Line(String kind, String id, String caseId, String number, String what, int tries, String fault) {}

    /** A date that differed from its clock, with the number of its case. */
    record MendedLine(MendedDates.Mended date, String number) {}

    @GetMapping("/admin/stuck")
    String show(Actor actor, Model model) {
        model.addAttribute("lines", lines(actor));
        model.addAttribute("mended", mended(actor));
        return "admin/stuck";
    }

    @PostMapping("/admin/stuck/retry")
    String retry(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String id,
            Actor actor,
            RedirectAttributes next) {
        Optional<Line> line = lines(actor).stream()
                .filter(one -> one.kind().equals(kind) && one.id().equals(id))
                .findFirst();
        line.ifPresent(one -> again(one, actor));
        next.addFlashAttribute("flash", line.isPresent() ? "admin.stuck.retried" : "admin.stuck.gone");
        return "redirect:/admin/stuck";
    }

    private void again(Line line, Actor actor) {
        switch (line.kind()) {
            case "letter" -> press.retry(line.id());
            case "job" -> jobs.retry(line.id());
            default -> outbox.retry(line.id());
        }
        String caseId = line.caseId().isEmpty() ? null : line.caseId();
        audit.record(new AuditEntry(caseId, actor.accountId(), "admin.retry", line.id(), Map.of("kind", line.kind())));
    }

    private List<MendedLine> mended(Actor actor) {
        return mended.latest().stream()
                .flatMap(one -> ofCase(one.caseId(), actor).map(file -> new MendedLine(one, file.number())))
                .toList();
    }

    private List<Line> lines(Actor actor) {
        Stream<Line> letters = press.stuck().stream()
                .flatMap(one -> ofCase(one.caseId(), actor)
                        .map(file -> line("letter", one.letterId(), file, one.title(), one.tries(), one.fault())));
        Stream<Line> failed = jobs.list().stream()
                .flatMap(one -> ofCase(one.caseId(), actor)
                        .map(file -> line("job", one.id(), file, one.element(), 3 - one.retries(), one.code())));
        Stream<Line> messages = outbox.stuck().stream().flatMap(one -> message(one, actor));
        return Stream.of(letters, failed, messages).flatMap(lines -> lines).toList();
    }

    private Stream<Line> message(Outbox.Stuck one, Actor actor) {
        String fault = Optional.ofNullable(one.fault()).orElse("");
        if (one.caseId() != null) {
            return ofCase(one.caseId(), actor)
                    .map(file -> line("message", one.id(), file, one.channel(), one.tries(), fault));
        }
        String body = accounts.find(one.accountId()).map(Account::bodyId).orElse(null);
        return reach.covers(actor, body)
                ? Stream.of(new Line("message", one.id(), "", "", one.channel(), one.tries(), fault))
                : Stream.empty();
    }

    private Stream<CaseFile> ofCase(String caseId, Actor actor) {
        return cases.find(caseId).filter(file -> reach.covers(actor, file.body())).stream();
    }

    private static Line line(String kind, String id, CaseFile file, String what, int tries, String fault) {
        return new Line(kind, id, file.id(), file.number(), what, tries, fault);
    }
}
