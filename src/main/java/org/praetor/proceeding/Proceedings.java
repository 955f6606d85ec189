package org.praetor.proceeding;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.praetor.form.Form;

/** What the other rooms may ask of the engine. Callers hold the case lock and never see a variable map. */
public interface Proceedings {

    /** Every proceeding that can be filed now, latest versions. */
    List<Proceeding> all();

    /** A proceeding that can be filed, or the last version of one whose folder is gone. */
    Optional<Proceeding> find(String proceeding);

    /**
     * Starts the process of a case on the latest version; the business key is the case id. A running case may still open
     * a linked one of a proceeding whose folder is gone.
     */
    void start(String caseId, String proceeding, Map<String, Object> decisions);

    /**
     * Completes an open step. {@code stepId} comes from {@link StepOpened}. Meets the step's clock and records its event,
     * both dated by the day of receipt.
     */
    void complete(String stepId, Map<String, Object> decisions, LocalDate receivedOn);

    /**
     * Sends a message to the case (an act at any time, a resumed hold, a capability that is done).
     *
     * @return false when nothing in the case waits for it: a value, not a fault
     */
    boolean signal(String caseId, String message, Map<String, Object> decisions, LocalDate receivedOn);

    /** The same, only to what waits for this party (local variable {@code party}). */
    boolean signal(String caseId, String message, String party, Map<String, Object> decisions, LocalDate receivedOn);

    /**
     * Evaluates one row table of the case's proceeding or of the shared ones (routing).
     *
     * @return the outputs of the first hit; empty when no row hits
     */
    Map<String, Object> evaluate(String caseId, String table, Map<String, Object> inputs);

    /** Acts that are possible at any time now: message event sub-processes whose scope is open. */
    List<OpenAct> acts(String caseId);

    /** The form of a step or act or of filing, in the version the case runs on. */
    Form form(String caseId, String step);

    /** Letters that whoever completes this step, or does this act, approves by it. */
    List<String> approves(String caseId, String step);

    /** The filing form of the latest version. */
    Form filingForm(String proceeding);

    /** Text of the proceeding's latest version by key; the key itself when missing. */
    String text(String proceeding, String key, Locale locale);

    /** Name of the one receiver of a step's submissions, in the version the case runs on; empty for steps on the record. */
    Optional<String> secret(String caseId, String step);

    /** The version that the case runs on; empty for a case without process. */
    Optional<Proceeding> ofCase(String caseId);

    /** Looks up the versions of many cases at once, before a list asks for their texts one by one. */
    void prepare(Collection<String> caseIds);

    /** Text by key of the version that the case runs on; the key itself when missing. */
    String textOfCase(String caseId, String key, Locale locale);

    /** Name of a step as the model of the case has it; its id when there is none. */
    default String stepName(String caseId, String step) {
        return ofCase(caseId).stream()
                .flatMap(proceeding -> proceeding.steps().stream())
                .filter(candidate -> candidate.id().equals(step))
                .map(Proceeding.Step::name)
                .findFirst()
                .orElse(step);
    }

    /** Where the case stands, for the diagram. */
    Diagram diagram(String caseId);

    /** Folders that were refused, for the page of the administrator; each keeps its last good version, if it had one. */
    List<Refused> refused();

    /** Proceedings that nobody can file any more because their folder is gone; their cases run on. */
    List<Withdrawn> withdrawn();

    /** Every version that was ever deployed, newest first, for the page of the administrator. */
    List<Version> versions();

    /**
     * A deployed version of a folder.
     *
     * @param location {@code classpath}, or a root of {@code praetor.proceedings.locations}
     * @param sha256 digest over names and bytes of the folder
     * @param latest true for the version that new cases run on
     */
    record Version(String proceeding, String location, String sha256, LocalDateTime deployedAt, boolean latest) {}

    /** A proceeding without a folder, in its last version, and how many of its cases still run. */
    record Withdrawn(Proceeding proceeding, long running) {}

    /** A refused folder, or a whole root when {@code proceeding} is empty: where it is, and one sentence per fault. */
    record Refused(String proceeding, String location, List<String> sentences) {}

    /** BPMN XML, ids of active elements, ids of elements passed. */
    record Diagram(String xml, List<String> active, List<String> passed) {}

    /**
     * An act that may be done while its scope is open.
     *
     * @param by staff and party roles that may do it, in the model's order
     * @param step id of its form
     */
    record OpenAct(String message, String name, List<String> by, String step) {

        public OpenAct {
            by = List.copyOf(by);
        }
    }
}
