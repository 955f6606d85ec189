package org.praetor.delivery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseFiles;
import org.praetor.delivery.NoticeTexts.Text;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Texts of digests. In the inbox: case number, what is due, its date, the working days left. In a mail, which leaves the house:
 * case numbers and links, nothing else. A long digest names its most urgent lines and says how many there are besides.
 */
@Component
class DigestTexts {

    static final String NOTICE = "digest";

    /** More are read on the desk. */
    static final int SHOWN = 50;

    private final NoticeTexts texts;
    private final CaseFiles cases;
    private final String address;

    DigestTexts(
            NoticeTexts texts, CaseFiles cases, @Value("${praetor.base-url:http://127.0.0.1:8080}") String address) {
        this.texts = texts;
        this.cases = cases;
        this.address = address;
    }

    String subject(String language, int lines) {
        return texts.line("notice.digest.subject", language, lines);
    }

    String body(String language, int lines) {
        String lead = texts.line("notice.digest.body", language);
        int more = lines - SHOWN;
        return more > 0 ? lead + texts.line("notice.digest.more", language, more) : lead;
    }

    List<InboxMessage.Line> lines(List<DigestLine> lines, String language, boolean staff) {
        List<DigestLine> shown = lines.subList(0, Math.min(lines.size(), SHOWN));
        Map<String, CaseFile> files = files(shown);
        List<InboxMessage.Line> texts = new ArrayList<>();
        for (DigestLine line : shown) {
            texts.add(new InboxMessage.Line(
                    Links.of(line.caseId(), staff), text(line, number(files, line.caseId()), language)));
        }
        return texts;
    }

    private String text(DigestLine line, String number, String language) {
        String left = line.daysLeft() < 0
                ? texts.line("notice.digest.overdue", language, -line.daysLeft())
                : texts.line("notice.digest.left", language, line.daysLeft());
        String text = texts.line(
                "notice.digest.line",
                language,
                number,
                NoticeTexts.in(language, line.what()),
                day(line, language),
                left);
        return line.late() ? text + texts.line("notice.digest.late", language) : text;
    }

    private String day(DigestLine line, String language) {
        String day = line.dueOn().toString();
        return line.provisional() ? texts.line("notice.provisional", language, day) : day;
    }

    /** What leaves the house. */
    Text outside(List<DigestLine> lines, String language, boolean staff) {
        Map<String, CaseFile> files = files(lines.subList(0, Math.min(lines.size(), SHOWN)));
        Map<String, String> links = new LinkedHashMap<>();
        files.forEach((id, file) -> links.put(SafeText.line(file.number()), address + Links.of(id, staff)));
        String list = links.entrySet().stream()
                .map(link -> link.getKey() + "\n" + link.getValue())
                .collect(Collectors.joining("\n\n"));
        return new Text(SafeText.line(subject(language, lines.size())), body(language, lines.size()) + "\n\n" + list);
    }

    /** In the order of the lines. */
    private Map<String, CaseFile> files(Collection<DigestLine> lines) {
        Map<String, CaseFile> found =
                cases.all(lines.stream().map(DigestLine::caseId).collect(Collectors.toSet()));
        Map<String, CaseFile> files = new LinkedHashMap<>();
        for (DigestLine line : lines) {
            Optional.ofNullable(found.get(line.caseId())).ifPresent(file -> files.put(line.caseId(), file));
        }
        return files;
    }

    private static String number(Map<String, CaseFile> files, String caseId) {
        return Optional.ofNullable(files.get(caseId)).map(CaseFile::number).orElse("");
    }
}
