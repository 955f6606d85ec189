package org.praetor.formality;

import static org.praetor.formality.Rule.TECHNICAL;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** FE-TTL: the title (发明名称). */
final class TitleRules {

    private static final LocalDate GUIDELINES_2023 = LocalDate.of(2024, 1, 20);
    private static final int SHORT = 25;
    private static final int LONGEST = 60;
    private static final int LONGEST_BEFORE = 40;

    private static final Pattern NAMES = Pattern.compile(
            "[®™]|(?:有限|股份|集团|责任)公司|[\\p{IsHan}]{2,8}(?:大学|学院|研究院|研究所)(?!生)|型号[:：]?\\s?[A-Za-z0-9]|[A-Za-z]{1,5}[-－]?\\d{2,}[A-Za-z]?型(?!钢|材|号|铝|铸)");
    private static final Pattern VAGUE = Pattern.compile(
            "及(?:其)?其他$|及其类似物?$|等类似物?$|及其他(?=的)|及其类似|[及和与或](?:其)?(?:类似|其他)(?:物|物品|装置|设备|产品|用品|结构|部件|材料|方法)$");
    private static final String GENERAL = "(?:方法|装置|组合物|化合物|设备|系统|产品|材料|结构|工艺)";
    private static final Pattern BARE = Pattern.compile(
            "^(?:一种|一类)?(?:新型|改进的)?" + GENERAL + "(?:(?:以?及其?|[和与、]其?)(?:" + GENERAL + "|(?:制备|制造|生产|使用)?方法|用途|应用))*$");

    private static final Pattern SUBJECT = Pattern.compile("[^，,：:；;。\\n]{1,80}");
    private static final Pattern METHOD_SUBJECT = Pattern.compile("(?:方法|工艺)$");
    private static final Pattern PRODUCT_SUBJECT =
            Pattern.compile("(?:装置|设备|系统|介质|组合物|仪器|机构|结构|机|器|仪|板|材料|化合物|产品|平台|终端|电路|芯片)$");
    private static final Pattern METHOD_NAMED = Pattern.compile("方法|工艺|用途|应用|制备|流程|制法|生产|使用|处理|合成|检测|控制|加工|回收|利用");
    /** Ends in a method and joins nothing to it. */
    private static final Pattern METHOD_ONLY = Pattern.compile("^[^及和与、]*(?:方法|工艺)$");

    static final List<Rule> ALL = List.of(
            Rule.of("FE-TTL-01", Severity.E, TECHNICAL, Statutes.TITLE, examination -> length(examination, LONGEST))
                    .since(GUIDELINES_2023),
            Rule.of(
                            "FE-TTL-01",
                            Severity.E,
                            TECHNICAL,
                            Statutes.TITLE,
                            examination -> length(examination, LONGEST_BEFORE))
                    .until(GUIDELINES_2023.minusDays(1)),
            Rule.of("FE-TTL-02", Severity.E, TECHNICAL, Statutes.TITLE, TitleRules::names),
            Rule.of("FE-TTL-03", Severity.E, TECHNICAL, Statutes.TITLE, examination -> each(examination, VAGUE)),
            Rule.of("FE-TTL-04", Severity.E, TECHNICAL, Statutes.TITLE, examination -> each(examination, BARE)),
            Rule.of("FE-TTL-05", Severity.W, TECHNICAL, Statutes.TITLE, TitleRules::commercial),
            Rule.of("FE-TTL-06", Severity.W, TECHNICAL, Statutes.TITLE, TitleRules::categories));

    private TitleRules() {}

    private static void length(Examination examination, int longest) {
        String title = examination.application().title();
        int length = Texts.count(title);
        if (length > longest) {
            examination.find(Part.TITLE, "", 0, title.length(), "", length, longest);
        } else if (length > SHORT) {
            examination.find(Severity.W, Part.TITLE, "", 0, title.length(), "long", length, SHORT);
        }
    }

    private static void names(Examination examination) {
        each(examination, NAMES);
        String title = examination.application().title();
        FirmNames.find(title)
                .ifPresent(firm -> examination.find(
                        Part.TITLE, "", firm.start(), firm.end(), "", title.substring(firm.start(), firm.end())));
        RequestForm request = examination.context().request();
        if (request != null) {
            Set<String> applicants = new LinkedHashSet<>();
            request.applicants().forEach(applicant -> applicants.add(applicant.name()));
            applicants.forEach(name -> named(examination, Severity.E, name));
            request.inventors()
                    .forEach(inventor -> named(
                            examination, inventor.name().length() > 2 ? Severity.E : Severity.W, inventor.name()));
        }
    }

    /** Two characters of a person's name may be a word of the title: people look. */
    private static void named(Examination examination, Severity severity, String name) {
        int at = name.length() < 2 ? -1 : examination.application().title().indexOf(name);
        if (at >= 0) {
            examination.find(severity, Part.TITLE, "", at, at + name.length(), "", name);
        }
    }

    private static void each(Examination examination, Pattern pattern) {
        Matcher matcher = pattern.matcher(examination.application().title());
        while (matcher.find()) {
            examination.find(Part.TITLE, "", matcher.start(), matcher.end(), "", matcher.group());
        }
    }

    private static void commercial(Examination examination) {
        Lexicon.commercials(examination.application().title())
                .forEach(hit -> examination.find(Part.TITLE, "", hit.start(), hit.end(), "", hit.word()));
    }

    /**
     * A title that names a product only, over an independent method claim, or a method only, over an independent product claim. A utility model has no method to name
     * (FE-CLM-26).
     */
    private static void categories(Examination examination) {
        String title = examination.application().title();
        if (title.isBlank()) {
            return;
        }
        boolean method = examination.context().kind() == PatentKind.UTILITY_MODEL
                || METHOD_NAMED.matcher(title).find();
        boolean product = !METHOD_ONLY.matcher(title).find();
        for (ClaimNode node : examination.claims().nodes()) {
            Claim claim = node.claim();
            if (node.relation() == ClaimNode.Relation.INDEPENDENT) {
                String subject = subject(claim);
                boolean methodClaimed = METHOD_SUBJECT.matcher(subject).find();
                boolean productClaimed = PRODUCT_SUBJECT.matcher(subject).find();
                if ((methodClaimed && !method) || (productClaimed && !product)) {
                    String variant = methodClaimed ? "" : "product";
                    examination.find(Part.TITLE, "", 0, title.length(), variant, claim.number());
                    return;
                }
            }
        }
    }

    /** What an independent claim is about: its words up to the first mark. */
    private static String subject(Claim claim) {
        Matcher subject = SUBJECT.matcher(claim.text());
        return subject.lookingAt() ? subject.group() : "";
    }
}
