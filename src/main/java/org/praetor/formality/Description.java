package org.praetor.formality;

import java.util.List;
import java.util.stream.Collectors;

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

        /** Past its last paragraph. */
        int end() {
            return paragraphs.isEmpty()
                    ? start + heading.length()
                    : paragraphs.get(paragraphs.size() - 1).end();
        }
    }

    /**
     * @param number running number in the description, from 1, headings not counted
     * @param start offset in the text of the description
     */
    public record Paragraph(int number, String text, int start) {
        int end() {
            return start + text.length();
        }
    }

    public List<Section> sections(SectionKind kind) {
        return sections.stream().filter(section -> section.kind() == kind).toList();
    }

    /** The paragraphs of these sections, one per line. */
    String text(SectionKind kind) {
        return sections(kind).stream()
                .map(Section::paragraphs)
                .filter(paragraphs -> !paragraphs.isEmpty())
                .map(this::lines)
                .collect(Collectors.joining("\n"));
    }

    /** Paragraphs that follow each other stand so in the text. */
    private String lines(List<Paragraph> paragraphs) {
        return text.substring(
                paragraphs.get(0).start(), paragraphs.get(paragraphs.size() - 1).end());
    }

    public List<Paragraph> paragraphs() {
        return sections.stream()
                .flatMap(section -> section.paragraphs().stream())
                .toList();
    }
}
