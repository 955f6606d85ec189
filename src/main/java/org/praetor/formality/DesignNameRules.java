package org.praetor.formality;

import static org.praetor.formality.Rule.DESIGNS;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.praetor.formality.Design.BriefExplanation;
import org.praetor.formality.Design.View;

/** FE-DES-01, 02, 10, 11, 15 and 17: the name of the product and its class. */
final class DesignNameRules {

    private static final int LONGEST_NAME = 20;
    /** Partial designs are protected from this day on. */
    private static final LocalDate PARTIAL_DESIGNS = LocalDate.of(2021, 6, 1);

    private static final Pattern BRACKETED = Pattern.compile("[（(][^（()）]{0,60}[)）]");
    private static final Pattern FOREIGN_RUN = Pattern.compile("[A-Za-z0-9_.-]+");
    private static final Pattern NAME = Pattern.compile(
            "[®™]|(?:有限|股份|集团)公司|型号[:：]?\\s?[A-Za-z0-9]|[A-Za-z]{1,5}[-－]?\\d{2,}[A-Za-z]?型|\\d+(?:英寸|寸|厘米|毫米|cm|mm|升|件套|支装)|^节油");
    private static final Pattern ABSTRACT_NAME = Pattern.compile("^(?:灯|用具|装置|器具|产品|零件|设备|机器|玩具|家具|文具|建筑)$");
    private static final Pattern EFFECT = Pattern.compile("^(?:节能(?!灯)|省电|高效|环保|保健|防辐射|速效)");
    private static final Pattern PLACE = Pattern.compile(
            "^(?:北京|上海|天津|重庆|广东|浙江|江苏|福建|四川|湖南|湖北|山东|河南|河北|安徽|江西|贵州|云南|陕西|西藏|新疆|内蒙古|广西|海南|辽宁|吉林|黑龙江|山西|甘肃|青海|宁夏|台湾|香港|澳门|中国|美国|法国|德国|日本|韩国|英国|意大利)");
    /** Latin letters with an accepted meaning. */
    private static final Pattern ACCEPTED = Pattern.compile(
            "(?i)LED|LCD|OLED|USB|MP\\d|RFID|TV|PC|DVD|CD|VR|AR|GPS|WIFI|KTV|IC|SIM|PVC|PE|PP|ABS|UV|AI|T恤|U盘|ECU|TPMS");

    private static final Pattern FOREIGN = Pattern.compile("[A-Za-z]{2,}");
    private static final String INTERFACE = "图形用户界面";
    private static final Pattern DEVICE = Pattern.compile(INTERFACE
            + "|动态|带有|具有|用于|的|带|用|智能|电子设备|移动(?:通信)?终端|终端|(?:平板|笔记本)?电脑|(?:电子)?计算机|手机|显示(?:屏幕?|器|设备|面板)|控制器|设备|屏");
    private static final Pattern EXCLUDED_SYMBOL = Pattern.compile("国旗|国徽|军旗|党徽|人民币|纸币|硬币|钱币");
    private static final Pattern MARK = Pattern.compile("(?:标贴|瓶贴|商标|标签|徽标|LOGO|logo)$");

    static final List<Rule> ALL = List.of(
            Rule.of("FE-DES-01", Severity.E, DESIGNS, Statutes.DESIGN_NAME, DesignNameRules::name),
            Rule.of("FE-DES-02", Severity.E, DESIGNS, Statutes.DESIGN_NAME, DesignNameRules::content),
            Rule.of("FE-DES-10", Severity.E, DESIGNS, Statutes.PARTIAL_DESIGN, DesignNameRules::partial)
                    .since(PARTIAL_DESIGNS),
            Rule.of("FE-DES-11", Severity.E, DESIGNS, Statutes.INTERFACE_DESIGN, DesignNameRules::userInterface),
            Rule.of("FE-DES-15", Severity.W, DESIGNS, Statutes.EXCLUDED_DESIGNS, DesignNameRules::excluded),
            Rule.of("FE-DES-17", Severity.W, DESIGNS, Statutes.LOCARNO, DesignNameRules::locarno));

    private DesignNameRules() {}

    /** As the request names the product, else as the files do. */
    static String productName(Examination examination) {
        RequestForm request = examination.context().request();
        return request != null && !request.title().isBlank()
                ? request.title()
                : examination.application().title();
    }

    private static String bare(String name) {
        return BRACKETED.matcher(name).replaceAll("").strip();
    }

    /** A name that is too long only by what stands in brackets, or only when every Latin letter counts, is for people. */
    private static void name(Examination examination) {
        String name = productName(examination);
        int length = Texts.count(name);
        if (length > LONGEST_NAME) {
            boolean certain = Texts.count(FOREIGN_RUN.matcher(bare(name)).replaceAll("A")) > LONGEST_NAME;
            title(examination, certain ? Severity.E : Severity.W, name, "", length, LONGEST_NAME);
        }
        BriefExplanation explanation = ExplanationRules.explanation(examination);
        String explained = explanation.productName();
        if (!explained.isEmpty()
                && !name.isEmpty()
                && !ContentHash.normalise(explained).equals(ContentHash.normalise(name))) {
            ExplanationRules.mark(examination, Severity.E, explained, "other", explained, name);
        }
    }

    private static void content(Examination examination) {
        String name = productName(examination);
        String bare = bare(name);
        Matcher named = NAME.matcher(name);
        if (named.find()) {
            title(examination, Severity.E, named.group(), "", named.group());
        } else if (ABSTRACT_NAME.matcher(name).matches()) {
            title(examination, Severity.E, name, "too-abstract", name);
        }
        for (Pattern doubtful : List.of(EFFECT, PLACE)) {
            Matcher found = doubtful.matcher(bare);
            if (found.find()) {
                title(examination, Severity.W, found.group(), "doubtful", found.group());
            }
        }
        Matcher foreign = FOREIGN.matcher(ACCEPTED.matcher(bare).replaceAll(""));
        if (foreign.find()) {
            title(examination, Severity.W, foreign.group(), "foreign", foreign.group());
        }
    }

    /** A partial design is called after the whole and the part: 汽车的车门. */
    private static void partial(Examination examination) {
        String name = productName(examination);
        boolean partial = ExplanationRules.partial(examination) || name.contains("局部");
        if (!partial || name.isBlank()) {
            return;
        }
        if (!name.contains("的")) {
            title(examination, Severity.E, name, "", name);
        }
        List<View> views = ViewRules.views(examination);
        if (views.size() > 1 && views.stream().noneMatch(view -> view.kind() == Design.ViewKind.PERSPECTIVE)) {
            examination.find(Severity.W, Part.DESIGN_VIEWS, "", -1, -1, "perspective");
        }
    }

    private static void userInterface(Examination examination) {
        String name = productName(examination);
        if (!name.contains("界面")) {
            return;
        }
        String rest = DEVICE.matcher(name).replaceAll("").replaceAll("[^\\p{IsHan}A-Za-z]", "");
        if (!name.contains(INTERFACE)) {
            title(examination, Severity.W, name, "not-named", name);
        } else if (bare(name).replaceFirst("^动态", "").equals(INTERFACE)) {
            title(examination, Severity.E, name, "", name);
        } else if (rest.isBlank()) {
            title(examination, Severity.W, name, "purpose", name);
        }
        boolean moving = ViewRules.views(examination).stream()
                .anyMatch(view -> view.name().contains("变化状态图"));
        if (moving && !name.contains("动态")) {
            title(examination, Severity.W, name, "dynamic", name);
        }
    }

    private static void excluded(Examination examination) {
        String name = productName(examination);
        Matcher symbol = EXCLUDED_SYMBOL.matcher(name);
        Matcher mark = MARK.matcher(bare(name));
        if (symbol.find()) {
            title(examination, Severity.W, symbol.group(), "", symbol.group());
        } else if (mark.find()) {
            title(examination, Severity.W, mark.group(), "mark", name);
        }
    }

    private static void locarno(Examination examination) {
        RequestForm request = examination.context().request();
        String given = request == null ? "" : request.details().classification();
        if (!given.isBlank() && !given.matches("\\d{2}-\\d{2}")) {
            examination.whole(Part.REQUEST, "", given);
        }
    }

    /** Marks the words where the files have them. */
    private static void title(
            Examination examination, Severity severity, String words, String variant, Object... arguments) {
        int at = examination.application().title().indexOf(words);
        examination.find(severity, Part.TITLE, "", at, at < 0 ? -1 : at + words.length(), variant, arguments);
    }
}
