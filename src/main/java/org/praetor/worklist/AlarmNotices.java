package org.praetor.worklist;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseFiles;
import org.praetor.clock.Alarm;
import org.praetor.clock.AlarmRaised;
import org.praetor.clock.DigestDue;
import org.praetor.delivery.Deliveries;
import org.praetor.delivery.DigestLine;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people that a clock runs out: at once, or with the digest of the morning. */
@Component
class AlarmNotices {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final CaseFiles cases;
    private final CaseTexts texts;
    private final Deliveries deliveries;
    private final NoticeDays days;

    AlarmNotices(CaseFiles cases, CaseTexts texts, Deliveries deliveries, NoticeDays days) {
        this.cases = cases;
        this.texts = texts;
        this.deliveries = deliveries;
        this.days = days;
    }

    @EventListener
    void raised(AlarmRaised raised) {
        Alarm alarm = raised.alarm();
        String end = alarm.hours()
                ? MOMENT.format(LocalDateTime.ofInstant(alarm.due(), Days.PLACE))
                : days.of(alarm.dueOn());
        if (alarm.late()) {
            List<String> arguments = List.of(end, alarm.day().toString());
            deliveries.notify(raised.recipients(), alarm.caseId(), "alarm.late", arguments);
        } else {
            deliveries.notify(raised.recipients(), alarm.caseId(), "alarm." + alarm.kind(), List.of(end));
        }
    }

    @EventListener
    void morning(DigestDue digest) {
        Map<String, CaseFile> files = cases.all(
                digest.lines().stream().map(line -> line.alarm().caseId()).collect(Collectors.toSet()));
        List<DigestLine> lines = digest.lines().stream()
                .flatMap(line -> Optional.ofNullable(files.get(line.alarm().caseId())).stream()
                        .map(file -> line(line, file)))
                .toList();
        deliveries.digest(digest.recipient(), lines);
    }

    private DigestLine line(DigestDue.Line line, CaseFile file) {
        Alarm alarm = line.alarm();
        String what = texts.period(file, alarm.rule(), Locale.SIMPLIFIED_CHINESE)
                + Deliveries.OR_IN_ENGLISH
                + texts.period(file, alarm.rule(), Locale.ENGLISH);
        return new DigestLine(
                alarm.caseId(), what, alarm.dueOn(), days.provisional(alarm.dueOn()), line.daysLeft(), alarm.late());
    }
}
