package org.praetor.formality;

import static org.praetor.formality.Rule.DESIGNS;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praetor.formality.Design.View;
import org.praetor.formality.Design.ViewKind;

/** FE-DES-06 to 08, 12 and 13: the views, their names and prefixes. */
final class ViewRules {

    private static final int MOST_SIMILAR = 10;
    private static final Pattern OMITTED = Pattern.compile("省略|无设计要点|不常见|不可见|看不到|对称|相同");
    private static final Pattern SAID_OMITTED = Pattern.compile("(?<![不未没有])省略(?!其[他它余])([^。；;\\n，,]{2,40})");
    /** Reasons for which both of two equal faces may be left out. */
    private static final Pattern OTHER_REASON = Pattern.compile("无设计要点|没有设计要点|不涉及|不常见|不经常|不可见|不易|看不[到见]|底面");

    private static final Pattern FLAT = Pattern.compile("平面产品|单元图案|四方连续|图形用户界面|花布|壁纸|贴纸|包装袋|标贴");
    private static final Set<ViewKind> SIX = EnumSet.range(ViewKind.FRONT, ViewKind.BOTTOM);

    static final List<Rule> ALL = List.of(
            Rule.of("FE-DES-06", Severity.E, DESIGNS, Statutes.DESIGN_VIEWS, ViewRules::six),
            Rule.of("FE-DES-07", Severity.E, DESIGNS, Statutes.OMITTED_VIEWS, ViewRules::omitted),
            Rule.of("FE-DES-08", Severity.E, DESIGNS, Statutes.DESIGN_VIEWS, ViewRules::names),
            Rule.of("FE-DES-12", Severity.E, DESIGNS, Statutes.RULES_40, ViewRules::similar),
            Rule.of("FE-DES-13", Severity.E, DESIGNS, Statutes.RULES_40, ViewRules::sets));

    private ViewRules() {}

    static List<View> views(Examination examination) {
        Design design = examination.application().design();
        return design == null ? List.of() : design.views();
    }

    /** The different numbers after 设计, 套件 or 组件. */
    static Stream<Integer> prefixes(List<View> views, String word) {
        return views.stream()
                .map(View::prefix)
                .filter(prefix -> prefix.startsWith(word))
                .map(prefix -> Integer.parseInt(prefix.substring(word.length())))
                .distinct();
    }

    /** Six views per design of the file; fewer with a perspective view, or with a reason in the explanation. */
    private static void six(Examination examination) {
        List<View> views = views(examination);
        String text = ExplanationRules.explanation(examination).text();
        if (views.isEmpty() || FLAT.matcher(text).find()) {
            return;
        }
        boolean reasoned = OMITTED.matcher(text).find();
        Map<String, Set<ViewKind>> byDesign = byDesign(views);
        byDesign.forEach((prefix, kinds) -> {
            Set<ViewKind> missing = EnumSet.copyOf(SIX);
            missing.removeAll(kinds);
            boolean faces = kinds.stream().anyMatch(SIX::contains);
            boolean someFaces = faces && kinds.contains(ViewKind.PERSPECTIVE);
            boolean referenceOnly = !faces && kinds.contains(ViewKind.REFERENCE);
            if (!missing.isEmpty() && !someFaces && !reasoned && !referenceOnly) {
                examination.find(Part.DESIGN_VIEWS, prefix, -1, -1, "", names(missing), prefix);
            }
        });
        if (byDesign.isEmpty()) {
            examination.whole(Part.DESIGN_VIEWS, "", names(SIX), "");
        }
    }

    private static Map<String, Set<ViewKind>> byDesign(List<View> views) {
        return views.stream()
                .filter(view -> view.kind() != null)
                .collect(Collectors.groupingBy(
                        View::prefix,
                        TreeMap::new,
                        Collectors.mapping(
                                view -> Objects.requireNonNull(view.kind()),
                                Collectors.toCollection(() -> EnumSet.noneOf(ViewKind.class)))));
    }

    private static String names(Set<ViewKind> kinds) {
        return kinds.stream().map(ViewKind::chinese).collect(Collectors.joining("、"));
    }

    /** What the explanation says is omitted is not there, and of two faces that are said to be equal one is. */
    private static void omitted(Examination examination) {
        String text = ExplanationRules.explanation(examination).text();
        byDesign(views(examination)).forEach((prefix, kinds) -> {
            Matcher said = SAID_OMITTED.matcher(text);
            EnumSet<ViewKind> omitted = EnumSet.noneOf(ViewKind.class);
            while (said.find()) {
                SIX.stream()
                        .filter(kind -> said.group(1).contains(kind.chinese()))
                        .forEach(omitted::add);
            }
            Set<ViewKind> there = EnumSet.copyOf(omitted);
            there.retainAll(kinds);
            if (prefix.isEmpty() && !there.isEmpty()) {
                examination.find(Part.DESIGN_VIEWS, names(there), -1, -1, "", names(there));
            }
            pair(examination, prefix, kinds, text, ViewKind.LEFT, ViewKind.RIGHT);
            pair(examination, prefix, kinds, text, ViewKind.TOP, ViewKind.BOTTOM);
            pair(examination, prefix, kinds, text, ViewKind.FRONT, ViewKind.REAR);
        });
    }

    private static void pair(
            Examination examination, String prefix, Set<ViewKind> kinds, String text, ViewKind one, ViewKind other) {
        String between = "[与和同]";
        String equal = "[^。；;\\n]{0,6}(?:对称|相同)";
        boolean said = Pattern.compile(one.chinese() + between + other.chinese() + equal + "|" + other.chinese()
                        + between + one.chinese() + equal)
                .matcher(text)
                .find();
        if (said && !kinds.contains(one) && !kinds.contains(other)) {
            String names = one.chinese() + "、" + other.chinese();
            boolean excused = kinds.contains(ViewKind.PERSPECTIVE)
                    || OTHER_REASON.matcher(text).find()
                    || FLAT.matcher(text).find();
            examination.find(excused ? Severity.W : Severity.E, Part.DESIGN_VIEWS, prefix, -1, -1, "both", names);
        }
    }

    /** Names of the guidelines, each once; prefixes numbered from 1 without a gap. */
    private static void names(Examination examination) {
        List<View> views = views(examination);
        Set<String> seen = new HashSet<>();
        Set<String> twice = new HashSet<>();
        for (View view : views) {
            if (view.kind() == null) {
                examination.find(Part.DESIGN_VIEWS, view.name(), -1, -1, "", view.name());
            } else if (!seen.add(view.name()) && twice.add(view.name())) {
                examination.find(Part.DESIGN_VIEWS, view.name(), -1, -1, "twice", view.name());
            }
        }
        for (String word : List.of("设计", "套件", "组件")) {
            List<Integer> numbers = prefixes(views, word).sorted().toList();
            boolean gap = !numbers.isEmpty() && numbers.get(numbers.size() - 1) != numbers.size();
            if (gap) {
                examination.find(Severity.W, Part.DESIGN_VIEWS, "", -1, -1, "gap", word, numbers.toString());
            }
        }
    }

    private static void similar(Examination examination) {
        long designs = prefixes(views(examination), "设计").count();
        if (designs > MOST_SIMILAR) {
            examination.whole(Part.DESIGN_VIEWS, "", designs, MOST_SIMILAR);
        }
    }

    /** No similar designs inside a set. */
    private static void sets(Examination examination) {
        List<View> views = views(examination);
        boolean set = views.stream().anyMatch(view -> view.name().contains("套件"));
        views.stream()
                .filter(view -> set && view.name().matches(".*设计\\d{1,2}.*"))
                .findFirst()
                .ifPresent(view -> examination.find(Part.DESIGN_VIEWS, view.name(), -1, -1, "", view.name()));
    }
}
