package org.iisjava.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stand-in refuses what appcmd refuses, in its words and with its exit codes; otherwise it would prove nothing. */
class StandInTest
{
    private static final String MODULES = "-section:system.webServer/modules";
    private static final String COMMIT = "/commit:apphost";

    @TempDir
    Path folder;
    private TestServer server;
    private String before;

    @BeforeEach
    void stockServer() throws Exception
    {
        server = new TestServer(folder);
        before = server.configText();
    }

    @Test
    void refusesWhatTheToolHasNoNeedFor() throws Exception
    {
        refused(87, "is not supported on object \"site\"", "stop", "site", "Default Web Site");
        refused(87, "must begin with a / or -", "list", "site", "Default", "Web", "/xml");
        refused(87, "Unknown attribute \"text\"", "list", "app", "/xml", "/text:*");
    }

    @Test
    void refusesASectionThatIisDoesNotKnow() throws Exception
    {
        refused(87, "Unknown config section \"system.webServer/iisjava\".  Replace with ? for help.", "list", "config",
            "-section:system.webServer/iisjava");
    }

    @Test
    void refusesEntriesThatTheSchemaDoesNotAllow() throws Exception
    {
        refused(183, "unique key attribute 'name' set to 'StaticFileModule'", "set", "config", MODULES,
            "/+[name='StaticFileModule']", COMMIT);
        refused(87, "Unknown attribute \"colour\"", "set", "config", MODULES, "/+[name='A',colour='red']", COMMIT);
        refused(87, "Malformed collection indexer", "set", "config", MODULES, "/+[name=A]", COMMIT);
        refused(87, "Malformed collection indexer", "set", "config", MODULES, "/+[@middle,name='A']", COMMIT);
        refused(87, "missing required attributes", "set", "config", "-section:system.webServer/globalModules",
            "/+[name='A']", COMMIT);
        refused(4312, "Cannot find requested collection element.", "set", "config", MODULES, "/-[name='A']", COMMIT);
    }

    @Test
    void refusesPlacesWhereASectionMayNotBe() throws Exception
    {
        refused(1168, "Cannot find SITE object", "set", "config", "Nowhere", MODULES, "/+[name='A']", COMMIT);
        refused(33, "hresult:80070021", "set", "config", "Intranet", MODULES, "/-[name='StaticFileModule']", COMMIT);
        refused(13, "cannot be used at this path", "set", "config", "Intranet",
            "-section:system.webServer/globalModules", "/+[name='A',image='a.dll']", COMMIT);
    }

    @Test
    void listsAndDeletesBackupsByName() throws Exception
    {
        assertEquals(1, appcmd("list", "backup").exitCode());
        appcmd("add", "backup", "one");
        assertEquals(0, appcmd("list", "backup", "one").exitCode());
        assertEquals(1, appcmd("list", "backup", "two").exitCode());
        assertEquals(0, appcmd("delete", "backup", "one").exitCode());
        refused(1168, "Cannot find BACKUP object", "delete", "backup", "one");
    }

    @Test
    void refusesBackupsThatAreThereOrNot() throws Exception
    {
        appcmd("add", "backup", "one");
        refused(183, "Failed to add duplicate collection element \"one\".", "add", "backup", "one");
        refused(1168, "Cannot find BACKUP object", "restore", "backup", "two");
        assertTrue(appcmd("list", "backup").text().contains("BACKUP \"one\""));
    }

    private Output appcmd(String... arguments) throws Exception
    {
        Path program = folder.resolve("Windows/System32/inetsrv/appcmd.exe");
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        return server.programs.run(command);
    }

    private void refused(int code, String text, String... arguments) throws Exception
    {
        Output output = appcmd(arguments);
        assertEquals(code & 0xFF, output.exitCode(), output.text());
        assertTrue(output.text().startsWith("ERROR ( ") && output.text().contains(text), output.text());
        assertEquals(before, server.configText());
    }
}
