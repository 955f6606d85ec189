package org.praetor.formality;

/** E: a defect that needs correction (补正); W: a person has to look; I: information or fee. */
public enum Severity {
    E,
    W,
    I
}
