package org.praetor.clock;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.praetor.PraetorException;
import org.praetor.account.Actor;
import org.praetor.account.Organisations;
import org.praetor.account.Reach;
import org.praetor.audit.AuditEntry;
import org.praetor.audit.AuditTrail;
import org.praetor.calendar.Holidays;
import org.praetor.calendar.WorkingCalendar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The notices of rest days and make-up days that administrators enter: looked at before they count, undone when wrong. Every
 * open clock is worked out again under what counts then, case by case. A notice is the State Council's (R-CAL-20) and moves
 * the dates of all bodies, so only whom {@link Reach#common} names looks at one, enters it and takes it back.
 */
@Service
public class HolidayNotices {

    private final HolidayNoticeRows rows;
    private final ClockRows clocks;
    private final ClockLedger ledger;
    private final Organisations organisations;
    private final Reach reach;
    private final Recomputation recomputation;
    private final AuditTrail audit;
    private final Clock clock;

    HolidayNotices(
            HolidayNoticeRows rows,
            ClockRows clocks,
            ClockLedger ledger,
            Organisations organisations,
            Reach reach,
            Recomputation recomputation,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.clocks = clocks;
        this.ledger = ledger;
        this.organisations = organisations;
        this.reach = reach;
        this.recomputation = recomputation;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What entering a file would do.
     *
     * @param source where it was published, as the file says; may be empty
     * @param restDays rest days and make-up days that it names
     * @param workingDays working days of its year under it: to compare with the printed notice
     * @param known true when a notice of the year is in force already
     * @param fault what cannot be read, empty when all is well; then the rest is 0
     */
    public record Preview(
            int year,
            String source,
            long restDays,
            long makeUpDays,
            long workingDays,
            boolean known,
            String fault,
            List<DateMove> moves) {

        static Preview refused(String fault) {
            return new Preview(0, "", 0, 0, 0, false, fault, List.of());
        }
    }

    /** Notices that were entered, the latest year first, those withdrawn too. */
    public List<HolidayNotice> all() {
        return rows.all();
    }

    /** The days that depart from Monday to Friday, of the program and entered since. */
    public Holidays inForce() {
        return rows.inForce();
    }

    /** Whether this person may look at a notice's effect, enter it and take it back. */
    public boolean mayEnter(Actor actor) {
        return reach.common(actor);
    }

    private void demand(Actor actor) {
        if (!mayEnter(actor)) {
            throw new PraetorException(PraetorException.Kind.FORBIDDEN, "calendar.common", actor.accountId());
        }
    }

    /** Reads the file and lists every open clock whose date it would move or settle. Changes nothing. */
    @Transactional(readOnly = true)
    public Preview preview(byte[] content, Actor by) {
        demand(by);
        NoticeText notice;
        try {
            notice = NoticeText.read(content);
        } catch (IllegalArgumentException e) {
            return Preview.refused(String.valueOf(e.getMessage()));
        }
        Holidays own = notice.holidays();
        Holidays with = rows.inForce().with(own);
        WorkingCalendar calendar = WorkingCalendar.of(with);
        java.time.LocalDate lastDayBefore = java.time.LocalDate.of(notice.year() - 1, 12, 31);
        long rest = own.days().stream().filter(Holidays.Day::rest).count();
        return new Preview(
                notice.year(),
                notice.source(),
                rest,
                own.size() - rest,
                calendar.workingDaysBetween(lastDayBefore, lastDayBefore.plusYears(1)),
                rows.all().stream().anyMatch(each -> each.year() == notice.year() && each.withdrawnAt() == null),
                "",
                moves(with));
    }

    private List<DateMove> moves(Holidays holidays) {
        return ledger.moves(clocks.open(), body -> new WorkingCalendar(holidays, organisations.closures(body)));
    }

    /**
     * Enters the file: it counts from now, and all open clocks are worked out again soon. Empty when it cannot count, for the
     * reasons that {@link #preview} gives or because nobody said where it was published.
     */
    @Transactional
    public Optional<Integer> enter(byte[] content, String source, Actor by) {
        demand(by);
        NoticeText notice;
        try {
            notice = NoticeText.read(content);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (source.isBlank() || !rows.insert(notice, source.strip(), by.accountId(), clock.instant())) {
            return Optional.empty();
        }
        audit.record(new AuditEntry(
                null,
                by.accountId(),
                "calendar.entered",
                Integer.toString(notice.year()),
                Map.of(
                        "source",
                        source.strip(),
                        "days",
                        Integer.toString(notice.holidays().size()))));
        return Optional.of(recomputation.askAll(Optional.empty(), "calendar " + notice.year(), by));
    }

    /** Takes a notice back: its year is as it was before, and all open clocks are worked out again soon. */
    @Transactional
    public void withdraw(long id, Actor by) {
        demand(by);
        HolidayNotice notice = rows.find(id)
                .orElseThrow(() ->
                        new PraetorException(PraetorException.Kind.UNKNOWN, "calendar.unknown", Long.toString(id)));
        if (rows.withdraw(id, by.accountId(), clock.instant())) {
            audit.record(new AuditEntry(
                    null, by.accountId(), "calendar.withdrawn", Integer.toString(notice.year()), Map.of()));
            recomputation.askAll(Optional.empty(), "calendar " + notice.year(), by);
        }
    }

    /** Works out again what was asked for; the schedule does so soon after each change. */
    public int recompute() {
        return recomputation.work();
    }
}
