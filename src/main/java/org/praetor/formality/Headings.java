package org.praetor.formality;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.praetor.formality.Description.SectionKind;

/** Part titles (权 利 要 求 书) and section headings (技术领域), whatever their spacing and numbering. */
final class Headings {

    private static final Map<String, Part> PARTS = Map.ofEntries(
            Map.entry("权利要求书", Part.CLAIMS),
            Map.entry("权利要求", Part.CLAIMS),
            Map.entry("说明书", Part.DESCRIPTION),
            Map.entry("说明书摘要", Part.ABSTRACT),
            Map.entry("摘要", Part.ABSTRACT),
            Map.entry("说明书附图", Part.DRAWINGS),
            Map.entry("附图", Part.DRAWINGS),
            Map.entry("摘要附图", Part.ABSTRACT_FIGURE),
            Map.entry("简要说明", Part.BRIEF_EXPLANATION),
            Map.entry("外观设计简要说明", Part.BRIEF_EXPLANATION),
            Map.entry("外观设计图片或照片", Part.DESIGN_VIEWS),
            Map.entry("请求书", Part.REQUEST),
            Map.entry("发明专利请求书", Part.REQUEST),
            Map.entry("实用新型专利请求书", Part.REQUEST),
            Map.entry("外观设计专利请求书", Part.REQUEST));

    /** A running head may carry the publication number before the title and the page after it. */
    private static final Pattern RUNNING_HEAD = Pattern.compile(
            "[-=#*—]*(?:CN\\d{6,}[A-Z]\\d?)?[《【]?(\\p{IsHan}+)[》】]?(?:[（(]\\p{IsHan}{1,8}[）)])?[:：]?(?:第?\\d{1,4}(?:[/／]\\d{1,4})?页?)?[-=#*—]*");

    private static final Pattern SECTION =
            Pattern.compile("(?:[一二三四五六七八九十]{1,2}[、.．]?|[（(][一二三四五六七八九十\\d]{1,2}[)）]|\\d{1,2}[、.．)）]?)?[\\[【［〖〔<＜《]?"
                    + "(?:(?<field>(?:本?(?:发明|实用新型|申请))?(?:的|所属的?|相关)?(?:技术)?领域|所属的?(?:技术)?领域)"
                    + "|(?<background>(?:本?(?:发明|实用新型|申请)的?)?(?:背景技术|技术背景|背景)|现有技术|相关技术)"
                    + "|(?<summary>本?(?:发明|实用新型|申请)的?(?:内容|公开|概述|概要))"
                    + "|(?<figures>(?:说明书)?附图(?:[及和](?:附图)?标记)?(?:的)?(?:简要|简单)?(?:说明|描述|简述|概述)|图面说明)"
                    + "|(?<embodiment>(?:本?(?:发明|实用新型|申请)的?)?(?:具体|最佳|优选|较佳)?的?实施方式(?:(?:以?及|和|与)实施例)?|具体实施例|具体实施方案|发明详述|(?:发明的?|具体)?详细(?:说明|描述)))"
                    + "[\\]】］〗〕>＞》]?[:：]?");

    private Headings() {}

    /** The part a line opens, if it is nothing but a part title. */
    static Optional<Part> part(String line) {
        if (line.length() > 80) {
            return Optional.empty();
        }
        Matcher head = RUNNING_HEAD.matcher(Texts.compact(line));
        return head.matches() ? Optional.ofNullable(PARTS.get(head.group(1))) : Optional.empty();
    }

    /** How a part is titled, as {@link #part} knows it. */
    static String title(Part part) {
        return switch (part) {
            case CLAIMS -> "权利要求书";
            case DESCRIPTION -> "说明书";
            case ABSTRACT -> "说明书摘要";
            case DRAWINGS -> "说明书附图";
            case ABSTRACT_FIGURE -> "摘要附图";
            case BRIEF_EXPLANATION -> "简要说明";
            case SEQUENCE_LISTING -> "序列表";
            case DESIGN_VIEWS -> "外观设计图片或照片";
            case REQUEST, TITLE -> "请求书";
        };
    }

    /** The part a file name speaks of: 100001.xml, 权利要求书.docx. */
    static Optional<Part> partOfFile(String path) {
        for (Part part : Part.values()) {
            if (!part.code().isEmpty() && path.contains(part.code())) {
                return Optional.of(part);
            }
        }
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (name.contains("附图")) {
            return Optional.of(name.contains("摘要") ? Part.ABSTRACT_FIGURE : Part.DRAWINGS);
        }
        if (name.contains("摘要")) {
            return Optional.of(Part.ABSTRACT);
        }
        if (name.contains("权利要求") || name.contains("权要")) {
            return Optional.of(Part.CLAIMS);
        }
        if (name.contains("简要说明")) {
            return Optional.of(Part.BRIEF_EXPLANATION);
        }
        return name.contains("说明书") ? Optional.of(Part.DESCRIPTION) : Optional.empty();
    }

    /** The section a line opens, if it is nothing but one of the five headings. */
    static Optional<SectionKind> section(String line) {
        if (line.length() > 40) {
            return Optional.empty();
        }
        Matcher heading = SECTION.matcher(Texts.compact(line));
        if (!heading.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                heading.group("field") != null
                        ? SectionKind.FIELD
                        : heading.group("background") != null
                                ? SectionKind.BACKGROUND
                                : heading.group("summary") != null
                                        ? SectionKind.SUMMARY
                                        : heading.group("figures") != null
                                                ? SectionKind.FIGURES
                                                : SectionKind.EMBODIMENT);
    }
}
