package org.praetor.letter;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/**
 * Templates of letters: what is wrong with one, which paths it reads, and its text with values. The engine behind it is
 * alone: no beans, no class loader, no files, no network; expressions are {@link LetterExpression}s. The rules for
 * authors are in {@code docs/letter-templates.md}.
 */
public final class LetterTemplates {

    private static final TemplateEngine ENGINE = engine();

    private LetterTemplates() {}

    /** One sentence per fault; empty when the template may be printed. */
    public static List<String> faults(String html) {
        return TemplateLint.of(html).faults();
    }

    /** One sentence per fault of a style sheet. */
    public static List<String> cssFaults(String css) {
        return TemplateLint.cssFaults("letter.css", css);
    }

    /**
     * Paths into the context that the template reads, with iterated variables resolved: {@code findings[].message},
     * {@code parties.applicant[].name}.
     */
    public static List<String> paths(String html) {
        return TemplateLint.of(html).paths();
    }

    /** Words of {@code <meta name="…" content="…"/>} in the head: addressee, author, issuer, series, copies, code, refuse. */
    public static Map<String, String> declarations(String html) {
        return LetterPage.of(html).declarations();
    }

    /** The template with its values. Refuses a faulty template; values are never read as templates. */
    static String render(String html, Map<String, Object> values) {
        List<String> faults = faults(html);
        if (!faults.isEmpty()) {
            throw new LetterExpression.Refused(String.join("; ", faults));
        }
        return ENGINE.process(html, new Context(Locale.CHINA, values));
    }

    private static TemplateEngine engine() {
        StandardDialect dialect = new StandardDialect();
        dialect.setVariableExpressionEvaluator(new LetterEvaluator());
        StringTemplateResolver resolver = new StringTemplateResolver();
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCacheable(false);
        TemplateEngine engine = new TemplateEngine();
        engine.setDialect(dialect);
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
