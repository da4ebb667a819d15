/** Starts iishost and talks to it: for tests of modules, and for running samples. */
module org.iisjava.testkit
{
    requires transitive java.net.http;
    requires java.xml;

    exports org.iisjava.testkit;
}
