package org.praetor.formality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.praetor.formality.Description.Paragraph;
import org.praetor.formality.Description.Section;
import org.praetor.formality.Description.SectionKind;

/** Puts a draft together: sections, offsets, kind. */
final class Assembly {

    private Assembly() {}

    static Application of(Draft draft) {
        Pages pages = new Pages();
        draft.pages.forEach((part, lines) -> pages.begin(part, 0, lines.get(0)));
        Description description = description(draft, pages);
        String abstractText = String.join("\n", draft.abstractLines);
        @Nullable
        Design design = draft.views.isEmpty() && draft.explanation.isEmpty() ? null : BriefExplanations.design(draft);
        String title = !draft.title.isEmpty()
                ? draft.title
                : !draft.titleLine.isEmpty() && !draft.titleEmpty
                        ? LineParts.name(draft.titleLine)
                        : design == null ? "" : design.productName();
        List<Claim> claims = claims(draft.claims);
        for (int index = 0; index < claims.size(); index++) {
            Claim claim = claims.get(index);
            pages.begin(
                    Part.CLAIMS,
                    claim.start() - claim.label().length() - 1,
                    draft.claims.get(index).page());
        }
        return new Application(
                kind(design, draft, description, abstractText),
                title,
                abstractText,
                claims,
                description,
                draft.drawings,
                draft.sequences,
                draft.abstractFigure,
                design,
                pages);
    }

    static List<Claim> claims(List<Draft.RawClaim> raw) {
        List<Claim> claims = new ArrayList<>();
        int start = 0;
        for (Draft.RawClaim claim : raw) {
            start += claim.label().length() + 1;
            claims.add(new Claim(
                    claim.number(),
                    claim.label(),
                    claim.text(),
                    start,
                    ClaimReferences.first(claim.text(), claim.number())));
            start += claim.text().length() + 1;
        }
        return claims;
    }

    private static Description description(Draft draft, Pages pages) {
        List<Integer> pageOf = draft.pages.getOrDefault(Part.DESCRIPTION, List.of());
        StringBuilder text = new StringBuilder(draft.titleLine);
        List<Section> sections = new ArrayList<>();
        List<Paragraph> paragraphs = new ArrayList<>();
        SectionKind kind = SectionKind.NONE;
        String heading = "";
        int sectionStart = 0;
        int number = 0;
        for (int index = 0; index < draft.description.size(); index++) {
            String line = draft.description.get(index);
            if (!text.isEmpty()) {
                text.append('\n');
            }
            int start = text.length();
            text.append(line);
            pages.begin(Part.DESCRIPTION, start, index < pageOf.size() ? pageOf.get(index) : 0);
            Optional<SectionKind> opened = Headings.section(line);
            if (opened.isEmpty()) {
                sectionStart = heading.isEmpty() && paragraphs.isEmpty() ? start : sectionStart;
                paragraphs.add(new Paragraph(++number, line, start));
                continue;
            }
            if (!heading.isEmpty() || !paragraphs.isEmpty()) {
                sections.add(new Section(kind, heading, sectionStart, paragraphs));
            }
            kind = opened.get();
            heading = line;
            sectionStart = start;
            paragraphs = new ArrayList<>();
        }
        if (!heading.isEmpty() || !paragraphs.isEmpty()) {
            sections.add(new Section(kind, heading, sectionStart, paragraphs));
        }
        return new Description(draft.titleLine, sections, text.toString());
    }

    private static PatentKind kind(@Nullable Design design, Draft draft, Description description, String abstractText) {
        if (design != null && draft.claims.isEmpty()) {
            return PatentKind.DESIGN;
        }
        boolean utilityModel = abstractText.contains("本实用新型")
                || description.sections(SectionKind.SUMMARY).stream()
                        .anyMatch(section -> section.heading().contains("实用新型"));
        return utilityModel ? PatentKind.UTILITY_MODEL : PatentKind.INVENTION;
    }
}
