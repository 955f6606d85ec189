package org.praetor.letter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.praetor.PraetorException;
import org.praetor.account.Organisation;
import org.praetor.account.Organisations;
import org.praetor.casefile.CaseFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Template, declarations and texts of one letter in its case's version; makes the page from values. */
@Component
class LetterSheet {

    private static final Logger LOG = LoggerFactory.getLogger(LetterSheet.class);
    private static final String HOUSE_CSS = houseCss();
    private static final String NO_ONE = "none";

    private final ObjectProvider<TemplateSource> templates;
    private final Organisations organisations;
    private final Environment configuration;

    LetterSheet(ObjectProvider<TemplateSource> templates, Organisations organisations, Environment configuration) {
        this.templates = templates;
        this.organisations = organisations;
        this.configuration = configuration;
    }

    /**
     * What the head of the template says.
     *
     * @param silentOnOthers {@code <meta name="refuse" content="other-cases"/>}: its text names no other case, company or person
     *     by number
     */
    record Head(
            Organisation issuer,
            @Nullable String addressee,
            boolean internal,
            @Nullable String series,
            String code,
            Approval approval,
            boolean silentOnOthers) {}

    /** Whether somebody has to answer for the letter before it is sent; {@code <meta name="approval"/>}. */
    enum Approval {
        /** Nothing said: somebody approves it. */
        ALWAYS,
        /** {@code drafted}: when a person decided; what follows from a rule alone (a period ran out) goes without. */
        DRAFTED,
        /** {@code none}: it always follows from a rule alone, or it is a paper of the file. */
        NONE;

        /** A letter that nobody drafted may still need an approval. */
        boolean asks() {
            return this == ALWAYS;
        }

        static Approval of(@Nullable String declared, boolean internal) {
            if (internal || NONE.name().equalsIgnoreCase(declared)) {
                return NONE;
            }
            return DRAFTED.name().equalsIgnoreCase(declared) ? DRAFTED : ALWAYS;
        }
    }

    Head head(CaseFile file, String key) {
        Map<String, String> declared = LetterTemplates.declarations(template(file, key));
        Organisation issuer = issuer(file, declared.get("issuer"));
        String series = declared.getOrDefault(
                "series",
                configuration.getProperty(
                        "praetor.letter.series." + issuer.kind().name(), defaultSeries(issuer)));
        String addressee = declared.get("addressee");
        boolean internal = NO_ONE.equals(addressee);
        return new Head(
                issuer,
                internal ? null : addressee,
                internal,
                series.equals(NO_ONE) ? null : issuer.prefix() + series,
                declared.getOrDefault("code", ""),
                Approval.of(declared.get("approval"), internal),
                "other-cases".equals(declared.get("refuse")));
    }

    String title(CaseFile file, String key) {
        return text(file, key, "title", key);
    }

    /** The text a draft begins with. */
    String firstBody(CaseFile file, String key) {
        return text(file, key, "body", "");
    }

    String version(CaseFile file) {
        return source().version(file.id());
    }

    /** The page with its values, style sheets inside; without seal. */
    LetterPage page(CaseFile file, String key, String title, Map<String, Object> values) {
        String css = source().resource(file.id(), "letter.css").orElse("");
        List<String> faults = LetterTemplates.cssFaults(css);
        if (!faults.isEmpty()) {
            throw faulty(key, String.join("; ", faults));
        }
        try {
            String html = template(file, key);
            return LetterPage.of(LetterTemplates.render(html, values))
                    .unbroken()
                    .dressed(title, HOUSE_CSS + "\n" + css + "\n" + foot(html, values));
        } catch (LetterExpression.Refused e) {
            throw faulty(key, String.valueOf(e.getMessage()));
        }
    }

    /** On every page: which letter it belongs to, and in how many copies it is made (domain.md §15). */
    static String foot(String html, Map<String, Object> values) {
        Map<String, String> declared = LetterTemplates.declarations(html);
        Object letter = values.get("letter");
        Object number = letter instanceof Map<?, ?> of ? of.get("number") : null;
        boolean served = !NO_ONE.equals(declared.get("addressee"));
        String copies = declared.getOrDefault("copies", "1").replaceAll("\\D", "");
        String right = served ? PartNames.text("letter.copies", "").replace("{0}", copies) : "";
        return "@page { " + box("@bottom-left", number) + box("@bottom-right", right) + "}";
    }

    private static String box(String place, @Nullable Object text) {
        return place + " { content: \"" + quoted(text)
                + "\"; font-family: \"Noto Sans SC\", sans-serif; font-size: 9pt; color: #333; } ";
    }

    private static String quoted(@Nullable Object text) {
        return text == null ? "" : text.toString().replaceAll("[\"\\\\\\p{Cntrl}<>&]", "");
    }

    /** The values with what the letter says of itself. */
    static Map<String, Object> withLetter(
            Map<String, Object> values, LetterRow row, String number, LocalDate date, String code) {
        Map<String, Object> all = new LinkedHashMap<>(values);
        String body = row.body();
        all.put(
                "letter",
                Plain.map(Map.of(
                        "number", number,
                        "title", row.title(),
                        "date", date.toString(),
                        "dateText", LetterUtilities.chineseDate(date),
                        "body", body,
                        "paragraphs",
                                body.lines()
                                        .filter(line -> !line.isBlank())
                                        .map(String::strip)
                                        .toList(),
                        "round", row.round(),
                        "code", code)));
        return all;
    }

    private Organisation issuer(CaseFile file, @Nullable String kind) {
        Organisation body = organisations.body(file.body());
        while (kind != null && !body.kind().name().equals(kind)) {
            if (body.superiorId() == null) {
                throw new PraetorException(PraetorException.Kind.CONFLICT, "letter.issuer", file.id() + " " + kind);
            }
            body = organisations.body(body.superiorId());
        }
        return body;
    }

    private static String defaultSeries(Organisation issuer) {
        return issuer.kind() == Organisation.Kind.CENTRE ? "知保函" : "知局函";
    }

    private String template(CaseFile file, String key) {
        return source().template(file.id(), key);
    }

    private String text(CaseFile file, String key, String what, String otherwise) {
        String name = file.proceeding() + ".letter." + key + "." + what;
        String found = source().text(file.id(), name, Locale.CHINA);
        return found.equals(name) ? otherwise : found;
    }

    private TemplateSource source() {
        return templates.getObject();
    }

    private static PraetorException faulty(String key, String faults) {
        LOG.error("template of letter {} is refused: {}", key, faults);
        return new PraetorException(PraetorException.Kind.CONFLICT, "letter.template", key);
    }

    private static String houseCss() {
        try (InputStream css = Objects.requireNonNull(LetterSheet.class.getResourceAsStream("/letter/letter.css"))) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
