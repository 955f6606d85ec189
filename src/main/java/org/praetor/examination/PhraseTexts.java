package org.praetor.examination;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.praetor.account.Actor;
import org.praetor.audit.AuditEntry;
import org.praetor.audit.AuditTrail;
import org.praetor.casefile.CaseFile;
import org.praetor.formality.Part;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Phrases with their places filled from a case, and from the defect or finding they speak of. */
@Service
public class PhraseTexts {

    private final Internal internal;
    private final Phrases phrases;
    private final RoundRows rounds;
    private final FindingRows findings;
    private final SubstantiveDefects defects;
    private final AuditTrail audit;

    PhraseTexts(
            Internal internal,
            Phrases phrases,
            RoundRows rounds,
            FindingRows findings,
            SubstantiveDefects defects,
            AuditTrail audit) {
        this.internal = internal;
        this.phrases = phrases;
        this.rounds = rounds;
        this.findings = findings;
        this.defects = defects;
        this.audit = audit;
    }

    /**
     * The wording in force, filled.
     *
     * @param about id of a defect, or of a finding of the current round, that it speaks of; empty for none
     */
    @Transactional
    public Placeholders.Filled use(String caseId, String phraseId, String about, Actor by) {
        CaseFile file = internal.open(caseId, by);
        Phrase phrase = phrases.get(phraseId, by);
        Phrase.Version wording = phrase.shown();
        Phrases.refuse(phrase.inForce() == null, "phrase.not-in-force", phraseId);
        Placeholders.Filled filled = Placeholders.fill(wording.content(), values(file, about));
        if (filled.missing().isEmpty()) {
            audit.record(new AuditEntry(
                    caseId,
                    by.accountId(),
                    "phrase.use",
                    phraseId,
                    Map.of("version", String.valueOf(wording.version()))));
        }
        return filled;
    }

    private Map<String, String> values(CaseFile file, String about) {
        int round = rounds.current(file.id());
        Map<String, String> values = new HashMap<>();
        values.put("subject", file.subject());
        values.put("number", file.number());
        values.put("round", String.valueOf(round));
        defects.find(file.id(), about).ifPresent(defect -> values.putAll(values(defect)));
        findings.of(file.id(), round).stream()
                .filter(finding -> finding.id().equals(about))
                .forEach(finding -> values.putAll(values(finding)));
        return values;
    }

    private static Map<String, String> values(Defect defect) {
        List<Defect.Citation> cited = defect.citations();
        return Map.of(
                "claim", claim(defect.claims()),
                "document",
                        cited.stream()
                                .map(one -> "对比文件" + one.number() + "（" + one.named() + "）")
                                .collect(Collectors.joining("、")),
                "passage",
                        cited.stream()
                                .map(Defect.Citation::passage)
                                .filter(passage -> !passage.isEmpty())
                                .collect(Collectors.joining("；")),
                "article", defect.ground().basis(),
                "ground", defect.name(),
                "reasons", defect.reasons());
    }

    private static Map<String, String> values(CaseFinding finding) {
        return Map.of(
                "claim", finding.part().equals(Part.CLAIMS.name()) ? claim(finding.place()) : "",
                "passage", finding.place(),
                "article", Objects.requireNonNullElse(finding.basis(), ""),
                "reasons", finding.message());
    }

    private static String claim(String claims) {
        return claims.isBlank() ? "" : "权利要求" + claims;
    }
}
