/** The command line tool: installs iisjava into IIS, adds and removes modules, and says why something does not work. */
module org.iisjava.tool
{
    requires info.picocli;
    requires java.xml;

    opens org.iisjava.tool to info.picocli;
}
