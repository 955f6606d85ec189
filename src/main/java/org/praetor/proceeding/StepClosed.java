package org.praetor.proceeding;

/** A step was completed ({@code completed}) or the process took it away ({@code cancelled}: withdrawal, timer). */
public record StepClosed(String stepId, String caseId, String step, boolean completed) {}
