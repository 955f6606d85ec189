package org.praetor.letter;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.praetor.account.Account;
import org.praetor.account.Accounts;
import org.praetor.account.Actor;
import org.praetor.account.Organisation;
import org.praetor.account.Organisations;
import org.praetor.calendar.Holidays;
import org.praetor.calendar.Term;
import org.praetor.calendar.WorkingCalendar;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseFiles;
import org.praetor.casefile.CaseParties;
import org.praetor.casefile.NewCase;
import org.praetor.clock.Clocks;
import org.praetor.clock.LegalClock;
import org.praetor.clock.PeriodRules;
import org.praetor.examination.CaseFinding;
import org.praetor.examination.Defect;
import org.praetor.examination.Difference;
import org.praetor.examination.Examinations;
import org.praetor.examination.ExaminedText;
import org.praetor.examination.SubstantiveDefects;
import org.praetor.proceeding.ShippedRules;
import org.praetor.testing.Rooms;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.MapPropertySource;

/** The letter room (and more rooms on it) on a real database; engine, people and examination are fakes. */
public final class LetterHouse implements AutoCloseable {

    private static final PeriodRules SHIPPED = ShippedRules.read(List.of());

    public static final Actor EXAMINER = new Actor("examiner", "审查员", "centre", null, Set.of("pre-examiner"));

    public final Rooms rooms;
    public final People people = new People();
    final Templates templates = new Templates();
    public final Examined examined = new Examined();
    final Heard heard = new Heard();

    public LetterHouse(Consumer<AnnotationConfigApplicationContext> more, String... further) {
        List<String> names = new ArrayList<>(List.of("audit", "vault", "casefile", "letter"));
        names.addAll(List.of(further));
        rooms = Rooms.open(
                context -> {
                    context.getEnvironment()
                            .getPropertySources()
                            .addFirst(new MapPropertySource("letters", Map.of("praetor.schedules", "off")));
                    context.registerBean(Accounts.class, () -> partly(Accounts.class, people));
                    context.registerBean(Organisations.class, () -> partly(Organisations.class, people));
                    context.registerBean(Examinations.class, () -> partly(Examinations.class, examined));
                    context.registerBean(SubstantiveDefects.class, () -> partly(SubstantiveDefects.class, examined));
                    context.registerBean(Clocks.class, () -> partly(Clocks.class, new NoClocks()));
                    context.registerBean(TemplateSource.class, () -> templates);
                    context.registerBean(Heard.class, () -> heard);
                    more.accept(context);
                },
                names.toArray(String[]::new));
    }

    public Letters letters() {
        return rooms.get(Letters.class);
    }

    public LetterPress press() {
        return rooms.get(LetterPress.class);
    }

    /** A case of the company {@code acme} at the Centre. */
    public CaseFile aCase() {
        String id = UUID.randomUUID().toString();
        return rooms.inTransaction(() -> {
            CaseFile file = rooms.get(CaseFiles.class)
                    .open(
                            new NewCase(id, "sample", "centre", "invention", "一种杯子", LocalDate.parse("2026-03-02")),
                            Actor.system());
            rooms.get(CaseParties.class).add(id, "applicant", "上海某某科技有限公司", "acme", null);
            return file;
        });
    }

    @Override
    public void close() {
        rooms.close();
    }

    /** An interface served by the methods that the fake has; the others are not needed here. */
    public static <T> T partly(Class<T> type, Object fake) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        return fake.getClass()
                                .getMethod(method.getName(), method.getParameterTypes())
                                .invoke(fake, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    /** Bodies and people. */
    public static final class People {

        public final Map<String, Account> accounts = new HashMap<>();
        public boolean electronicSeal = true;

        public void person(String id, String language, boolean active) {
            accounts.put(
                    id,
                    new Account(
                            id,
                            id,
                            id,
                            id + "@example.org",
                            "13800000000",
                            language,
                            null,
                            "acme",
                            null,
                            Set.of(),
                            Set.of(),
                            active));
        }

        public Optional<Account> find(String accountId) {
            return Optional.ofNullable(accounts.get(accountId));
        }

        public List<Account> ofCompany(String companyId) {
            return accounts.values().stream()
                    .filter(account -> companyId.equals(account.companyId()))
                    .sorted((a, b) -> a.id().compareTo(b.id()))
                    .toList();
        }

        public Set<?> rights(Actor actor) {
            return Set.of();
        }

        public boolean actsFor(String agency, String company, LocalDate on) {
            return false;
        }

        public Organisation body(String id) {
            boolean bureau = id.equals("bureau");
            return new Organisation(
                    id,
                    bureau ? "上海市知识产权局" : "上海市知识产权保护中心",
                    bureau ? "Bureau" : "Centre",
                    bureau ? Organisation.Kind.BUREAU : Organisation.Kind.CENTRE,
                    bureau ? null : "bureau",
                    "沪",
                    electronicSeal);
        }

        public Set<LocalDate> closures(String id) {
            return Set.of();
        }

        public Optional<byte[]> seal(String id) {
            return Optional.of(Samples.seal());
        }
    }

    /** One proceeding with one template for every letter. */
    static final class Templates implements TemplateSource {

        String html = Samples.BY_RULE;
        final Map<String, String> texts = new HashMap<>(Map.of("sample.letter.opinion.title", "预审意见通知书"));

        @Override
        public String template(String caseId, String letter) {
            return html;
        }

        @Override
        public String text(String caseId, String key, Locale locale) {
            return texts.getOrDefault(key, key);
        }

        @Override
        public String version(String caseId) {
            return "v1";
        }
    }

    /** An examination without findings in its first round. */
    public static final class Examined {

        public long round = 1;

        public long round(String caseId) {
            return round;
        }

        public List<CaseFinding> findings = List.of();
        public List<Difference> differences = List.of();
        public List<Defect> raised = List.of();
        public Map<String, String> hashes = Map.of();

        public List<CaseFinding> findings(String caseId, int round) {
            return findings;
        }

        public List<Defect> raised(String caseId, int round) {
            return raised;
        }

        public List<Difference> differences(String caseId) {
            return differences;
        }

        public Map<String, String> hashes(String caseId) {
            return hashes;
        }

        public Optional<ExaminedText> text(String caseId, int round) {
            return Optional.empty();
        }
    }

    /** No clock runs. */
    public static final class NoClocks {
        public List<LegalClock> of(String caseId) {
            return List.of();
        }

        /** By the shipped table: such periods never roll (R-CAL-19). */
        public LocalDate presumed(String caseId, String rule, String variant, LocalDate issued) {
            return SHIPPED.find(rule, variant, issued)
                    .map(row -> Term.of(issued, row.period(), row.roll())
                            .due(WorkingCalendar.of(Holidays.published()))
                            .on())
                    .orElseThrow();
        }
    }

    /** Hears that letters were issued; may be told to fail once. */
    static final class Heard {

        final List<LetterIssued> issued = Collections.synchronizedList(new ArrayList<>());
        volatile boolean failOnce;

        @EventListener
        void on(LetterIssued event) {
            if (failOnce) {
                failOnce = false;
                throw new IllegalStateException("a listener fails once");
            }
            issued.add(event);
        }
    }
}
