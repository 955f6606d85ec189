-- What the board looks back on over a year is read from the index alone.
DROP INDEX insight_step_closed;
CREATE INDEX insight_step_judged ON insight_step (body, closed_at) INCLUDE (due_at)
    WHERE completed AND staff AND due_at IS NOT NULL;
DROP INDEX insight_phase_left;
CREATE INDEX insight_phase_passed ON insight_phase (body, left_at) INCLUDE (proceeding, phase, entered_at)
    WHERE left_at IS NOT NULL;
