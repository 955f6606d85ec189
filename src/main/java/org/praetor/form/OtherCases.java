package org.praetor.form;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.feel.context.JavaFunction;
import org.camunda.feel.context.JavaFunctionProvider;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValBoolean;
import org.camunda.feel.syntaxtree.ValString;

/**
 * FEEL function {@code namesCase(text)}: whether a text names a case, a company or a person by number, however it is spelt. For texts
 * that go to a party, with property {@code refuse}.
 */
final class OtherCases extends JavaFunctionProvider {

    private static final String NAME = "namesCase";

    /** Days written with hyphens, unless the serial of a receipt number follows. */
    private static final Pattern DAYS =
            Pattern.compile("(?<!\\d)\\d{4}\\p{Pd}\\d{1,2}\\p{Pd}\\d{1,2}(?!\\d|[\\s\\p{Pd}]*\\d{6}(?!\\d))");

    private static final Pattern LEFT_OUT = Pattern.compile("[\\s\\u200b-\\u200d\\u2060\\ufeff\\u00ad\\u2212\\p{Pd}]");

    /** Docket numbers of R-NUM-04, also in other brackets; receipt numbers; R-NUM-06; R-NUM-08; R-NUM-09. */
    private static final Pattern NUMBER = Pattern.compile(String.join(
            "|",
            "〔\\d{4}〕",
            "[(\\[【〈]\\d{4}[)\\]】〉]第?\\d+号",
            "(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{6}",
            "(?:19|20)\\d{2}[12389]\\d{7}",
            "[0-9A-HJ-NPQRTUWXY]{2}[1-8]\\d{5}[0-9A-HJ-NPQRTUWXY]{10}",
            "[1-8]\\d{5}(?:18|19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[0-9X]"));

    static boolean named(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        String withoutDays = DAYS.matcher(plain).replaceAll("/");
        return NUMBER.matcher(LEFT_OUT.matcher(withoutDays).replaceAll("")).find();
    }

    @Override
    public Optional<JavaFunction> resolveFunction(String name) {
        return name.equals(NAME)
                ? Optional.of(new JavaFunction(List.of("text"), OtherCases::answered))
                : Optional.empty();
    }

    @Override
    public Collection<String> getFunctionNames() {
        return List.of(NAME);
    }

    private static Val answered(List<Val> arguments) {
        return new ValBoolean(arguments.get(0) instanceof ValString text && named(text.value()));
    }
}
