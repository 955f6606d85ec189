package org.praetor.delivery;

/** How a letter reaches a party (domain.md §3). */
public enum ServiceMode {
    /** R-SVC-04, R-SVC-10: with consent, the day it enters the party's inbox. */
    ELECTRONIC,
    /** Not served yet: the party has no inbox or did not consent; the clerk serves and enters the proof. */
    BY_HAND,
    /** R-SVC-01: the day signed on the service record. */
    DIRECT,
    /** R-SVC-02: the day recorded, with two witnesses or pictures. */
    LEFT,
    /** R-SVC-03: the day on the return receipt. */
    MAIL,
    /** R-SVC-05: 30 calendar days after publication, 60 for an addressee without domicile in China. */
    PUBLIC_NOTICE
}
