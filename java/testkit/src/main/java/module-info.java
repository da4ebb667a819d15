/** Starts iishost and talks to it: for tests of modules, and for running samples. */
module org.iisjava.testkit
{
    requires com.google.gson;
    requires transitive java.net.http;
    requires java.xml;

    exports org.iisjava.testkit;
    opens org.iisjava.testkit to com.google.gson;
}
