package org.praetor.formality;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a design application has instead of claims and description (专利法 第二十七条).
 *
 * @param productName from the brief explanation, "" if it does not say
 * @param locarno class {@code nn-nn} where a file states it, else ""
 */
public record Design(String productName, String locarno, List<View> views, BriefExplanation explanation) {

    public Design {
        views = List.copyOf(views);
    }

    /** The named views (审查指南 第一部分第三章 4.2). */
    public enum ViewKind {
        FRONT("主视图"),
        REAR("后视图"),
        LEFT("左视图"),
        RIGHT("右视图"),
        TOP("俯视图"),
        BOTTOM("仰视图"),
        PERSPECTIVE("立体图"),
        UNFOLDED("展开图"),
        SECTION("剖视图"),
        SECTIONAL("剖面图"),
        DETAIL("放大图"),
        STATE("状态图"),
        REFERENCE("参考图");

        private final String chinese;

        ViewKind(String chinese) {
            this.chinese = chinese;
        }

        /** The name as it stands under the view. */
        public String chinese() {
            return chinese;
        }
    }

    /**
     * @param name as the file is named, without extension ("套件1主视图")
     * @param kind null when the name is not that of a view
     * @param prefix 套件n, 设计n, 组件n or ""
     */
    public record View(String name, @Nullable ViewKind kind, String prefix, Picture picture) {}

    /**
     * The brief explanation (简要说明): the four musts of 实施细则 第三十一条, each "" when not found.
     *
     * @param designatedPicture the picture that best shows the design
     */
    public record BriefExplanation(
            String text, String productName, String use, String designPoints, String designatedPicture) {
        public static final BriefExplanation EMPTY = new BriefExplanation("", "", "", "", "");
    }
}
