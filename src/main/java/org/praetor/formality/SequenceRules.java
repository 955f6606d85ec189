package org.praetor.formality;

import static org.praetor.formality.Rule.TECHNICAL;

import java.util.List;
import java.util.regex.Pattern;

/**
 * FE-DSC-10: nucleotide and amino acid sequences belong into a sequence listing of its own (ST.26: from ten nucleotides or four amino acids on). Whether a listing lies beside the
 * files that were read is not known, so people look.
 */
final class SequenceRules {

    private static final String AMINO_ACID =
            "(?:Ala|Arg|Asn|Asp|Cys|Gln|Glu|Gly|His|Ile|Leu|Lys|Met|Phe|Pro|Ser|Thr|Trp|Tyr|Val)";
    private static final Sought SEQUENCE = Sought.of("SEQ\\s?ID\\s?N[Oo]"
            + "|(?:[ACGTU](?<![A-Za-z][ACGTU])[ACGTU]{9,}|[acgtu](?<![A-Za-z][acgtu])[acgtu]{9,})(?![A-Za-z])"
            + "|" + AMINO_ACID + "(?:[-‑–\\s]?" + AMINO_ACID + "){3,}+");
    private static final Pattern LISTED = Pattern.compile("(?m)^(?:序列表|核苷酸(?:或|和|和/或)氨基酸序列表|<210>).{0,20}$");

    static final List<Rule> ALL =
            List.of(Rule.of("FE-DSC-10", Severity.W, TECHNICAL, Statutes.RULES_20, SequenceRules::listing));

    private SequenceRules() {}

    private static void listing(Examination examination) {
        String text = examination.application().description().text();
        Sought.Scan sequence = SEQUENCE.in(text);
        if (sequence.next() && !LISTED.matcher(text).find()) {
            examination.find(
                    Part.DESCRIPTION,
                    DescriptionRules.paragraph(examination, sequence.start()),
                    sequence.start(),
                    sequence.end(),
                    "");
        }
    }
}
