package org.praetor.formality;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One kind of defect that is put into clean texts.
 *
 * @param rule that must report it, {@code severity} with which
 * @param follows other rules that the same change breaks by law, each with the reason
 */
record Defect(String kind, String rule, Severity severity, Injection injection, Map<String, String> follows) {

    /** Spoils a text in one place; empty when the text does not suit. */
    @FunctionalInterface
    interface Injection {
        Optional<Injected> into(Specimen clean);
    }

    /**
     * @param place claim or figure that the finding must name, "" for any
     * @param marked what the finding's excerpt must share, "" for anything
     */
    record Injected(Specimen before, Specimen after, Part part, String place, String marked) {

        boolean hit(Finding finding, Defect defect) {
            return finding.rule().equals(defect.rule()) && finding.severity() == defect.severity() && here(finding);
        }

        boolean here(Finding finding) {
            String excerpt = finding.excerpt().replace("…", "");
            return finding.part() == part
                    && (place.isEmpty() || finding.place().equals(place))
                    && (marked.isEmpty() || excerpt.contains(marked) || marked.contains(excerpt));
        }
    }

    static Defect of(String kind, String rule, Severity severity, Injection injection) {
        return new Defect(kind, rule, severity, injection, Map.of());
    }

    /** Tells what else the law objects to after this change, and why. */
    Defect so(String followingRule, String reason) {
        Map<String, String> more = new LinkedHashMap<>(follows);
        more.put(followingRule, reason);
        return new Defect(kind, rule, severity, injection, more);
    }

    /** The description says the same, so that the claim stays supported. */
    Defect described(String sentence) {
        Injection both = clean -> injection
                .into(clean)
                .map(done -> new Injected(
                        done.before(),
                        done.after().edited(draft -> draft.description.add(sentence)),
                        done.part(),
                        done.place(),
                        done.marked()));
        return new Defect(kind, rule, severity, both, follows);
    }
}
