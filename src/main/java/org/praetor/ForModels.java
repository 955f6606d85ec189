package org.praetor;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A method that models of proceedings may call; of a capability's face they see nothing else. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ForModels {

    /** Vocabulary keys without which the call has nothing to work on: a form that may come before must feed each. */
    String[] reads() default {};
}
