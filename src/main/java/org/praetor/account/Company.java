package org.praetor.account;

/**
 * A company that files for itself, or an agency (代理机构) that files for clients.
 *
 * @param uscc unified social credit code (R-NUM-08), unique
 * @param agency true for a patent agency
 */
public record Company(String id, String name, String uscc, boolean agency) {}
