package org.praetor.formality;

import static org.praetor.formality.Rule.DESIGNS;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.praetor.formality.Design.BriefExplanation;
import org.praetor.formality.Design.View;

/** FE-DES-03 to 05: the brief explanation (简要说明). */
final class ExplanationRules {

    private static final Pattern PARTIAL = Pattern.compile("局部(?:的)?外观设计|保护的?局部|局部(?:用途|产品)|请求保护的部分");
    private static final Pattern OMISSION = Pattern.compile("[^。；;\\n]{0,80}省略[^。；;\\n]{0,40}");
    private static final Pattern REASON =
            Pattern.compile("对称|相同|一致|一样|无设计|没有设计|不常见|不经常|不可见|不易|看不[到见]|使用(?:时|状态)|底面|平面产品|较薄|无图案|[单双]面");
    private static final Pattern NOT_OF_A_DESIGN = Pattern.compile("内部结构|工作原理|性能(?:优|好|稳定|可靠|卓越)|使用寿命|内部(?:设|装)有");

    static final List<Rule> ALL = List.of(
            Rule.of("FE-DES-03", Severity.E, DESIGNS, Statutes.RULES_31, ExplanationRules::musts),
            Rule.of("FE-DES-04", Severity.E, DESIGNS, Statutes.RULES_31, ExplanationRules::whenApplicable),
            Rule.of("FE-DES-05", Severity.E, DESIGNS, Statutes.RULES_31, ExplanationRules::language));

    private ExplanationRules() {}

    static BriefExplanation explanation(Examination examination) {
        Design design = examination.application().design();
        return design == null ? BriefExplanation.EMPTY : design.explanation();
    }

    /** Whether it says that a part of the product is claimed. */
    static boolean partial(Examination examination) {
        return PARTIAL.matcher(explanation(examination).text()).find();
    }

    private static void musts(Examination examination) {
        BriefExplanation explanation = explanation(examination);
        if (explanation.text().isBlank()) {
            return; // FE-SET-02 says it
        }
        Map<String, String> musts = new LinkedHashMap<>();
        musts.put("product-name", explanation.productName());
        musts.put("use", explanation.use());
        musts.put("design-points", explanation.designPoints());
        musts.put("designated-picture", explanation.designatedPicture());
        musts.forEach((must, value) -> {
            if (value.isBlank()) {
                examination.whole(Part.BRIEF_EXPLANATION, must);
            }
        });
        String designated = explanation.designatedPicture();
        List<View> views = ViewRules.views(examination);
        if (!designated.isBlank()
                && views.stream().anyMatch(view -> view.kind() != null)
                && views.stream().noneMatch(view -> same(designated, view))) {
            mark(examination, Severity.E, designated, "not-among-views", designated);
        }
    }

    private static boolean same(String designated, View view) {
        String name = view.name().replaceFirst("^\\d{1,3}[-_.、]?", "");
        return designated.contains(name) || name.contains(designated);
    }

    /** Similar designs name the basic one (E); sets, partial designs and omitted views say what belongs to them (W). */
    private static void whenApplicable(Examination examination) {
        String text = explanation(examination).text();
        if (text.isBlank()) {
            return;
        }
        List<View> views = ViewRules.views(examination);
        long similar = ViewRules.prefixes(views, "设计").count();
        if (similar > 1 && !text.contains("基本设计")) {
            examination.whole(Part.BRIEF_EXPLANATION, "basic", similar);
        }
        if (ViewRules.prefixes(views, "套件").count() > 1 && !text.contains("套件")) {
            examination.find(Severity.W, Part.BRIEF_EXPLANATION, "", -1, -1, "set");
        }
        Matcher omission = OMISSION.matcher(text);
        while (omission.find()) {
            if (!REASON.matcher(omission.group()).find()) {
                examination.find(
                        Severity.W,
                        Part.BRIEF_EXPLANATION,
                        "",
                        omission.start(),
                        omission.end(),
                        "reason",
                        omission.group().strip());
            }
        }
    }

    private static void language(Examination examination) {
        String text = explanation(examination).text();
        Lexicon.commercials(text)
                .forEach(hit -> examination.find(
                        hit.severity(), Part.BRIEF_EXPLANATION, "", hit.start(), hit.end(), "", hit.word()));
        Matcher other = NOT_OF_A_DESIGN.matcher(text);
        if (other.find()) {
            examination.find(Part.BRIEF_EXPLANATION, "", other.start(), other.end(), "other", other.group());
        }
    }

    /** Marks the words where the explanation has them. */
    static void mark(Examination examination, Severity severity, String words, String variant, Object... arguments) {
        int at = explanation(examination).text().indexOf(words);
        examination.find(
                severity, Part.BRIEF_EXPLANATION, "", at, at < 0 ? -1 : at + words.length(), variant, arguments);
    }
}
