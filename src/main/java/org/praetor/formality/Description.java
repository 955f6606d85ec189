package org.praetor.formality;

import java.util.List;

/**
 * The description (说明书).
 *
 * @param titleLine its first line, "" if it starts with a heading
 * @param sections in the order of the document; text before the first heading is a section of kind {@link SectionKind#NONE}
 * @param text title line, headings and paragraphs, one per line: spans of {@link Part#DESCRIPTION} are counted in it
 */
public record Description(String titleLine, List<Section> sections, String text) {

    public static final Description EMPTY = new Description("", List.of(), "");

    public Description {
        sections = List.copyOf(sections);
    }

    /** The five headings of 实施细则 第二十条, and what is none of them. */
    public enum SectionKind {
        NONE,
        FIELD,
        BACKGROUND,
        SUMMARY,
        FIGURES,
        EMBODIMENT
    }

    /** @param start offset of the heading in the text of the description; of the first paragraph when {@code heading} is "" */
    public record Section(SectionKind kind, String heading, int start, List<Paragraph> paragraphs) {
        public Section {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /**
     * @param number running number in the description, from 1, headings not counted
     * @param start offset in the text of the description
     */
    public record Paragraph(int number, String text, int start) {}

    public List<Section> sections(SectionKind kind) {
        return sections.stream().filter(section -> section.kind() == kind).toList();
    }

    public List<Paragraph> paragraphs() {
        return sections.stream()
                .flatMap(section -> section.paragraphs().stream())
                .toList();
    }
}
