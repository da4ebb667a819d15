package org.iisjava.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said when a program that the tool runs fails, and when the tool itself is called wrongly. */
class ProgramsTest
{
    @TempDir
    Path folder;
    private TestServer server;

    @BeforeEach
    void stockServer() throws Exception
    {
        server = new TestServer(folder);
    }

    @Test
    void anAppcmdThatFailsIsQuoted()
    {
        expect("IISJ0103", "ended with 50: The request is not supported.",
            command -> new Output(50, "The request is not supported."), "list");
    }

    @Test
    void anAppcmdThatAnswersNonsense()
    {
        expect("IISJ0141", "is not XML", command -> new Output(0, "<<"), "list");
    }

    @Test
    void aProgramThatCannotBeRun()
    {
        expect("IISJ0143", "Cannot run program", command ->
        {
            throw new IOException("Cannot run program " + command.get(0));
        }, "list");
    }

    @Test
    void aBackupThatCannotBeMade() throws Exception
    {
        String before = server.configText();
        expect("IISJ0124", "The backup before the change could not be made: ", command -> command.contains("add")
            && command.contains("backup") ? new Output(112, "There is not enough space on the disk.")
            : server.programs.run(command), "install");
        assertEquals(before, server.configText());
    }

    /** As a process would see a file that it may only read; root may write every file. */
    @Test
    void aProcessThatIsNotElevated()
    {
        StringWriter err = new StringWriter();
        Machine machine = new Machine(server.environment, command -> new Output(5,
            "ERROR ( hresult:80070005, message:Command execution failed.\nAccess is denied.\n )"));
        int code = Main.run(machine, new PrintWriter(new StringWriter()), new PrintWriter(err), "list", "--home",
            server.home.toString());
        assertEquals(1, code);
        assertTrue(err.toString().startsWith("IISJ0101: "), err.toString());
    }

    @Test
    void aCommandLineThatIsWrong()
    {
        for (String[] arguments : new String[][] {{"fly"}, {"add", "Hello"}, {"list", "--what"}, {"remove"}})
        {
            TestServer.Run run = server.run(arguments);
            assertEquals(2, run.code());
            assertTrue(run.err().startsWith("IISJ0140: "), run.err());
            assertTrue(run.err().contains("Remedy: Add --help"), run.err());
        }
    }

    @Test
    void anErrorIsAnObjectWhenJsonIsAskedFor()
    {
        TestServer.Run run = server.run("enable", "None", "--json");
        assertEquals(1, run.code());
        assertTrue(run.out().contains("\"number\": \"IISJ0113\""), run.out());
        assertEquals("", run.err());
    }

    private void expect(String number, String text, Programs programs, String command)
    {
        StringWriter err = new StringWriter();
        int code = Main.run(new Machine(server.environment, programs), new PrintWriter(new StringWriter()),
            new PrintWriter(err), command, "--home", server.home.toString());
        assertEquals(1, code);
        assertTrue(err.toString().startsWith(number + ": ") && err.toString().contains(text), err.toString());
    }
}
