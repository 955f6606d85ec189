package org.praetor.letter;

import java.util.Map;
import java.util.Optional;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseRecord;
import org.praetor.examination.Examinations;
import org.praetor.examination.ExpectedValues;
import org.springframework.stereotype.Component;

/** The payment sheet of a case: figures from the text examined last and from the request. */
@Component
public class PaymentSheets implements ExpectedValues {

    private final Examinations examinations;
    private final CaseRecord record;

    PaymentSheets(Examinations examinations, CaseRecord record) {
        this.examinations = examinations;
        this.record = record;
    }

    /** Empty for cases that concern no patent application, or before the first round. */
    public Optional<PaymentSheet> of(CaseFile file) {
        if (file.kind() == null) {
            return Optional.empty();
        }
        int round = Math.toIntExact(examinations.round(file.id()));
        return ApplicationFigures.of(file.kind(), examinations.text(file.id(), round), record.vocabulary(file.id()))
                .map(PaymentSheet::of);
    }

    /** {@code paidTotal}: the total of the sheet, to be compared with what was paid. */
    @Override
    public Map<String, Object> of(CaseFile file, Map<String, Object> vocabulary) {
        return of(file).map(sheet -> Map.<String, Object>of("paidTotal", sheet.total()))
                .orElse(Map.of());
    }
}
