package org.praetor.proceeding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.praetor.account.Organisation.Kind;
import org.praetor.letter.LetterTemplates;

/** Letters: issued by the body that holds the power (domain.md §0.4), titled in both languages, approved, waited for by name. */
class LetterLint implements Lint.Check {

    private static final String SERVED = "served-";
    private static final String WIDGET = "letter-draft";
    private static final Set<String> APPROVALS = new TreeSet<>(Set.of("", "drafted", "none"));

    private final Powers powers = new Powers();
    private final House house;

    LetterLint(House house) {
        this.house = house;
    }

    @Override
    public void check(Subject subject) {
        String issuer = subject.model().properties().getOrDefault("issuer", "");
        String kind = subject.model().properties().getOrDefault("statistics", "");
        Kind power = powers.holder(kind).orElse(null);
        if (power != null && !issuer.isBlank() && !issuer.equals(power.name())) {
            subject.fault(
                    subject.model().process(),
                    "issuer '" + issuer + "' does not hold the power for '" + kind + "': " + power.name()
                            + " does (domain.md §0.4)");
        }
        Set<String> called = called(subject);
        LetterPathCheck paths = new LetterPathCheck(house, subject);
        for (String letter : subject.letters()) {
            letter(subject, paths, letter, power == null ? issuer : power.name());
            if (!called.contains(letter)) {
                subject.fault(
                        subject.folder().letter(letter), "", "no step drafts or issues this letter, they do " + called);
            }
        }
        approvals(subject, called);
        for (Message message : subject.model().bpmn().getModelElementsByType(Message.class)) {
            String name = String.valueOf(message.getName());
            if (name.startsWith(SERVED) && !called.contains(name.substring(SERVED.length()))) {
                subject.fault(message, "waits for '" + name + "', but only these letters are issued: " + called);
            }
        }
    }

    /** A letter that needs an approval has a step that gives it; who gives it sees the draft. */
    private static void approvals(Subject subject, Set<String> called) {
        Set<String> approved = new TreeSet<>();
        for (BaseElement element : approving(subject)) {
            List<String> drafts = Model.list(Model.properties(element).get("drafts"));
            List<String> approves = Model.list(Model.properties(element).get("approves"));
            approved.addAll(approves);
            Stream.concat(drafts.stream(), approves.stream())
                    .filter(letter -> !called.contains(letter))
                    .distinct()
                    .forEach(letter -> subject.fault(
                            element, "drafts or approves '" + letter + "', but only these are issued: " + called));
            boolean shown = subject.folder()
                    .text(subject.folder().form(element.getAttributeValue("id")))
                    .filter(form -> form.contains(WIDGET))
                    .isPresent();
            if (element instanceof UserTask && !(drafts.isEmpty() && approves.isEmpty()) && !shown) {
                subject.fault(element, "approves letters that its form does not show (widget '" + WIDGET + "')");
            }
        }
        for (String letter : subject.letters()) {
            String html = subject.folder().text(subject.folder().letter(letter)).orElse("");
            String declared = declared(html, "approval");
            boolean paper = declared(html, "addressee").equals("none");
            if (!APPROVALS.contains(declared)) {
                subject.fault(
                        subject.folder().letter(letter), "approval", "'" + declared + "' is none of " + APPROVALS);
            } else if (!declared.equals("none") && !paper && !approved.contains(letter)) {
                subject.fault(
                        subject.folder().letter(letter),
                        "approval",
                        "no step approves this letter (property 'approves'), they do " + approved);
            }
        }
    }

    /** Empty when it declares none, or cannot be read, which is said elsewhere. */
    private static String declared(String html, String name) {
        return LetterTemplates.faults(html).isEmpty()
                ? LetterTemplates.declarations(html).getOrDefault(name, "")
                : "";
    }

    private static List<BaseElement> approving(Subject subject) {
        return Stream.<BaseElement>concat(subject.model().tasks().stream(), subject.model().acts().stream())
                .toList();
    }

    private static void letter(Subject subject, LetterPathCheck paths, String letter, String issuer) {
        String file = subject.folder().letter(letter);
        String html = subject.folder().text(file).orElse("");
        List<String> faults = LetterTemplates.faults(html);
        faults.forEach(fault -> subject.fault(file, "template", fault));
        if (faults.isEmpty()) {
            issuer(subject, file, declared(html, "issuer"), issuer);
            LetterTemplates.paths(html).forEach(path -> paths.check(file, path));
        }
        TextLint.both(subject, file, subject.folder().id() + ".letter." + letter + ".title");
    }

    private static void issuer(Subject subject, String file, String own, String issuer) {
        if (own.isBlank()) {
            subject.fault(file, "issuer", "<meta name=\"issuer\"> is missing, expected '" + issuer + "'");
        } else if (!own.equals(issuer)) {
            subject.fault(file, "issuer", "a letter of " + own + " under a power of " + issuer + " (domain.md §0.4)");
        }
    }

    private static Set<String> called(Subject subject) {
        Set<String> letters = new TreeSet<>();
        for (ServiceTask task : subject.model().bpmn().getModelElementsByType(ServiceTask.class)) {
            Shape.of(Optional.ofNullable(task.getCamundaExpression()).orElse(""))
                    .filter(shape -> "letters".equals(shape.bean()))
                    .flatMap(shape -> shape.text(1))
                    .ifPresent(letters::add);
        }
        return letters;
    }
}
