package org.praetor.formality;

import static org.praetor.formality.Rule.DESIGNS;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.praetor.formality.Design.BriefExplanation;
import org.praetor.formality.Design.View;
import org.praetor.formality.Design.ViewKind;

/** FE-DES: designs (外观设计). */
final class DesignRules {

    private static final int LONGEST_NAME = 20;
    private static final Pattern NAME = Pattern.compile(
            "[®™]|(?:有限|股份|集团)公司|型号|[A-Za-z]{1,5}[-－]?\\d{2,}[A-Za-z]?型|\\d+(?:英寸|寸|厘米|毫米|cm|mm|升|件套|支装)|^(?:节能|节油)");
    private static final Pattern ABSTRACT_NAME = Pattern.compile("^(?:灯|用具|装置|器具|产品|零件|设备|机器|玩具|家具|文具|建筑)$");
    private static final Pattern OMITTED = Pattern.compile("省略|无设计要点|不常见|不可见|看不到|对称|相同");
    private static final Pattern FLAT = Pattern.compile("平面产品|单元图案|四方连续|图形用户界面|花布|壁纸|贴纸|包装袋|标贴");
    private static final Set<ViewKind> SIX = EnumSet.range(ViewKind.FRONT, ViewKind.BOTTOM);

    static final List<Rule> ALL = List.of(
            Rule.of("FE-DES-01", Severity.E, DESIGNS, Statutes.DESIGN_NAME, DesignRules::name),
            Rule.of("FE-DES-02", Severity.E, DESIGNS, Statutes.DESIGN_NAME, DesignRules::nameContent),
            Rule.of("FE-DES-03", Severity.E, DESIGNS, Statutes.RULES_31, DesignRules::musts),
            Rule.of("FE-DES-05", Severity.E, DESIGNS, Statutes.RULES_31, DesignRules::commercial),
            Rule.of("FE-DES-06", Severity.E, DESIGNS, Statutes.DESIGN_VIEWS, DesignRules::views),
            Rule.of("FE-DES-08", Severity.E, DESIGNS, Statutes.DESIGN_VIEWS, DesignRules::viewNames),
            Rule.of("FE-DES-17", Severity.W, DESIGNS, "专利审查指南 第一部分第三章 12", DesignRules::locarno));

    private DesignRules() {}

    private static String productName(Examination examination) {
        RequestForm request = examination.context().request();
        return request != null && !request.title().isBlank()
                ? request.title()
                : examination.application().title();
    }

    private static void name(Examination examination) {
        String name = productName(examination);
        int length = Texts.count(name);
        if (length > LONGEST_NAME) {
            examination.whole(Part.TITLE, "", length, LONGEST_NAME);
        }
        String explained = explanation(examination).productName();
        if (!explained.isEmpty()
                && !name.isEmpty()
                && !ContentHash.normalise(explained).equals(ContentHash.normalise(name))) {
            mark(examination, explained, "other", explained, name);
        }
    }

    private static void nameContent(Examination examination) {
        String name = productName(examination);
        var matcher = NAME.matcher(name);
        if (matcher.find()) {
            examination.whole(Part.TITLE, "", matcher.group());
        } else if (ABSTRACT_NAME.matcher(name).matches()) {
            examination.whole(Part.TITLE, "too-abstract", name);
        }
    }

    private static void musts(Examination examination) {
        BriefExplanation explanation = explanation(examination);
        if (explanation.text().isBlank()) {
            return; // FE-SET-02 says it
        }
        Map<String, String> musts = new java.util.LinkedHashMap<>();
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
        List<View> views = viewsOf(examination);
        if (!designated.isBlank()
                && views.stream().anyMatch(view -> view.kind() != null)
                && views.stream()
                        .noneMatch(view -> designated.contains(bare(view.name()))
                                || bare(view.name()).contains(designated))) {
            mark(examination, designated, "not-among-views", designated);
        }
    }

    private static String bare(String viewName) {
        return viewName.replaceFirst("^\\d{1,3}[-_.、]?", "");
    }

    private static void commercial(Examination examination) {
        Lexicon.commercial(explanation(examination).text())
                .ifPresent(hit -> examination.find(
                        hit.severity(), Part.BRIEF_EXPLANATION, "", hit.start(), hit.end(), "", hit.word()));
    }

    /** Six views per design of the file; fewer with a perspective view, or with a reason in the explanation (FE-DES-07 is for people). */
    private static void views(Examination examination) {
        List<View> views = viewsOf(examination);
        String text = explanation(examination).text();
        if (views.isEmpty() || FLAT.matcher(text).find()) {
            return;
        }
        Map<String, Set<ViewKind>> byDesign = views.stream()
                .filter(view -> view.kind() != null)
                .collect(Collectors.groupingBy(
                        View::prefix,
                        java.util.TreeMap::new,
                        Collectors.mapping(
                                view -> Objects.requireNonNull(view.kind()),
                                Collectors.toCollection(() -> EnumSet.noneOf(ViewKind.class)))));
        byDesign.forEach((prefix, kinds) -> {
            Set<ViewKind> missing = EnumSet.copyOf(SIX);
            missing.removeAll(kinds);
            boolean someFaces =
                    kinds.contains(ViewKind.PERSPECTIVE) && kinds.stream().anyMatch(SIX::contains);
            boolean reasoned = OMITTED.matcher(text).find();
            boolean only = kinds.stream().noneMatch(SIX::contains) && kinds.contains(ViewKind.REFERENCE);
            if (!missing.isEmpty() && !someFaces && !reasoned && !only) {
                String names = missing.stream().map(ViewKind::chinese).collect(Collectors.joining("、"));
                examination.find(Part.DESIGN_VIEWS, prefix, -1, -1, "", names, prefix);
            }
        });
        if (byDesign.isEmpty()) {
            String names = SIX.stream().map(ViewKind::chinese).collect(Collectors.joining("、"));
            examination.whole(Part.DESIGN_VIEWS, "", names, "");
        }
    }

    private static void viewNames(Examination examination) {
        viewsOf(examination).stream()
                .filter(view -> view.kind() == null)
                .forEach(view -> examination.find(Part.DESIGN_VIEWS, view.name(), -1, -1, "", view.name()));
        viewsOf(examination).stream()
                .filter(view -> view.kind() != null)
                .collect(Collectors.groupingBy(View::name, Collectors.counting()))
                .forEach((name, count) -> {
                    if (count > 1) {
                        examination.find(Part.DESIGN_VIEWS, name, -1, -1, "twice", name);
                    }
                });
    }

    private static void locarno(Examination examination) {
        RequestForm request = examination.context().request();
        if (request != null
                && !request.details().classification().isBlank()
                && !request.details().classification().matches("\\d{2}-\\d{2}")) {
            examination.whole(Part.REQUEST, "", request.details().classification());
        }
    }

    private static void mark(Examination examination, String excerpt, String variant, Object... arguments) {
        int at = explanation(examination).text().indexOf(excerpt);
        examination.find(Part.BRIEF_EXPLANATION, "", at, at < 0 ? -1 : at + excerpt.length(), variant, arguments);
    }

    private static BriefExplanation explanation(Examination examination) {
        Design design = examination.application().design();
        return design == null ? BriefExplanation.EMPTY : design.explanation();
    }

    private static List<View> viewsOf(Examination examination) {
        Design design = examination.application().design();
        return design == null ? List.of() : design.views();
    }
}
