/** The Java API of iisjava: the native API of IIS in Java, and what makes it pleasant. */
@SuppressWarnings("module")
module org.iisjava.api
{
    exports org.iisjava;
    exports org.iisjava.httpserv;
    exports org.iisjava.spi to org.iisjava.runtime, org.iisjava.testkit;
}
