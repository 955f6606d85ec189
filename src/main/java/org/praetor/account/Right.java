package org.praetor.account;

/** What a staff role allows beyond its own steps; the table role → rights is configuration data of this room. */
public enum Right {
    /** Take and complete steps offered to one's roles. */
    WORK,
    /** Assign and reassign the steps of others. */
    ASSIGN,
    /** Read board, lists and figures. */
    MONITOR,
    /** Decide who is barred from a case (R-REC-05). */
    RECUSE,
    /** Approve phrases of examination for the whole body; the head of a unit approves those of the unit. */
    APPROVE_PHRASES,
    /** Enter a paper for a party, with the date received. */
    ENTER_FOR_PARTY,
    /** Edit organisations, people, roles, calendars, proceedings. */
    ADMINISTER,
    /** Read the audit record. */
    AUDIT
}
