package org.praetor.browser;

/** What the centre's people do with a request, each in his own session. */
final class Centre {

    private static final String P = "pre-examination.";

    private final House house;

    Centre(House house) {
        this.house = house;
    }

    /** Everything is there: accepted, and given to the examiner. */
    Centre accepts(String caseId) {
        checks(caseId, "yes", "none");
        return assigns(caseId);
    }

    Centre checks(String caseId, String subjectInField, String abnormalIndicator) {
        Staff flow = house.staff("flow");
        checks(flow, caseId, subjectInField, abnormalIndicator);
        flow.submits();
        return this;
    }

    private static Sheet checks(Staff flow, String caseId, String subjectInField, String abnormalIndicator) {
        return flow.takes(caseId, "核查受理条件")
                .choose(P + "check-admission.completeness.label", P + "check-admission.completeness.complete")
                .choose(P + "check-admission.formatCorrect.label", P + "option.yes")
                .choose(P + "check-admission.undertakingSigned.label", P + "option.yes")
                .choose(
                        P + "check-admission.subjectInField.label",
                        P + "check-admission.subjectInField." + subjectInField)
                .choose(
                        P + "check-admission.abnormalIndicator.label",
                        P + "check-admission.abnormalIndicator." + abnormalIndicator);
    }

    /** An indicator holds the request: the applicant is asked to explain what was noticed. */
    Centre holds(String caseId, String noticed) {
        Staff flow = house.staff("flow");
        checks(flow, caseId, "yes", "unresolved").write(P + "check-admission.indicatorNotice.label", noticed);
        flow.submits();
        return this;
    }

    /** The reviewer proposes, the approver decides; both read what the applicant explained. */
    Centre clears(String caseId, String explained) {
        Staff reviewer = house.staff("reviewer");
        Sheet proposal = reviewer.takes(caseId, "核实说明情况");
        reviewer.sees(explained);
        proposal.choose(
                        P + "clear-indicators.abnormalIndicator.label",
                        P + "clear-indicators.abnormalIndicator.cleared")
                .write(P + "clear-indicators.indicatorReason.label", "所附记录说明了参数的来源。");
        reviewer.submits();
        Staff approver = house.staff("approver");
        Sheet decision = approver.takes(caseId, "决定核实结果");
        approver.sees(explained);
        approver.sees("所附记录说明了参数的来源。");
        decision.choose(
                        P + "decide-indicators.indicatorApproval.label",
                        P + "decide-indicators.indicatorApproval.approve")
                .write(P + "decide-indicators.indicatorGrounds.label", "同意排除。");
        approver.submits();
        return this;
    }

    Centre assigns(String caseId) {
        Staff flow = house.staff("flow");
        Sheet sheet = flow.takes(caseId, "分派审查员");
        sheet.choosePerson(P + "assign.examiner.label", "林致和");
        flow.submits();
        return this;
    }

    /** The examiner's conclusion of this round: pass, opinion or fail, with its words. */
    Centre examines(String caseId, String finding, String words) {
        Staff examiner = house.staff("examiner1");
        Sheet sheet = examiner.takes(caseId, "审查申请文件")
                .choose(P + "examine.examinerFinding.label", P + "examine.examinerFinding." + finding);
        if (finding.equals("opinion")) {
            sheet.write(P + "examine.opinionText.label", words);
        } else if (finding.equals("fail")) {
            sheet.write(P + "examine.failReason.label", words);
        }
        examiner.submits();
        return this;
    }

    /** The reviewer does not agree, and says why. */
    Centre returns(String caseId, String why) {
        Staff reviewer = house.staff("reviewer");
        reviewer.takes(caseId, "复核结论")
                .choose(P + "review.qualityVerdict.label", P + "review.qualityVerdict.disagree")
                .write(P + "review.qualityNote.label", why);
        reviewer.submits();
        return this;
    }

    /** Quality review agrees, the approver approves. */
    Centre concludes(String caseId) {
        Staff reviewer = house.staff("reviewer");
        reviewer.takes(caseId, "复核结论").choose(P + "review.qualityVerdict.label", P + "review.qualityVerdict.agree");
        reviewer.submits();
        Staff approver = house.staff("approver");
        approver.takes(caseId, "审批结论").choose(P + "approve.approval.label", P + "approve.approval.approve");
        approver.submits();
        return this;
    }

    /** What was filed at CNIPA is what passed. */
    Centre findsConsistent(String caseId) {
        Staff examiner = house.staff("examiner1");
        examiner.takes(caseId, "核查一致性")
                .choose(
                        P + "check-consistency.consistencyVerdict.label",
                        P + "check-consistency.consistencyVerdict.consistent")
                .choose(P + "check-consistency.feesVerified.label", P + "option.yes")
                .choose(P + "check-consistency.requestsVerified.label", P + "check-consistency.requestsVerified.yes")
                .choose(P + "check-consistency.obviousDefect.label", P + "option.no");
        examiner.submits();
        return this;
    }
}
