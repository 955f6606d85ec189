package org.praetor.formality;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the files do not say.
 *
 * @param kind as declared by the applicant
 * @param filedOn selects the rules in force
 * @param request the request form (请求书), null when there is none yet: rules about it are then left out
 * @param unseen parts that the source cannot hold or says nothing of: that they are missing is no defect
 */
public record Context(
        PatentKind kind, LocalDate filedOn, @Nullable RequestFacts request, Set<Part> unseen) {

    public Context {
        unseen = Set.copyOf(unseen);
    }

    /** Of a full set of files: what is missing is a defect. */
    public Context(PatentKind kind, LocalDate filedOn, @Nullable RequestFacts request) {
        this(kind, filedOn, request, Set.of());
    }

    /**
     * Facts of the request form; "" for what it leaves open.
     *
     * @param applicant name of the first applicant
     * @param abstractFigure label of the figure named for the abstract, "图1"
     * @param locarno class of a design
     * @param people everybody it names
     */
    public record RequestFacts(
            String title, String applicant, String address, String abstractFigure, String locarno, People people) {

        public RequestFacts(String title, String applicant, String address, String abstractFigure, String locarno) {
            this(title, applicant, address, abstractFigure, locarno, People.NONE);
        }
    }

    /**
     * Applicants and inventors by name.
     *
     * @param abroad the first applicant has neither residence nor seat in mainland China (专利法 第十八条)
     * @param agency an agency is appointed
     */
    public record People(List<String> applicants, List<String> inventors, boolean abroad, boolean agency) {

        static final People NONE = new People(List.of(), List.of(), false, false);

        public People {
            applicants = List.copyOf(applicants);
            inventors = List.copyOf(inventors);
        }
    }
}
