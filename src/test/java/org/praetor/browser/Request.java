package org.praetor.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.praetor.identifier.Identifiers;

/** A request for pre-examination, page by page as the wizard asks it. */
final class Request {

    private static final Path SAMPLES = Path.of("src/main/resources/demo/samples");
    private static final String F = "pre-examination.file-request.";
    private static final String YES = "pre-examination.option.yes";
    private static final String NO = "pre-examination.option.no";

    private String kind = "invention";
    private String title = "一种气凝胶复合保温板及其制备方法";
    private String classification = "C04B 38/00";
    private String company = "澜禾新材料科技（上海）有限公司";
    private String uscc = "91310115MA1K0A0172";
    private boolean agency;
    private List<Path> files = List.of(sample("invention.docx"));

    static Request invention() {
        return new Request();
    }

    static Request utilityModel() {
        return new Request().of("utility-model", "一种便于清洗的雨水过滤井盖", "C04B 38/00").with(sample("utility-model.docx"));
    }

    static Request design() {
        return new Request().of("design", "保温杯", "25-01").with(sample("design.zip"));
    }

    static Path sample(String name) {
        return SAMPLES.resolve(name);
    }

    Request of(String newKind, String newTitle, String newClassification) {
        kind = newKind;
        title = newTitle;
        classification = newClassification;
        return this;
    }

    Request with(Path... newFiles) {
        files = List.of(newFiles);
        return this;
    }

    Request from(String newCompany, String newUscc) {
        company = newCompany;
        uscc = newUscc;
        return this;
    }

    Request byAgency() {
        agency = true;
        return this;
    }

    String title() {
        return title;
    }

    List<Consumer<Sheet>> pages() {
        return new ArrayList<>(List.of(
                this::application, this::request, this::applicants, this::inventors, this::agency, this::undertaking));
    }

    void request(Sheet sheet) {
        sheet.choose(F + "kind.label", F + "kind." + kind)
                .write(F + "title.label", title)
                .choose(F + "field.label", F + "field.new-materials")
                .write(F + (kind.equals("design") ? "locarno.label" : "ipc.label"), classification);
        if (!kind.equals("design")) {
            sheet.write(F + "abstractFigure.label", "图1");
        }
        for (String statement :
                List.of("priorityClaimed", "divisional", "sameDay", "pct", "secrecy", "alreadyFiled", "gracePeriod")) {
            sheet.choose(F + statement + ".label", NO);
        }
        if (!kind.equals("design")) {
            sheet.choose(F + "biologicalDeposit.label", NO).choose(F + "geneticResources.label", NO);
        }
        if (kind.equals("invention")) {
            sheet.choose(F + "earlyPublication.label", YES).choose(F + "examinationRequested.label", YES);
        }
    }

    void applicants(Sheet sheet) {
        sheet.row(F + "applicants.label", 1)
                .write(F + "applicants.name.label", company)
                .write(F + "applicants.uscc.label", uscc)
                .write(F + "applicants.address.label", "上海市浦东新区张江路1号");
    }

    void inventors(Sheet sheet) {
        sheet.row(F + "inventors.label", 1)
                .write(F + "inventors.name.label", "徐知远")
                .write(F + "inventors.nationality.label", "中国")
                .write(F + "inventors.identityNumber.label", "11010519491231002X");
    }

    void agency(Sheet sheet) {
        sheet.choose(F + "agencyUsed.label", agency ? YES : NO);
        if (agency) {
            sheet.write(F + "agencyName.label", "上海衡砚专利代理事务所（普通合伙）")
                    .write(F + "agencyCode.label", "31999")
                    .write(F + "firstAttorney.label", "陆景行")
                    .write(F + "firstAttorneyNumber.label", "3199900001");
        }
        sheet.write(F + "contactName.label", "高雨桐")
                .write(F + "contactPhone.label", "13800000000")
                .write(F + "contactEmail.label", "contact@demo.example");
    }

    void application(Sheet sheet) {
        sheet.attach(F + "application.label", files.toArray(Path[]::new));
    }

    void undertaking(Sheet sheet) {
        sheet.tick(
                        F + "undertakings.label",
                        F + "undertakings.real-rd",
                        F + "undertakings.no-abnormal",
                        F + "undertakings.no-amendment",
                        F + "undertakings.early-publication",
                        F + "undertakings.same-day-fees",
                        F + "undertakings.prompt-replies",
                        F + "undertakings.accept-exit")
                .write(F + "signatory.label", "徐知远")
                .write(F + "signedOn.label", "2026-03-02");
    }

    /** The first number of the year for the kind. */
    private String number() {
        String twelve = "2026" + (kind.equals("invention") ? 1 : kind.equals("utility-model") ? 2 : 3) + "0000001";
        return twelve + "." + Identifiers.applicationCheckDigit(twelve);
    }

    /** What was filed at CNIPA, told as it is here. */
    void report(Sheet sheet) {
        String r = "pre-examination.report-number.";
        Path notice = sample("invention.pdf");
        sheet.write(r + "applicationNumber.label", number())
                .attach(r + "acceptanceNotice.label", notice)
                .attach(r + "paymentReceipts.label", notice)
                .write(r + "paidTotal.label", kind.equals("invention") ? "3450" : "500")
                .attach(r + "filedApplication.label", files.toArray(Path[]::new))
                .choose(r + "filedKind.label", r + "filedKind." + kind);
        sheet.row(r + "filedApplicants.label", 1)
                .write(r + "filedApplicants.name.label", company)
                .write(r + "filedApplicants.uscc.label", uscc)
                .write(r + "filedApplicants.address.label", "上海市浦东新区张江路1号");
        sheet.row(r + "filedInventors.label", 1)
                .write(r + "filedInventors.name.label", "徐知远")
                .write(r + "filedInventors.nationality.label", "中国")
                .write(r + "filedInventors.identityNumber.label", "11010519491231002X");
        if (agency) {
            sheet.write(r + "filedAgencyName.label", "上海衡砚专利代理事务所（普通合伙）")
                    .write(r + "filedAgencyCode.label", "31999")
                    .write(r + "filedFirstAttorney.label", "陆景行");
        }
        if (kind.equals("invention")) {
            sheet.choose(r + "filedEarlyPublication.label", YES).choose(r + "filedExaminationRequested.label", YES);
        }
    }
}
