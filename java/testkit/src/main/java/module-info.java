/** Starts servers with modules, talks to them, and gives them to JUnit's tests; also runs the samples. */
module org.iisjava.testkit
{
    requires com.google.gson;
    requires transitive java.net.http;
    requires java.xml;
    requires transitive org.iisjava.api;
    requires static transitive org.junit.jupiter.api;

    exports org.iisjava.testkit;
    exports org.iisjava.testkit.junit;
    opens org.iisjava.testkit to com.google.gson;
}
