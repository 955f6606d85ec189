package org.praetor.proceeding;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.praetor.account.Organisation.Kind;
import org.praetor.letter.LetterTemplates;

/** Letters: issued by the body that holds the power (domain.md §0.4), titled in both languages, waited for by name. */
class LetterLint implements Lint.Check {

    private static final Pattern ISSUER = Pattern.compile("<meta\\s+name=\"issuer\"\\s+content=\"([^\"]*)\"");
    private static final String SERVED = "served-";

    private final Powers powers = new Powers();

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
        for (String letter : subject.letters()) {
            letter(subject, letter, power == null ? issuer : power.name());
            if (!called.contains(letter)) {
                subject.fault(
                        subject.folder().letter(letter), "", "no step drafts or issues this letter, they do " + called);
            }
        }
        for (Message message : subject.model().bpmn().getModelElementsByType(Message.class)) {
            String name = String.valueOf(message.getName());
            if (name.startsWith(SERVED) && !called.contains(name.substring(SERVED.length()))) {
                subject.fault(message, "waits for '" + name + "', but only these letters are issued: " + called);
            }
        }
    }

    private static void letter(Subject subject, String letter, String issuer) {
        String file = subject.folder().letter(letter);
        Matcher own = ISSUER.matcher(subject.folder().text(file).orElse(""));
        if (own.find() && !own.group(1).equals(issuer)) {
            subject.fault(
                    file,
                    "issuer",
                    "a letter of " + own.group(1) + " under a power of " + issuer + " (domain.md §0.4)");
        }
        LetterTemplates.faults(subject.folder().text(file).orElse(""))
                .forEach(fault -> subject.fault(file, "template", fault));
        TextLint.both(subject, file, subject.folder().id() + ".letter." + letter + ".title");
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
