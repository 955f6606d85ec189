package org.praetor.audit;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One act or one read, before it is written.
 *
 * @param caseId the case, or null for acts outside of cases (sign-in, administration)
 * @param actor account id, or {@code system}
 * @param act dotted verb: {@code step.complete}, {@code document.read}, {@code signin.failed}
 * @param object id of the thing acted on
 * @param detail codes, ids and hashes; never names, id numbers or filing text
 */
public record AuditEntry(@Nullable String caseId, String actor, String act, String object, Map<String, String> detail) {

    /** Stream of entries that belong to no case. */
    public static final String GENERAL = "general";

    public AuditEntry {
        detail = Map.copyOf(detail);
    }

    public static AuditEntry of(@Nullable String caseId, String actor, String act, String object) {
        return new AuditEntry(caseId, actor, act, object, Map.of());
    }
}
