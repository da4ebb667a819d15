package org.iisjava.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which backups are kept, and which are deleted when another one is made. */
class BackupsTest
{
    private static final String OTHERS = "before-the-migration";

    @TempDir
    Path folder;
    private TestServer server;
    private Path backups;

    @BeforeEach
    void serverWithOldBackups() throws Exception
    {
        server = new TestServer(folder);
        backups = folder.resolve("Windows/System32/inetsrv/backup");
        for (String name : Stream.concat(old().stream(), Stream.of(OTHERS, "iisjava-mine")).toList())
        {
            Files.createDirectories(backups.resolve(name));
            Files.copy(server.config, backups.resolve(name).resolve("applicationHost.config"));
        }
    }

    @Test
    void theNewestAreKeptAndThoseOfOthers() throws Exception
    {
        server.succeed("install");
        List<String> left = names(backups);
        assertEquals(Backups.KEPT + 2, left.size(), left.toString());
        assertTrue(left.containsAll(List.of(OTHERS, "iisjava-mine")), left.toString());
        assertTrue(left.containsAll(old().subList(old().size() - Backups.KEPT + 1, old().size())), left.toString());
        assertTrue(left.stream().anyMatch(name -> name.endsWith("-install") && !old().contains(name)), left.toString());
    }

    @Test
    void aDryRunShowsWhatWouldBeDeletedAndDeletesNothing() throws Exception
    {
        String out = server.succeed("install", "--dry-run").out();
        assertTrue(out.endsWith("appcmd.exe delete backup " + old().get(0) + System.lineSeparator()), out);
        assertEquals(old().size() + 2, names(backups).size());
    }

    @Test
    void aChangeThatFailsDeletesNone() throws Exception
    {
        server.failAt("2");
        assertEquals(1, server.run("install").code());
        assertEquals(old().size() + 3, names(backups).size());
    }

    @Test
    void aBackupThatCannotBeDeletedIsOnlyTold() throws Exception
    {
        server.failAt("3");
        TestServer.Run run = server.succeed("install");
        assertTrue(run.out().contains("An old backup could not be deleted: "), run.out());
        assertTrue(run.out().contains("delete backup " + old().get(3)), run.out());
    }

    @Test
    void backupsThatCannotBeListedAreOnlyTold() throws Exception
    {
        server.programs.answers.put("appcmd list backup", new Output(87, "ERROR ( message:No. )"));
        TestServer.Run run = server.succeed("install");
        assertTrue(run.out().contains("Old backups could not be looked for: "), run.out());
        assertEquals(old().size() + 3, names(backups).size());
    }

    @Test
    void copiesOfTheFileOfIisExpressArePrunedToo() throws Exception
    {
        Path config = Files.copy(server.config, folder.resolve("applicationhost.config"));
        for (String name : old())
        {
            Files.copy(config, folder.resolve(name + ".config"));
        }
        Backups express = new Backups(null, config);
        express.make(Backups.name(Instant.now(), "add")).run();
        for (Action action : new Backups(null, config).prune())
        {
            action.run();
        }
        List<String> left = names(folder).stream().filter(name -> name.startsWith("iisjava-")).toList();
        assertEquals(Backups.KEPT - 1, left.size(), left.toString());
        assertTrue(left.get(left.size() - 1).endsWith("-add.config"), left.toString());
        assertTrue(Files.exists(config));
    }

    /** The oldest first: three more than are kept. */
    private static List<String> old()
    {
        return IntStream.range(0, Backups.KEPT + 3)
            .mapToObj(i -> Backups.name(Instant.parse("2024-01-01T00:00:00Z").plusSeconds(i), "install")).toList();
    }

    private static List<String> names(Path folder) throws Exception
    {
        try (Stream<Path> files = Files.list(folder))
        {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
