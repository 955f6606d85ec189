package org.praetor.api;

/** What came of one file. */
sealed interface ExaminationAnswer permits ExaminationView, ExaminationAnswer.Unreadable {

    /** 0: nothing that needs correction, 1: findings of severity E, 2: unreadable. */
    int code();

    /** A file that could not be read, and what to do instead. */
    record Unreadable(String file, String unreadable) implements ExaminationAnswer {
        @Override
        public int code() {
            return 2;
        }
    }
}
