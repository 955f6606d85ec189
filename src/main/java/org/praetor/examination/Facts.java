package org.praetor.examination;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.praetor.formality.Context;
import org.praetor.formality.PatentKind;
import org.praetor.formality.RequestForm;
import org.praetor.formality.RequestForm.Agency;
import org.praetor.formality.RequestForm.Attorney;
import org.praetor.formality.RequestForm.Contact;
import org.praetor.formality.RequestForm.Declared;
import org.praetor.formality.RequestForm.Deposit;
import org.praetor.formality.RequestForm.Details;
import org.praetor.formality.RequestForm.Person;
import org.praetor.formality.RequestForm.Standing;
import org.praetor.formality.RequestForm.Statement;

/** Vocabulary of a case or a draft, read as facts of the request form. */
public final class Facts {

    /** Values of an applicant's type in filing forms. */
    private static final Map<String, Standing> STANDINGS =
            Map.of("单位", Standing.UNIT, "个人", Standing.NATURAL, "境外", Standing.ABROAD);

    /** Questions of filing forms; the last one is that of forms before deposit, resources and grace period were asked for one by one. */
    private static final Map<String, Statement> STATEMENTS = Map.of(
            "sameDay", Statement.SAME_DAY,
            "biologicalDeposit", Statement.BIOLOGICAL_MATERIAL,
            "geneticResources", Statement.GENETIC_RESOURCES,
            "gracePeriod", Statement.GRACE_PERIOD,
            "specialStatements", Statement.UNSPECIFIED);

    /** Files that belong to a statement. */
    private static final Map<Statement, String> PAPERS = Map.of(
            Statement.BIOLOGICAL_MATERIAL, "depositProofs",
            Statement.GENETIC_RESOURCES, "geneticDisclosure",
            Statement.GRACE_PERIOD, "graceProof");

    private final Map<String, Object> vocabulary;

    public Facts(Map<String, Object> vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Context of the formal examination. */
    public Context context(String kind, LocalDate filedOn) {
        PatentKind declared = ApplicationFiles.kind(kind);
        return new Context(declared, filedOn, request(declared));
    }

    RequestForm request(PatentKind declared) {
        return new RequestForm(declared, text("title"), people("applicants"), people("inventors"), agency(), details());
    }

    private List<Person> people(String list) {
        return rows(list).stream()
                .map(row -> new Person(
                        text(row, "name"),
                        text(row, "uscc").isEmpty() ? text(row, "identityNumber") : text(row, "uscc"),
                        text(row, "country").isEmpty() ? text(row, "nationality") : text(row, "country"),
                        text(row, "address"),
                        STANDINGS.getOrDefault(text(row, "type"), Standing.UNKNOWN),
                        null))
                .filter(person -> !person.name().isEmpty())
                .toList();
    }

    private Agency agency() {
        List<Attorney> attorneys = Stream.of("attorney1", "attorney2")
                .map(who -> new Attorney(text(who + "Name"), text(who + "Number")))
                .filter(attorney -> !attorney.name().isBlank())
                .toList();
        return new Agency(text("agencyName"), text("agencyCode"), attorneys);
    }

    private Details details() {
        String pages = text("descriptionPages");
        Contact contact = new Contact(text("contactName"), text("contactPhone"));
        return new Details(
                text("abstractFigure"),
                text("classification"),
                "",
                contact.name().isBlank() ? List.of() : List.of(contact),
                List.of(),
                declared(),
                pages.matches("\\d{1,5}") ? Integer.parseInt(pages) : 0,
                "");
    }

    /** Which statement a question of a filing form asks for. */
    public static Optional<Statement> statement(String key) {
        return Optional.ofNullable(STATEMENTS.get(key));
    }

    private Declared declared() {
        Set<Statement> statements = EnumSet.noneOf(Statement.class);
        Map<Statement, Boolean> papers = new EnumMap<>(Statement.class);
        STATEMENTS.forEach((key, statement) -> {
            if (text(key).equals("yes")) {
                statements.add(statement);
            }
        });
        PAPERS.forEach((statement, key) -> papers.put(statement, !documents(key).isEmpty()));
        return new Declared(statements, deposits(), papers);
    }

    private List<Deposit> deposits() {
        return rows("deposits").stream()
                .map(row -> new Deposit(
                        text(row, "className"),
                        text(row, "depository"),
                        text(row, "address"),
                        day(text(row, "depositedOn")),
                        text(row, "number")))
                .toList();
    }

    private static @Nullable LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static String text(Map<?, ?> row, String key) {
        return Objects.toString(row.get(key), "").strip();
    }

    private List<Map<?, ?>> rows(String key) {
        List<Map<?, ?>> rows = new ArrayList<>();
        if (vocabulary.get(key) instanceof List<?> list) {
            list.forEach(row -> {
                if (row instanceof Map<?, ?> map) {
                    rows.add(map);
                }
            });
        }
        return rows;
    }

    /** Document ids under a key; a single id counts as a list of one. */
    public List<String> documents(String key) {
        Object value = vocabulary.get(key);
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        return value instanceof String id && !id.isBlank() ? List.of(id) : List.of();
    }

    /** Reasons of the applicant, by {@link org.praetor.formality.FindingKeys}. */
    public Map<?, ?> answers() {
        return vocabulary.get("findingAnswers") instanceof Map<?, ?> answers ? answers : Map.of();
    }

    public String text(String key) {
        return Objects.toString(vocabulary.get(key), "");
    }
}
