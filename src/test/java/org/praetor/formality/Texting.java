package org.praetor.formality;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Builds applications from claims or single parts with valid defaults, and examines them. */
final class Texting {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    private Texting() {}

    static Application claims(String... claims) {
        return claimed(claims).application();
    }

    /** Claims and the embodiment that tells of them. */
    static Application told(String embodiment, String... claims) {
        Draft draft = claimed(claims);
        draft.description.add("具体实施方式");
        draft.description.add(embodiment);
        return draft.application();
    }

    private static Draft claimed(String... claims) {
        Draft draft = new Draft();
        IntStream.range(0, claims.length)
                .forEach(index -> draft.claims.add(new Draft.RawClaim(index + 1, (index + 1) + ".", claims[index])));
        return draft;
    }

    /** What the rule marks, in the order of the text. */
    static List<String> marks(Application application, String rule) {
        return new FormalExaminer()
                .examine(application, new Context(PatentKind.INVENTION, TODAY, null)).stream()
                        .filter(finding -> finding.rule().equals(rule))
                        .map(finding -> application.text(finding.part()).substring(finding.start(), finding.end()))
                        .toList();
    }

    static Application text(String plain) {
        return new ApplicationReader()
                .read(List.of(
                        UploadedFile.of("application.txt", plain.getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                .application();
    }

    static Application title(String title) {
        Draft draft = new Draft();
        draft.title = title;
        return draft.application();
    }

    static Application summary(String text) {
        Draft draft = new Draft();
        draft.abstractLines.add(text);
        return draft.application();
    }

    static List<String> hits(Application application, String rule) {
        return hits(application, rule, PatentKind.INVENTION, TODAY);
    }

    /** "E 4" for a finding of severity E on claim 4. */
    static List<String> hits(Application application, String rule, PatentKind kind, LocalDate filedOn) {
        return new FormalExaminer()
                .examine(application, new Context(kind, filedOn, null)).stream()
                        .filter(finding -> finding.rule().equals(rule))
                        .map(finding -> (finding.severity() + " " + finding.place()).strip())
                        .toList();
    }

    /** Severity, place, variant of the message, what is marked, and the arguments of the message; what is empty is left out. */
    static List<String> reports(Application application, String rule) {
        return reports(application, rule, new Context(PatentKind.INVENTION, TODAY, null));
    }

    static List<String> reports(Application application, String rule, Context context) {
        return new FormalExaminer()
                .examine(application, context).stream()
                        .filter(finding -> finding.rule().equals(rule))
                        .map(finding -> report(application, finding))
                        .toList();
    }

    private static String report(Application application, Finding finding) {
        String variant = finding.message().replaceFirst("^formality\\." + finding.rule() + "\\.?", "");
        String marked =
                finding.start() < 0 ? "" : application.text(finding.part()).substring(finding.start(), finding.end());
        return Stream.of(finding.severity(), finding.place(), variant, marked, finding.arguments())
                .map(String::valueOf)
                .filter(word -> !word.isEmpty() && !word.equals("[]"))
                .collect(Collectors.joining(" "));
    }

    static String characters(int count) {
        char[] all = new char[count];
        Arrays.fill(all, '铝');
        return new String(all);
    }
}
