package org.praetor.formality;

import static org.praetor.formality.Rule.TECHNICAL;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * FE-DSC-10: nucleotide and amino acid sequences belong into a sequence listing of its own (ST.26: from ten nucleotides or four amino acids on). Without a request form the files
 * may be a copy or a part: whether a listing lies beside them is not known, and people look.
 */
final class SequenceRules {

    private static final String AMINO_ACID =
            "(?:Ala|Arg|Asn|Asp|Cys|Gln|Glu|Gly|His|Ile|Leu|Lys|Met|Phe|Pro|Ser|Thr|Trp|Tyr|Val)";
    private static final Sought SEQUENCE = Sought.of("SEQ\\s?ID\\s?N[Oo]"
            + "|(?:[ACGTU](?<![A-Za-z][ACGTU])[ACGTU]{9,}|[acgtu](?<![A-Za-z][acgtu])[acgtu]{9,})(?![A-Za-z])"
            + "|[A-Y](?<=序列[为是如下:：]{1,4}\\s?[A-Y])[ACDEFGHIKLMNPQRSTVWY]{7,}(?![A-Za-z])"
            + "|" + AMINO_ACID + "(?:[-‑–\\s]?" + AMINO_ACID + "){3,}+");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    /** One, several or a range: SEQ ID NO: 1, SEQ ID NOs: 1-5, SEQ ID NO：1至12. */
    private static final Pattern NAMED = Pattern.compile(
            "SEQ\\s?ID\\s?N[Oo][Ss]?[.:：]*\\s?\\d{1,6}(?:\\s?(?:[-－–—~～至到、,，和及]|to|and)\\s?(?:SEQ\\s?ID\\s?N[Oo][Ss]?[.:：]*\\s?)?\\d{1,6}){0,20}");

    private static final Pattern LISTED = Pattern.compile("(?m)^(?:序列表|核苷酸(?:或|和|和/或)氨基酸序列表|<210>).{0,20}$");

    static final List<Rule> ALL =
            List.of(Rule.of("FE-DSC-10", Severity.E, TECHNICAL, Statutes.RULES_20, SequenceRules::listing));

    private SequenceRules() {}

    private static void listing(Examination examination) {
        Application application = examination.application();
        String text = application.description().text();
        if (application.has(Part.SEQUENCE_LISTING)) {
            beyond(examination, text, application.sequences().size());
            return;
        }
        Sought.Scan sequence = SEQUENCE.in(text);
        if (sequence.next() && !LISTED.matcher(text).find()) {
            examination.find(
                    examination.context().request() == null ? Severity.W : Severity.E,
                    Part.DESCRIPTION,
                    DescriptionRules.paragraph(examination, sequence.start()),
                    sequence.start(),
                    sequence.end(),
                    "");
        }
    }

    /** The first sequence the description speaks of that the listing does not have; its sequences are numbered from 1 without gaps (ST.26 paragraph 10). */
    private static void beyond(Examination examination, String text, int listed) {
        Matcher named = NAMED.matcher(text);
        while (named.find()) {
            int last = DIGITS.matcher(named.group())
                    .results()
                    .mapToInt(number -> Integer.parseInt(number.group()))
                    .max()
                    .orElse(0);
            if (last > listed) {
                examination.find(
                        Severity.W,
                        Part.DESCRIPTION,
                        DescriptionRules.paragraph(examination, named.start()),
                        named.start(),
                        named.end(),
                        "beyond",
                        last,
                        listed);
                return;
            }
        }
    }
}
