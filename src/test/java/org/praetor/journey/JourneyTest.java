package org.praetor.journey;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.praetor.testing.PraetorTest;
import org.springframework.context.annotation.Import;

/** A process test: one centre, one database and one Spring context for every model's tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PraetorTest
@Import({Centre.class, Papers.class, Timers.class, Trail.class, Cases.class})
@interface JourneyTest {}
