package org.praetor.formality;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The request form (请求书, CNIPA forms 110101, 120101 and 130101), read from an e-filing package or filled in here, as far as this house asks for the same. What it does not say
 * is "".
 *
 * @param title name of the invention or of the product
 */
public record RequestForm(
        PatentKind kind,
        String title,
        List<Person> applicants,
        List<Person> inventors,
        Agency agency,
        Details details) {

    public RequestForm {
        applicants = List.copyOf(applicants);
        inventors = List.copyOf(inventors);
    }

    /** As far as it names people. */
    public RequestForm(PatentKind kind, String title, List<Person> applicants, List<Person> inventors, Agency agency) {
        this(kind, title, applicants, inventors, agency, Details.NONE);
    }

    /** Whether an agency is appointed. */
    public boolean represented() {
        return !agency.name().isBlank();
    }

    /** What an applicant is; a package does not say it. */
    public enum Standing {
        UNKNOWN,
        UNIT,
        NATURAL,
        ABROAD
    }

    /**
     * An applicant, inventor or designer.
     *
     * @param number of the identity document, or the unit's code
     * @param country nationality or seat
     * @param postcode null where it is not asked for
     */
    public record Person(
            String name,
            String number,
            String country,
            String address,
            Standing standing,
            @Nullable String postcode) {

        public Person(String name, String number, String country, String address) {
            this(name, number, country, address, Standing.UNKNOWN, null);
        }

        /** Without residence or seat in mainland China (专利法 第十八条). */
        public boolean abroad() {
            boolean elsewhere =
                    !country.isBlank() && !Set.of("中国", "中华人民共和国", "CN").contains(country);
            return standing == Standing.ABROAD || elsewhere;
        }
    }

    /** @param code of five digits */
    public record Agency(String name, String code, List<Attorney> attorneys) {

        public static final Agency NONE = new Agency("", "", List.of());

        public Agency {
            attorneys = List.copyOf(attorneys);
        }
    }

    /** @param number of the certificate (执业证号) */
    public record Attorney(String name, String number) {}

    /** One person (联系人) who takes the letters of a unit without agency. */
    public record Contact(String name, String phone) {}

    /** One earlier application; {@code on} is null when the form gives no date. */
    public record Priority(@Nullable LocalDate on, String number, String office) {}

    /** What an applicant may declare. */
    public enum Statement {
        SAME_DAY,
        GRACE_PERIOD,
        BIOLOGICAL_MATERIAL,
        GENETIC_RESOURCES,
        /** One of the last three; an earlier version of our form, which running cases keep, asked for them together. */
        UNSPECIFIED
    }

    /**
     * A sample of biological material (生物材料样品的保藏).
     *
     * @param name of its class (分类命名)
     * @param on null when the form gives no date
     */
    public record Deposit(
            String name,
            String depository,
            String address,
            @Nullable LocalDate on,
            String number) {}

    /**
     * What is declared besides, with what belongs to it.
     *
     * @param deposits as far as the form lists them
     * @param papers whether the papers of a statement (登记表, 证明) are handed in; no entry where the form does not tell
     */
    public record Declared(Set<Statement> statements, List<Deposit> deposits, Map<Statement, Boolean> papers) {

        public static final Declared NOTHING = new Declared(Set.of(), List.of(), Map.of());

        public Declared {
            statements = Set.copyOf(statements);
            deposits = List.copyOf(deposits);
            papers = Map.copyOf(papers);
        }

        boolean states(Statement statement) {
            return statements.contains(statement);
        }

        /** Whether the form, asked for it, leaves it out. */
        boolean omits(Statement statement) {
            return !states(statement) && !states(Statement.UNSPECIFIED);
        }
    }

    /**
     * What else the form says.
     *
     * @param abstractFigure label of the figure named for the abstract, "图1"
     * @param classification IPC or Locarno class
     * @param applicationNumber where the application has one already
     * @param pages of the description with drawings and sequence listing, 0 when not told
     * @param listed the list of the documents that were handed in (申请文件清单), as it stands there
     */
    public record Details(
            String abstractFigure,
            String classification,
            String applicationNumber,
            List<Contact> contacts,
            List<Priority> priorities,
            Declared declared,
            int pages,
            String listed) {

        public static final Details NONE = new Details("", "", "", List.of(), List.of(), Declared.NOTHING, 0, "");

        public Details {
            contacts = List.copyOf(contacts);
            priorities = List.copyOf(priorities);
        }
    }
}
