package org.iisjava.testkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.iisjava.httpserv.RegisterModule;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a test class against a server with one module: against iishost, or against the installed IIS when the system
 * property or environment variable {@code iisjava.server} is {@code iis} (as a variable: {@code IISJAVA_SERVER}).
 *
 * <pre>
 * &#64;IisTest(module = Hello.class, path = "hello")
 * class HelloTest
 * {
 *     &#64;Test
 *     void answers(IisServer server)
 *     {
 *         assertEquals("Hello", HttpClients.get(server.uri("/hello")).body());
 *     }
 * }
 * </pre>
 *
 * Each class has a server of its own, which starts before its first test and ends after the last. Tests, their lifecycle
 * methods and constructors may take as parameters: {@code IisServer}, {@code IisHost} (iishost only), {@code URI} (the
 * address of {@code /}), and {@code EventLog} (what was reported since the start). When one of them fails, what the server
 * logged and reported meanwhile is added to its failure; after a timeout so are the stacks of the server's threads. A
 * module that does not start fails the class with the numbered error. What has no attribute here is said by
 * {@link IisExtension#builder()}.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(IisExtension.class)
public @interface IisTest
{
    /** The module's class; its class path is that of the tests, less what only tests need. */
    Class<? extends RegisterModule> module();

    /** The module's name; by default the simple name of its class. */
    String name() default "";

    /** The path that is mapped to the module, such as {@code hello} or {@code *.report}; by default none is. */
    String path() default "";

    /** The module's settings, each as {@code name=value}, which it reads with {@code ModuleSettings}. */
    String[] settings() default {};

    /** Options of the worker process's JVM, such as {@code -Xmx256m}; iishost only. */
    String[] jvmOptions() default {};

    /** A folder with the files of the site, relative to the project's; by default there are none. iishost only. */
    String site() default "";

    /** Switches of iishost, such as {@code "--completions", "early"}; iishost only. */
    String[] options() default {};
}
