package org.praetor.formality;

import static org.praetor.formality.Rule.TECHNICAL;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.praetor.formality.Description.Paragraph;
import org.praetor.formality.Description.Section;
import org.praetor.formality.Description.SectionKind;

/** FE-DSC-03, 09, 11 and 12: what each section of the description says, as far as its words show it. */
final class DisclosureRules {

    private static final List<Element> SUMMARY = List.of(
            new Element("problem", Sought.of("目的|问题|解决|克服|不足|缺陷|缺点|为了|需要|需求|旨在|困难|缺乏|难以|无法|不能|容易|期望|希望|改善|改进|优化")),
            new Element("solution", Sought.of("技术方案|方案|提供|包括|包含|采用|公开|涉及")),
            new Element(
                    "effect", Sought.of("效果|优点|优势|有益|好处|能够|可以|可使|使得|因此|有利|提高|提升|降低|避免|防止|从而|实现|减少|方便|改善|增加|增强|保证|确保")));

    /** A patent document by a number that no country stands before. */
    private static final Sought CITED = Sought.of(
            "专利(?:文献|文件|申请|公开|公布|公告|授权){0,3}(?:号|编号)?[第为是:：“\"（(\\s]{0,3}(?<number>\\d{7,13}(?:\\.[\\dX])?)(?![\\d])");

    private static final Pattern COUNTRY =
            Pattern.compile("中国|国内|美国|日本|欧洲|韩国|德国|英国|法国|俄罗斯|印度|台湾|国际|PCT|CN|US|JP|EP|KR|DE|GB|FR|WO|RU|TW");
    /** So many letters before 专利 a country may stand. */
    private static final int NEAR = 14;

    private static final int SHORT_EMBODIMENT = 100;
    /** What a claim has and the same words in the summary may lack: signs in brackets, 所述, 其特征在于. */
    private static final Sought OF_CLAIMS = Sought.of("[(（]\\d{1,4}[a-z]?[)）]|所述|其特征在于");

    private static final int SHINGLE = 4;
    private static final int SHORTEST_CLAIM = 30;

    /** Less of a claim than this, in percent, stands in the summary: it is not restated there. */
    private static final int RESTATED = 35;

    static final List<Rule> ALL = List.of(
            Rule.of("FE-DSC-03", Severity.W, TECHNICAL, Statutes.RULES_20, DisclosureRules::summary),
            Rule.of("FE-DSC-09", Severity.E, TECHNICAL, Statutes.RULES_20, DisclosureRules::embodiment),
            Rule.of("FE-DSC-11", Severity.W, TECHNICAL, Statutes.SUMMARY, DisclosureRules::restated),
            Rule.of("FE-DSC-12", Severity.W, TECHNICAL, Statutes.BACKGROUND, DisclosureRules::cited));

    /** One thing the summary says, and words by which it is recognised. */
    private record Element(String name, Sought words) {}

    private DisclosureRules() {}

    private static void summary(Examination examination) {
        List<Section> sections = sections(examination, SectionKind.SUMMARY);
        String text = text(examination, SectionKind.SUMMARY);
        if (text.isBlank()) {
            return; // FE-DSC-02 says it
        }
        Section first = sections.get(0);
        SUMMARY.stream()
                .filter(element -> !element.words().standsIn(text))
                .forEach(element -> examination.find(
                        Part.DESCRIPTION,
                        "",
                        first.start(),
                        first.start() + first.heading().length(),
                        element.name()));
    }

    /** An embodiment is there, and it speaks of the drawings if there are any. */
    private static void embodiment(Examination examination) {
        List<Section> sections = sections(examination, SectionKind.EMBODIMENT);
        if (sections.isEmpty()) {
            return; // FE-DSC-02 says it
        }
        String text = text(examination, SectionKind.EMBODIMENT);
        Section first = sections.get(0);
        int end = first.start() + first.heading().length();
        boolean drawn = !text(examination, SectionKind.FIGURES).isBlank();
        if (text.isBlank()) {
            examination.find(Part.DESCRIPTION, "", first.start(), end, "none");
        } else if (drawn && !text.contains("图")) {
            examination.find(Part.DESCRIPTION, "", first.start(), end, "no-figure");
        } else if (Texts.count(text, SHORT_EMBODIMENT) < SHORT_EMBODIMENT) {
            examination.find(
                    Severity.W, Part.DESCRIPTION, "", first.start(), end, "short", Texts.count(text), SHORT_EMBODIMENT);
        }
    }

    /** How much of each independent claim stands in the summary, by runs of four letters. */
    private static void restated(Examination examination) {
        String summary = letters(text(examination, SectionKind.SUMMARY));
        if (summary.isEmpty()) {
            return;
        }
        long[] runs = IntStream.rangeClosed(0, summary.length() - SHINGLE)
                .mapToLong(at -> run(summary, at))
                .sorted()
                .toArray();
        for (ClaimNode node : examination.claims().nodes()) {
            Claim claim = node.claim();
            String text = letters(claim.text());
            int all = text.length() - SHINGLE + 1;
            if (node.relation() != ClaimNode.Relation.INDEPENDENT || text.length() < SHORTEST_CLAIM) {
                continue;
            }
            int found = 0;
            for (int at = 0; at < all; at++) {
                found += Arrays.binarySearch(runs, run(text, at)) >= 0 ? 1 : 0;
            }
            if (found * 100 < all * RESTATED) {
                examination.find(
                        Part.CLAIMS,
                        ClaimRules.place(claim),
                        claim.start(),
                        ClaimRules.head(claim),
                        "",
                        claim.number());
            }
        }
    }

    /** Four letters in one number. */
    private static long run(String text, int at) {
        long run = 0;
        for (int letter = at; letter < at + SHINGLE; letter++) {
            run = run << Character.SIZE | text.charAt(letter);
        }
        return run;
    }

    private static void cited(Examination examination) {
        for (Section section : sections(examination, SectionKind.BACKGROUND)) {
            for (Paragraph paragraph : section.paragraphs()) {
                Sought.Scan scan = CITED.in(paragraph.text());
                while (scan.next()) {
                    Matcher cited = scan.match();
                    if (!COUNTRY.matcher(paragraph.text())
                            .region(Math.max(0, cited.start() - NEAR), cited.start())
                            .find()) {
                        examination.find(
                                Part.DESCRIPTION,
                                String.valueOf(paragraph.number()),
                                paragraph.start() + cited.start("number"),
                                paragraph.start() + cited.end("number"),
                                "",
                                cited.group("number"));
                    }
                }
            }
        }
    }

    private static List<Section> sections(Examination examination, SectionKind kind) {
        return examination.application().description().sections(kind);
    }

    private static String text(Examination examination, SectionKind kind) {
        return examination.application().description().text(kind);
    }

    private static String letters(String text) {
        return Texts.only(OF_CLAIMS.removedFrom(text), Character::isLetterOrDigit);
    }
}
