package org.praetor.formality;

import java.util.ArrayList;
import java.util.List;

/** A long application written by us: so many claims, of which every tenth is independent, and so many pages of description of 1,300 characters. */
final class LongText {

    private static final int PAGE = 1_300;
    private static final String[] PARTS = {"底板", "立柱", "横梁", "导轨", "滑块", "丝杠", "电机", "支架", "夹爪", "料斗", "传感器", "控制箱"};

    private LongText() {}

    static SampleText of(int claims, int pages) {
        List<String> texts = new ArrayList<>();
        for (int number = 1; number <= claims; number++) {
            String part = PARTS[number % PARTS.length];
            texts.add(
                    number % 10 == 1
                            ? "一种自动送料装置，包括底板(1)和设置在所述底板(1)上的" + part + "(" + sign(number)
                                    + ")，其特征在于，所述" + part + "(" + sign(number) + ")的长度为" + (number + 100) + "mm至"
                                    + (number + 200)
                                    + "mm，所述底板(1)的厚度为10mm至20mm，送料时所述底板(1)保持水平。"
                            : "根据权利要求" + (number - (number - 1) % 10) + "所述的自动送料装置，其特征在于，还包括" + part + "组件，所述" + part
                                    + "组件与所述底板(1)可拆卸连接，所述" + part + "组件的高度为" + (number + 20) + "mm。");
        }
        return new SampleText(
                "一种自动送料装置",
                "本发明公开了一种自动送料装置，涉及送料设备技术领域，包括底板和设置在底板上的送料机构，解决了人工送料效率低的问题，主要用于自动化生产线的送料。",
                texts,
                description(pages),
                List.of("图1", "图2"));
    }

    private static List<String> description(int pages) {
        List<String> lines = new ArrayList<>(List.of(
                "技术领域",
                "本发明涉及送料设备技术领域，具体涉及一种自动送料装置。",
                "背景技术",
                "现有的送料依靠人工，效率低，位置也不准确。",
                "发明内容",
                "本发明要解决的技术问题是提高送料的效率。为此，在底板上设置送料机构，送料的位置准确，效率高。",
                "附图说明",
                "图1是自动送料装置的立体图；",
                "图2是自动送料装置的控制流程图。",
                "具体实施方式"));
        int length = lines.stream().mapToInt(String::length).sum();
        for (int example = 1; length < pages * PAGE; example++) {
            StringBuilder paragraph = new StringBuilder("实施例" + example + "中，如图1和图2所示，自动送料装置包括底板1");
            for (int index = 0; index < PARTS.length; index++) {
                paragraph
                        .append("，")
                        .append(PARTS[index])
                        .append(index + 10)
                        .append("固定在底板1上，长度为")
                        .append(100 + example + index)
                        .append("mm");
            }
            paragraph.append("。工作时，控制箱先读取传感器的信号，再驱动电机，电机通过丝杠带动滑块沿导轨移动，夹爪从料斗取出物料后放到下一个工位。");
            lines.add(paragraph.toString());
            length += paragraph.length();
        }
        return lines;
    }

    private static int sign(int number) {
        return 10 + number % PARTS.length;
    }
}
