package org.praetor.formality;

/** The three kinds of patent (专利法 第二条). */
public enum PatentKind {
    INVENTION,
    UTILITY_MODEL,
    DESIGN
}
