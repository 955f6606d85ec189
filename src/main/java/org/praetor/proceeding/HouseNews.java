package org.praetor.proceeding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.praetor.casefile.CaseClosed;
import org.praetor.casefile.CaseFiles;
import org.praetor.delivery.Served;
import org.praetor.letter.Letter;
import org.praetor.letter.Letters;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens in lower rooms and what a process may wait for, in the same transaction. */
@Component
class HouseNews {

    static final String LINKED_CLOSED = "linked-closed";
    static final String LINKED_CASE = "linkedCase";
    static final String LINKED_OUTCOME = "linkedOutcome";

    private final Messages messages;
    private final CaseFiles cases;
    private final Letters letters;
    private final ClockFollower follower;
    private final Clock clock;

    HouseNews(Messages messages, @Lazy CaseFiles cases, @Lazy Letters letters, ClockFollower follower, Clock clock) {
        this.messages = messages;
        this.cases = cases;
        this.letters = letters;
        this.follower = follower;
        this.clock = clock;
    }

    @EventListener
    void served(Served served) {
        cases.lock(served.caseId());
        messages.served(served);
        boolean again = letters.find(served.letterId()).map(Letter::replaces).isPresent();
        if (again) {
            follower.retake(served.caseId());
        }
    }

    @EventListener
    void closed(CaseClosed closed) {
        cases.opener(closed.caseId()).ifPresent(opener -> {
            cases.lock(opener);
            messages.tell(
                    opener,
                    LINKED_CLOSED,
                    Map.of(
                            LINKED_CASE,
                            closed.caseId(),
                            LINKED_OUTCOME,
                            closed.outcome().key()),
                    LocalDate.now(clock));
        });
    }
}
