package org.praetor.delivery;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseFiles;
import org.springframework.stereotype.Component;

/** Inbox rows as their reader reads them; the number of queries is fixed but for the digests among them. */
@Component
class InboxMessages {

    private final NoticeTexts texts;
    private final DigestTexts digests;
    private final DigestLines lines;
    private final CaseFiles cases;

    InboxMessages(NoticeTexts texts, DigestTexts digests, DigestLines lines, CaseFiles cases) {
        this.texts = texts;
        this.digests = digests;
        this.lines = lines;
        this.cases = cases;
    }

    List<InboxMessage> of(List<InboxRows.Row> rows, String language, boolean staff) {
        Map<String, CaseFile> files = cases.all(rows.stream()
                .map(InboxRows.Row::caseId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<String, List<DigestLine>> digested = lines.of(rows.stream()
                .filter(row -> row.caseId() == null)
                .map(InboxRows.Row::id)
                .toList());
        return rows.stream()
                .map(row -> row.caseId() == null
                        ? digest(row, digested.getOrDefault(row.id(), List.of()), language, staff)
                        : message(row, row.caseId(), files, language, staff))
                .toList();
    }

    private InboxMessage digest(InboxRows.Row row, List<DigestLine> told, String language, boolean staff) {
        return new InboxMessage(
                row.id(),
                null,
                digests.subject(language, told.size()),
                digests.body(language, told.size()),
                row.at(),
                row.read(),
                digests.lines(told, language, staff));
    }

    private InboxMessage message(
            InboxRows.Row row, String caseId, Map<String, CaseFile> files, String language, boolean staff) {
        String number =
                Optional.ofNullable(files.get(caseId)).map(CaseFile::number).orElse("");
        NoticeTexts.Text text = texts.text(row.notice(), language, number, row.arguments(), Links.of(caseId, staff));
        return new InboxMessage(row.id(), caseId, text.subject(), text.body(), row.at(), row.read(), List.of());
    }
}
