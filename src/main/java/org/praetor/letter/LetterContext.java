package org.praetor.letter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.praetor.account.Organisation;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseParties;
import org.praetor.casefile.CaseParty;
import org.praetor.casefile.CaseRecord;
import org.praetor.examination.CaseFinding;
import org.praetor.examination.Examinations;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers what a letter may speak of; plain maps, lists, texts, numbers and booleans. */
@Component
class LetterContext {

    private final CaseParties parties;
    private final CaseRecord record;
    private final Examinations examinations;
    private final DefectContext defects;
    private final PeriodContext periods;
    private final PaymentSheets payments;
    private final ObjectProvider<LetterFacts> facts;
    private final ObjectProvider<TemplateSource> templates;
    private final Clock clock;

    LetterContext(
            CaseParties parties,
            CaseRecord record,
            Examinations examinations,
            DefectContext defects,
            PeriodContext periods,
            PaymentSheets payments,
            ObjectProvider<LetterFacts> facts,
            ObjectProvider<TemplateSource> templates,
            Clock clock) {
        this.parties = parties;
        this.record = record;
        this.examinations = examinations;
        this.defects = defects;
        this.periods = periods;
        this.payments = payments;
        this.facts = facts;
        this.templates = templates;
        this.clock = clock;
    }

    /** Everything but number and date, which come last. */
    Map<String, Object> values(CaseFile file, Organisation body, @Nullable String addresseeRole) {
        Map<String, Object> values = new LinkedHashMap<>();
        facts.orderedStream().forEach(fact -> values.put(fact.name(), fact.of(file.id())));
        values.put("case", caseValues(file));
        values.put("body", bodyValues(body));
        parties(file, addresseeRole, values);
        record(file.id(), values);
        values.put("clocks", periods.clocks(file.id()));
        values.put("periods", periods.rules(file.id(), file.kind(), LocalDate.now(clock)));
        int round = (int) examinations.round(file.id());
        values.put("findings", findings(file.id(), round));
        values.put("defects", defects.raised(file.id(), round));
        values.put("differences", differences(file.id()));
        List<Map<String, Object>> hashes = new ArrayList<>();
        examinations
                .hashes(file.id())
                .forEach((part, hash) ->
                        hashes.add(Map.of("part", part, "partText", PartNames.of(part), "sha256", hash)));
        values.put("hashes", hashes);
        if (!values.containsKey("fees")) {
            payments.of(file).ifPresent(sheet -> values.put("fees", sheet.values()));
        }
        return Plain.map(values);
    }

    private Map<String, Object> caseValues(CaseFile file) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("number", file.number());
        values.put("docketNumber", text(file.docketNumber()));
        values.put("receiptNumber", file.receiptNumber());
        values.put("proceeding", file.proceeding());
        values.put("kind", text(file.kind()));
        values.put("kindText", kindText(file));
        values.put("subject", file.subject());
        values.put("phase", text(file.phase()));
        values.put("outcome", text(file.outcome()));
        values.put("filedOn", file.filedOn().toString());
        values.put("filedText", LetterUtilities.chineseDate(file.filedOn()));
        return values;
    }

    private String kindText(CaseFile file) {
        TemplateSource source = templates.getIfAvailable();
        if (file.kind() == null || source == null) {
            return "";
        }
        String key = file.proceeding() + ".kind." + file.kind();
        String found = source.text(file.id(), key, Locale.CHINA);
        return found.equals(key) ? PartNames.kind(file.kind()) : found;
    }

    private static Map<String, Object> bodyValues(Organisation body) {
        return Map.of(
                "id", body.id(),
                "name", body.name(),
                "englishName", body.englishName(),
                "prefix", body.prefix(),
                "kind", body.kind().name());
    }

    private void parties(CaseFile file, @Nullable String addresseeRole, Map<String, Object> values) {
        Map<String, List<Map<String, Object>>> byRole = new LinkedHashMap<>();
        List<String> addressees = new ArrayList<>();
        for (CaseParty party : parties.of(file.id())) {
            byRole.computeIfAbsent(party.role(), role -> new ArrayList<>())
                    .add(Map.of("name", party.name(), "role", party.role(), "position", party.position()));
            if (party.role().equals(addresseeRole)) {
                addressees.add(party.name());
            }
        }
        values.put("parties", byRole);
        values.put("addressees", addressees);
    }

    private void record(String caseId, Map<String, Object> values) {
        Map<String, Object> bySteps = new LinkedHashMap<>();
        record.submissions(caseId).forEach(submission -> bySteps.put(submission.step(), submission.values()));
        values.put("record", bySteps);
        values.put("vocabulary", nested(record.vocabulary(caseId)));
    }

    /** {@code entity.name} is read as a path, too. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> nested(Map<String, Object> vocabulary) {
        Map<String, Object> nested = new LinkedHashMap<>(vocabulary);
        vocabulary.forEach((key, value) -> {
            int dot = key.indexOf('.');
            if (dot > 0
                    && nested.computeIfAbsent(key.substring(0, dot), name -> new LinkedHashMap<>())
                            instanceof LinkedHashMap<?, ?> inner) {
                ((Map<String, Object>) inner).put(key.substring(dot + 1), value);
            }
        });
        return nested;
    }

    private List<Map<String, Object>> findings(String caseId, int round) {
        return examinations.findings(caseId, round).stream()
                .filter(finding -> finding.state() == CaseFinding.State.ADOPTED)
                .map(LetterContext::finding)
                .toList();
    }

    private static Map<String, Object> finding(CaseFinding finding) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("rule", finding.own() ? "" : finding.rule());
        values.put("severity", finding.severity());
        values.put("part", finding.part());
        values.put("partText", PartNames.of(finding.part()));
        values.put("place", finding.place());
        values.put("excerpt", finding.excerpt());
        values.put("message", finding.message());
        values.put("suggestion", finding.suggestion());
        values.put("basis", finding.basis());
        values.put("answer", text(finding.answer()));
        return values;
    }

    private List<Map<String, Object>> differences(String caseId) {
        return examinations.differences(caseId).stream()
                .filter(difference -> !difference.equal())
                .map(difference -> Map.<String, Object>of(
                        "item", difference.item(), "passed", difference.passed(), "filed", difference.filed()))
                .toList();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
