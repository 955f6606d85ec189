package org.praetor.formality;

import static org.praetor.formality.Rule.ANY;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.praetor.formality.RequestForm.Agency;
import org.praetor.formality.RequestForm.Person;
import org.praetor.formality.RequestForm.Standing;
import org.praetor.identifier.Identifiers;

/** FE-REQ-02 to 10: applicants, inventors, contact and agency of the request form. Nothing is judged that its source does not ask for. */
final class PeopleRules {

    /** Identity data of all inventors are asked for in applications filed from this day on. */
    private static final LocalDate ALL_INVENTORS = LocalDate.of(2026, 1, 1);

    private static final int ATTORNEYS = 2;
    private static final String UNPUBLISHED = "[（(]?不公布姓名[)）]?";
    private static final String UNIT_WORDS = "公司|企业|集团|大学|学院|学校|研究[院所]|医院|中心$|合作社|协会|学会|委员会|事务所|实验室|经营部|门市部|工作室|合伙";
    private static final Pattern UNIT = Pattern.compile(UNIT_WORDS + "|[厂局队站部馆社场店行所]$");
    /** 陆景行 is a person: single letters do not tell. */
    private static final Pattern NO_PERSON = Pattern.compile("课题组|项目组|研发[部组]|团队|编写组|人工智能|大模型|智能体|机器人"
            + "|(?i:(?<![a-z])AI(?![a-z])|ChatGPT|(?<![a-z])GPT|DeepSeek)|^(?=.{4}).*(?:" + UNIT_WORDS + ")");

    private static final Pattern HONORIFIC = Pattern.compile("(?:先生|女士|小姐|教授|博士|硕士|院士|工程师|经理|董事长|总裁|主任|研究员|医师|律师|老师)$");
    private static final Pattern REGION = Pattern.compile("[省市区县州旗盟镇乡]");
    private static final Pattern STREET = Pattern.compile("[路街道巷弄号村组园楼厦院里屯坊苑城港湾]|社区|\\d");

    static final List<Rule> ALL = List.of(
            Rule.of("FE-REQ-02", Severity.E, ANY, Statutes.RULES_19, PeopleRules::applicantData),
            Rule.of("FE-REQ-03", Severity.E, ANY, Statutes.APPLICANT, PeopleRules::applicantName),
            Rule.of("FE-REQ-04", Severity.E, ANY, Statutes.INVENTOR, PeopleRules::inventorName),
            Rule.of("FE-REQ-05", Severity.E, ANY, Statutes.INVENTOR, PeopleRules::inventorData)
                    .since(ALL_INVENTORS),
            Rule.of("FE-REQ-06", Severity.E, ANY, Statutes.INVENTOR, PeopleRules::unpublished),
            Rule.of("FE-REQ-07", Severity.E, ANY, Statutes.CONTACT, PeopleRules::contact),
            Rule.of("FE-REQ-08", Severity.I, ANY, Statutes.RULES_17, PeopleRules::representative),
            Rule.of("FE-REQ-09", Severity.E, ANY, Statutes.RULES_17_19, PeopleRules::agency),
            Rule.of("FE-REQ-10", Severity.E, ANY, Statutes.ADDRESS, PeopleRules::address));

    private PeopleRules() {}

    /** Number with its check digit; the first address is FE-SET-04's. */
    private static void applicantData(Examination examination) {
        mainland(examination, (first, applicant) -> {
            String number = applicant.number().toUpperCase(Locale.ROOT);
            if (number.isBlank()) {
                examination.whole(Part.REQUEST, "number", applicant.name());
            } else if (!numbered(applicant, number)) {
                examination.whole(Part.REQUEST, "check-digit", applicant.name());
            }
            if (!first && applicant.address().isBlank()) {
                examination.whole(Part.REQUEST, "address", applicant.name());
            }
            String postcode = applicant.postcode();
            if (postcode != null && !postcode.matches("\\d{6}")) {
                examination.whole(Part.REQUEST, "postcode", applicant.name());
            }
        });
    }

    private static boolean numbered(Person applicant, String number) {
        return switch (applicant.standing()) {
            case UNIT -> Identifiers.creditCode(number);
            case NATURAL -> Identifiers.residentId(number);
            case UNKNOWN, ABROAD -> Identifiers.creditCode(number) || Identifiers.residentId(number);
        };
    }

    /** A person's title is a defect; a name of a unit that does not say what kind of unit it is may be cut short: people look. */
    private static void applicantName(Examination examination) {
        mainland(examination, (first, applicant) -> {
            if (!unit(applicant) && HONORIFIC.matcher(applicant.name()).find()) {
                examination.whole(Part.REQUEST, "", applicant.name());
            } else if (applicant.standing() == Standing.UNIT
                    && !UNIT.matcher(applicant.name()).find()) {
                examination.find(Severity.W, Part.REQUEST, "", -1, -1, "short", applicant.name());
            }
        });
    }

    private static void inventorName(Examination examination) {
        RequestForm request = examination.context().request();
        if (request == null) {
            return;
        }
        if (request.inventors().isEmpty()) {
            examination.whole(Part.REQUEST, "none");
        }
        for (Person inventor : request.inventors()) {
            String name = published(inventor);
            if (NO_PERSON.matcher(name).find()) {
                examination.whole(Part.REQUEST, "", name);
            } else if (HONORIFIC.matcher(name).find()) {
                examination.whole(Part.REQUEST, "title", name);
            } else if (name.length() > 2 && name.endsWith("等")) {
                examination.whole(Part.REQUEST, "others", name);
            }
        }
    }

    /** A foreigner has no resident number; the form may leave it open. */
    private static void inventorData(Examination examination) {
        RequestForm request = examination.context().request();
        if (request == null) {
            return;
        }
        for (Person inventor : request.inventors()) {
            String number = inventor.number().toUpperCase(Locale.ROOT);
            if (!inventor.abroad() && number.isBlank()) {
                examination.whole(Part.REQUEST, "", published(inventor));
            } else if (!inventor.abroad() && number.length() == 18 && !Identifiers.residentId(number)) {
                examination.whole(Part.REQUEST, "check-digit", published(inventor));
            }
        }
    }

    private static void unpublished(Examination examination) {
        RequestForm request = examination.context().request();
        if (request != null) {
            request.applicants().stream()
                    .filter(applicant -> applicant.name().contains("不公布"))
                    .forEach(applicant -> examination.whole(Part.REQUEST, "", applicant.name()));
        }
    }

    /** A unit without agency has one contact person, who is a person and can be reached. */
    private static void contact(Examination examination) {
        RequestForm request = examination.context().request();
        if (request == null || request.represented() || request.applicants().isEmpty()) {
            return;
        }
        Person first = request.applicants().get(0);
        List<RequestForm.Contact> contacts = request.details().contacts();
        if (first.abroad() || !unit(first)) {
            return;
        }
        if (contacts.isEmpty()) {
            examination.whole(Part.REQUEST, "none", first.name());
        } else if (contacts.size() > 1) {
            examination.whole(Part.REQUEST, "several", contacts.size());
        } else if (contacts.get(0).name().isBlank()
                || NO_PERSON.matcher(contacts.get(0).name()).find()) {
            examination.whole(Part.REQUEST, "", contacts.get(0).name());
        } else if (contacts.get(0).phone().isBlank()) {
            examination.whole(Part.REQUEST, "phone", contacts.get(0).name());
        }
    }

    private static void representative(Examination examination) {
        RequestForm request = examination.context().request();
        if (request != null && !request.represented() && request.applicants().size() > 1) {
            examination.whole(Part.REQUEST, "", request.applicants().get(0).name());
        }
    }

    private static void agency(Examination examination) {
        RequestForm request = examination.context().request();
        if (request == null || !request.represented()) {
            return;
        }
        Agency agency = request.agency();
        if (!agency.code().matches("\\d{5}")) {
            examination.whole(Part.REQUEST, "code", agency.code());
        }
        if (agency.attorneys().isEmpty() || agency.attorneys().size() > ATTORNEYS) {
            examination.whole(Part.REQUEST, "attorneys", agency.attorneys().size(), ATTORNEYS);
        }
        agency.attorneys().stream()
                .filter(attorney -> attorney.number().isBlank())
                .forEach(attorney -> examination.whole(Part.REQUEST, "certificate", attorney.name()));
    }

    /** Where a letter goes: a name is no address, and one without any region is none either; a missing street is for people. */
    private static void address(Examination examination) {
        mainland(examination, (first, applicant) -> {
            String address = applicant.address();
            if (address.isBlank()) {
                return; // FE-SET-04 and FE-REQ-02 say it
            }
            if (address.equals(applicant.name()) || !REGION.matcher(address).find()) {
                examination.whole(Part.REQUEST, "", applicant.name(), address);
            } else if (!STREET.matcher(address).find()) {
                examination.find(Severity.W, Part.REQUEST, "", -1, -1, "street", applicant.name(), address);
            }
        });
    }

    /** Each applicant of mainland China, and whether he is the first. */
    private static void mainland(Examination examination, BiConsumer<Boolean, Person> rule) {
        RequestForm request = examination.context().request();
        if (request != null) {
            for (int index = 0; index < request.applicants().size(); index++) {
                Person applicant = request.applicants().get(index);
                if (!applicant.abroad()) {
                    rule.accept(index == 0, applicant);
                }
            }
        }
    }

    private static boolean unit(Person applicant) {
        return switch (applicant.standing()) {
            case UNIT -> true;
            case UNKNOWN -> UNIT.matcher(applicant.name()).find();
            case NATURAL, ABROAD -> false;
        };
    }

    private static String published(Person inventor) {
        return inventor.name().replaceFirst(UNPUBLISHED, "");
    }
}
