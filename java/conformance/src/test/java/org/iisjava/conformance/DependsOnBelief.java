package org.iisjava.conformance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that passes only where IIS does what docs/iishost.md believes it to do, under these numbers. Its failure
 * refutes the belief: see {@link BeliefJudge}.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BeliefJudge.class)
@interface DependsOnBelief
{
    /** The numbers of the beliefs. */
    String[] value();
}
