package org.iisjava.tool;

import static org.iisjava.tool.Severity.ERROR;
import static org.iisjava.tool.Severity.INFO;
import static org.iisjava.tool.Severity.WARNING;

/**
 * Every problem that the tool reports: its number, how much it matters, and what to do about it. Numbers are never
 * reused; those below IISJ0100 are the module's own.
 */
enum Problem
{
    NOT_ELEVATED(101, ERROR, "Open a command prompt with 'Run as administrator' and repeat the command."),
    IIS_ABSENT(102, ERROR, "Install the Web Server (IIS) role with its management tools; for IIS Express add "
        + "--express."),
    APPCMD_FAILED(103, ERROR, "Read what appcmd says above; run the same command by itself to see it again."),
    SECTION_LOCKED(104, ERROR, "Ask the administrator of the server to unlock it, or make the change for the whole "
        + "server, without --site."),
    NAME_TAKEN(105, ERROR, "Choose another name, or remove what has the name first."),
    JAR_MISSING(106, ERROR, "Check the path; entries of --classpath are separated by ';'."),
    JAR_UNREADABLE(107, ERROR, "Copy the file again, and see that it can be read."),
    CLASS_MISSING(108, ERROR, "Name the class with its package, as in com.example.Hello, and add its jar to the class "
        + "path."),
    NOT_A_REGISTERMODULE(109, ERROR, "Name the class that implements org.iisjava.httpserv.RegisterModule."),
    NO_CONSTRUCTOR(110, ERROR, "Make the class public, not abstract, and give it a public constructor without "
        + "parameters."),
    CLASS_UNLINKABLE(111, ERROR, "Add the jars that it needs to the class path, and compile it for a Java that is not "
        + "newer than the server's."),
    SITE_UNKNOWN(112, ERROR, "See 'appcmd list app' for the names of sites and applications."),
    MODULE_UNKNOWN(113, ERROR, "See 'iisjava list' for the names of the modules."),
    BAD_VALUE(114, ERROR, "Give a value that can be written into the configuration."),
    PRODUCT_INCOMPLETE(115, ERROR, "Install iisjava completely: the files of a release belong together in one folder."),
    WRONG_BITNESS(116, ERROR, "Set enable32BitAppOnWin64 of the application pool to false, or install the iisjava that "
        + "fits the server's processor."),
    NOT_INSTALLED(117, ERROR, "Run 'iisjava install'."),
    FILE_NOT_WRITTEN(118, ERROR, "See that the disk is not full and that the folder may be written to."),
    SECTION_NOT_REGISTERED(119, ERROR, "See that Windows Script Host is allowed on this server, and run "
        + "'iisjava install' again."),
    EVENT_SOURCE(120, WARNING, "Run 'iisjava install' from an elevated prompt."),
    UNDONE(121, ERROR, "Remove the cause and repeat the command; the configuration is as it was before."),
    RESTORED(122, ERROR, "Remove the cause and repeat the command; the configuration is as it was before."),
    NOT_RESTORED(123, ERROR, "Restore the backup by hand with 'appcmd restore backup', from an elevated prompt."),
    NO_BACKUP(124, ERROR, "See that %windir%\\System32\\inetsrv\\backup may be written to; nothing was changed."),
    IMAGE_GONE(125, ERROR, "This stops every application pool of the server. Run 'iisjava remove' with the name, or "
        + "'iisjava install' to use the installed file."),
    ENTRY_WITHOUT_CLASS(126, ERROR, "Run 'iisjava remove' with the name, and add the module again."),
    CLASS_WITHOUT_ENTRY(127, WARNING, "Run 'iisjava remove' with the name, and add the module again."),
    NOT_ENABLED(128, WARNING, "Enable it with 'iisjava enable', or remove it with 'iisjava remove'."),
    OTHER_IMAGE(129, WARNING, "Run 'iisjava install' of the version that shall serve, then recycle the pools."),
    NO_EXPORT(130, ERROR, "Install iisjava again: the file is damaged or is not iisjava."),
    VERSIONS_DIFFER(131, ERROR, "Install iisjava again: its files come from different releases."),
    NO_JVM(132, ERROR, "Install a 64-bit Java 17 or later and name its folder in javaHome of system.webServer/iisjava, "
        + "in IISJAVA_HOME or in JAVA_HOME."),
    JVM_REJECTED(133, INFO, "Nothing, when another Java is found; otherwise correct this place."),
    JVM_DID_NOT_START(134, ERROR, "Correct jvmOptions of system.webServer/iisjava, or choose another Java."),
    EVENTS_UNREADABLE(135, INFO, "Look into the Application log with the Event Viewer, source iisjava."),
    RECENT_ERRORS(136, WARNING, "Follow the remedy in the event; the number is explained in docs/errors.md."),
    HANDLER_WITHOUT_MODULE(137, WARNING, "Enable the module there with 'iisjava enable', or remove the handler."),
    NO_RIGHTS(138, WARNING, "Give the group IIS_IUSRS the right to read: icacls PATH /grant *S-1-5-32-568:(RX)."),
    LOG_FOLDER(139, WARNING, "Make the folder and let the pools' identities write to it: "
        + "icacls PATH /grant *S-1-5-32-568:(OI)(CI)M."),
    BAD_COMMAND_LINE(140, ERROR, "Add --help to the command to see what it takes."),
    UNREADABLE_ANSWER(141, ERROR, "Run the same appcmd command by itself; if its output is sound, report this."),
    RIGHTS_UNREADABLE(142, INFO, "Look at the file's Security page; IIS_IUSRS needs the right to read."),
    PROGRAM_FAILED(143, ERROR, "See that the program exists and may be run."),
    HALF_INSTALLED(144, ERROR, "Run 'iisjava install', which completes what is missing; then repeat the command."),
    HANDLER_HIDDEN(145, WARNING, "Move the handler before the other one, or give it another path."),
    MODULE_CONDITION(146, WARNING, "Take the preCondition away, so that IIS calls the module."),
    SECTION_OPEN(147, WARNING, "Run 'iisjava install', which locks the section again."),
    POOL_FAILED(148, WARNING, "See docs/troubleshooting.md for the event; when it is a thing of the past, it is no "
        + "longer named after 24 hours."),
    MODULE_OFF(149, INFO, "Nothing, when it is meant so; otherwise take enabled away from the module's entry in "
        + "system.webServer/iisjava."),
    START_LIMIT(150, WARNING, "Set startupTimeLimit of system.webServer/iisjava below that of the pools.");

    final int value;
    final Severity severity;
    final String remedy;

    Problem(int value, Severity severity, String remedy)
    {
        this.value = value;
        this.severity = severity;
        this.remedy = remedy;
    }

    /** The number as people read it, such as IISJ0105. */
    String number()
    {
        return String.format("IISJ%04d", value);
    }
}
