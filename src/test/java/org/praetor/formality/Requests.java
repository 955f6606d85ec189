package org.praetor.formality;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.praetor.formality.RequestForm.Agency;
import org.praetor.formality.RequestForm.Attorney;
import org.praetor.formality.RequestForm.Contact;
import org.praetor.formality.RequestForm.Declared;
import org.praetor.formality.RequestForm.Deposit;
import org.praetor.formality.RequestForm.Details;
import org.praetor.formality.RequestForm.Person;
import org.praetor.formality.RequestForm.Priority;
import org.praetor.formality.RequestForm.Standing;
import org.praetor.formality.RequestForm.Statement;

/** Builds request forms: a flawless one of a company without agency, of which a test changes what it is about. */
final class Requests {

    static final Person COMPANY = person("澜禾新材料科技（上海）有限公司", "91310115MA1K0A0172", Standing.UNIT);
    static final Person INVENTOR = person("徐知远", "11010519491231002X", Standing.UNKNOWN);
    static final Agency AGENCY = new Agency("上海衡砚专利代理事务所（普通合伙）", "31999", List.of(new Attorney("陆景行", "3199900001")));

    String title = "";
    List<Person> applicants = List.of(COMPANY);
    List<Person> inventors = List.of(INVENTOR);
    Agency agency = Agency.NONE;
    List<Contact> contacts = List.of(new Contact("高雨桐", "13800000000"));
    List<Priority> priorities = List.of();
    Set<Statement> statements = Set.of();
    List<Deposit> deposits = List.of();
    Map<Statement, Boolean> papers = Map.of();
    String abstractFigure = "";
    String classification = "";
    String applicationNumber = "";
    String listed = "";
    int pages;

    static Person person(String name, String number, Standing standing) {
        return new Person(name, number, "中国", "上海市浦东新区张江路1号", standing, null);
    }

    static Person at(String address) {
        return new Person(COMPANY.name(), COMPANY.number(), "中国", address, Standing.UNIT, null);
    }

    RequestForm build() {
        return new RequestForm(
                PatentKind.INVENTION,
                title,
                applicants,
                inventors,
                agency,
                new Details(
                        abstractFigure,
                        classification,
                        applicationNumber,
                        contacts,
                        priorities,
                        new Declared(statements, deposits, papers),
                        pages,
                        listed));
    }

    /** "E variant" of each finding of the rule, in their order. */
    List<String> hits(Application application, String rule, PatentKind kind) {
        return new FormalExaminer()
                .examine(application, new Context(kind, Texting.TODAY, build())).stream()
                        .filter(finding -> finding.rule().equals(rule))
                        .map(finding -> (finding.severity() + " "
                                        + finding.message().replaceFirst("^formality\\." + rule + "\\.?", ""))
                                .strip())
                        .toList();
    }

    List<String> hits(String rule) {
        return hits(Application.empty(PatentKind.INVENTION), rule, PatentKind.INVENTION);
    }
}
