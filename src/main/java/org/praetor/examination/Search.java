package org.praetor.examination;

import java.time.LocalDate;

/** One search of the examiner: in which databases, for what, in which classes (IPC, CPC, Locarno), on which day. */
public record Search(String id, int round, LocalDate on, String databases, String query, String classes, String by) {}
