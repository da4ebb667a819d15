package org.iisjava.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.iisjava.httpserv.RegisterModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleClassPathTest
{
    @TempDir
    private Path folder;

    @Test
    void hasTheModuleThenItsLibrariesAndNothingThatOnlyTestsNeed() throws IOException
    {
        Path classes = make("classes");
        Path library = make("gson-2.11.0.jar");
        String all = String.join(File.pathSeparator, make("test-classes").toString(), library.toString(), "",
            classes.toString(), folder.resolve("gone.jar").toString(), make("iisjava-api-1.0.jar").toString(),
            make("iisjava-natives-1.0-linux-x86_64.jar").toString(), make("junit-jupiter-api-5.jar").toString(),
            make("opentest4j-1.jar").toString());
        assertEquals(List.of(classes, library), ModuleClassPath.of(classes, all));
    }

    @Test
    void leavesOutTheApiWhereverItIs()
    {
        List<Path> found = ModuleClassPath.of(ModuleClassPathTest.class);
        assertEquals(own(ModuleClassPathTest.class), found.get(0));
        assertEquals(false, found.contains(own(RegisterModule.class)));
    }

    private Path make(String name) throws IOException
    {
        return Files.createDirectory(folder.resolve(name));
    }

    private static Path own(Class<?> type)
    {
        return Path.of(java.net.URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }
}
