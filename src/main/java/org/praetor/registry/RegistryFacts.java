package org.praetor.registry;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.praetor.account.Company;
import org.praetor.account.Organisations;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseParties;
import org.praetor.casefile.CaseParty;
import org.springframework.stereotype.Component;

/** What the lists say about a case, see {@link Registry#facts}. */
@Component
class RegistryFacts {

    private static final int NO_QUOTA = 999_999;
    private static final String UNKNOWN = "unknown";

    private final RegistryRows rows;
    private final QuotaRows quotas;
    private final FilingRows filings;
    private final CaseParties parties;
    private final Organisations organisations;

    RegistryFacts(
            RegistryRows rows, QuotaRows quotas, FilingRows filings, CaseParties parties, Organisations organisations) {
        this.rows = rows;
        this.quotas = quotas;
        this.filings = filings;
        this.parties = parties;
        this.organisations = organisations;
    }

    Map<String, Object> of(CaseFile file, Map<String, Object> vocabulary, LocalDate on) {
        if (vocabulary.containsKey("entity.uscc")) {
            return ofEntry(file, vocabulary, on);
        }
        return vocabulary.containsKey("applicants")
                ? ofRequest(file, vocabulary, on)
                : ofRegistration(file, vocabulary, on);
    }

    private Map<String, Object> ofEntry(CaseFile file, Map<String, Object> vocabulary, LocalDate on) {
        Optional<RegistryEntry> entry =
                rows.find(file.body(), Objects.requireNonNullElse(file.kind(), ""), text(vocabulary, "entity.uscc"));
        return Map.of(
                "entryStatus",
                entry.map(one -> one.status(on)).orElse("none"),
                "entryNamed",
                entry.filter(one -> one.name().equals(text(vocabulary, "entity.name")))
                        .isPresent());
    }

    private Map<String, Object> ofRequest(CaseFile file, Map<String, Object> vocabulary, LocalDate on) {
        String uscc = firstApplicant(vocabulary);
        Optional<RegistryEntry> entity = rows.entity(file.body(), uscc);
        return Map.of(
                "entityStatus",
                entity.map(entry -> entry.status(on)).orElse(UNKNOWN),
                "idleYears",
                entity.map(entry -> idleYears(file, entry)).orElse(0L),
                "unregisteredPartnerFilings",
                filings.withUnregisteredPartners(file.id(), file.body(), uscc),
                "agencyStatus",
                agencyStatus(file, vocabulary, on),
                "classificationListed",
                classificationListed(file, text(vocabulary, "classification")),
                "quotaLeft",
                quotas.left(file.id(), file.body(), uscc, file.filedOn().getYear())
                        .orElse(NO_QUOTA));
    }

    private Map<String, Object> ofRegistration(CaseFile file, Map<String, Object> vocabulary, LocalDate on) {
        String kind = Objects.requireNonNullElse(file.kind(), "");
        String uscc = text(vocabulary, "uscc");
        Optional<RegistryEntry> entry = rows.find(file.body(), kind, uscc);
        return Map.of(
                "entryStatus",
                entry.map(one -> one.status(on)).orElse("none"),
                "cancelledYears",
                entry.map(RegistryEntry::cancelledOn)
                        .map(cancelled -> yearsAfter(cancelled, file.filedOn()))
                        .orElse(0L),
                "agencyCodeTaken",
                rows.agencyByCode(file.body(), text(vocabulary, "agencyCode"))
                        .filter(one -> !one.uscc().equals(uscc))
                        .isPresent());
    }

    private long idleYears(CaseFile file, RegistryEntry entry) {
        return filings.anyOther(file.id(), file.body(), entry.uscc(), entry.confirmedOn())
                ? 0
                : yearsAfter(entry.confirmedOn(), file.filedOn());
    }

    /** Full years that are over; the last day of a year still belongs to it (R-CAL-02, R-CAL-04). */
    private static long yearsAfter(LocalDate start, LocalDate day) {
        return Math.max(0, ChronoUnit.YEARS.between(start.plusDays(1), day));
    }

    /** The agency that filed counts, whatever the request says; one that the request only names is asked by its code. */
    private String agencyStatus(CaseFile file, Map<String, Object> vocabulary, LocalDate on) {
        boolean named = "yes".equals(text(vocabulary, "agencyUsed"));
        String code = text(vocabulary, "agencyCode");
        Optional<Company> filer = filingAgency(file);
        if (filer.isEmpty() && !named) {
            return "none";
        }
        Optional<RegistryEntry> entry = filer.isPresent()
                ? rows.find(file.body(), "agency", filer.get().uscc())
                : rows.agencyByCode(file.body(), code);
        if (filer.isPresent()
                && named
                && entry.filter(one -> !code.equals(one.agencyCode())).isPresent()) {
            return "mismatch";
        }
        return entry.map(one -> one.status(on))
                .map(status -> status.equals("confirmed") ? "listed" : status)
                .orElse(UNKNOWN);
    }

    private Optional<Company> filingAgency(CaseFile file) {
        return parties.of(file.id()).stream()
                .map(CaseParty::agencyId)
                .filter(Objects::nonNull)
                .findFirst()
                .flatMap(organisations::company);
    }

    private boolean classificationListed(CaseFile file, String code) {
        String scheme = "design".equals(file.kind()) ? "LOCARNO" : "IPC";
        return rows.classificationListed(file.body(), scheme, code.replace(" ", ""), file.filedOn());
    }

    /** Credit code of the first applicant; "" when it has none, whoever stands after it. */
    static String firstApplicant(Map<String, Object> vocabulary) {
        return vocabulary.get("applicants") instanceof List<?> list
                        && !list.isEmpty()
                        && list.get(0) instanceof Map<?, ?> first
                ? text(first, "uscc")
                : "";
    }

    /** Credit codes of the applicants in order; those without one are left out. */
    static List<String> applicants(Map<String, Object> vocabulary) {
        return vocabulary.get("applicants") instanceof List<?> list
                ? list.stream()
                        .filter(Map.class::isInstance)
                        .map(one -> text((Map<?, ?>) one, "uscc"))
                        .filter(uscc -> !uscc.isBlank())
                        .toList()
                : List.of();
    }

    static String text(Map<?, ?> values, String key) {
        @Nullable Object value = values.get(key);
        return Objects.toString(value, "");
    }
}
