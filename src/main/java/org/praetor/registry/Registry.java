package org.praetor.registry;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.praetor.ForModels;

/** The lists that admission asks, as facts; bean {@code registry} of models. */
public interface Registry {

    /**
     * Facts about a case for decision tables; asking changes nothing. A case with applicants has
     *
     * <ul>
     *   <li>{@code entityStatus}: confirmed, suspended, cancelled, unknown — the first applicant (R-PEA-01)
     *   <li>{@code idleYears}: full years from its registration to this filing without any other (R-REG-11); 0 once it filed
     *   <li>{@code unregisteredPartnerFilings}: its filings with unregistered co-applicants, when this is one (R-PEA-15)
     *   <li>{@code agencyStatus}: none, listed, suspended, cancelled, unknown; mismatch when the request names another
     *       agency than the one that filed it (R-PEA-02)
     *   <li>{@code classificationListed}: true when the class was on the body's list on the filing date (R-PEA-03)
     *   <li>{@code quotaLeft}: requests left this year; 999999 without a quota (R-PEA-16)
     * </ul>
     *
     * and the case of somebody who wants to be registered
     *
     * <ul>
     *   <li>{@code entryStatus}: none, confirmed, suspended, cancelled — what the list says of it already
     *   <li>{@code cancelledYears}: full years from its cancellation to this filing (R-DIS-03); 0 if it is not cancelled
     *   <li>{@code agencyCodeTaken}: true when another agency has the code it states (R-REG-13)
     * </ul>
     *
     * and a case about an entry ({@code entity.uscc})
     *
     * <ul>
     *   <li>{@code entryStatus}: none, confirmed, suspended, cancelled
     *   <li>{@code entryNamed}: true when the list has it under the name stated ({@code entity.name})
     * </ul>
     */
    Map<String, Object> facts(String caseId, LocalDate on);

    /** Bean method: notes that the first applicant filed this request. Idempotent. */
    @ForModels(reads = "applicants")
    void noteFiling(String caseId);

    /**
     * Bean method: counts an accepted request against its entity's quota of the year. Idempotent. When the last place went
     * to another request since the decision, it collides: the whole act is tried again and decides anew.
     */
    @ForModels(reads = "applicants")
    void takePlace(String caseId);

    /**
     * Bean method: enters the entity or agency of a registration case as confirmed, or changes its entry (R-REG-10).
     * Idempotent.
     *
     * @throws org.praetor.PraetorException {@code registry.code-taken} when another agency has the code
     */
    @ForModels(reads = {"uscc", "entityName"})
    void enroll(String caseId);

    /**
     * Bean method: suspends the entry that the case is about (R-DIS-02, R-DIS-04), with its ground and the case's id. Idempotent.
     *
     * @param until the instant at which the suspension is over
     * @throws org.praetor.PraetorException {@code registry.not-listed} when the list has no such entry; so do the next two
     */
    @ForModels(reads = {"entity.uscc", "ground"})
    void suspend(String caseId, Date until);

    /** Bean method: cancels the entry that the case is about, from today (R-DIS-03, R-DIS-05). Idempotent. */
    @ForModels(reads = {"entity.uscc", "ground"})
    void cancel(String caseId);

    /** Bean method: takes back what this case imposed, unless somebody else acted since (R-DIS-06). Idempotent. */
    @ForModels(reads = {"entity.uscc", "ground"})
    void lift(String caseId);

    /** True for an entity or agency on the body's list, in force or suspended: somebody of the house has seen its papers (R-REG-10). */
    boolean confirmed(String body, String uscc, LocalDate on);

    /** The entry that a case is about ({@code entity.uscc}); empty for other cases. */
    Optional<RegistryEntry> entry(String caseId);

    /**
     * How much the first applicant of a case files, and how much research it registered (domain.md §5.5 no. 3 and 5); empty for a case without one.
     *
     * @param days up to the day of this filing, in which the recent requests are counted
     */
    Optional<EntityActivity> activity(String caseId, int days);

    /** Entries of a body by name, for its staff. */
    List<RegistryEntry> entries(String body);
}
