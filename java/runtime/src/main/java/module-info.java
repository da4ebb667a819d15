/**
 * What happens between the native module and the Java modules. Started by the native module; nothing of it is an API.
 */
module org.iisjava.runtime
{
    requires org.iisjava.api;
    requires com.sun.jna;
    requires java.logging;
}
